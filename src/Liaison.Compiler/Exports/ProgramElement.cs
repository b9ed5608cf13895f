namespace Liaison.Compiler.Exports;

/// <summary>An element of a project: what is declared in it can be named with its name and a point in front.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its name.</param>
/// <param name="Controls">The controls of a window, in the order of the export.</param>
public sealed record ProgramElement(ElementKind Kind, string Name, IReadOnlyList<ElementControl> Controls);
