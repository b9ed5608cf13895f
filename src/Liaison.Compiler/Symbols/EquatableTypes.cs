namespace Liaison.Compiler.Symbols;

/// <summary>A list of types that is equal to another one with the same types.</summary>
internal sealed class EquatableTypes(IReadOnlyList<TypeSymbol> types) : IEquatable<EquatableTypes>
{
    public static readonly EquatableTypes None = new([]);

    public IReadOnlyList<TypeSymbol> Types { get; } = types;

    public bool Equals(EquatableTypes? other) => other is not null && Types.SequenceEqual(other.Types);

    public override bool Equals(object? obj) => Equals(obj as EquatableTypes);

    public override int GetHashCode() => Types.Count;
}
