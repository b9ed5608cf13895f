using System.Globalization;
using System.Text;

namespace Liaison.Compiler.Emit.CSharp;

/// <summary>Values of the program as C# writes them. No text of the program reaches the output unescaped.</summary>
internal static class CSharpText
{
    public static string Literal(string text, bool isPath = false)
    {
        var literal = new StringBuilder("\"");
        foreach (var character in text)
        {
            // The path of a #line directive knows no escapes.
            if (isPath) literal.Append(character is '"' or '\r' or '\n' ? '_' : character);
            else AppendEscaped(literal, character);
        }

        return literal.Append('"').ToString();
    }

    public static string Literal(char character)
    {
        var literal = new StringBuilder("'");
        if (character == '\'') literal.Append('\\');
        AppendEscaped(literal, character);
        return literal.Append('\'').ToString();
    }

    public static string Literal(long number) => number switch
    {
        long.MinValue => "long.MinValue",
        > int.MaxValue or < int.MinValue => number.ToString(CultureInfo.InvariantCulture) + "L",
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    public static string Literal(double number)
    {
        if (!double.IsFinite(number)) return double.IsNaN(number) ? "double.NaN" : number > 0 ? "double.PositiveInfinity" : "double.NegativeInfinity";
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().IndexOfAny('.', 'E') < 0 ? text + ".0" : text;
    }

    /// <summary>The text of a comment on one line.</summary>
    public static string Comment(string text) => text.Replace('\u2028', ' ').Replace('\u2029', ' ').Replace('\u0085', ' ');

    private static void AppendEscaped(StringBuilder literal, char character)
    {
        switch (character)
        {
            case '"': literal.Append("\\\""); break;
            case '\\': literal.Append("\\\\"); break;
            case '\r': literal.Append("\\r"); break;
            case '\n': literal.Append("\\n"); break;
            case '\t': literal.Append("\\t"); break;
            case '\0': literal.Append("\\0"); break;
            default:
                if (char.IsControl(character) || char.IsSurrogate(character) || character is '\u2028' or '\u2029' || CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.Format)
                    literal.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
                else literal.Append(character);
                break;
        }
    }
}
