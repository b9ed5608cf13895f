using Liaison.Compiler.Exports;

namespace Liaison.Compiler;

/// <summary>A text of a program, and what it is to the project that it comes from.</summary>
/// <param name="Tree">The text.</param>
/// <param name="Element">The element that it belongs to; null for a text that is no part of a project.</param>
/// <param name="Process">
/// The name of the process that the text is, such as <c>FEN_X.BTN_Y</c>; null for a text of declarations and procedures.
/// </param>
public sealed record ProgramPart(SyntaxTree Tree, ProgramElement? Element = null, string? Process = null);
