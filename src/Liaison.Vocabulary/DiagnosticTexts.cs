using System.Collections.Frozen;
using Liaison.Vocabulary.Generated;

namespace Liaison.Vocabulary;

/// <summary>What the compiler says, in both languages. An unknown code or id is a mistake of the caller and throws.</summary>
public static class DiagnosticTexts
{
    private static readonly FrozenDictionary<int, DiagnosticEntry> ByCode = DiagnosticTable.Diagnostics.ToFrozenDictionary(entry => entry.Code);

    private static readonly FrozenDictionary<string, BilingualText> PhrasesById =
        DiagnosticTable.Phrases.ToFrozenDictionary(phrase => phrase.Id, phrase => phrase.Text, StringComparer.Ordinal);

    /// <summary>All messages of the compiler, by code.</summary>
    public static IReadOnlyList<DiagnosticEntry> All => DiagnosticTable.Diagnostics;

    /// <summary>What is said under <paramref name="code"/>.</summary>
    public static DiagnosticEntry Entry(int code) =>
        ByCode.TryGetValue(code, out var entry) ? entry : throw new ArgumentOutOfRangeException(nameof(code), code, "No diagnostic has this code.");

    /// <summary>The words that messages insert, such as <c>expression</c>.</summary>
    public static BilingualText Phrase(string id) =>
        PhrasesById.TryGetValue(id, out var text) ? text : throw new ArgumentOutOfRangeException(nameof(id), id, "No phrase has this id.");
}
