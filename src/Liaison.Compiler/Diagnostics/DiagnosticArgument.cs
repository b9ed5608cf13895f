namespace Liaison.Compiler.Diagnostics;

/// <summary>What a placeholder of a message stands for.</summary>
/// <param name="Name">The name between the braces.</param>
/// <param name="Value">What is inserted, in the reader's language.</param>
public sealed record DiagnosticArgument(string Name, BilingualText Value)
{
    /// <summary>An argument that is the same in both languages, such as a word of the program.</summary>
    public static DiagnosticArgument Of(string name, string value) => new(name, new BilingualText(value, value));
}
