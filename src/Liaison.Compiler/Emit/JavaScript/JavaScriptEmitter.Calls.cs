namespace Liaison.Compiler.Emit.JavaScript;

/// <content>Calls, and procedures as values.</content>
internal sealed partial class JavaScriptEmitter
{
    private Code Call(BoundCall call)
    {
        var procedure = call.Procedure;
        var receiver = call.IsOfBase ? "super." : call.Receiver is { } given ? Expression(given).At(Precedence.Primary) + "."
            : procedure is { Class: { } type, Parent: null } ? NameOf(type) + "." : "";
        return Code.Primary($"{receiver}{NameOf(procedure)}({CallArguments(procedure, call.Arguments)})");
    }

    private string CallArguments(ProcedureSymbol procedure, IReadOnlyList<BoundArgument> arguments)
    {
        List<string> texts = [];
        for (var i = 0; i < procedure.Parameters.Count; i++) texts.Add(i < arguments.Count ? Argument(procedure.Parameters[i], arguments[i]) : "undefined");
        if (procedure.IsVariadic)
        {
            var values = arguments.Select(argument => argument.Value).OfType<BoundExpression>().ToList();
            texts.Add(values is [BoundConversion { Operand: BoundMyParameters }] or [BoundMyParameters] ? "..." + _myParameters : Arguments(values));
        }

        // Defaults at the end of the list are JavaScript's own.
        while (texts is [.., "undefined" or ""]) texts.RemoveAt(texts.Count - 1);
        return string.Join(", ", texts);
    }

    private string Argument(VariableSymbol parameter, BoundArgument argument)
    {
        if (argument.Value is not { } value) return "undefined";
        if (parameter.Storage == VariableStorage.Cell)
            return !argument.IsByValue && value is BoundVariable { Variable: { Storage: VariableStorage.Cell } variable } ? NameOf(variable) : $"new {Runtime("Reference")}({Expression(value)})";
        // A parameter that is a copy makes it itself; an argument by value of another one is copied here.
        if (argument.IsByValue && !parameter.IsByValue && parameter.Type.MayBeCopied && value is BoundVariable or BoundMember or BoundElement) return CopyOf(Expression(value).At(Precedence.Primary), value.Type);
        return Expression(value).Text;
    }

    private Code LibraryCall(BoundLibraryCall call)
    {
        if (call.Type.IsError) return Code.Primary("null");
        var name = Library(call.Function.Name, call.Language);
        List<string> arguments = [];
        for (var i = 0; i < call.Arguments.Count; i++)
        {
            var parameter = call.Form.Parameters[Math.Min(i, call.Form.Parameters.Count - 1)];
            arguments.Add(call.Arguments[i] is { } value ? LibraryArgument(call, parameter, value) : "undefined");
        }

        while (arguments is [.., "undefined"]) arguments.RemoveAt(arguments.Count - 1);
        return Code.Primary($"{name}({string.Join(", ", arguments)})");
    }

    private string LibraryArgument(BoundLibraryCall call, Parameter parameter, BoundExpression value)
    {
        if (LibraryTypes.TakesProcedure(parameter))
        {
            switch (value)
            {
                case BoundProcedureName name: return ProcedureValue(name.Procedure, name.Receiver, Offered(call));
                case BoundLambda lambda: return Lambda(lambda.Procedure);
            }
        }

        // What is taken out goes to the variable, whatever holds it.
        if (LibraryTypes.IsOutput(parameter)) return $"(element) => {{ {Store(value, "element")}; }}";
        return parameter.Types[0].Id is "timeLimit" or "delay" && value.Type.Kind != TypeKind.Duration ? AsNumber(value) : Wide(value).Text;
    }

    // What the runtime gives a procedure, as the binder has it too.
    private static IReadOnlyList<TypeSymbol> Offered(BoundLibraryCall call) => call.Function.Family.Id switch
    {
        "Sockets" or "WebSockets" => [TypeSymbol.Int32, TypeSymbol.Received],
        "Arrays" when call.Arguments[0]?.Type.Element is { } element => [element, element],
        _ => [],
    };

    /// <summary>A procedure as a value: itself, unless its parameters are of other types than what it will be given.</summary>
    private string ProcedureValue(ProcedureSymbol procedure, BoundExpression? receiver, IReadOnlyList<TypeSymbol> offered)
    {
        var target = receiver is null || procedure.IsStatic ? (procedure is { Class: { } type, Parent: null } ? NameOf(type) + "." : "") + NameOf(procedure)
            : $"{Expression(receiver).At(Precedence.Primary)}.{NameOf(procedure)}.bind({Expression(receiver)})";
        if (procedure.Parameters.Any(parameter => parameter.Storage == VariableStorage.Cell))
        {
            var names = procedure.Parameters.Select((parameter, i) => (Name: $"p{JavaScriptText.Literal(i + 1)}", Parameter: parameter)).ToList();
            target = $"({string.Join(", ", names.Select(pair => pair.Name))}) => {target}({string.Join(", ", names.Select(pair => InStorage(pair.Parameter, pair.Name)))})";
        }

        var conversions = procedure.Parameters.Select((parameter, i) => i < offered.Count && offered[i] == parameter.Type ? null : ConversionTo(parameter.Type)).ToList();
        return procedure.IsVariadic || conversions.All(conversion => conversion is null) ? target : $"{Runtime("typed")}({target}, {string.Join(", ", conversions.Select(conversion => conversion ?? "(value) => value"))})";
    }

    private string Lambda(ProcedureSymbol lambda)
    {
        var outer = _writer;
        _writer = new JavaScriptWriter();
        var parameters = Parameters(lambda);
        EmitBody(lambda);
        var lines = _writer.Lines;
        _writer = outer;
        return lines switch
        {
            [] => $"({parameters}) => {{}}",
            [var line] when line.StartsWith("return ", StringComparison.Ordinal) && line[7] != '{' => $"({parameters}) => {line[7..^1]}",
            _ => $"({parameters}) => {{\n{string.Join('\n', lines.Select(line => line.Length > 0 ? "  " + line : line))}\n}}",
        };
    }
}
