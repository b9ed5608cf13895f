namespace Liaison.Compiler.Syntax.Expressions;

/// <summary>A new object or array.</summary>
public sealed class NewExpressionSyntax : ExpressionSyntax
{
    internal NewExpressionSyntax(SyntaxToken newKeyword, SyntaxToken? article, TypeSyntax type, ArgumentListSyntax? arguments)
        : base([newKeyword, article, type, arguments])
    {
        NewKeyword = newKeyword;
        Article = article;
        Type = type;
        Arguments = arguments;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.NewExpression;

    /// <summary>The first word.</summary>
    public SyntaxToken NewKeyword { get; }

    /// <summary>The article.</summary>
    public SyntaxToken? Article { get; }

    /// <summary>What is made.</summary>
    public TypeSyntax Type { get; }

    /// <summary>The arguments of the constructor.</summary>
    public ArgumentListSyntax? Arguments { get; }
}
