namespace Liaison.Compiler.Syntax.Statements;

/// <summary>A structure.</summary>
public sealed class StructureDeclarationSyntax : StatementSyntax
{
    internal StructureDeclarationSyntax(
        IdentifierNameSyntax name,
        SyntaxToken isKeyword,
        SyntaxToken? article,
        SyntaxToken structureKeyword,
        IReadOnlyList<AngleAttributeSyntax> attributes,
        IReadOnlyList<StatementSyntax> members,
        SyntaxToken? endKeyword)
        : base([name, isKeyword, article, structureKeyword, .. attributes, .. members, endKeyword])
    {
        Name = name;
        IsKeyword = isKeyword;
        Article = article;
        StructureKeyword = structureKeyword;
        Attributes = attributes;
        Members = members;
        EndKeyword = endKeyword;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.StructureDeclaration;

    /// <summary>Its name.</summary>
    public IdentifierNameSyntax Name { get; }

    /// <summary>The verb.</summary>
    public SyntaxToken IsKeyword { get; }

    /// <summary>The article.</summary>
    public SyntaxToken? Article { get; }

    /// <summary>The kind of type.</summary>
    public SyntaxToken StructureKeyword { get; }

    /// <summary>Attributes in angle brackets.</summary>
    public IReadOnlyList<AngleAttributeSyntax> Attributes { get; }

    /// <summary>The declarations of its members.</summary>
    public IReadOnlyList<StatementSyntax> Members { get; }

    /// <summary>The word that closes it; null when it is missing, which has been reported.</summary>
    public SyntaxToken? EndKeyword { get; }
}
