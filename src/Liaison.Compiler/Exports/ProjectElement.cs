namespace Liaison.Compiler.Exports;

/// <summary>An element that a project lists.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Path">Where its export is, relative to that of the project, with slashes.</param>
/// <param name="Type">The number that the product gives to its kind.</param>
public sealed record ProjectElement(string Name, string Path, string Type);
