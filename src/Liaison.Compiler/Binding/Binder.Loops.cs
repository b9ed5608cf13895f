namespace Liaison.Compiler.Binding;

/// <content>Loops.</content>
internal sealed partial class Binder
{
    /// <summary>Counters that no declaration made.</summary>
    private readonly HashSet<VariableSymbol> _counters = [];

    private BoundStatement BindLoop(LoopStatementSyntax syntax)
    {
        if (syntax.Count is { } count)
        {
            var turns = BindAs(count, TypeSymbol.Int32);
            return new BoundRepeat(syntax, new VariableSymbol("turn", TypeSymbol.Int32, VariableKind.Loop, _process, null), turns, InBlock(syntax.Body, syntax.Body.Statements, 1));
        }

        var body = InBlock(syntax.Body, syntax.Body.Statements, 1);
        return new BoundLoop(syntax, null, syntax.Condition is { } condition ? BindCondition(condition.Condition) : null, body);
    }

    private BoundFor BindFor(ForStatementSyntax syntax)
    {
        var scope = new BlockScope(_block, _block.Loops + 1);
        var fold = Fold.Of(syntax.Counter.Name);
        var counter = _process.Variables.GetValueOrDefault(fold) is { } own && _counters.Contains(own) && !_block.IsInside(own.Scope) ? own : FindVariable(fold);
        if (counter is not null && _counters.Contains(counter) && !_block.IsInside(counter.Scope))
        {
            // The counter of an earlier loop: each has its own as long as nothing reads it between them.
            counter.Scope = scope;
        }
        else if (counter is null && _process.IsMain && CurrentElement.Globals.GetValueOrDefault(fold) is { Type.IsNumber: true } below)
        {
            // The loop declares what the program declares again below.
            counter = below;
            counter.IsDeclared = counter.IsUsedOutsideItsBlock = true;
        }
        else if (counter is null)
        {
            // A local, in a main process too: no procedure shares the counter of another process.
            counter = new VariableSymbol(syntax.Counter.Name, TypeSymbol.Int32, VariableKind.Local, _process, syntax.Counter.Identifier) { Scope = scope, IsDeclared = true };
            _process.Variables.TryAdd(fold, counter);
            _process.Locals.Add(counter);
            _counters.Add(counter);
        }

        counter.IsAssigned = true;
        var from = Convert(BindValue(syntax.From), counter.Type, syntax.From);
        var bound = BindValue(syntax.Bound);
        if (!bound.Type.IsNumber || counter.Type.IsInteger != bound.Type.IsInteger) bound = Convert(bound, counter.Type.IsInteger ? TypeSymbol.Int64 : TypeSymbol.Double, syntax.Bound);
        var step = syntax.Step is null ? null : Convert(BindValue(syntax.Step), counter.Type, syntax.Step);
        var body = InScope(scope, syntax.Body, syntax.Body.Statements);
        return new BoundFor(syntax, counter, from, bound, step, syntax.ToKeyword.Is(Keyword.ToOnce), body);
    }

    private BoundStatement BindForEach(ForEachStatementSyntax syntax)
    {
        if (syntax.KindKeyword?.Is(Keyword.StringPiece) == true) return BindPieces(syntax);
        if (HasControls && syntax.KindKeyword?.Is(Keyword.Row) == true) return BindRows(syntax);
        if (syntax.KindKeyword?.Is(Keyword.Row) == true || syntax.KindKeyword?.Is(Keyword.Position) == true || syntax.Container is not null)
        {
            NotProvided(syntax.KindKeyword ?? syntax.EachKeyword, $"{syntax.EachKeyword.Text} {syntax.KindKeyword?.Text}".Trim());
            return new BoundNothing(syntax);
        }

        var source = BindValue(syntax.Source);
        if (source.Type.IsText) return BindPieces(syntax);
        if (source.Type.Kind == TypeKind.Variant) source = Converted(source, TypeSymbol.ArrayOf(TypeSymbol.Variant));
        IReadOnlyList<TypeSymbol> types = source.Type.Kind switch
        {
            TypeKind.Array => [source.Type.Element!, TypeSymbol.Int32, TypeSymbol.Int32],
            TypeKind.Associative => [source.Type.Element!, TypeSymbol.String],
            TypeKind.Queue or TypeKind.Stack or TypeKind.List => [source.Type.Element!],
            TypeKind.Json => [TypeSymbol.Json, TypeSymbol.Int32],
            _ => [],
        };
        if (types.Count == 0 && !source.Type.IsError) Report(syntax.Source, 2031, TypeName("from", source.Type), TypeName("to", TypeSymbol.ArrayOf(TypeSymbol.Variant)));
        var variables = LoopVariables(syntax, types);
        return new BoundForEachElement(syntax, variables, source, syntax.IsReversed, LoopBody(syntax, variables));
    }

    private BoundForEachPiece BindPieces(ForEachStatementSyntax syntax)
    {
        var source = BindAs(syntax.Source, TypeSymbol.String);
        var separator = syntax.Separator is null ? null : BindAs(syntax.Separator, TypeSymbol.String);
        var variables = LoopVariables(syntax, [TypeSymbol.String, TypeSymbol.Int32, TypeSymbol.Int32]);
        return new BoundForEachPiece(syntax, variables, source, separator, syntax.IsReversed, LoopBody(syntax, variables));
    }

    private BoundBlock LoopBody(ForEachStatementSyntax syntax, List<LoopVariable> variables) =>
        InBlock(syntax.Body, syntax.Body.Statements, 1, variables.Where(variable => variable.IsOwn).Select(variable => variable.Variable));

    private List<LoopVariable> LoopVariables(ForEachStatementSyntax syntax, IReadOnlyList<TypeSymbol> types)
    {
        List<LoopVariable> variables = [];
        for (var i = 0; i < syntax.Variables.Count; i++)
        {
            var name = syntax.Variables[i];
            if (FindVariable(Fold.Of(name.Name)) is { Kind: not VariableKind.Constant } known) variables.Add(new LoopVariable(known, IsOwn: false));
            else variables.Add(new LoopVariable(new VariableSymbol(name.Name, i < types.Count ? types[i] : TypeSymbol.Error, VariableKind.Loop, _process, name.Identifier) { IsDeclared = true, IsDynamic = true }, IsOwn: true));
        }

        return variables;
    }
}
