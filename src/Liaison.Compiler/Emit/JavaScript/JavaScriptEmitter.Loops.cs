namespace Liaison.Compiler.Emit.JavaScript;

/// <content>Loops.</content>
internal sealed partial class JavaScriptEmitter
{
    private void EmitBlock(string header, BoundBlock body)
    {
        _writer.Open(header);
        EmitLoopBody(body);
        _writer.Close();
    }

    private void EmitLoopBody(BoundBlock body)
    {
        var owned = _turns.EndingWith(body).ToList();
        if (owned.Count > 0) _writer.Open("try");
        EmitStatements(body);
        if (owned.Count == 0) return;
        _writer.Continue("finally");
        foreach (var variable in owned) EmitDestruction(new BoundVariable(variable));
        _writer.Close();
    }

    private void EmitLoop(BoundLoop loop)
    {
        if (loop.After is not { } after)
        {
            EmitBlock(loop.Before is { } before ? $"while ({Expression(before)})" : "while (true)", loop.Body);
            return;
        }

        _writer.Open("do");
        EmitLoopBody(loop.Body);
        _writer.Close($" while ({Expression(after)});");
    }

    private void EmitRepeat(BoundRepeat repeat)
    {
        var turn = _names[repeat.Turn] = FreshName("turn");
        var isFixed = repeat.Count is BoundLiteral;
        var most = isFixed ? Expression(repeat.Count).Text : FreshName("turns");
        EmitBlock($"for (let {turn} = 0{(isFixed ? "" : $", {most} = {Expression(repeat.Count)}")}; {turn} < {most}; {turn}++)", repeat.Body);
    }

    private void EmitFor(BoundFor loop)
    {
        var counter = loop.Counter;
        var isOwn = counter.Kind == VariableKind.Local && !IsHoisted(counter) && counter.Storage == VariableStorage.Plain && loop.Syntax is ForStatementSyntax syntax && IsImplicit(counter, syntax);
        var start = $"{(isOwn ? "let " : "")}{Place(counter)} = {Expression(loop.From)}";
        var bound = loop.Bound;
        if (loop.IsEvaluatedOnce && bound is not (BoundLiteral or BoundLibraryConstant))
        {
            var last = FreshName("last");
            if (isOwn) start += $", {last} = {AsNumber(bound)}";
            else _writer.Line($"const {last} = {AsNumber(bound)};");
            bound = Named(last, loop.Counter.Type);
        }

        var condition = ForCondition(loop, bound, out var step);
        EmitBlock($"for ({start}; {condition}; {step})", loop.Body);
    }

    private string ForCondition(BoundFor loop, BoundExpression bound, out string step)
    {
        var counter = new BoundVariable(loop.Counter);
        var limit = bound is BoundConversion { Type.Kind: TypeKind.Int64, Operand: var operand } && loop.Counter.Type.Bits < 64 && operand.Type.Bits < 64 ? operand : bound;
        string Test(BinaryOperator sign) => Expression(new BoundBinary(sign, counter, limit, TypeSymbol.Boolean)).Text;
        var place = Place(loop.Counter);
        switch (loop.Step)
        {
            case null:
                step = $"{place}++";
                return Test(BinaryOperator.LessOrEqual);
            case BoundLiteral { Value: long or double } literal:
                var isDown = literal.Value is < 0L or < 0.0;
                var size = Expression(literal).Text.TrimStart('-');
                step = size == "1" ? $"{place}{(isDown ? "--" : "++")}" : $"{place} {(isDown ? "-=" : "+=")} {size}";
                return Test(isDown ? BinaryOperator.GreaterOrEqual : BinaryOperator.LessOrEqual);
            default:
                var by = FreshName("step");
                _writer.Line($"const {by} = {Expression(loop.Step)};");
                step = $"{place} += {by}";
                return $"{by} >= 0 ? {Test(BinaryOperator.LessOrEqual)} : {Test(BinaryOperator.GreaterOrEqual)}";
        }
    }

    // The counter that no declaration made belongs to its loop as long as nothing else reads it.
    private static bool IsImplicit(VariableSymbol counter, ForStatementSyntax syntax) => counter.Place?.Parent?.Parent is ForStatementSyntax first && (first == syntax || counter.Place == first.Counter.Identifier);

    private void EmitForEachPiece(BoundForEachPiece loop)
    {
        var separator = loop.Separator is { } given ? $", {Expression(given)}" : "";
        var source = $"{Runtime("piecesOf")}({TextOf(loop.Source)}{separator}){(loop.IsReversed ? ".reverse()" : "")}";
        EmitForOf(loop.Variables, source, loop.Body, isList: true);
    }

