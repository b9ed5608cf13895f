using System.Globalization;
using System.Text;

namespace Liaison.Functions.Values;

/// <summary>What is left of a text when that which does not count is taken away.</summary>
internal static class Alike
{
    public static string Both(string? text, Strictness strictness) => Of(text, strictness, Trimmed);

    public static string Start(string? text, Strictness strictness) => Of(text, strictness, Start);

    public static string Inside(string? text, Strictness strictness) => Of(text, strictness, static text => text);

    public static string End(string? text, Strictness strictness) => Of(text, strictness, End);

    /// <summary>The text without blanks at its start.</summary>
    public static string Start(string text)
    {
        int start = 0;
        while (start < text.Length && NumberText.IsBlank(text[start]))
            start++;
        return start == 0 ? text : text[start..];
    }

    /// <summary>The text without blanks at its start and at its end.</summary>
    public static string Trimmed(string text)
    {
        int end = text.Length;
        while (end > 0 && NumberText.IsBlank(text[end - 1]))
            end--;
        int start = 0;
        while (start < end && NumberText.IsBlank(text[start]))
            start++;
        return text[start..end];
    }

    /// <summary>The text without blanks at its end.</summary>
    public static string End(string text)
    {
        int end = text.Length;
        while (end > 0 && NumberText.IsBlank(text[end - 1]))
            end--;
        return end == text.Length ? text : text[..end];
    }

    private static string Of(string? text, Strictness strictness, Func<string, string> trim) => strictness switch
    {
        Strictness.Exact => text ?? "",
        Strictness.Flexible => trim(text ?? "").ToUpperInvariant(),
        _ => Letters(text ?? ""),
    };

    // A text cut inside a pair of surrogates cannot be normalised.
    private static string WellFormed(string text) =>
        text.Any(char.IsSurrogate) ? string.Concat(text.EnumerateRunes().Select(static rune => rune.ToString())) : text;

    private static string Letters(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (char character in WellFormed(text).Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(character) && CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
                letters.Append(char.ToUpperInvariant(character));
        }

        return letters.ToString();
    }
}
