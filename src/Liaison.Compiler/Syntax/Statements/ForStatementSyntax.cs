namespace Liaison.Compiler.Syntax.Statements;

/// <summary>A loop with a counter.</summary>
public sealed class ForStatementSyntax : StatementSyntax
{
    internal ForStatementSyntax(
        SyntaxToken forKeyword,
        IdentifierNameSyntax counter,
        SyntaxToken equalsSign,
        ExpressionSyntax from,
        SyntaxToken toKeyword,
        ExpressionSyntax bound,
        SyntaxToken? stepKeyword,
        ExpressionSyntax? step,
        BlockSyntax body,
        SyntaxToken? endKeyword)
        : base([forKeyword, counter, equalsSign, from, toKeyword, bound, stepKeyword, step, body, endKeyword])
    {
        ForKeyword = forKeyword;
        Counter = counter;
        EqualsSign = equalsSign;
        From = from;
        ToKeyword = toKeyword;
        Bound = bound;
        StepKeyword = stepKeyword;
        Step = step;
        Body = body;
        EndKeyword = endKeyword;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ForStatement;

    /// <summary>The first word.</summary>
    public SyntaxToken ForKeyword { get; }

    /// <summary>The counter; it need not be declared.</summary>
    public IdentifierNameSyntax Counter { get; }

    /// <summary>The sign behind the counter.</summary>
    public SyntaxToken EqualsSign { get; }

    /// <summary>Its first value.</summary>
    public ExpressionSyntax From { get; }

    /// <summary><see cref="Keyword.To"/>, or <see cref="Keyword.ToOnce"/> when bound and step are evaluated once.</summary>
    public SyntaxToken ToKeyword { get; }

    /// <summary>Its last value.</summary>
    public ExpressionSyntax Bound { get; }

    /// <summary>The word in front of the step.</summary>
    public SyntaxToken? StepKeyword { get; }

    /// <summary>The step; null: one.</summary>
    public ExpressionSyntax? Step { get; }

    /// <summary>The statements of a turn.</summary>
    public BlockSyntax Body { get; }

    /// <summary>The word that closes it; null when it is missing, which has been reported.</summary>
    public SyntaxToken? EndKeyword { get; }
}
