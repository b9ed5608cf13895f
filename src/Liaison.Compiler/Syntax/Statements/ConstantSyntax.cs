namespace Liaison.Compiler.Syntax.Statements;

/// <summary>A constant and its value.</summary>
public sealed class ConstantSyntax : SyntaxNode
{
    internal ConstantSyntax(IdentifierNameSyntax name, SyntaxToken equalsSign, ExpressionSyntax value)
        : base([name, equalsSign, value])
    {
        Name = name;
        EqualsSign = equalsSign;
        Value = value;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Constant;

    /// <summary>The name.</summary>
    public IdentifierNameSyntax Name { get; }

    /// <summary>The sign in front of the value.</summary>
    public SyntaxToken EqualsSign { get; }

    /// <summary>The value.</summary>
    public ExpressionSyntax Value { get; }
}
