namespace Liaison.Compiler.Symbols;

/// <summary>An enumeration: its values, numbered from 1.</summary>
internal sealed class EnumerationSymbol(string name, SyntaxToken place) : DeclaredTypeSymbol(name, place)
{
    public override TypeKind Kind => TypeKind.Enumeration;

    /// <summary>The spelling of each value, by fold, in their order.</summary>
    public OrderedDictionary<string, string> Values { get; } = new(StringComparer.Ordinal);
}
