using System.Text;
using static Liaison.Vocabulary.ConstantValues;

namespace Liaison.Functions;

/// <content>Finding, counting, replacing, comparing.</content>
public static partial class StringFunctions
{
    /// <summary>Where a text stands in another one.</summary>
    /// <param name="text">Where it is sought.</param>
    /// <param name="sought">What is sought; "" is nowhere.</param>
    /// <param name="from">Where the search begins; null means at the end that it goes from.</param>
    /// <param name="options">Constants of the family StringOption, combined.</param>
    /// <returns>The position of its first character; 0 when it is not there.</returns>
    public static int Position(string text, string sought, int? from = null, int options = 0)
    {
        ArgumentNullException.ThrowIfNull(text);
        return (options & StringOption.Backward) != 0
            ? Places(text, sought, options).LastOrDefault(place => place < (from ?? text.Length), -1) + 1
            : Next(text, sought, options, Math.Max(from ?? 1, 1) - 1) + 1;
    }

    /// <summary>Where a text stands for the n-th time.</summary>
    /// <returns>The position; 0 when it is not there so often.</returns>
    public static int PositionOf(string text, string sought, int rank, int options = 0)
    {
        var places = Places(text, sought, options);
        if ((options & StringOption.Backward) != 0)
            places = places.Reverse();
        return rank < 1 ? 0 : places.Skip(rank - 1).FirstOrDefault(-1) + 1;
    }

    /// <summary>How often a text stands in another one, without overlapping.</summary>
    public static int CountOf(string text, string sought, int options = 0)
    {
        int count = 0;
        for (int place = Next(text, sought, options, 0); place >= 0; place = Next(text, sought, options, place + sought.Length))
            count++;
        return count;
    }

    /// <summary>Whether a text stands in another one; "" does.</summary>
    public static bool Contains(string text, string sought, int options = 0) => string.IsNullOrEmpty(sought) || Next(text, sought, options, 0) >= 0;

    /// <summary>Whether a text begins with another one.</summary>
    public static bool StartsWith(string text, string sought, int options = 0)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.StartsWith(sought, ComparisonOf(options)) && IsWord(text, 0, sought, options);
    }

    /// <summary>Whether a text ends with another one.</summary>
    public static bool EndsWith(string text, string sought, int options = 0)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.EndsWith(sought, ComparisonOf(options)) && IsWord(text, text.Length - sought.Length, sought, options);
    }

    /// <summary>The order of two texts by their character codes: -1, 0 or 1.</summary>
    public static int Compare(string text, string other, int options = 0) => Math.Sign(string.Compare(text, other, ComparisonOf(options)));

    /// <summary>The text with all occurrences of a part replaced.</summary>
    public static string Replace(string text, string old, string replacement, int options = 0)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (string.IsNullOrEmpty(old))
            return text;
        if ((options & StringOption.Word) == 0)
            return text.Replace(old, replacement, ComparisonOf(options));
        var replaced = new StringBuilder();
        int done = 0;
        foreach (int place in Places(text, old, options, step: old.Length))
        {
            replaced.Append(text, done, place - done).Append(replacement);
            done = place + old.Length;
        }

        return replaced.Append(text, done, text.Length - done).ToString();
    }

    /// <summary>The places, from 0, where a text stands in another one.</summary>
    private static IEnumerable<int> Places(string text, string sought, int options, int start = 0, int step = 1)
    {
        for (int place = Next(text, sought, options, start); place >= 0; place = Next(text, sought, options, place + step))
            yield return place;
    }

    /// <summary>The next place, from 0; -1 when there is none.</summary>
    private static int Next(string text, string sought, int options, int start)
    {
        if (string.IsNullOrEmpty(text) || string.IsNullOrEmpty(sought))
            return -1;
        var comparison = ComparisonOf(options);
        while (start < text.Length && text.IndexOf(sought, start, comparison) is >= 0 and var place)
        {
            if (IsWord(text, place, sought, options))
                return place;
            start = place + 1;
        }

        return -1;
    }

    private static StringComparison ComparisonOf(int options) =>
        (options & (StringOption.IgnoreCase | StringOption.CompareIgnoreCase)) != 0 ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    private static bool IsWord(string text, int place, string sought, int options) =>
        (options & StringOption.Word) == 0
        || ((place == 0 || !char.IsLetterOrDigit(text[place - 1]))
            && (place + sought.Length >= text.Length || !char.IsLetterOrDigit(text[place + sought.Length])));
}
