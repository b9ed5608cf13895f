namespace Liaison.Compiler.Exports;

/// <summary>A block of code of a project export.</summary>
/// <param name="Role">What it is to its element.</param>
/// <param name="Name">The procedure or property; for a process the element, or element and control, such as <c>FEN_X.BTN_Y</c>.</param>
/// <param name="Rank">Which of the processes of that name it is, from 1.</param>
/// <param name="Code">The code; its lines and columns are those of the export.</param>
public sealed record CodeBlock(CodeRole Role, string Name, int Rank, SourceText Code);
