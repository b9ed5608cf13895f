using Liaison.Compiler.Exports;

namespace Liaison.Compiler.Symbols;

/// <summary>An element of the project and what it declares, or the project itself with all texts that belong to no element.</summary>
internal sealed class ElementSymbol(string name, ElementKind kind)
{
    public string Name { get; } = name;

    public ElementKind Kind { get; } = kind;

    /// <summary>Whether its names mean the same wherever they stand.</summary>
    public bool IsProgram => Kind is ElementKind.Project;

    /// <summary>The window itself, as a control; null where there are none.</summary>
    public VariableSymbol? Window { get; set; }

    public Dictionary<string, VariableSymbol> Globals { get; } = new(StringComparer.Ordinal);

    /// <summary>Its procedures, and its processes by the name that they have inside it.</summary>
    public Dictionary<string, ProcedureSymbol> Procedures { get; } = new(StringComparer.Ordinal);
}
