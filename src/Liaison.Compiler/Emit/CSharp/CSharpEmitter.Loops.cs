namespace Liaison.Compiler.Emit.CSharp;

/// <content>Loops.</content>
internal sealed partial class CSharpEmitter
{
    private void EmitLoopBody(BoundBlock body)
    {
        if (_process.RunsInThread) _writer.Line("StopPoint.Pass();");
        var owned = _turns.EndingWith(body).ToList();
        if (owned.Count > 0) _writer.Open("try");
        EmitStatements(body);
        if (owned.Count == 0) return;
        _writer.Close();
        _writer.Open("finally");
        foreach (var variable in owned) EmitDestruction(new BoundVariable(variable));
        _writer.Close();
    }

    private void EmitLoop(BoundLoop loop)
    {
        if (loop.After is { } after)
        {
            _writer.Open("do");
            EmitLoopBody(loop.Body);
            _writer.Close();
            _writer.Line($"while ({Expression(after)});");
            return;
        }

        _writer.Open(loop.Before is { } before ? $"while ({Expression(before)})" : "while (true)");
        EmitLoopBody(loop.Body);
        _writer.Close();
    }

    private void EmitRepeat(BoundRepeat repeat)
    {
        _names[repeat.Turn] = FreshName("turn");
        var most = FreshName("turns");
        var turn = _names[repeat.Turn];
        _writer.Open($"for (int {turn} = 0, {most} = {Expression(repeat.Count)}; {turn} < {most}; {turn}++)");
        EmitLoopBody(repeat.Body);
        _writer.Close();
    }

    private void EmitFor(BoundFor loop)
    {
        var counter = loop.Counter;
        var read = new BoundVariable(counter);
        var isOwn = counter.Kind == VariableKind.Local && !IsHoisted(counter) && counter.Storage == VariableStorage.Plain && loop.Syntax is ForStatementSyntax syntax && IsImplicit(counter, syntax);
        var bound = loop.Bound;
        var start = $"{(isOwn ? CSharpTypes.Of(counter.Type) + " " : "")}{Place(counter)} = {Expression(loop.From)}";
        if (loop.IsEvaluatedOnce && !IsConstant(bound))
        {
            var last = new VariableSymbol("last", bound.Type, VariableKind.Loop, _process, null);
            _names[last] = FreshName("last");
            var isSameType = isOwn && bound.Type == counter.Type;
            if (isSameType) start += $", {_names[last]} = {Expression(bound)}";
            else _writer.Line($"{CSharpTypes.Of(bound.Type)} {_names[last]} = {Wide(bound)};");
            bound = new BoundVariable(last);
        }

        var condition = ForCondition(loop, read, bound, out var step);
        _writer.Open($"for ({start}; {condition}; {step})");
        EmitLoopBody(loop.Body);
        _writer.Close();
    }

    private string ForCondition(BoundFor loop, BoundVariable counter, BoundExpression bound, out string step)
    {
        BoundBinary Test(BinaryOperator sign) => new(sign, counter, bound, TypeSymbol.Boolean);
        var place = Place(loop.Counter);
        switch (loop.Step)
        {
            case null:
                step = $"{place}++";
                return Expression(Test(BinaryOperator.LessOrEqual)).Text;
            case BoundLiteral { Value: long or double } literal:
                var isDown = literal.Value is < 0L or < 0.0;
                step = literal.Value is -1L ? $"{place}--" : isDown ? $"{place} -= {Negated(literal)}" : $"{place} += {Expression(literal)}";
                return Expression(Test(isDown ? BinaryOperator.GreaterOrEqual : BinaryOperator.LessOrEqual)).Text;
            default:
                var by = FreshName("step");
                _writer.Line($"{CSharpTypes.Of(loop.Counter.Type)} {by} = {Expression(loop.Step)};");
                step = $"{place} += {by}";
                return $"{by} >= 0 ? {Expression(Test(BinaryOperator.LessOrEqual))} : {Expression(Test(BinaryOperator.GreaterOrEqual))}";
        }
    }

    private string Negated(BoundLiteral literal) => Expression(literal.Value is long number ? literal with { Value = -number } : literal with { Value = -(double)literal.Value! }).Text;

    // The counter that no declaration made belongs to its loop as long as nothing else reads it.
    private static bool IsImplicit(VariableSymbol counter, ForStatementSyntax syntax) => counter.Place?.Parent?.Parent is ForStatementSyntax first && (first == syntax || counter.Place == first.Counter.Identifier);

    private static bool IsConstant(BoundExpression expression) => expression is BoundLiteral or BoundLibraryConstant;

    private void EmitForEachPiece(BoundForEachPiece loop)
    {
        var separator = loop.Separator is { } given ? Expression(given).Text : "";
        var source = $"{Expression(loop.Source).At(Precedence.Primary)}.PiecesOf({separator}){(loop.IsReversed ? ".Reverse()" : "")}";
        List<(VariableSymbol Variable, string Value)> set = [];
        List<string> names = [];
        for (var i = 0; i < 3; i++) names.Add(i < loop.Variables.Count ? LoopName(loop.Variables[i], set) : "_");
        _writer.Open($"foreach (var ({string.Join(", ", names)}) in {source})");
        EmitSet(set, loop.Variables);
        EmitLoopBody(loop.Body);
        _writer.Close();
    }

