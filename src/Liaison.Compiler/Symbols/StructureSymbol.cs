namespace Liaison.Compiler.Symbols;

/// <summary>A structure: members that are copied together.</summary>
internal sealed class StructureSymbol(string name, SyntaxToken place) : DeclaredTypeSymbol(name, place)
{
    public override TypeKind Kind => TypeKind.Structure;

    /// <summary>The members by fold, in their order.</summary>
    public OrderedDictionary<string, VariableSymbol> Members { get; } = new(StringComparer.Ordinal);
}
