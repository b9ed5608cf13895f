namespace Liaison.Compiler.Emit.JavaScript;

/// <content>Expressions.</content>
internal sealed partial class JavaScriptEmitter
{
    private Code Expression(BoundExpression expression) => expression switch
    {
        BoundLiteral literal => Literal(literal),
        BoundLibraryConstant constant => Code.Primary(Library(constant.Constant.Name, constant.Language)),
        BoundTextConstant constant => TextConstant(constant),
        BoundVariable variable => Code.Primary(Read(variable.Variable)),
        BoundEnumerationValue value => Code.Primary($"{NameOf(value.Enumeration)}.{value.Enumeration.Values[value.Fold]}"),
        BoundConversion conversion => Conversion(conversion.Operand, conversion.Type),
        BoundCopy { Operand: BoundCall call } when Results.IsFresh(call) => Expression(call),
        BoundCopy copy => Code.Primary(CopyOf(Expression(copy.Operand).At(Precedence.Primary), copy.Operand.Type)),
        BoundUnary unary => Unary(unary),
        BoundBinary binary => Binary(binary),
        BoundTextTest test => TextTestOf(test),
        BoundInterval interval => Interval(interval),
        BoundMembership membership => Membership(membership),
        BoundSeparated separated => Code.Primary($"{Runtime("withSeparator")}({TextOf(separated.Text)}, {Expression(separated.Separator)})"),
        BoundConditional conditional => new Code($"{Expression(conditional.Condition).At(Precedence.Or)} ? {Expression(conditional.WhenTrue)} : {Expression(conditional.WhenFalse)}", Precedence.Conditional),
        BoundCall call => Call(call),
        BoundLibraryCall call => LibraryCall(call),
        BoundInvocation invocation => Code.Primary($"{Runtime("call")}({Arguments([invocation.Procedure, .. invocation.Arguments])})"),
        BoundNamedProcedure named => Code.Primary($"{Runtime("toProcedure")}({Expression(named.Name)}{(named.Element.Length > 0 || named.Object is not null ? ", " + JavaScriptText.Literal(named.Element) : "")}{(named.Object is { } self ? ", " + Expression(self) : "")})"),
        BoundProcedureName name => Code.Primary(ProcedureValue(name.Procedure, name.Receiver, [])),
        BoundLambda lambda => new Code(Lambda(lambda.Procedure), Precedence.Lambda),
        BoundSlice slice => Slice(slice),
        BoundElement element => Code.Primary($"{Expression(element.Array).At(Precedence.Primary)}.{(element.IsKept ? "kept" : "get")}({Subscript(element.Subscript)})"),
        BoundByMembers members => ByMembers(members),
        BoundMember member => Code.Primary(MemberText(member)),
        BoundProperty property => Property(property),
        BoundJsonMember member => Code.Primary($"{Expression(member.Json).At(Precedence.Primary)}.member({JavaScriptText.Literal(member.Name)})"),
        BoundLateMember member => Late(member.Operand, member.Cases, new BoundJsonMember(new BoundTree(new BoundHeld(TypeSymbol.Variant), member.Tree.Name), member.Tree.Name)),
        BoundLateCall call => Late(call.Operand, call.Cases, call.Otherwise),
        BoundHeld => Code.Primary(_held!),
        BoundTree tree => Code.Primary($"{Runtime("JsonTree")}.of({Expression(tree.Operand)}, {JavaScriptText.Literal(tree.Member)})"),
        BoundNoMember missing => Code.Primary($"{Runtime("noMember")}({_held}, {JavaScriptText.Literal(missing.Name)})"),
        BoundWrongCount wrong => Code.Primary($"{Runtime("wrongCount")}({JavaScriptText.Literal(wrong.Procedure.Name)}, {JavaScriptText.Literal(wrong.Procedure.Required)}, {JavaScriptText.Literal(wrong.Procedure.Parameters.Count)}, {JavaScriptText.Literal(wrong.Given)})"),
        BoundTypeTest test => new Code($"{Expression(test.Operand).At(Precedence.Relational)} instanceof {NameOf(test.Held.Declaration!)}", Precedence.Relational),
        BoundThis => Code.Primary(_process.Parent is null ? "this" : "self"),
        BoundNew created => New(created),
        BoundArrayLiteral literal => ArrayLiteral(literal),
        BoundKeyedLiteral literal => Code.Primary($"new {Runtime("AssociativeArray")}({Cell(literal.Type.Element!)}, [{string.Join(", ", literal.Elements.Select(pair => $"[{Expression(pair.Key)}, {Expression(pair.Value)}]"))}])"),
        BoundStructureLiteral literal => Code.Primary($"Object.assign(new {NameOf(literal.Type.Declaration!)}(), {{ {string.Join(", ", literal.Members.Select(pair => $"{NameOf(pair.Member)}: {Expression(pair.Value)}"))} }})"),
        BoundTuple tuple => Code.Primary($"[{Arguments(tuple.Values)}]"),
        BoundMyParameters => Code.Primary(_myParameters),
        BoundMissing missing => Code.Primary($"{Runtime("notProvided")}({JavaScriptText.Literal(missing.Name)})"),
        _ => Code.Primary("null"),
    };

