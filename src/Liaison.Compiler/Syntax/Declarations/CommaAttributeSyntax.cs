namespace Liaison.Compiler.Syntax.Declarations;

/// <summary>An attribute behind a comma at the end of a declaration; it is parsed and ignored.</summary>
public sealed class CommaAttributeSyntax : SyntaxNode
{
    internal CommaAttributeSyntax(SyntaxToken comma, SyntaxToken name, SyntaxToken equalsSign, ExpressionSyntax value)
        : base([comma, name, equalsSign, value])
    {
        Comma = comma;
        Name = name;
        EqualsSign = equalsSign;
        Value = value;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.CommaAttribute;

    /// <summary>The comma.</summary>
    public SyntaxToken Comma { get; }

    /// <summary>Its name.</summary>
    public SyntaxToken Name { get; }

    /// <summary>The sign in front of the value.</summary>
    public SyntaxToken EqualsSign { get; }

    /// <summary>Its value.</summary>
    public ExpressionSyntax Value { get; }
}
