namespace Liaison.VocabularyWriter.Reference;

/// <summary>Pieces of Markdown text.</summary>
public static class Markdown
{
    /// <summary><paramref name="text"/> where Markdown would otherwise see markup, also inside a table.</summary>
    public static string Plain(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("|", "\\|", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace("*", "\\*", StringComparison.Ordinal)
        .Replace("_", "\\_", StringComparison.Ordinal);

    /// <summary>One line of a table.</summary>
    public static string Row(params IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";

    /// <summary>The heading of a table and the line below it.</summary>
    public static IEnumerable<string> Heading(params IReadOnlyList<string> cells) => [Row(cells), Row(cells.Select(_ => "---"))];

    /// <summary>A link to a PC SOFT help page, or a dash where there is none.</summary>
    public static string HelpPage(int? page) => page is { } number ? $"[{number}](https://doc.pcsoft.fr/?{number})" : "–";
}
