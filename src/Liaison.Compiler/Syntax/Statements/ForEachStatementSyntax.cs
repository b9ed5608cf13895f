namespace Liaison.Compiler.Syntax.Statements;

/// <summary>A loop over elements, pieces of a string, rows or positions.</summary>
public sealed class ForEachStatementSyntax : StatementSyntax
{
    internal ForEachStatementSyntax(
        SyntaxToken forKeyword,
        SyntaxToken eachKeyword,
        SyntaxToken? kindKeyword,
        SeparatedSyntaxList<IdentifierNameSyntax> variables,
        SyntaxToken? leadingFromEnd,
        SyntaxToken ofKeyword,
        ExpressionSyntax source,
        SyntaxToken? inKeyword,
        ExpressionSyntax? container,
        SyntaxToken? separatedKeyword,
        SyntaxToken? byKeyword,
        ExpressionSyntax? separator,
        SyntaxToken? trailingFromEnd,
        BlockSyntax body,
        SyntaxToken? endKeyword)
        : base([forKeyword, eachKeyword, kindKeyword, .. variables.Elements, leadingFromEnd, ofKeyword, source, inKeyword, container, separatedKeyword, byKeyword, separator, trailingFromEnd, body, endKeyword])
    {
        ForKeyword = forKeyword;
        EachKeyword = eachKeyword;
        KindKeyword = kindKeyword;
        Variables = variables;
        LeadingFromEnd = leadingFromEnd;
        OfKeyword = ofKeyword;
        Source = source;
        InKeyword = inKeyword;
        Container = container;
        SeparatedKeyword = separatedKeyword;
        ByKeyword = byKeyword;
        Separator = separator;
        TrailingFromEnd = trailingFromEnd;
        Body = body;
        EndKeyword = endKeyword;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ForEachStatement;

    /// <summary>The first word.</summary>
    public SyntaxToken ForKeyword { get; }

    /// <summary>The second word.</summary>
    public SyntaxToken EachKeyword { get; }

    /// <summary><see cref="Keyword.StringPiece"/>, <see cref="Keyword.Row"/>, <see cref="Keyword.Element"/> or <see cref="Keyword.Position"/>; null: elements.</summary>
    public SyntaxToken? KindKeyword { get; }

    /// <summary>The variables; none may be given for rows.</summary>
    public SeparatedSyntaxList<IdentifierNameSyntax> Variables { get; }

    /// <summary>The word that reverses the order, in front of the source.</summary>
    public SyntaxToken? LeadingFromEnd { get; }

    /// <summary>The preposition.</summary>
    public SyntaxToken OfKeyword { get; }

    /// <summary>What is visited; for positions, what is sought.</summary>
    public ExpressionSyntax Source { get; }

    /// <summary>For positions, the word in front of the text.</summary>
    public SyntaxToken? InKeyword { get; }

    /// <summary>For positions, the text.</summary>
    public ExpressionSyntax? Container { get; }

    /// <summary>For pieces, the word that announces the separator.</summary>
    public SyntaxToken? SeparatedKeyword { get; }

    /// <summary>The word behind it.</summary>
    public SyntaxToken? ByKeyword { get; }

    /// <summary>The separator.</summary>
    public ExpressionSyntax? Separator { get; }

    /// <summary>The word that reverses the order, at the end of the line.</summary>
    public SyntaxToken? TrailingFromEnd { get; }

    /// <summary>The statements of a turn.</summary>
    public BlockSyntax Body { get; }

    /// <summary>The word that closes it; null when it is missing, which has been reported.</summary>
    public SyntaxToken? EndKeyword { get; }

    /// <summary>Whether the order is reversed.</summary>
    public bool IsReversed => (LeadingFromEnd ?? TrailingFromEnd) is not null;
}
