namespace Liaison.Compiler.Syntax.Declarations;

/// <summary>A parameter of a procedure or lambda.</summary>
public sealed class ParameterSyntax : SyntaxNode
{
    internal ParameterSyntax(
        SyntaxToken? localKeyword,
        SyntaxToken name,
        SyntaxToken? isKeyword,
        SyntaxToken? article,
        TypeSyntax? type,
        IReadOnlyList<AngleAttributeSyntax> attributes,
        SyntaxToken? equalsSign,
        ExpressionSyntax? @default)
        : base([localKeyword, name, isKeyword, article, type, .. attributes, equalsSign, @default])
    {
        LocalKeyword = localKeyword;
        Name = name;
        IsKeyword = isKeyword;
        Article = article;
        Type = type;
        Attributes = attributes;
        EqualsSign = equalsSign;
        Default = @default;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Parameter;

    /// <summary>The word that makes it a parameter by value.</summary>
    public SyntaxToken? LocalKeyword { get; }

    /// <summary>Its name, or the asterisk of a procedure that takes any number of arguments.</summary>
    public SyntaxToken Name { get; }

    /// <summary>The verb in front of the type; it may be left out.</summary>
    public SyntaxToken? IsKeyword { get; }

    /// <summary>The article behind the verb.</summary>
    public SyntaxToken? Article { get; }

    /// <summary>Its type, when the header gives one.</summary>
    public TypeSyntax? Type { get; }

    /// <summary>Attributes in angle brackets.</summary>
    public IReadOnlyList<AngleAttributeSyntax> Attributes { get; }

    /// <summary>The sign in front of the default.</summary>
    public SyntaxToken? EqualsSign { get; }

    /// <summary>The value of an argument that is not given.</summary>
    public ExpressionSyntax? Default { get; }

    /// <summary>Whether it stands for any number of arguments.</summary>
    public bool IsVariadic => Name.Kind == SyntaxKind.AsteriskToken;
}
