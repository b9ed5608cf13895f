namespace Liaison.Compiler.Emit.CSharp;

/// <content>Calls, and procedures as values.</content>
internal sealed partial class CSharpEmitter
{
    private Code Call(BoundCall call)
    {
        var procedure = call.Procedure;
        var receiver = call.IsOfBase ? "base." : call.Receiver is BoundThis ? "this." : call.Receiver is { } given ? Expression(given).At(Precedence.Primary) + "."
            : procedure is { Class: { } type, Parent: null } ? CSharpNames.Escaped(type.Name) + "." : "";
        var text = $"{receiver}{NameOf(procedure)}({CallArguments(procedure, call.Arguments)})";
        return Code.Primary(text);
    }

    private string CallArguments(ProcedureSymbol procedure, IReadOnlyList<BoundArgument> arguments)
    {
        List<string> texts = [];
        for (var i = 0; i < procedure.Parameters.Count; i++)
        {
            // Constant defaults at the end of the list are C#'s own.
            if (i >= arguments.Count && !procedure.IsVariadic && procedure.Parameters.Skip(i).All(HasConstantDefault)) break;
            texts.Add(Argument(procedure.Parameters[i], i < arguments.Count ? arguments[i] : new BoundArgument(null, IsByValue: true)));
        }

        if (!procedure.IsVariadic) return string.Join(", ", texts);
        var values = arguments.Select(argument => argument.Value).OfType<BoundExpression>().ToList();
        texts.Add(values is [BoundConversion { Operand: BoundMyParameters }] ? "arguments" : $"new DynamicArray<Value>([{string.Join(", ", values.Select(value => Cast(value.Type.Kind == TypeKind.Variant ? value : new BoundConversion(value, TypeSymbol.Variant))))}])");
        return string.Join(", ", texts);
    }

    private string Argument(VariableSymbol parameter, BoundArgument argument)
    {
        if (argument.Value is not { } value) return Default(parameter);
        if (parameter.Storage == VariableStorage.Cell)
            return !argument.IsByValue && value is BoundVariable { Variable: { Storage: VariableStorage.Cell } variable } ? NameOf(variable) : $"new {CSharpTypes.Of(parameter)}({Expression(value)})";
        // A parameter that is a copy makes it itself; an argument by value of another one is copied here.
        if (argument.IsByValue && !parameter.IsByValue && parameter.Type.MayBeCopied && value is BoundVariable or BoundMember or BoundElement) return CopyOf(Expression(value).At(Precedence.Primary), value.Type);
        return Expression(value).Text;
    }

    private Code LibraryCall(BoundLibraryCall call)
    {
        if (call.Type.IsError) return Code.Primary("default");
        var name = Library(call.Function.Name, call.Language);
        if (call.Function.Kind != FunctionKind.Function) return Code.Primary(name);
        if ((_options.UnicodeStrings ? UnitOf(call) : ByteOf(call)) is { } direct) return direct;
        var language = call.Function.Name.French == call.Function.Name.English ? _main : call.Language;
        List<string> arguments = [];
        var isNamed = false;
        for (var i = 0; i < call.Arguments.Count; i++)
        {
            if (call.Arguments[i] is not { } value)
            {
                isNamed = true;
                continue;
            }

            var parameter = call.Form.Parameters[Math.Min(i, call.Form.Parameters.Count - 1)];
            arguments.Add((isNamed ? $"{CSharpNames.Escaped(parameter.Name.In(language))}: " : "") + LibraryArgument(parameter, value));
        }

        return Code.Primary($"{name}({string.Join(", ", arguments)})");
    }

    // The code of one byte of a buffer needs no buffer of one byte, that of a character no text; the length of a growing text needs no text.
    private Code? ByteOf(BoundLibraryCall call) => (call.Function.Id, call.Arguments) switch
    {
        ("Strings.Code", [BoundSlice { Form: SliceForm.At, Type.Kind: TypeKind.Buffer } slice]) => Code.Primary($"{Expression(slice.Text).At(Precedence.Primary)}.ByteAt({Expression(slice.First!)})"),
        ("Strings.Code", [BoundSlice { Form: SliceForm.At, Type.Kind: TypeKind.String } slice]) => Code.Primary($"{SlicedText(slice)}.CodeAt({Expression(slice.First!)})"),
        ("Strings.Length", [BoundVariable { Variable: { Storage: VariableStorage.Builder or VariableStorage.SharedText } variable }]) => Code.Primary($"{NameOf(variable)}.Length"),
        _ => null,
    };