    private void EmitForOf(IReadOnlyList<LoopVariable> variables, string source, BoundBlock body, bool isList)
    {
        List<(LoopVariable Loop, string Value)> set = [];
        var names = variables.Select(loop => LoopName(loop, set)).ToList();
        var word = variables.Any(loop => loop.Variable.IsAssigned) ? "let" : "const";
        _writer.Open($"for ({word} {(isList ? $"[{string.Join(", ", names)}]" : names[0])} of {source})");
        foreach (var (loop, value) in set) _writer.Line(loop.IsOwn ? $"const {NameOf(loop.Variable)} = {InStorage(loop.Variable, value)};" : $"{Place(loop.Variable)} = {value};");
        EmitLoopBody(body);
        _writer.Close();
        Release(variables);
    }

    // A variable of the process takes its value from one of the loop.
    private string LoopName(LoopVariable loop, List<(LoopVariable Loop, string Value)> set)
    {
        if (loop.IsOwn && loop.Variable.Storage != VariableStorage.Cell) return NameOf(loop.Variable);
        var name = FreshName("next");
        set.Add((loop, name));
        return name;
    }

    // The next loop may use the same names.
    private void Release(IReadOnlyList<LoopVariable> variables)
    {
        foreach (var loop in variables.Where(loop => loop.IsOwn && _names.ContainsKey(loop.Variable))) _localNames.Remove(_names[loop.Variable]);
    }

    private void EmitForEachElement(BoundForEachElement loop)
    {
        switch (loop.Source.Type.Kind)
        {
            case TypeKind.Array: EmitForEachOfArray(loop); break;
            case TypeKind.Associative: EmitForEachOfKeys(loop); break;
            default: EmitForOf([loop.Variables[0]], loop.IsReversed ? $"[...{Expression(loop.Source).At(Precedence.Primary)}].reverse()" : Expression(loop.Source).Text, loop.Body, isList: false); break;
        }
    }

    private void EmitForEachOfArray(BoundForEachElement loop)
    {
        var element = loop.Variables[0];
        if (loop.Variables.Count == 1 && element is { IsOwn: true, Variable: { IsAssigned: false, Storage: not VariableStorage.Cell } } && !loop.IsReversed)
        {
            EmitForOf(loop.Variables, Expression(loop.Source).Text, loop.Body, isList: false);
            return;
        }

        var source = loop.Source is BoundVariable { Variable: { Storage: VariableStorage.Plain, IsAssigned: false } variable } ? NameOf(variable) : FreshName("elements");
        if (loop.Source is not BoundVariable { Variable: var held } || NameOf(held) != source) _writer.Line($"const {source} = {Expression(loop.Source)};");
        var subscript = loop.Variables.Count > 1 && loop.Variables[1] is { IsOwn: true, Variable: { IsAssigned: false, IsCaptured: false, Storage: VariableStorage.Plain } own } ? NameOf(own) : FreshName("i");
        _writer.Open(loop.IsReversed ? $"for (let {subscript} = {source}.count; {subscript} >= 1; {subscript}--)" : $"for (let {subscript} = 1; {subscript} <= {source}.count; {subscript}++)");
        // The variable is the element itself: what is assigned to it is in the array.
        _elements[element.Variable] = (source, subscript);
        foreach (var (i, other) in loop.Variables.Index().Skip(1).Where(pair => !_names.TryGetValue(pair.Item.Variable, out var name) || name != subscript))
        {
            var value = i == 1 || !loop.IsReversed ? subscript : $"{source}.count - {subscript} + 1";
            _writer.Line(other.IsOwn ? $"let {NameOf(other.Variable)} = {value};" : $"{Place(other.Variable)} = {value};");
        }

        EmitLoopBody(loop.Body);
        _elements.Remove(element.Variable);
        _writer.Close();
        Release(loop.Variables);
    }

    private void EmitForEachOfKeys(BoundForEachElement loop)
    {
        var (value, source) = (loop.Variables[0], Expression(loop.Source));
        var all = loop.IsReversed ? $"[...{source.At(Precedence.Primary)}].reverse()" : source.Text;
        if (!value.Variable.IsAssigned)
        {
            EmitForOf(loop.Variables.Count > 1 ? [loop.Variables[1], value] : [new LoopVariable(Named(FreshName("key"), TypeSymbol.String).Variable, true), value], all, loop.Body, isList: true);
            return;
        }

        var key = loop.Variables.Count > 1 ? loop.Variables[1] : new LoopVariable(Named(FreshName("key"), TypeSymbol.String).Variable, true);
        _elements[value.Variable] = (source.At(Precedence.Primary), NameOf(key.Variable));
        EmitForOf([key], all, loop.Body, isList: true);
        _elements.Remove(value.Variable);
    }

    /// <summary>A variable that only the emitted program has.</summary>
    private BoundVariable Named(string name, TypeSymbol type)
    {
        var variable = new VariableSymbol(name, type, VariableKind.Loop, _process, null);
        _names[variable] = name;
        return new BoundVariable(variable);
    }
}
