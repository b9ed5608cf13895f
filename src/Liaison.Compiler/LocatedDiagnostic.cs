namespace Liaison.Compiler;

/// <summary>A diagnostic and the text that it speaks of.</summary>
/// <param name="Source">The text.</param>
/// <param name="Diagnostic">What is wrong.</param>
public sealed record LocatedDiagnostic(SourceText Source, Diagnostic Diagnostic);
