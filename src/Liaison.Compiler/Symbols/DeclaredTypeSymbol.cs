namespace Liaison.Compiler.Symbols;

/// <summary>
/// A structure, enumeration or class of the program. Each declaration is a symbol of its own; each round of binding makes
/// it anew, and it is the same for all.
/// </summary>
internal abstract class DeclaredTypeSymbol(string name, SyntaxToken place) : IEquatable<DeclaredTypeSymbol>
{
    public string Name { get; } = name;

    public SyntaxToken Place { get; } = place;

    public abstract TypeKind Kind { get; }

    public bool Equals(DeclaredTypeSymbol? other) => other?.Place == Place;

    public override bool Equals(object? obj) => Equals(obj as DeclaredTypeSymbol);

    public override int GetHashCode() => Place.GetHashCode();
}
