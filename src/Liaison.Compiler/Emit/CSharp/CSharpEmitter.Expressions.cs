namespace Liaison.Compiler.Emit.CSharp;

/// <content>Expressions.</content>
internal sealed partial class CSharpEmitter
{
    private Code Expression(BoundExpression expression) => expression switch
    {
        BoundLiteral literal => Literal(literal),
        BoundLibraryConstant constant => Code.Primary(Library(constant.Constant.Name, constant.Language)),
        BoundTextConstant constant => TextConstant(constant),
        BoundVariable variable => Read(variable.Variable),
        BoundEnumerationValue value => Code.Primary($"{CSharpNames.Escaped(value.Enumeration.Name)}.{CSharpNames.Escaped(value.Enumeration.Values[value.Fold])}"),
        BoundConversion conversion => Conversion(conversion.Operand, conversion.Type),
        BoundCopy { Operand: BoundCall call } when Results.IsFresh(call) => Expression(call),
        BoundCopy copy => Code.Primary(CopyOf(Expression(copy.Operand).At(Precedence.Primary), copy.Operand.Type)),
        BoundUnary unary => Unary(unary),
        BoundBinary binary => Binary(binary),
        BoundTextTest test => Code.Primary(TextTestCall(test)),
        BoundInterval interval => Interval(interval),
        BoundMembership membership => Membership(membership),
        BoundSeparated separated => Code.Primary($"{Expression(separated.Text).At(Precedence.Primary)}.WithSeparator({Expression(separated.Separator)})"),
        BoundConditional conditional => new Code($"{Expression(conditional.Condition).At(Precedence.Or)} ? {Cast(conditional.WhenTrue)} : {Cast(conditional.WhenFalse)}", Precedence.Conditional),
        BoundCall call => Call(call),
        BoundLibraryCall call => LibraryCall(call),
        BoundInvocation invocation => Code.Primary($"{Expression(invocation.Procedure).At(Precedence.Primary)}.Invoke({Arguments(invocation.Arguments)})"),
        BoundNamedProcedure named => NamedProcedure(named),
        BoundProcedureName name => Code.Primary($"new Procedure({CSharpText.Literal(name.Procedure.Name)}, {ProcedureDelegate(name.Procedure, name.Receiver)})"),
        BoundLambda lambda => Code.Primary($"new Procedure(\"lambda\", {Lambda(lambda.Procedure)})"),
        BoundSlice slice => Slice(slice),
        BoundElement element => Element(element),
        BoundByMembers members => ByMembers(members),
        BoundMember member => Code.Primary(MemberText(member)),
        BoundProperty property => Property(property),
        BoundJsonMember member => Code.Primary($"{Expression(member.Json).At(Precedence.Primary)}[{CSharpText.Literal(member.Name)}]"),
        BoundLateMember member => Late(member.Operand, member.Cases, new BoundJsonMember(new BoundTree(new BoundHeld(TypeSymbol.Variant), member.Tree.Name), member.Tree.Name)),
        BoundLateCall call => Late(call.Operand, call.Cases, call.Otherwise),
        BoundHeld { Type.Kind: TypeKind.Variant } => Code.Primary($"Value.Of({_held})"),
        BoundHeld => Code.Primary(_held!),
        BoundTree tree => Code.Primary($"JsonTree.Of({Expression(tree.Operand)}, {CSharpText.Literal(tree.Member)})"),
        BoundNoMember missing => Code.Primary($"Value.NoMember({_held}, {CSharpText.Literal(missing.Name)})"),
        BoundWrongCount wrong => Code.Primary($"Value.WrongCount({CSharpText.Literal(wrong.Procedure.Name)}, {CSharpText.Literal(wrong.Procedure.Required)}, {CSharpText.Literal(wrong.Procedure.Parameters.Count)}, {CSharpText.Literal(wrong.Given)})"),
        BoundTypeTest test => new Code($"{Held(test.Operand)} is {CSharpTypes.Of(test.Held)}", Precedence.Relational),
        BoundControlProperty { Property: nameof(Keyword.Value) } property => Code.Primary($"{Expression(property.Control).At(Precedence.Primary)}.Value"),
        BoundControlProperty property => Code.Primary($"{Expression(property.Control).At(Precedence.Primary)}[{CSharpText.Literal(property.Property)}]"),
        BoundThis => Code.Primary("this"),
        BoundNew created => New(created),
        BoundArrayLiteral literal => ArrayLiteral(literal),
        BoundKeyedLiteral literal => new Code($"new {CSharpTypes.Of(literal.Type)} {{ {string.Join(", ", literal.Elements.Select(pair => $"[{Expression(pair.Key)}] = {Expression(pair.Value)}"))} }}", Precedence.Unary),
        BoundStructureLiteral literal => new Code($"new {CSharpTypes.Of(literal.Type)} {{ {string.Join(", ", literal.Members.Select(pair => $"{NameOf(pair.Member)} = {Expression(pair.Value)}"))} }}", Precedence.Unary),
        BoundTuple tuple => Code.Primary($"({Arguments(tuple.Values)})"),
        BoundMissing missing => Code.Primary($"NotProvided({CSharpText.Literal(missing.Name)})"),
        BoundMyParameters => Code.Primary("arguments"),
        _ => Code.Primary("default"),
    };

