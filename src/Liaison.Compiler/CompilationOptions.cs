namespace Liaison.Compiler;

/// <summary>What changes the meaning of a program beyond its texts.</summary>
public sealed record CompilationOptions
{
    /// <summary>The procedure to start instead of what the program would start by itself.</summary>
    /// <value>Null.</value>
    public string? Entry { get; init; }

    /// <summary>Whether strings of no declared kind hold Unicode.</summary>
    /// <value>False: they hold one byte for each character.</value>
    public bool UnicodeStrings { get; init; }

    /// <summary>Whether names that are not declared become variables of any type, and missing functions a warning.</summary>
    /// <value>False.</value>
    public bool Lenient { get; init; }

    /// <summary>Whether storing a value that an integer cannot hold is an error instead of wrapping.</summary>
    /// <value>False.</value>
    public bool Checked { get; init; }

    /// <summary>Whether names of the program that hide functions of the language are told of, as information.</summary>
    /// <value>False.</value>
    public bool TellsHiddenNames { get; init; }

    /// <summary>
    /// Whether names that nothing declares and that are used as controls of windows are controls that are kept in memory, and
    /// the functions about windows are there; on .NET only.
    /// </summary>
    /// <value>False.</value>
    public bool HeadlessControls { get; init; }

    /// <summary>What the program is written for.</summary>
    /// <value><see cref="CompilationTarget.CSharp"/>.</value>
    public CompilationTarget Target { get; init; }
}
