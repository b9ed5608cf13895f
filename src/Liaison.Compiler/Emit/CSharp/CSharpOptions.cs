namespace Liaison.Compiler.Emit.CSharp;

/// <summary>How the C# is written.</summary>
/// <param name="ClassName">The name of the class.</param>
/// <param name="WithLines">Whether each statement says where in the program it comes from.</param>
/// <param name="Checked">Whether an integer refuses a value that does not fit.</param>
/// <param name="UnicodeStrings">Whether strings of no declared kind hold Unicode.</param>
internal sealed record CSharpOptions(string ClassName, bool WithLines, bool Checked, bool UnicodeStrings);
