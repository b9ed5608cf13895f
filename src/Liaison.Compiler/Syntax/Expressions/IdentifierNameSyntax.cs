namespace Liaison.Compiler.Syntax.Expressions;

/// <summary>A name.</summary>
public sealed class IdentifierNameSyntax : ExpressionSyntax
{
    internal IdentifierNameSyntax(SyntaxToken identifier)
        : base([identifier])
    {
        Identifier = identifier;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.IdentifierName;

    /// <summary>The name; empty and missing where one was expected.</summary>
    public SyntaxToken Identifier { get; }

    /// <summary>The name as it is written.</summary>
    public string Name => Identifier.Text;
}
