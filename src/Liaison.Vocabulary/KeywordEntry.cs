namespace Liaison.Vocabulary;

/// <summary>Everything the vocabulary knows about one keyword.</summary>
/// <param name="Id">The keyword.</param>
/// <param name="Kind">Its place in a program.</param>
/// <param name="Name">Its word in each language; a blank joins words that are written apart.</param>
/// <param name="FrenchAliases">Further French spellings.</param>
/// <param name="EnglishAliases">Further English spellings.</param>
/// <param name="Plural">The plural of a type word, or null.</param>
/// <param name="IsReserved">Whether its words are never names.</param>
/// <param name="IsFeminine">Whether French words agree with it in the feminine.</param>
/// <param name="FrenchFeminine">What French writes beside a feminine word instead of its word, or null.</param>
/// <param name="FrenchPlural">What French writes in front of a plural instead of its word, or null.</param>
public sealed record KeywordEntry(
    Keyword Id,
    KeywordKind Kind,
    BilingualText Name,
    IReadOnlyList<string> FrenchAliases,
    IReadOnlyList<string> EnglishAliases,
    BilingualText? Plural,
    bool IsReserved,
    bool IsFeminine,
    string? FrenchFeminine,
    string? FrenchPlural)
{
    /// <summary>Every spelling of the keyword in <paramref name="language"/>, its own word first, its plural last.</summary>
    public IEnumerable<string> SpellingsIn(Language language) =>
    [
        Name.In(language),
        .. language == Language.French ? FrenchAliases : EnglishAliases,
        .. Plural is null ? Array.Empty<string>() : [Plural.In(language)],
    ];

    /// <summary>Every spelling of the keyword in either language.</summary>
    public IEnumerable<string> Spellings => SpellingsIn(Language.French).Concat(SpellingsIn(Language.English));
}
