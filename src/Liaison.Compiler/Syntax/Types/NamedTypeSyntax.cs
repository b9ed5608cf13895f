namespace Liaison.Compiler.Syntax.Types;

/// <summary>A structure, a class, an enumeration, or another type that is named.</summary>
public sealed class NamedTypeSyntax : TypeSyntax
{
    internal NamedTypeSyntax(SyntaxToken? objectKeyword, IReadOnlyList<SyntaxToken> names, SyntaxToken? dynamicKeyword)
        : base([objectKeyword, .. names, dynamicKeyword])
    {
        ObjectKeyword = objectKeyword;
        Names = names;
        DynamicKeyword = dynamicKeyword;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.NamedType;

    /// <summary>A word in front of the name that changes nothing.</summary>
    public SyntaxToken? ObjectKeyword { get; }

    /// <summary>The name; the names and dots when it is qualified.</summary>
    public IReadOnlyList<SyntaxToken> Names { get; }

    /// <summary>The word that makes variables of the type empty at first.</summary>
    public SyntaxToken? DynamicKeyword { get; }

    /// <summary>The whole name as it is written, without blanks.</summary>
    public string Name => string.Concat(Names.Select(token => token.Text));
}
