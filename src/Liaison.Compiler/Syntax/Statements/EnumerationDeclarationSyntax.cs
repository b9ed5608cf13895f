namespace Liaison.Compiler.Syntax.Statements;

/// <summary>An enumeration or a combination.</summary>
public sealed class EnumerationDeclarationSyntax : StatementSyntax
{
    internal EnumerationDeclarationSyntax(
        IdentifierNameSyntax name,
        SyntaxToken isKeyword,
        SyntaxToken? article,
        SyntaxToken enumerationKeyword,
        IReadOnlyList<AngleAttributeSyntax> attributes,
        IReadOnlyList<EnumerationMemberSyntax> members,
        SyntaxToken? endKeyword)
        : base([name, isKeyword, article, enumerationKeyword, .. attributes, .. members, endKeyword])
    {
        Name = name;
        IsKeyword = isKeyword;
        Article = article;
        EnumerationKeyword = enumerationKeyword;
        Attributes = attributes;
        Members = members;
        EndKeyword = endKeyword;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.EnumerationDeclaration;

    /// <summary>Its name.</summary>
    public IdentifierNameSyntax Name { get; }

    /// <summary>The verb.</summary>
    public SyntaxToken IsKeyword { get; }

    /// <summary>The article.</summary>
    public SyntaxToken? Article { get; }

    /// <summary><see cref="Keyword.Enumeration"/> or <see cref="Keyword.Combination"/>.</summary>
    public SyntaxToken EnumerationKeyword { get; }

    /// <summary>Attributes in angle brackets.</summary>
    public IReadOnlyList<AngleAttributeSyntax> Attributes { get; }

    /// <summary>Its values in order.</summary>
    public IReadOnlyList<EnumerationMemberSyntax> Members { get; }

    /// <summary>The word that closes it; null when it is missing, which has been reported.</summary>
    public SyntaxToken? EndKeyword { get; }
}
