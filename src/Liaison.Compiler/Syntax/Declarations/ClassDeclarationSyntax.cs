namespace Liaison.Compiler.Syntax.Declarations;

/// <summary>A class or an interface, and the methods that follow it in the text.</summary>
public sealed class ClassDeclarationSyntax : MemberSyntax
{
    internal ClassDeclarationSyntax(
        IdentifierNameSyntax name,
        SyntaxToken isKeyword,
        SyntaxToken? article,
        SyntaxToken classKeyword,
        IReadOnlyList<AngleAttributeSyntax> attributes,
        IReadOnlyList<SyntaxToken> modifiers,
        IReadOnlyList<StatementSyntax> declarations,
        SyntaxToken? endKeyword,
        IReadOnlyList<ProcedureDeclarationSyntax> methods)
        : base([name, isKeyword, article, classKeyword, .. attributes, .. modifiers, .. declarations, endKeyword, .. methods])
    {
        Name = name;
        IsKeyword = isKeyword;
        Article = article;
        ClassKeyword = classKeyword;
        Attributes = attributes;
        Modifiers = modifiers;
        Declarations = declarations;
        EndKeyword = endKeyword;
        Methods = methods;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ClassDeclaration;

    /// <summary>Its name.</summary>
    public IdentifierNameSyntax Name { get; }

    /// <summary>The verb behind the name.</summary>
    public SyntaxToken IsKeyword { get; }

    /// <summary>The article behind the verb.</summary>
    public SyntaxToken? Article { get; }

    /// <summary><see cref="Keyword.Class"/> or <see cref="Keyword.Interface"/>.</summary>
    public SyntaxToken ClassKeyword { get; }

    /// <summary>Attributes in angle brackets.</summary>
    public IReadOnlyList<AngleAttributeSyntax> Attributes { get; }

    /// <summary>A comma and the word that says that it makes no objects; empty for a class that does.</summary>
    public IReadOnlyList<SyntaxToken> Modifiers { get; }

    /// <summary>What stands between the first line and the closing word: members, constants, nested types, scopes, bases.</summary>
    public IReadOnlyList<StatementSyntax> Declarations { get; }

    /// <summary>The word that closes it; null when it is missing, which has been reported.</summary>
    public SyntaxToken? EndKeyword { get; }

    /// <summary>The procedures that follow, up to the next class or the end of the text.</summary>
    public IReadOnlyList<ProcedureDeclarationSyntax> Methods { get; }

    /// <summary>Whether it is an interface.</summary>
    public bool IsInterface => ClassKeyword.Is(Keyword.Interface);
}
