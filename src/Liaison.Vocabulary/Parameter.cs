namespace Liaison.Vocabulary;

/// <summary>A parameter of one syntax.</summary>
/// <param name="Id">The implementation's name for it.</param>
/// <param name="Name">Its name in the facade of each language.</param>
/// <param name="Types">The types it accepts; the C# facades have an overload for each.</param>
/// <param name="Unit">The unit of a number, or null.</param>
/// <param name="Default">What its absence means, or null when it must be given.</param>
/// <param name="Summary">What it is, in one sentence.</param>
public sealed record Parameter(
    string Id,
    BilingualText Name,
    IReadOnlyList<TypeEntry> Types,
    BilingualText? Unit,
    DefaultValue? Default,
    BilingualText Summary);
