using System.Collections.Frozen;
using Liaison.Vocabulary.Generated;

namespace Liaison.Vocabulary;

/// <summary>
/// The keywords of the language, found by their words in either language. A word may be that of several keywords:
/// its place in the program decides.
/// </summary>
public static class Keywords
{
    private static readonly FrozenDictionary<Keyword, KeywordEntry> ById = KeywordTable.All.ToFrozenDictionary(entry => entry.Id);

    private static readonly FrozenDictionary<string, KeywordEntry[]> ByWord = KeywordTable.All
        .SelectMany(entry => entry.Spellings.Select(Fold.Of).Distinct(StringComparer.Ordinal), (entry, word) => (Word: word, Entry: entry))
        .GroupBy(pair => pair.Word, pair => pair.Entry, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    /// <summary>All keywords.</summary>
    public static IReadOnlyList<KeywordEntry> All => KeywordTable.All;

    /// <summary>What is known about <paramref name="keyword"/>.</summary>
    public static KeywordEntry Entry(Keyword keyword) => ById[keyword];

    /// <summary>The keywords whose folded word is <paramref name="folded"/>; often none.</summary>
    public static IReadOnlyList<KeywordEntry> Find(string folded) => ByWord.GetValueOrDefault(folded, []);
}
