namespace Liaison.Vocabulary;

/// <summary>Everything the vocabulary knows about one function.</summary>
/// <param name="Id">The name that code uses for it; it is the same in every language.</param>
/// <param name="Name">Its word in each language.</param>
/// <param name="FrenchAliases">Further French spellings.</param>
/// <param name="EnglishAliases">Further English spellings.</param>
/// <param name="Kind">How C# sees it.</param>
/// <param name="Family">The group it belongs to.</param>
/// <param name="HelpPage">Number of its PC SOFT help page, or null.</param>
/// <param name="Available">False for a known word that has no implementation yet, and hence no syntaxes.</param>
/// <param name="Waits">Whether a call may block its thread.</param>
/// <param name="Targets">The kinds of program it exists for.</param>
/// <param name="Implementation">Room and method behind the facades, or null when it is not available.</param>
/// <param name="Summary">What it does, in one sentence.</param>
/// <param name="Remarks">What a caller should know beyond that.</param>
/// <param name="Errors">The codes that a call can report.</param>
/// <param name="Syntaxes">The ways of calling it.</param>
public sealed record FunctionEntry(
    string Id,
    BilingualText Name,
    IReadOnlyList<string> FrenchAliases,
    IReadOnlyList<string> EnglishAliases,
    FunctionKind Kind,
    Family Family,
    int? HelpPage,
    bool Available,
    bool Waits,
    IReadOnlyList<TargetEntry> Targets,
    string? Implementation,
    BilingualText Summary,
    IReadOnlyList<BilingualText> Remarks,
    IReadOnlyList<int> Errors,
    IReadOnlyList<FunctionSyntax> Syntaxes)
{
    /// <summary>Every spelling of the function in either language, its own words first.</summary>
    public IEnumerable<string> Spellings => [Name.French, Name.English, .. FrenchAliases, .. EnglishAliases];
}
