using System.Globalization;
using System.Text;
using Liaison.Vocabulary;

namespace Liaison.Functions.Errors;

/// <summary>Text from outside, made fit for one line of a message: control characters escaped, length bounded.</summary>
internal static class ShownText
{
    private const int LongestPeerText = 200;

    public static BilingualText Nothing { get; } = new("", "");

    /// <summary>A name or a number that the program gave.</summary>
    public static BilingualText Of(string text)
    {
        string shown = Escape(text);
        return new(shown, shown);
    }

    public static BilingualText Of(long number) => Of(number.ToString(CultureInfo.InvariantCulture));

    public static BilingualText Of(TimeSpan duration) => Of((long)Math.Ceiling(duration.TotalMilliseconds));

    /// <summary>Text that the peer or the system chose.</summary>
    public static BilingualText FromOutside(string text) => Of(text.Length > LongestPeerText ? text[..LongestPeerText] : text);

    private static string Escape(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\0', '\u001F') && !text.AsSpan().ContainsAnyInRange('\u007F', '\u009F'))
            return text;
        var escaped = new StringBuilder(text.Length + 8);
        foreach (char character in text)
        {
            if (char.IsControl(character))
                escaped.Append("\\u").Append(((int)character).ToString("X4", CultureInfo.InvariantCulture));
            else
                escaped.Append(character);
        }

        return escaped.ToString();
    }
}
