namespace Liaison.Compiler.Syntax.Expressions;

/// <summary>The separator of an optional concatenation.</summary>
public sealed class OptionalSeparatorSyntax : ExpressionSyntax
{
    internal OptionalSeparatorSyntax(SyntaxToken openBracket, ExpressionSyntax expression, SyntaxToken closeBracket)
        : base([openBracket, expression, closeBracket])
    {
        OpenBracket = openBracket;
        Expression = expression;
        CloseBracket = closeBracket;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.OptionalSeparator;

    /// <summary>The first bracket.</summary>
    public SyntaxToken OpenBracket { get; }

    /// <summary>The separator.</summary>
    public ExpressionSyntax Expression { get; }

    /// <summary>The last bracket.</summary>
    public SyntaxToken CloseBracket { get; }
}
