namespace Liaison.Compiler.Syntax.Expressions;

/// <summary>A member, property or static member of what stands on its left.</summary>
public sealed class MemberAccessSyntax : ExpressionSyntax
{
    internal MemberAccessSyntax(ExpressionSyntax expression, SyntaxToken @operator, SyntaxToken name)
        : base([expression, @operator, name])
    {
        Expression = expression;
        Operator = @operator;
        Name = name;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.MemberAccess;

    /// <summary>The left side.</summary>
    public ExpressionSyntax Expression { get; }

    /// <summary>Dot, two dots, colon or double colon.</summary>
    public SyntaxToken Operator { get; }

    /// <summary>The member.</summary>
    public SyntaxToken Name { get; }
}
