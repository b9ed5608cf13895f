namespace Liaison.Compiler.Lowering;

/// <summary>What expressions and statements consist of.</summary>
internal static class Parts
{
    public static IEnumerable<BoundExpression> Of(BoundExpression expression) => expression switch
    {
        BoundConversion conversion => [conversion.Operand],
        BoundCopy copy => [copy.Operand],
        BoundUnary unary => [unary.Operand],
        BoundBinary binary => [binary.Left, binary.Right],
        BoundTextTest test => [test.Left, test.Right],
        BoundInterval interval => [interval.Value, interval.Low, interval.High],
        BoundMembership membership => [membership.Value, .. membership.Candidates],
        BoundSeparated separated => [separated.Text, separated.Separator],
        BoundConditional conditional => [conditional.Condition, conditional.WhenTrue, conditional.WhenFalse],
        BoundCall call => Present([call.Receiver, .. call.Arguments.Select(argument => argument.Value)]),
        BoundLibraryCall call => Present(call.Arguments),
        BoundInvocation invocation => [invocation.Procedure, .. invocation.Arguments],
        BoundNamedProcedure named => [named.Name],
        BoundSlice slice => Present([slice.Text, slice.First, slice.Second]),
        BoundElement element => [element.Array, element.Subscript],
        BoundByMembers members => Present([members.Array, members.Sought, members.Start]),
        BoundMember member => Present([member.Receiver]),
        BoundProperty property => [property.Operand],
        BoundJsonMember member => [member.Json],
        BoundLateMember member => [member.Operand, .. member.Cases.Select(known => known.Value)],
        BoundLateCall call => [call.Operand, .. call.Cases.Select(known => known.Value), call.Otherwise],
        BoundTree tree => [tree.Operand],
        BoundTypeTest test => [test.Operand],
        BoundControlProperty property => [property.Control],
        BoundNew created => Present([.. created.Arguments.Select(argument => argument.Value), .. created.Shape?.Sizes ?? []]),
        BoundArrayLiteral literal => literal.Elements,
        BoundKeyedLiteral literal => literal.Elements.SelectMany(pair => new[] { pair.Key, pair.Value }),
        BoundStructureLiteral literal => literal.Members.Select(pair => pair.Value),
        BoundTuple tuple => tuple.Values,
        _ => [],
    };

    /// <summary>The expressions of the statement itself.</summary>
    public static IEnumerable<BoundExpression> ExpressionsOf(BoundStatement statement) => statement switch
    {
        BoundExpressionStatement expression => [expression.Expression],
        BoundDeclaration declaration => [declaration.Value],
        BoundAssignment assignment => [assignment.Target, assignment.Value],
        BoundAppend append => Present([append.Target, append.Separator, .. append.Values]),
        BoundStep step => [step.Target],
        BoundSwap swap => [swap.Left, swap.Right],
        BoundDeconstruction deconstruction => [.. deconstruction.Targets, deconstruction.Value],
        BoundIf conditional => Present(conditional.Branches.Select(branch => branch.Condition)),
        BoundSwitch selection => Present([selection.Value, .. selection.Cases.Select(branch => branch.Condition)]),
        BoundLoop loop => Present([loop.Before, loop.After]),
        BoundRepeat repeat => [repeat.Count],
        BoundFor loop => Present([loop.From, loop.Bound, loop.Step]),
        BoundForEachPiece loop => Present([loop.Source, loop.Separator]),
        BoundForEachElement loop => [loop.Source],
        BoundReturn @return => Present([@return.Value]),
        BoundResult result => [result.Value],
        BoundUse use => [use.Section],
        BoundDelete delete => [delete.Target],
        _ => [],
    };

    /// <summary>The statements inside the statement.</summary>
    public static IEnumerable<BoundStatement> StatementsOf(BoundStatement statement) => statement switch
    {
        BoundBlock block => block.Statements,
        BoundIf conditional => conditional.Branches.Append(conditional.Else).OfType<BoundBranch>().Select(branch => branch.Body),
        BoundSwitch selection => selection.Cases.Append(selection.Other).OfType<BoundBranch>().Select(branch => branch.Body),
        BoundLoop loop => [loop.Body],
        BoundRepeat repeat => [repeat.Body],
        BoundFor loop => [loop.Body],
        BoundForEachPiece loop => [loop.Body],
        BoundForEachElement loop => [loop.Body],
        BoundTry attempt => attempt.Else is { } other ? [attempt.Protected, attempt.Body, other] : [attempt.Protected, attempt.Body],
        BoundUse use => [use.Body],
        _ => [],
    };

    /// <summary>The variables that the statement reads, assigns or declares, those of statements inside it too.</summary>
    public static IEnumerable<VariableSymbol> VariablesOf(BoundStatement statement) =>
        ExpressionsOf(statement).SelectMany(VariablesOf).Concat(StatementsOf(statement).SelectMany(VariablesOf)).Concat(statement switch
        {
            BoundFor loop => [loop.Counter],
            BoundDeclaration declaration => [declaration.Variable],
            BoundForEachElement loop => loop.Variables.Select(one => one.Variable),
            BoundForEachPiece loop => loop.Variables.Select(one => one.Variable),
            _ => [],
        });

    private static IEnumerable<VariableSymbol> VariablesOf(BoundExpression expression) =>
        expression is BoundVariable { Variable: var variable } ? [variable] : Of(expression).SelectMany(VariablesOf);

    private static IEnumerable<BoundExpression> Present(IEnumerable<BoundExpression?> expressions) => expressions.OfType<BoundExpression>();
}
