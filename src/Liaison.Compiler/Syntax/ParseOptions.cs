namespace Liaison.Compiler.Syntax;

/// <summary>What changes the meaning of a text.</summary>
public sealed record ParseOptions
{
    /// <summary>The options that hold unless others are given.</summary>
    public static ParseOptions Default { get; } = new();

    /// <summary>Whether expressions in the text of strings are recognised.</summary>
    /// <value>True by default.</value>
    public bool Interpolation { get; init; } = true;

    /// <summary>Whether a colon may separate the two values of a conditional expression.</summary>
    /// <value>False by default.</value>
    public bool Lenient { get; init; }

    /// <summary>What replaces <c>&lt;Name&gt;</c> in the text of strings, by name; names are compared by fold.</summary>
    /// <value>Empty by default: nothing is replaced.</value>
    public IReadOnlyDictionary<string, string> Placeholders { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The strings of a project export, by the token that stands for them in its code.</summary>
    /// <value>Null by default: the text is no project export, and such tokens have no meaning.</value>
    public IReadOnlyDictionary<string, string>? Resources { get; init; }
}
