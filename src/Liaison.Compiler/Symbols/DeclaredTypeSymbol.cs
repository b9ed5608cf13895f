namespace Liaison.Compiler.Symbols;

/// <summary>A structure, enumeration or class of the program. Each declaration is a symbol of its own.</summary>
internal abstract class DeclaredTypeSymbol(string name, SyntaxToken place)
{
    public string Name { get; } = name;

    public SyntaxToken Place { get; } = place;

    public abstract TypeKind Kind { get; }
}
