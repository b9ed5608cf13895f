using System.Text;

namespace Liaison.Compiler.Syntax.Parsing;

/// <summary>What the text between the delimiters of a string stands for, and where expressions stand in it.</summary>
internal static class StringContent
{
    public const string Open = "[%";
    public const string Close = "%]";

    /// <summary>The stretches of expressions, from their opening to their closing sign.</summary>
    public static List<TextSpan> Interpolations(string text, TextSpan content)
    {
        List<TextSpan> found = [];
        var position = content.Start;
        while (position < content.End)
        {
            var open = text.IndexOf(Open, position, content.End - position, StringComparison.Ordinal);
            if (open < 0) break;
            var inside = open + Open.Length;
            var close = inside > content.End ? -1 : text.IndexOf(Close, inside, content.End - inside, StringComparison.Ordinal);
            if (close < 0) break;
            // Nothing, or a number, between the signs is text: a model for the arguments of another function.
            var isText = text.AsSpan(inside, close - inside).Trim(" \t\u00A0\r\n").IndexOfAnyExceptInRange('0', '9') < 0;
            position = isText ? inside : close + Close.Length;
            if (!isText) found.Add(TextSpan.FromBounds(open, position));
        }

        return found;
    }

    /// <summary>The text with each doubled delimiter single.</summary>
    public static string Undouble(string raw, char quote, int width) =>
        raw.Replace(new string(quote, 2 * width), new string(quote, 1), StringComparison.Ordinal);

    /// <summary>The text between the first and the last line of a string on several lines; empty when these follow each other.</summary>
    public static TextSpan BetweenLines(string text, TextSpan token)
    {
        var start = AfterLineEnd(text, text.AsSpan(token.Start, token.Length).IndexOfAny('\r', '\n') + token.Start);
        var end = token.End - 1;
        while (end > start && Characters.IsBlank(text[end - 1])) end--;
        if (end > start) end -= end - start > 1 && text[end - 1] == '\n' && text[end - 2] == '\r' ? 2 : 1;
        return TextSpan.FromBounds(start, Math.Max(start, end));
    }

    /// <summary>How many blanks all lines that are not blank have in common at their beginning.</summary>
    public static int Indentation(string content)
    {
        string? common = null;
        foreach (var line in Lines(content))
        {
            var blanks = line.Length - line.TrimStart(" \t\u00A0").Length;
            if (blanks == line.Length) continue;
            common = common is null ? line[..blanks] : common[..common.AsSpan().CommonPrefixLength(line.AsSpan(0, blanks))];
        }

        return common?.Length ?? 0;
    }

    /// <summary>
    /// A stretch of the lines without their indentation. Lines of blanks become empty, a doubled bracket at the beginning of a
    /// line single, line ends CR LF.
    /// </summary>
    public static string Unindent(string stretch, int indentation, bool startsLine, bool endsLine)
    {
        var text = new StringBuilder();
        var lines = Lines(stretch);
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0) text.Append("\r\n");
            var isFromStart = i > 0 || startsLine;
            var isWhole = isFromStart && (i < lines.Count - 1 || endsLine);
            var line = lines[i];
            if (isWhole && line.AsSpan().Trim(" \t\u00A0").IsEmpty) continue;
            if (isFromStart)
            {
                line = line[Math.Min(indentation, line.Length)..];
                var bracket = line.Length - line.TrimStart(" \t\u00A0").Length;
                if (line.AsSpan(bracket).StartsWith("]]", StringComparison.Ordinal)) line = line.Remove(bracket, 1);
            }

            text.Append(line);
        }

        return text.ToString();
    }

    /// <summary>The text with the names in angle brackets that <paramref name="placeholders"/> knows replaced.</summary>
    public static string Replace(string text, IReadOnlyDictionary<string, string> placeholders)
    {
        if (placeholders.Count == 0) return text;
        var replaced = new StringBuilder(text.Length);
        var done = 0;
        for (var open = text.IndexOf('<', StringComparison.Ordinal); open >= 0; open = text.IndexOf('<', open + 1))
        {
            var close = Characters.EndOfName(text, open + 1, text.Length);
            if (close == open + 1 || close >= text.Length || text[close] != '>') continue;
            var name = text[(open + 1)..close];
            if (placeholders.FirstOrDefault(pair => Fold.Same(pair.Key, name)) is not { Key: not null } found) continue;
            replaced.Append(text, done, open - done).Append(found.Value);
            done = close + 1;
        }

        return replaced.Append(text, done, text.Length - done).ToString();
    }

    private static List<string> Lines(string text)
    {
        List<string> lines = [];
        var start = 0;
        for (var i = 0; i < text.Length;)
        {
            if (!Characters.IsLineEnd(text[i]))
            {
                i++;
                continue;
            }

            lines.Add(text[start..i]);
            i = start = AfterLineEnd(text, i);
        }

        lines.Add(text[start..]);
        return lines;
    }

    private static int AfterLineEnd(string text, int position) =>
        position + (text[position] == '\r' && position + 1 < text.Length && text[position + 1] == '\n' ? 2 : 1);
}
