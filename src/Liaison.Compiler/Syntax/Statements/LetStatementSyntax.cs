namespace Liaison.Compiler.Syntax.Statements;

/// <summary>A declaration whose type is that of its value.</summary>
public sealed class LetStatementSyntax : StatementSyntax
{
    internal LetStatementSyntax(SyntaxToken letKeyword, IdentifierNameSyntax name, SyntaxToken equalsSign, ExpressionSyntax initializer)
        : base([letKeyword, name, equalsSign, initializer])
    {
        LetKeyword = letKeyword;
        Name = name;
        EqualsSign = equalsSign;
        Initializer = initializer;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.LetStatement;

    /// <summary>The first word.</summary>
    public SyntaxToken LetKeyword { get; }

    /// <summary>The name.</summary>
    public IdentifierNameSyntax Name { get; }

    /// <summary>The sign in front of the value.</summary>
    public SyntaxToken EqualsSign { get; }

    /// <summary>The value.</summary>
    public ExpressionSyntax Initializer { get; }
}
