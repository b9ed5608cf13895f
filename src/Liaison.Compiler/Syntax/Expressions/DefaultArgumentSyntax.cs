namespace Liaison.Compiler.Syntax.Expressions;

/// <summary>An asterisk in the place of an argument: its default.</summary>
public sealed class DefaultArgumentSyntax : ExpressionSyntax
{
    internal DefaultArgumentSyntax(SyntaxToken asterisk)
        : base([asterisk])
    {
        Asterisk = asterisk;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.DefaultArgument;

    /// <summary>The asterisk.</summary>
    public SyntaxToken Asterisk { get; }
}