    private Code Late(BoundExpression operand, IReadOnlyList<LateCase> cases, BoundExpression otherwise)
    {
        var value = Expression(operand);
        var outer = _held;
        _held = outer is null ? "value" : FreshName("held");
        var known = cases.Select(known => $"{_held} instanceof {NameOf(known.Type.Declaration!)} ? {Expression(known.Value)} : ");
        var code = Code.Primary($"(({_held}) => {string.Concat(known)}{Expression(otherwise)})({value})");
        _held = outer;
        return code;
    }

    private string Arguments(IEnumerable<BoundExpression> arguments) => string.Join(", ", arguments.Select(argument => Expression(argument).Text));

    private Code Literal(BoundLiteral literal) => literal.Value switch
    {
        null => Code.Primary("null"),
        bool value => Code.Primary(value ? "true" : "false"),
        string text => Text(text),
        double number => Signed(JavaScriptText.Literal(number)),
        long number when literal.Type.Kind == TypeKind.Duration => Code.Primary($"new {Runtime("Duration")}({JavaScriptText.Literal(number)})"),
        long number when literal.Type.Kind is TypeKind.Int64 or TypeKind.UInt64 => Signed(JavaScriptText.Literal(number) + "n"),
        long number => Signed(JavaScriptText.Literal(number)),
        _ => Code.Primary("null"),
    };

    private static Code Signed(string number) => new(number, number[0] == '-' ? Precedence.Unary : Precedence.Primary);

    // A text of several lines is written line by line, as the program has it.
    private static Code Text(string text)
    {
        var lines = text.Split("\r\n");
        if (lines.Length < 2 || lines.All(line => line.Length == 0) || text.Length < 40) return Code.Primary(JavaScriptText.Literal(text));
        var parts = lines.Select((line, i) => JavaScriptText.Literal(i < lines.Length - 1 ? line + "\r\n" : line)).Where(part => part != "\"\"");
        return new Code(string.Join(" + ", parts), Precedence.Additive);
    }

    private Code TextConstant(BoundTextConstant constant)
    {
        var name = JavaScriptNames.Escaped(constant.Name);
        if (_programNames.Contains(name)) return Code.Primary(JavaScriptText.Literal(constant.Value));
        _textConstants[name] = constant.Value;
        return Code.Primary(name);
    }

    private string Read(VariableSymbol variable) => _elements.TryGetValue(variable, out var element) ? $"{element.Container}.get({element.Place})" : Place(variable);

    private string Place(VariableSymbol variable) => variable is { Kind: VariableKind.Constant, Class: { } type } ? $"{NameOf(type)}.{NameOf(variable)}" : variable.Storage == VariableStorage.Cell ? $"{NameOf(variable)}.value" : NameOf(variable);

    /// <summary>Whether an assignment to it is written with the sign of assignments.</summary>
    private bool IsPlain(BoundExpression target) => target is BoundMember || (target is BoundVariable { Variable: var variable } && !_elements.ContainsKey(variable));

    /// <summary>The assignment of a value to what holds it.</summary>
    private string Store(BoundExpression target, string value) => target switch
    {
        BoundVariable { Variable: var variable } when _elements.TryGetValue(variable, out var element) => $"{element.Container}.set({element.Place}, {value})",
        BoundElement element => $"{Expression(element.Array).At(Precedence.Primary)}.set({Subscript(element.Subscript)}, {value})",
        BoundJsonMember member => $"{Expression(member.Json).At(Precedence.Primary)}.setMember({JavaScriptText.Literal(member.Name)}, {value})",
        _ => $"{Expression(target)} = {value}",
    };

    private string Subscript(BoundExpression subscript) => subscript.Type.IsText ? TextOf(subscript) : AsNumber(subscript);

    private string MemberText(BoundMember member) => member switch
    {
        { Member: { Kind: VariableKind.StaticMember or VariableKind.Constant, Class: { } type } } => $"{NameOf(type)}.{NameOf(member.Member)}",
        { Receiver: { } receiver } => $"{Expression(receiver).At(Precedence.Primary)}.{NameOf(member.Member)}",
        { Member.Class: { } type } => $"{NameOf(type)}.{NameOf(member.Member)}",
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
        var form = char.ToLowerInvariant(FormName(slice.Form)[0]) + FormName(slice.Form)[1..];
        var positions = string.Join(", ", new[] { slice.First, slice.Second }.OfType<BoundExpression>().Select(AsNumber));
        return slice.Text.Type.Kind == TypeKind.Buffer
            ? Code.Primary($"{Expression(slice.Text).At(Precedence.Primary)}.{form}({positions})")
            : Code.Primary($"{Runtime(form)}({TextOf(slice.Text)}, {positions})");
    }

