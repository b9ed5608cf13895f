namespace Liaison.Compiler.Lowering;

/// <summary>Where execution can go on.</summary>
internal static class Flow
{
    /// <summary>Whether what follows the statement can be reached.</summary>
    public static bool EndIsReachable(BoundStatement statement) => statement switch
    {
        BoundReturn or BoundBreak or BoundContinue => false,
        BoundBlock block => block.Statements.All(EndIsReachable),
        BoundIf conditional => conditional.Else is not { } other || EndIsReachable(other.Body) || conditional.Branches.Any(branch => EndIsReachable(branch.Body)),
        BoundSwitch selection => selection.Other is not { } other || EndIsReachable(other.Body) || selection.Cases.Any(branch => EndIsReachable(branch.Body)),
        BoundLoop loop => loop.Before is not null || loop.After is not null || Breaks(loop.Body),
        BoundUse use => EndIsReachable(use.Body),
        BoundTry { LeavesProcess: false } attempt => EndIsReachable(attempt.Body) || (EndIsReachable(attempt.Protected) && (attempt.Else is not { } other || EndIsReachable(other))),
        _ => true,
    };

    /// <summary>Whether the statements leave the loop that they are the body of.</summary>
    public static bool Breaks(BoundStatement statement) => statement is BoundBreak || (!IsLoop(statement) && Parts.StatementsOf(statement).Any(Breaks));

    /// <summary>Whether they leave it or begin its next turn.</summary>
    public static bool Jumps(BoundStatement statement) => statement is BoundBreak or BoundContinue || (!IsLoop(statement) && Parts.StatementsOf(statement).Any(Jumps));

    /// <summary>Whether breaks inside the statement are its own.</summary>
    public static bool IsLoop(BoundStatement statement) => statement is BoundLoop or BoundRepeat or BoundFor or BoundForEachPiece or BoundForEachElement;
}
