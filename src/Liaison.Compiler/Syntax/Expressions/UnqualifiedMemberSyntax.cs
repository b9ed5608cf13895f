namespace Liaison.Compiler.Syntax.Expressions;

/// <summary>A member of the current object or a constant of the current class.</summary>
public sealed class UnqualifiedMemberSyntax : ExpressionSyntax
{
    internal UnqualifiedMemberSyntax(SyntaxToken @operator, SyntaxToken name)
        : base([@operator, name])
    {
        Operator = @operator;
        Name = name;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.UnqualifiedMember;

    /// <summary>The colon or double colon.</summary>
    public SyntaxToken Operator { get; }

    /// <summary>The member.</summary>
    public SyntaxToken Name { get; }
}
