namespace Liaison.Compiler.Text;

/// <summary>A place in a text as people count.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The UTF-16 unit in its line, from 1.</param>
public readonly record struct TextPosition(int Line, int Column);
