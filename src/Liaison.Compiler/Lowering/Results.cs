namespace Liaison.Compiler.Lowering;

/// <summary>Which procedures return what nobody else holds, so that their callers need no copy.</summary>
internal static class Results
{
    /// <summary>Whether the value has just been made.</summary>
    public static bool IsFresh(BoundExpression value) => IsFresh(value, null, []);

    private static bool IsFresh(BoundExpression value, ProcedureSymbol? process, HashSet<ProcedureSymbol> seen) => value switch
    {
        BoundConversion conversion => IsFresh(conversion.Operand, process, seen),
        BoundConditional conditional => IsFresh(conditional.WhenTrue, process, seen) && IsFresh(conditional.WhenFalse, process, seen),
        // What a process has declared ends with it, unless another one sees it.
        BoundVariable { Variable: var variable } => variable is { Kind: VariableKind.Local, IsCaptured: false } && variable.Owner == process,
        BoundCall call => GivesFresh(call.Procedure, seen),
        BoundMember or BoundElement or BoundInvocation or BoundLateCall => false,
        _ => true,
    };

    // Which method replaces a virtual one is known when the program runs. A procedure that calls itself is as its other results are.
    private static bool GivesFresh(ProcedureSymbol procedure, HashSet<ProcedureSymbol> seen) => !procedure.IsVirtual && !procedure.IsOverride
        && (!seen.Add(procedure) || (procedure.Body is { } body && body.Blocks.SelectMany(ResultsOf).All(result => IsFresh(result, procedure, seen))));

    private static IEnumerable<BoundExpression> ResultsOf(BoundStatement statement) => statement switch
    {
        BoundReturn { Value: { } value } => [value],
        BoundResult result => [result.Value],
        _ => Parts.StatementsOf(statement).SelectMany(ResultsOf),
    };
}
