namespace Liaison.Compiler.Syntax.Expressions;

/// <summary>A name held by a string.</summary>
public sealed class IndirectNameSyntax : ExpressionSyntax
{
    internal IndirectNameSyntax(SyntaxToken openBrace, ExpressionSyntax expression, SyntaxToken closeBrace)
        : base([openBrace, expression, closeBrace])
    {
        OpenBrace = openBrace;
        Expression = expression;
        CloseBrace = closeBrace;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.IndirectName;

    /// <summary>The first brace.</summary>
    public SyntaxToken OpenBrace { get; }

    /// <summary>The string.</summary>
    public ExpressionSyntax Expression { get; }

    /// <summary>The last brace.</summary>
    public SyntaxToken CloseBrace { get; }
}
