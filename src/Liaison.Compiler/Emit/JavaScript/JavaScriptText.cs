using System.Globalization;
using System.Text;

namespace Liaison.Compiler.Emit.JavaScript;

/// <summary>Values of the program as JavaScript writes them. No text of the program reaches the output unescaped.</summary>
internal static class JavaScriptText
{
    public static string Literal(string text)
    {
        var literal = new StringBuilder("\"");
        foreach (var character in text)
        {
            literal.Append(character switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\r' => "\\r",
                '\n' => "\\n",
                '\t' => "\\t",
                _ when IsShown(character) => character.ToString(),
                _ => $"\\u{(int)character:x4}",
            });
        }

        return literal.Append('"').ToString();
    }

    public static string Literal(long number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Literal(double number)
    {
        if (!double.IsFinite(number)) return double.IsNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity";
        return number.ToString("R", CultureInfo.InvariantCulture).Replace("E+", "e", StringComparison.Ordinal).Replace('E', 'e');
    }

    /// <summary>The text of a comment on one line.</summary>
    public static string Comment(string text) => text.Replace('\u2028', ' ').Replace('\u2029', ' ').Replace('\u0085', ' ');

    private static bool IsShown(char character) => !char.IsControl(character) && !char.IsSurrogate(character) && character is not ('\u2028' or '\u2029')
        && CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.Format;
}
