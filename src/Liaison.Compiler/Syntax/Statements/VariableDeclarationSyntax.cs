namespace Liaison.Compiler.Syntax.Statements;

/// <summary>A declaration of one or several variables.</summary>
public sealed class VariableDeclarationSyntax : StatementSyntax
{
    internal VariableDeclarationSyntax(
        SeparatedSyntaxList<IdentifierNameSyntax> names,
        SyntaxToken isKeyword,
        SyntaxToken? article,
        TypeSyntax type,
        ArgumentListSyntax? arguments,
        IReadOnlyList<AngleAttributeSyntax> attributes,
        IReadOnlyList<CommaAttributeSyntax> commaAttributes,
        SyntaxToken? equalsSign,
        ExpressionSyntax? initializer)
        : base([.. names.Elements, isKeyword, article, type, arguments, .. attributes, .. commaAttributes, equalsSign, initializer])
    {
        Names = names;
        IsKeyword = isKeyword;
        Article = article;
        Type = type;
        Arguments = arguments;
        Attributes = attributes;
        CommaAttributes = commaAttributes;
        EqualsSign = equalsSign;
        Initializer = initializer;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.VariableDeclaration;

    /// <summary>The names; only the last one receives the initial value.</summary>
    public SeparatedSyntaxList<IdentifierNameSyntax> Names { get; }

    /// <summary>The verb.</summary>
    public SyntaxToken IsKeyword { get; }

    /// <summary>The article behind the verb.</summary>
    public SyntaxToken? Article { get; }

    /// <summary>The type.</summary>
    public TypeSyntax Type { get; }

    /// <summary>The arguments of the constructor.</summary>
    public ArgumentListSyntax? Arguments { get; }

    /// <summary>Attributes in angle brackets.</summary>
    public IReadOnlyList<AngleAttributeSyntax> Attributes { get; }

    /// <summary>Attributes behind commas.</summary>
    public IReadOnlyList<CommaAttributeSyntax> CommaAttributes { get; }

    /// <summary>The sign in front of the initial value.</summary>
    public SyntaxToken? EqualsSign { get; }

    /// <summary>The initial value.</summary>
    public ExpressionSyntax? Initializer { get; }
}
