using System.Globalization;
using System.Text;

namespace Liaison.Vocabulary;

/// <summary>The form under which two spellings are the same word: accents and case do not count.</summary>
public static class Fold
{
    /// <summary>
    /// The folded form of <paramref name="word"/>: canonical decomposition, combining marks removed, invariant lower case.
    /// Folding twice changes nothing. Ligatures and <c>ß</c> stay as they are.
    /// </summary>
    /// <remarks>Never throws: half a surrogate pair, which no word contains, becomes U+FFFD.</remarks>
    public static string Of(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        if (Ascii.IsValid(word)) return LowerCase(word);

        var folded = new StringBuilder(word.Length);
        foreach (var rune in WellFormed(word).Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (!IsCombiningMark(rune)) folded.Append(Rune.ToLowerInvariant(rune));
        }

        return folded.ToString();
    }

    /// <summary>Whether two spellings are the same word.</summary>
    public static bool Same(string left, string right) => string.Equals(Of(left), Of(right), StringComparison.Ordinal);

    // Normalisation throws on half a surrogate pair; enumerating runes replaces it.
    private static string WellFormed(string word)
    {
        var text = new StringBuilder(word.Length);
        foreach (var rune in word.EnumerateRunes()) text.Append(rune);
        return text.ToString();
    }

    private static bool IsCombiningMark(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

#pragma warning disable CA1308 // Folding is defined by lower case; nothing is shown or compared by culture.
    private static string LowerCase(string word) => word.ToLowerInvariant();
#pragma warning restore CA1308
}