    private Code Late(BoundExpression operand, IReadOnlyList<LateCase> cases, BoundExpression otherwise)
    {
        var held = Held(operand);
        return AsHeld(name =>
        {
            var known = cases.Select(known => $"{CSharpTypes.Of(known.Type)} {name} => {Cast(known.Value)}, ");
            return Code.Primary($"({held} switch {{ {string.Concat(known)}var {name} => {Cast(new BoundConversion(otherwise, TypeSymbol.Variant))} }})");
        });
    }

    // What is held has a name; in the arguments of a call of it, another one may be held.
    private T AsHeld<T>(Func<string, T> emit)
    {
        var outer = _held;
        _held = outer is null ? "value" : FreshName("held");
        var emitted = emit(_held);
        _held = outer;
        return emitted;
    }

    private string Held(BoundExpression value) => $"{Expression(value).At(Precedence.Primary)}.Held";

    private string Arguments(IEnumerable<BoundExpression> arguments) => string.Join(", ", arguments.Select(argument => Expression(argument).Text));

    private static Code Literal(BoundLiteral literal) => literal.Value switch
    {
        null => Code.Primary(literal.Type.Kind == TypeKind.Variant ? "Value.Null" : "null"),
        bool value => Code.Primary(value ? "true" : "false"),
        string text => Text(text),
        double number => Signed(CSharpText.Literal(number)),
        long number when literal.Type.Kind == TypeKind.Duration => Code.Primary($"new Duration({CSharpText.Literal(number)})"),
        long number => Signed(CSharpText.Literal(number)),
        _ => Code.Primary("default"),
    };

    private static Code Signed(string number) => new(number, number[0] == '-' ? Precedence.Unary : Precedence.Primary);

    // A text of several lines is written line by line, as the program has it.
    private static Code Text(string text)
    {
        var lines = text.Split("\r\n");
        if (lines.Length < 2 || lines.All(line => line.Length == 0) || text.Length < 40) return Code.Primary(CSharpText.Literal(text));
        var parts = lines.Select((line, i) => CSharpText.Literal(i < lines.Length - 1 ? line + "\r\n" : line)).Where(part => part != "\"\"");
        return new Code(string.Join(" + ", parts), Precedence.Additive);
    }

    private Code TextConstant(BoundTextConstant constant)
    {
        var name = CSharpNames.Escaped(constant.Name);
        if (_programNames.Contains(name)) return Code.Primary(CSharpText.Literal(constant.Value));
        _textConstants[name] = constant.Value;
        return Code.Primary(name);
    }

    private Code Read(VariableSymbol variable) => variable.Storage switch
    {
        VariableStorage.Cell => Code.Primary($"{NameOf(variable)}.Value"),
        VariableStorage.Builder or VariableStorage.SharedText => Code.Primary($"{NameOf(variable)}.ToString()"),
        _ => Code.Primary(NameOf(variable)),
    };

    private string Place(VariableSymbol variable) => variable.Storage == VariableStorage.Cell ? $"{NameOf(variable)}.Value" : NameOf(variable);