    // A variable of the process, or one that the loop assigns, takes its value from one that C# lets nobody assign.
    private string LoopName(LoopVariable loop, List<(VariableSymbol Variable, string Value)> set)
    {
        if (loop.IsOwn && !loop.Variable.IsAssigned && loop.Variable.Storage == VariableStorage.Plain) return NameOf(loop.Variable);
        var name = FreshName("next");
        set.Add((loop.Variable, name));
        return name;
    }

    private void EmitSet(List<(VariableSymbol Variable, string Value)> set, IReadOnlyList<LoopVariable> variables)
    {
        foreach (var (variable, value) in set)
        {
            if (variables.Any(loop => loop.Variable == variable && loop.IsOwn)) _writer.Line($"{CSharpTypes.Of(variable)} {NameOf(variable)} = {InStorage(variable, value)};");
            else _writer.Line($"{Place(variable)} = {value};");
        }
    }

    private void EmitForEachElement(BoundForEachElement loop)
    {
        switch (loop.Source.Type.Kind)
        {
            case TypeKind.Array: EmitForEachOfArray(loop); break;
            case TypeKind.Associative: EmitForEachOfKeys(loop); break;
            case TypeKind.Control: EmitForEachRow(loop); break;
            default:
                List<(VariableSymbol Variable, string Value)> set = [];
                var name = LoopName(loop.Variables[0], set);
                _writer.Open($"foreach (var {name} in {Expression(loop.Source)}{(loop.IsReversed ? ".Reverse()" : "")})");
                EmitSet(set, loop.Variables);
                EmitLoopBody(loop.Body);
                _writer.Close();
                break;
        }
    }

    private void EmitForEachRow(BoundForEachElement loop)
    {
        List<(VariableSymbol Variable, string Value)> set = [];
        var row = loop.Variables.Count > 0 ? LoopName(loop.Variables[0], set) : FreshName("row");
        _writer.Open($"foreach (var {row} in {Expression(loop.Source).At(Precedence.Primary)}.Rows({(loop.IsReversed ? "isReversed: true" : "")}))");
        EmitSet(set, loop.Variables);
        EmitLoopBody(loop.Body);
        _writer.Close();
    }

    private void EmitForEachOfArray(BoundForEachElement loop)
    {
        var element = loop.Variables[0];
        if (loop.Variables.Count == 1 && element is { IsOwn: true, Variable.IsAssigned: false } && !loop.IsReversed)
        {
            _writer.Open($"foreach (var {NameOf(element.Variable)} in {Expression(loop.Source)})");
            EmitLoopBody(loop.Body);
            _writer.Close();
            return;
        }

        var source = loop.Source is BoundVariable { Variable.Storage: VariableStorage.Plain, Variable.IsAssigned: false } variable ? NameOf(variable.Variable) : FreshName("elements");
        if (loop.Source is not BoundVariable { Variable: var held } || NameOf(held) != source) _writer.Line($"var {source} = {Expression(loop.Source)};");
        var index = FreshName("subscript");
        _writer.Open(loop.IsReversed ? $"for (int {index} = {source}.Count; {index} >= 1; {index}--)" : $"for (int {index} = 1; {index} <= {source}.Count; {index}++)");
        // The variable is the element itself: what is assigned to it is in the array.
        var hadName = _names.GetValueOrDefault(element.Variable);
        _names[element.Variable] = $"{source}[{index}]";
        for (var i = 1; i < loop.Variables.Count; i++)
        {
            var value = i == 1 || !loop.IsReversed ? index : $"{source}.Count - {index} + 1";
            if (loop.Variables[i].IsOwn) _writer.Line($"int {NameOf(loop.Variables[i].Variable)} = {value};");
            else _writer.Line($"{Place(loop.Variables[i].Variable)} = {value};");
        }

        EmitLoopBody(loop.Body);
        if (hadName is not null) _names[element.Variable] = hadName;
        else _names.Remove(element.Variable);
        _writer.Close();
    }

    private void EmitForEachOfKeys(BoundForEachElement loop)
    {
        List<(VariableSymbol Variable, string Value)> set = [];
        var key = loop.Variables.Count > 1 ? LoopName(loop.Variables[1], set) : FreshName("key");
        var value = loop.Variables[0];
        var isWritten = value.Variable.IsAssigned;
        var source = Expression(loop.Source).At(Precedence.Primary);
        _writer.Open($"foreach (var ({key}, {(isWritten ? "_" : LoopName(value, set))}) in {source}{(loop.IsReversed ? ".Reverse()" : "")})");
        EmitSet(set, loop.Variables);
        var hadName = _names.GetValueOrDefault(value.Variable);
        if (isWritten) _names[value.Variable] = $"{source}[{key}]";
        EmitLoopBody(loop.Body);
        if (hadName is not null) _names[value.Variable] = hadName;
        _writer.Close();
    }
}
