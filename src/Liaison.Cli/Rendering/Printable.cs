using System.Globalization;
using System.Text;

namespace Liaison.Cli.Rendering;

/// <summary>Text that came from outside, made safe for a terminal.</summary>
public static class Printable
{
    /// <summary><paramref name="text"/> with every control and format character and every line separator shown as <c>\u{hex}</c>.</summary>
    public static string Of(string text)
    {
        var printable = new StringBuilder();
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            var hidden = Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
            if (hidden) printable.Append(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:X}}}");
            else printable.Append(rune);
        }

        return printable.ToString();
    }
}