    /// <summary>What stands on the left of an assignment.</summary>
    private string Target(BoundExpression target) => target switch
    {
        BoundVariable { Variable: var variable } => Place(variable),
        BoundElement { Array.Type.Kind: TypeKind.Variant } element => $"{Expression(element.Array).At(Precedence.Primary)}.Element({Expression(element.Subscript)}).Value",
        _ => Expression(target).Text,
    };

    private string MemberText(BoundMember member) => member switch
    {
        { Receiver: BoundThis } => $"this.{NameOf(member.Member)}",
        { Receiver: { } receiver } => $"{Expression(receiver).At(Precedence.Primary)}.{NameOf(member.Member)}",
        { Member.Class: { } type } => $"{CSharpNames.Escaped(type.Name)}.{NameOf(member.Member)}",
        _ => NameOf(member.Member),
    };

    private static string FormName(SliceForm form) => form switch
    {
        SliceForm.At => "SliceAt",
        SliceForm.From => "SliceFrom",
        SliceForm.To => "SliceTo",
        SliceForm.On => "SliceOn",
        _ => "Slice",
    };

    private Code Slice(BoundSlice slice)
    {
        var positions = string.Join(", ", new[] { slice.First, slice.Second }.OfType<BoundExpression>().Select(position => Expression(position).Text));
        return Code.Primary($"{SlicedText(slice)}.{FormName(slice.Form)}({positions})");
    }

    private string SlicedText(BoundSlice slice) => slice is { Form: SliceForm.At, Text: BoundVariable { Variable: { Storage: VariableStorage.Builder } variable } } ? NameOf(variable) : Expression(slice.Text).At(Precedence.Primary);

    private Code Element(BoundElement element)
    {
        var array = Expression(element.Array).At(Precedence.Primary);
        var subscript = Expression(element.Subscript);
        if (element.IsKept) return Code.Primary($"{array}.Kept({subscript})");
        return Code.Primary(element.Array.Type.Kind == TypeKind.Variant ? $"{array}.At({subscript})" : $"{array}[{subscript}]");
    }

    private Code ByMembers(BoundByMembers members)
    {
        string Member(VariableSymbol member) => $"static one => Value.Of(one.{NameOf(member)})";
        var array = Expression(members.Array);
        if (members.Sought is null) return Code.Primary($"ArrayFunctions.SortByMembers({array}, {string.Join(", ", members.Keys.Select(key => $"({Member(key.Member)}, {(key.IsDescending ? "true" : "false")})"))})");
        var start = members.Start is null ? "" : $", {Expression(members.Start)}";
        return Code.Primary($"ArrayFunctions.FindByMember({array}, {Member(members.Keys[0].Member)}, {Expression(members.Sought)}{start})");
    }

    private static string PropertyName(BoundProperty property) => property.Property.ToString();

    private Code Property(BoundProperty property)
    {
        var operand = Expression(property.Operand).At(Precedence.Primary);
        return property.Property switch
        {
            Keyword.Count or Keyword.ReceivedCount => Code.Primary($"{operand}.Count"),
            Keyword.Empty when property.Operand.Type.IsText => new Code($"{ToText(property.Operand).At(Precedence.Relational)} == \"\"", Precedence.Equality),
            Keyword.Empty => Code.Primary($"{operand}.IsEmpty"),
            Keyword.Exists when property.Operand is BoundElement element => Code.Primary($"{Expression(element.Array).At(Precedence.Primary)}.Exists({Expression(element.Subscript)})"),
            Keyword.Exists => Code.Primary($"{operand}.Exists"),
            Keyword.Size => Code.Primary($"{operand}.Length"),
            Keyword.Value => Code.Primary($"{operand}.Content"),
            _ => Code.Primary($"{operand}.{PropertyName(property)}"),
        };
    }

    private Code New(BoundNew created) => created is { IsAllocated: true, Type.Declaration: ClassSymbol { FoundDestructor: not null } } ? Code.Primary($"Ending.WithProgram({Made(created)})") : Made(created);

