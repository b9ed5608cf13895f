namespace Liaison.Compiler.Syntax.Statements;

/// <summary>A value of an enumeration.</summary>
public sealed class EnumerationMemberSyntax : SyntaxNode
{
    internal EnumerationMemberSyntax(SyntaxToken name, SyntaxToken? equalsSign, ExpressionSyntax? value)
        : base([name, equalsSign, value])
    {
        Name = name;
        EqualsSign = equalsSign;
        Value = value;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.EnumerationMember;

    /// <summary>Its name.</summary>
    public SyntaxToken Name { get; }

    /// <summary>The sign in front of the number.</summary>
    public SyntaxToken? EqualsSign { get; }

    /// <summary>Its number, when it is given.</summary>
    public ExpressionSyntax? Value { get; }
}
