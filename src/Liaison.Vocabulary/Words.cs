using System.Collections.Frozen;
using Liaison.Vocabulary.Generated;

namespace Liaison.Vocabulary;

/// <summary>
/// The word tables: every function and constant, found by its word in either language. Accents and case do not count.
/// </summary>
/// <remarks>Loaded at the first use; nothing here changes afterwards.</remarks>
public static class Words
{
    private static readonly FrozenDictionary<string, FunctionEntry> FunctionsByWord = ByWord(FunctionTable.All, entry => entry.Spellings);
    private static readonly FrozenDictionary<string, ConstantEntry> ConstantsByWord = ByWord(ConstantTable.All, entry => entry.Spellings);

    /// <summary>All functions, those without implementation included, family by family.</summary>
    public static IReadOnlyList<FunctionEntry> Functions => FunctionTable.All;

    /// <summary>All constants, family by family.</summary>
    public static IReadOnlyList<ConstantEntry> Constants => ConstantTable.All;

    /// <summary>The function spelled <paramref name="word"/> in French or English, or null.</summary>
    public static FunctionEntry? FindFunction(string word) => FunctionsByWord.GetValueOrDefault(Fold.Of(word));

    /// <summary>The constant spelled <paramref name="word"/> in French or English, or null.</summary>
    public static ConstantEntry? FindConstant(string word) => ConstantsByWord.GetValueOrDefault(Fold.Of(word));

    /// <summary>The word of a function or constant that <paramref name="word"/> was perhaps meant to be, or null.</summary>
    public static string? Suggest(string word) => Spelling.Closest(
        word,
        Functions.SelectMany(entry => entry.Spellings).Concat(Constants.SelectMany(entry => entry.Spellings)));

    private static FrozenDictionary<string, TEntry> ByWord<TEntry>(IEnumerable<TEntry> entries, Func<TEntry, IEnumerable<string>> spellings) =>
        entries
            .SelectMany(entry => spellings(entry).Select(Fold.Of).Distinct(StringComparer.Ordinal), (entry, word) => (entry, word))
            .ToFrozenDictionary(pair => pair.word, pair => pair.entry, StringComparer.Ordinal);
}
