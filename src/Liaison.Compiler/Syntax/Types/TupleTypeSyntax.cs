namespace Liaison.Compiler.Syntax.Types;

/// <summary>The types of several results, in parentheses.</summary>
public sealed class TupleTypeSyntax : TypeSyntax
{
    internal TupleTypeSyntax(SyntaxToken open, SeparatedSyntaxList<TypeSyntax> types, SyntaxToken close)
        : base([open, .. types.Elements, close])
    {
        Types = types;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.TupleType;

    /// <summary>The types, in the order of the results.</summary>
    public SeparatedSyntaxList<TypeSyntax> Types { get; }
}
