namespace Liaison.Compiler.Syntax.Expressions;

/// <summary>Several expressions in parentheses.</summary>
public sealed class TupleExpressionSyntax : ExpressionSyntax
{
    internal TupleExpressionSyntax(SyntaxToken openParenthesis, SeparatedSyntaxList<ExpressionSyntax> elements, SyntaxToken closeParenthesis)
        : base([openParenthesis, .. elements.Elements, closeParenthesis])
    {
        OpenParenthesis = openParenthesis;
        Elements = elements;
        CloseParenthesis = closeParenthesis;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.TupleExpression;

    /// <summary>The first parenthesis.</summary>
    public SyntaxToken OpenParenthesis { get; }

    /// <summary>The expressions: none, or two and more.</summary>
    public SeparatedSyntaxList<ExpressionSyntax> Elements { get; }

    /// <summary>The last parenthesis.</summary>
    public SyntaxToken CloseParenthesis { get; }
}
