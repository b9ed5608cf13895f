namespace Liaison.Compiler.Syntax.Declarations;

/// <summary>A section at the end of a process, for its errors, its exceptions, or its end.</summary>
public sealed class ProcessSectionSyntax : SyntaxNode
{
    internal ProcessSectionSyntax(SyntaxToken keyword, SyntaxToken? subject, SyntaxToken colon, BlockSyntax body)
        : base([keyword, subject, colon, body])
    {
        Keyword = keyword;
        Subject = subject;
        Colon = colon;
        Body = body;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ProcessSection;

    /// <summary>The first word: <see cref="Keyword.Case"/>, or <see cref="Keyword.End"/> for the section that always runs.</summary>
    public SyntaxToken Keyword { get; }

    /// <summary><see cref="Keyword.Error"/> or <see cref="Keyword.Exception"/>; null for the section that always runs.</summary>
    public SyntaxToken? Subject { get; }

    /// <summary>The colon that makes it a section.</summary>
    public SyntaxToken Colon { get; }

    /// <summary>Its statements, up to the next section or the end of the process.</summary>
    public BlockSyntax Body { get; }
}
