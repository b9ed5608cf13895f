namespace Liaison.Compiler.Binding;

/// <summary>A statement whose names have been found.</summary>
/// <param name="Syntax">Where it stands, for its line and its comments.</param>
internal abstract record BoundStatement(SyntaxNode Syntax);

internal sealed record BoundBlock(SyntaxNode Syntax, IReadOnlyList<BoundStatement> Statements) : BoundStatement(Syntax);

/// <summary>Nothing, but its comments are kept.</summary>
internal sealed record BoundNothing(SyntaxNode Syntax) : BoundStatement(Syntax);

internal sealed record BoundExpressionStatement(SyntaxNode Syntax, BoundExpression Expression) : BoundStatement(Syntax);

/// <summary>Sets the variable to its initial value each time it is executed.</summary>
internal sealed record BoundDeclaration(SyntaxNode Syntax, VariableSymbol Variable, BoundExpression Value) : BoundStatement(Syntax);

internal sealed record BoundAssignment(SyntaxNode Syntax, BoundExpression Target, BoundExpression Value) : BoundStatement(Syntax);

/// <summary>Appends to a string or buffer in place, with a separator where one is needed.</summary>
internal sealed record BoundAppend(SyntaxNode Syntax, BoundExpression Target, BoundExpression? Separator, IReadOnlyList<BoundExpression> Values) : BoundStatement(Syntax);

/// <summary>Adds one to a number, or takes one away.</summary>
internal sealed record BoundStep(SyntaxNode Syntax, BoundExpression Target, bool IsUp) : BoundStatement(Syntax);

internal sealed record BoundSwap(SyntaxNode Syntax, BoundExpression Left, BoundExpression Right) : BoundStatement(Syntax);

internal sealed record BoundDeconstruction(SyntaxNode Syntax, IReadOnlyList<BoundExpression> Targets, BoundExpression Value) : BoundStatement(Syntax);

internal sealed record BoundIf(SyntaxNode Syntax, IReadOnlyList<BoundBranch> Branches, BoundBranch? Else) : BoundStatement(Syntax);

internal sealed record BoundBranch(SyntaxNode Syntax, BoundExpression? Condition, BoundBlock Body);

internal sealed record BoundSwitch(SyntaxNode Syntax, VariableSymbol? Subject, BoundExpression Value, IReadOnlyList<BoundBranch> Cases, BoundBranch? Other) : BoundStatement(Syntax);

/// <summary>A loop that tests in front of its body, behind it, or not at all.</summary>
internal sealed record BoundLoop(SyntaxNode Syntax, BoundExpression? Before, BoundExpression? After, BoundBlock Body) : BoundStatement(Syntax);

internal sealed record BoundRepeat(SyntaxNode Syntax, VariableSymbol Turn, BoundExpression Count, BoundBlock Body) : BoundStatement(Syntax);

internal sealed record BoundFor(SyntaxNode Syntax, VariableSymbol Counter, BoundExpression From, BoundExpression Bound, BoundExpression? Step, bool IsEvaluatedOnce, BoundBlock Body)
    : BoundStatement(Syntax);

internal sealed record BoundForEachPiece(SyntaxNode Syntax, IReadOnlyList<LoopVariable> Variables, BoundExpression Source, BoundExpression? Separator, bool IsReversed, BoundBlock Body)
    : BoundStatement(Syntax);

internal sealed record BoundForEachElement(SyntaxNode Syntax, IReadOnlyList<LoopVariable> Variables, BoundExpression Source, bool IsReversed, BoundBlock Body) : BoundStatement(Syntax);

/// <summary>A variable of a loop.</summary>
/// <param name="Variable">The variable.</param>
/// <param name="IsOwn">Whether it belongs to the loop, and not to the process.</param>
internal sealed record LoopVariable(VariableSymbol Variable, bool IsOwn);

internal sealed record BoundBreak(SyntaxNode Syntax) : BoundStatement(Syntax);

internal sealed record BoundContinue(SyntaxNode Syntax) : BoundStatement(Syntax);

/// <summary>Leaves the process. Without a value it returns what was set before, or nothing.</summary>
internal sealed record BoundReturn(SyntaxNode Syntax, BoundExpression? Value) : BoundStatement(Syntax);

/// <summary>Sets the result without leaving.</summary>
internal sealed record BoundResult(SyntaxNode Syntax, BoundExpression Value) : BoundStatement(Syntax);

internal sealed record BoundTry(SyntaxNode Syntax, BoundBlock Protected, BoundBlock Body, BoundBlock? Else, bool LeavesProcess) : BoundStatement(Syntax);

internal sealed record BoundUse(SyntaxNode Syntax, BoundExpression Section, BoundBlock Body) : BoundStatement(Syntax);

internal sealed record BoundDelete(SyntaxNode Syntax, BoundExpression Target) : BoundStatement(Syntax);

internal sealed record BoundInternalProcedure(SyntaxNode Syntax, ProcedureSymbol Procedure) : BoundStatement(Syntax);

/// <summary>The code of a process with the sections at its end.</summary>
internal sealed record BoundBody(BoundBlock Block, BoundBlock? OnError, BoundBlock? OnException, BoundBlock? AtEnd)
{
    /// <summary>The code and the sections that there are.</summary>
    public IEnumerable<BoundBlock> Blocks => new[] { Block, OnError, OnException, AtEnd }.OfType<BoundBlock>();

    /// <summary>Whether there is a section.</summary>
    public bool HasSections => (OnError ?? OnException ?? AtEnd) is not null;

    /// <summary>Whether the result is set somewhere without leaving.</summary>
    public bool SetsResult { get; init; }
}