    private static string PropertyName(BoundProperty property)
    {
        var name = property.Property.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    private Code Property(BoundProperty property)
    {
        var operand = Expression(property.Operand).At(Precedence.Primary);
        return Code.Primary(property.Property switch
        {
            Keyword.Count or Keyword.ReceivedCount => $"{operand}.count",
            Keyword.Empty when property.Operand.Type.IsText => $"({TextOf(property.Operand)} === \"\")",
            Keyword.Empty => $"{operand}.isEmpty",
            Keyword.Exists when property.Operand is BoundElement { Array.Type.Kind: TypeKind.Associative } element => $"{Expression(element.Array).At(Precedence.Primary)}.exists({Expression(element.Subscript)})",
            Keyword.Exists => $"{operand}.exists",
            Keyword.Size => $"{operand}.length",
            Keyword.Value => $"{operand}.content",
            _ => $"{operand}.{PropertyName(property)}",
        });
    }

    private Code New(BoundNew created)
    {
        if (created.Constructor is { } constructor) return Code.Primary($"new {NameOf(created.Type.Declaration!)}().{NameOf(constructor)}({CallArguments(constructor, created.Arguments)})");
        return Code.Primary(created.Type.Kind != TypeKind.Array ? Default(created.Type) : NewArray(created.Type, created.Shape?.Sizes ?? [], created.Shape?.Growth));
    }

    private string NewArray(TypeSymbol type, IReadOnlyList<BoundExpression> sizes, BoundExpression? growth)
    {
        var arguments = sizes.Count > 1 ? $"() => {NewArray(type.Element!, [.. sizes.Skip(1)], null)}" : Cell(type.Element!);
        if (sizes.Count > 0 || growth is not null) arguments += $", {(sizes.Count > 0 ? AsNumber(sizes[0]) : "0")}";
        if (growth is not null) arguments += $", {AsNumber(growth)}";
        return $"new {Runtime("DynamicArray")}({arguments})";
    }

    private Code ArrayLiteral(BoundArrayLiteral literal) => Code.Primary(literal.Shape is { } shape
        ? $"{NewArray(literal.Type, shape.Sizes, shape.Growth)}.fill({Arguments(literal.Elements)})"
        : literal.Type.Kind == TypeKind.Array
        ? $"{Runtime("DynamicArray")}.of({Cell(literal.Type.Element!)}, [{Arguments(literal.Elements)}])"
        : $"[{Arguments(literal.Elements)}].reduce((all, one) => (all.add(one), all), {Default(literal.Type)})");

    private Code TextTestOf(BoundTextTest test)
    {
        var (left, right) = (TextOf(test.Left), TextOf(test.Right));
        if (test.Likeness != TextLikeness.Exact)
        {
            var function = test.Test switch { TextTest.AreEqual => "areAlike", TextTest.StartsWith => "startsWith", TextTest.Contains => "contains", _ => "endsWith" };
            return Code.Primary($"{Runtime(function)}({left}, {right}, \"{(test.Likeness == TextLikeness.Flexible ? "flexible" : "veryFlexible")}\")");
        }

        if (test.Test == TextTest.AreEqual) return new Code($"{left} === {right}", Precedence.Equality);
        var method = test.Test switch { TextTest.StartsWith => "startsWith", TextTest.Contains => "includes", _ => "endsWith" };
        return Code.Primary($"{new Code(left, test.Left is BoundVariable or BoundLiteral ? Precedence.Primary : Precedence.Lambda).At(Precedence.Primary)}.{method}({right})");
    }

    private Code Interval(BoundInterval interval)
    {
        // What is compared twice is evaluated once, unless reading it again is free.
        if (interval.Value is BoundVariable or BoundLiteral or BoundConversion { Operand: BoundVariable or BoundLiteral }) return Both(interval.Value);
        return Code.Primary($"((value) => {Both(Named("value", interval.Value.Type))})({Wide(interval.Value)})");

        Code Both(BoundExpression value)
        {
            var low = Expression(new BoundBinary(interval.LowOperator, interval.Low, value, TypeSymbol.Boolean)).At(Precedence.And);
            var high = Expression(new BoundBinary(interval.HighOperator, value, interval.High, TypeSymbol.Boolean)).At(Precedence.And);
            return new Code($"{low} && {high}", Precedence.And);
        }
    }

    private Code ByMembers(BoundByMembers members)
    {
        string Member(VariableSymbol member) => $"(one) => one.{NameOf(member)}";
        if (members.Sought is null) return Code.Primary($"{Runtime("sortByMembers")}({Expression(members.Array)}, {string.Join(", ", members.Keys.Select(key => $"[{Member(key.Member)}, {(key.IsDescending ? "true" : "false")}]"))})");
        var start = members.Start is null ? "" : $", {Expression(members.Start)}";
        return Code.Primary($"{Runtime("findByMember")}({Expression(members.Array)}, {Member(members.Keys[0].Member)}, {Expression(members.Sought)}{start})");
    }

    private Code Membership(BoundMembership membership) => Code.Primary(membership.Candidates is [{ Type.Kind: TypeKind.Array } array]
        ? $"{Runtime("isAmong")}({Expression(membership.Value)}, ...{Expression(array).At(Precedence.Primary)})"
        : $"{Runtime("isAmong")}({Arguments([membership.Value, .. membership.Candidates])})");
}