    private Code Made(BoundNew created)
    {
        var type = CSharpTypes.Of(created.Type);
        if (created.Constructor is { } constructor)
        {
            var made = $"new {type}().{NameOf(constructor)}({CallArguments(constructor, created.Arguments)})";
            return constructor.Class == created.Type.Declaration ? Code.Primary(made) : new Code($"({type}){made}", Precedence.Unary);
        }

        if (created.Type.Kind != TypeKind.Array) return Code.Primary(CSharpTypes.Default(created.Type));
        return Code.Primary(NewArray(created.Type, created.Shape?.Sizes ?? [], created.Shape?.Growth));
    }

    private string NewArray(TypeSymbol type, IReadOnlyList<BoundExpression> sizes, BoundExpression? growth)
    {
        var element = type.Element!;
        string? cell = sizes.Count > 1 ? $"() => {NewArray(element, [.. sizes.Skip(1)], null)}"
            : CSharpTypes.NeedsCell(element) ? $"() => {CSharpTypes.Default(element)}"
            : element.Kind is TypeKind.String ? "() => \"\"" : null;
        List<string> arguments = [];
        if (sizes.Count > 0 || growth is not null || cell is not null) arguments.Add(sizes.Count > 0 ? Expression(sizes[0]).Text : "0");
        if (cell is not null && (CSharpTypes.NeedsCell(element) || sizes.Count > 1)) arguments.Add(cell);
        if (growth is not null) arguments.Add($"growth: {Expression(growth)}");
        if (arguments is ["0"]) arguments.Clear();
        return $"new {CSharpTypes.Of(type)}({string.Join(", ", arguments)})";
    }

    private Code ArrayLiteral(BoundArrayLiteral literal)
    {
        if (literal.Shape is { } shape)
        {
            var cells = literal.Elements.Select((element, i) => $"[{CSharpText.Literal(i + 1)}] = {Cast(element)}");
            return new Code($"{NewArray(literal.Type, shape.Sizes, shape.Growth)} {{ {string.Join(", ", cells)} }}", Precedence.Unary);
        }

        var elements = string.Join(", ", literal.Elements.Select(element => Cast(element)));
        return literal.Type.Kind == TypeKind.Array
            ? Code.Primary($"new {CSharpTypes.Of(literal.Type)}([{elements}])")
            : new Code($"new {CSharpTypes.Of(literal.Type)} {{ {elements} }}", Precedence.Unary);
    }

    private string TextTestCall(BoundTextTest test)
    {
        var likeness = test.Likeness == TextLikeness.Exact ? "" : $", Strictness.{test.Likeness}";
        return $"{OfRunTime("Comparison", $"{test.Test}")}({Expression(test.Left)}, {Expression(test.Right)}{likeness})";
    }

    private Code Interval(BoundInterval interval)
    {
        // What is compared twice is evaluated once, unless reading it again is free.
        var value = interval.Value;
        var prefix = "";
        if (value is not (BoundVariable or BoundLiteral) && !(value is BoundConversion { Operand: BoundVariable }))
        {
            var held = new VariableSymbol("value", value.Type, VariableKind.Loop, _process, null);
            _names[held] = FreshName("held");
            prefix = $"{Wide(value)} is var {_names[held]} && ";
            value = new BoundVariable(held);
        }

        var low = Expression(new BoundBinary(interval.LowOperator, interval.Low, value, TypeSymbol.Boolean)).At(Precedence.Equality);
        var high = Expression(new BoundBinary(interval.HighOperator, value, interval.High, TypeSymbol.Boolean)).At(Precedence.Equality);
        return new Code($"{prefix}{low} && {high}", Precedence.And);
    }

    private Code Membership(BoundMembership membership) => membership.Candidates is [{ Type.Kind: TypeKind.Array } array]
        ? Code.Primary($"IsAmong({Expression(membership.Value)}, [.. {Expression(array).At(Precedence.Primary)}.Select(element => {ElementValue(array.Type.Element!)})])")
        : Code.Primary($"IsAmong({Expression(membership.Value)}, {Arguments(membership.Candidates)})");

    private string ElementValue(TypeSymbol element)
    {
        var item = new VariableSymbol("element", element, VariableKind.Loop, _process, null);
        _names[item] = "element";
        return $"(Value){Conversion(new BoundVariable(item), TypeSymbol.Variant).At(Precedence.Unary)}";
    }
}
