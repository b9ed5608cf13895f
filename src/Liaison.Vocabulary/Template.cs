using System.Text;

namespace Liaison.Vocabulary;

/// <summary>Texts with <c>{placeholders}</c>. A placeholder is a brace, ASCII letters, a brace; any other brace is plain text.</summary>
public static class Template
{
    /// <summary>
    /// <paramref name="template"/> with each placeholder replaced by the value of that name. Values are inserted as they are:
    /// what looks like a placeholder inside a value stays. A placeholder without a value stays too.
    /// </summary>
    public static string Fill(string template, params ReadOnlySpan<(string Name, string Value)> values)
    {
        ArgumentNullException.ThrowIfNull(template);
        var filled = new StringBuilder(template.Length + 64);
        var done = 0;
        foreach (var (start, end) in Find(template))
        {
            filled.Append(template, done, start - done);
            var name = template.AsSpan(start + 1, end - start - 2);
            filled.Append(ValueOf(name, values, otherwise: template.AsSpan(start, end - start)));
            done = end;
        }

        return filled.Append(template, done, template.Length - done).ToString();
    }

    /// <summary>The names of the placeholders of <paramref name="template"/>, in order of appearance.</summary>
    public static IReadOnlyList<string> Placeholders(string template)
    {
        ArgumentNullException.ThrowIfNull(template);
        return [.. Find(template).Select(range => template[(range.Start + 1)..(range.End - 1)])];
    }

    private static ReadOnlySpan<char> ValueOf(
        ReadOnlySpan<char> name,
        ReadOnlySpan<(string Name, string Value)> values,
        ReadOnlySpan<char> otherwise)
    {
        foreach (var (candidate, value) in values)
        {
            if (name.SequenceEqual(candidate)) return value;
        }

        return otherwise;
    }

    private static IEnumerable<(int Start, int End)> Find(string template)
    {
        for (var start = template.IndexOf('{', StringComparison.Ordinal); start >= 0; start = template.IndexOf('{', start + 1))
        {
            var end = start + 1;
            while (end < template.Length && char.IsAsciiLetter(template[end])) end++;
            if (end > start + 1 && end < template.Length && template[end] == '}') yield return (start, end + 1);
        }
    }
}
