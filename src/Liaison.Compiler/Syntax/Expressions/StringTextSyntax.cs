namespace Liaison.Compiler.Syntax.Expressions;

/// <summary>Text of a string with expressions; the first and the last one hold the delimiters.</summary>
public sealed class StringTextSyntax : InterpolatedStringPartSyntax
{
    internal StringTextSyntax(SyntaxToken token)
        : base([token])
    {
        Token = token;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.StringText;

    /// <summary>The text; its value is what the text stands for.</summary>
    public SyntaxToken Token { get; }
}
