namespace Liaison.Compiler.Syntax.Expressions;

/// <summary>The arguments of a call.</summary>
public sealed class ArgumentListSyntax : SyntaxNode
{
    internal ArgumentListSyntax(SyntaxToken openParenthesis, SeparatedSyntaxList<ExpressionSyntax> arguments, SyntaxToken closeParenthesis)
        : base([openParenthesis, .. arguments.Elements, closeParenthesis])
    {
        OpenParenthesis = openParenthesis;
        Arguments = arguments;
        CloseParenthesis = closeParenthesis;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ArgumentList;

    /// <summary>The first parenthesis.</summary>
    public SyntaxToken OpenParenthesis { get; }

    /// <summary>The arguments; one that is left to its default is a <see cref="DefaultArgumentSyntax"/>.</summary>
    public SeparatedSyntaxList<ExpressionSyntax> Arguments { get; }

    /// <summary>The last parenthesis.</summary>
    public SyntaxToken CloseParenthesis { get; }
}