    // The codes of characters are their units.
    private Code? UnitOf(BoundLibraryCall call) => (call.Function.Id, call.Arguments) switch
    {
        ("Strings.Code", [{ Type.Kind: TypeKind.String } text]) => Code.Primary($"ToUnit({Expression(text)})"),
        ("Strings.Character", [{ } code]) => Code.Primary($"OfUnit({Expression(code)})"),
        _ => null,
    };

    private string LibraryArgument(Parameter parameter, BoundExpression value)
    {
        if (LibraryTypes.TakesProcedure(parameter))
        {
            switch (value)
            {
                case BoundProcedureName name when parameter.Types.Any(type => type.Id != "procedureValue"): return ProcedureDelegate(name.Procedure, name.Receiver);
                case BoundLambda lambda: return Lambda(lambda.Procedure);
            }

            return parameter.Types.Any(type => type.Id == "procedureValue") ? Expression(value).Text : $"{Expression(value).At(Precedence.Primary)}.Target";
        }

        if (LibraryTypes.IsOutput(parameter)) return value is BoundVariable { Variable: var variable } && variable.Storage == VariableStorage.Plain ? $"out {NameOf(variable)}" : "out _";
        if (value.Type.Kind == TypeKind.Buffer && parameter.Types.Any(type => type.Id == "buffer") && parameter.Types.All(type => type.Id != "byteBuffer")) return $"{Expression(value).At(Precedence.Primary)}.Span";
        return value.Type.Kind == TypeKind.Variant || LibraryTypes.IsVariadic(parameter) ? Variadic(value) : Expression(value).Text;
    }

    private string Variadic(BoundExpression value) => value is BoundConversion { Type.Kind: TypeKind.Variant, Operand: { Type.Kind: TypeKind.Number } number } ? Expression(number).Text
        : value.Type.Kind == TypeKind.Variant ? Expression(value).Text
        : ToVariant(value).Text;

    private Code NamedProcedure(BoundNamedProcedure named)
    {
        List<string> arguments = [Expression(named.Name).Text];
        if (named.Element.Length > 0) arguments.Add(CSharpText.Literal(named.Element));
        if (named.Object is { Type.Declaration: ClassSymbol type })
        {
            _findingMethods.Add(type);
            arguments.Add($"{(named.Element.Length > 0 ? "" : "methods: ")}{FindMethod}");
        }

        return Code.Primary($"Procedure.Find({string.Join(", ", arguments)})");
    }

    // The methods of an object by the folds of their names; a property is none.
    private void EmitFindMethod(ClassSymbol type)
    {
        _writer.Space();
        _writer.Open($"private Procedure {FindMethod}(string name) => name switch");
        foreach (var method in type.Lineage.SelectMany(owner => owner.Methods.Values).Where(methods => methods.Count == 1).Select(methods => methods[0]).Where(method => !method.IsConstructor).DistinctBy(method => method.Fold, StringComparer.Ordinal))
            _writer.Line($"{CSharpText.Literal(method.Fold)} => {Expression(new BoundProcedureName(method, new BoundThis(TypeSymbol.Of(type)), method.Syntax))},");
        _writer.Line("_ => null,");
        _writer.Close(";");
    }

    /// <summary>A procedure where .NET wants a delegate: its name, or a lambda when C# has something else in mind for its parameters.</summary>
    private string ProcedureDelegate(ProcedureSymbol procedure, BoundExpression? receiver)
    {
        var target = receiver is null or BoundThis ? (procedure is { Class: { } type, IsStatic: true } ? CSharpNames.Escaped(type.Name) + "." : "") : Expression(receiver).At(Precedence.Primary) + ".";
        var name = target + NameOf(procedure);
        if (procedure.Parameters.All(parameter => parameter.Storage != VariableStorage.Cell) && !procedure.IsVariadic) return name;
        var names = procedure.Parameters.Select((parameter, i) => (Name: $"p{CSharpText.Literal(i + 1)}", Parameter: parameter)).ToList();
        var arguments = names.Select(pair => InStorage(pair.Parameter, pair.Name)).Concat(procedure.IsVariadic ? ["new DynamicArray<Value>()"] : []);
        return $"({string.Join(", ", names.Select(pair => $"{CSharpTypes.Of(pair.Parameter.Type)} {pair.Name}"))}) => {name}({string.Join(", ", arguments)})";
    }

    private string Lambda(ProcedureSymbol lambda)
    {
        var outer = _writer;
        _writer = outer.Inside();
        EmitBody(lambda);
        var body = _writer.ToString();
        _writer = outer;
        var result = lambda.HasResult ? CSharpTypes.Of(lambda.Result) + " " : "";
        return $"{result}({Parameters(lambda)}) =>\n{outer.Braced(body)}";
    }
}
