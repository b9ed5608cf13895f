using System.Globalization;
using System.Text;
using Liaison.Protocols.WebSockets;

namespace Liaison.Conformance.Tests;

/// <summary>The report: every case with its result in both roles. It holds nothing that differs from run to run.</summary>
internal static class ConformancePage
{
    /// <summary>Where it is in the repository.</summary>
    public const string Path = "docs/conformance.md";

    private const string Introduction = """
        # Conformité WebSocket — WebSocket conformance

        Chaque cas est une conversation écrite d’après les RFC 6455 (WebSocket), 7692 (permessage-deflate), 3629 (UTF-8) et
        9112 (HTTP/1.1), avec sa seule issue permise. Le sujet est un programme qui renvoie chaque message tel qu’il est venu,
        une fois comme serveur, une fois comme client. Les octets lui arrivent entiers, un par un, deux par deux et en morceaux
        au hasard (au-delà de 20 000 octets, entiers et au hasard), puis par une vraie connexion TCP ; il bloque son thread dans
        certaines de ces façons et attend sans bloquer dans les autres. L’issue dit ce que le sujet renvoie, puis le code de
        fermeture : 1000 quand tout va bien, 1005 pour une fermeture sans code, 1006 pour une connexion perdue. Deux codes
        séparés par une barre : le standard laisse le choix. Cette page est écrite par `./dev conformance` et comparée par les tests.

        Each case is a conversation written from RFC 6455 (WebSocket), 7692 (permessage-deflate), 3629 (UTF-8) and 9112
        (HTTP/1.1), with the one outcome that is allowed. The subject is a program that sends back every message as it came, once
        as a server and once as a client. The bytes reach it whole, one by one, two by two and in random pieces (above 20,000
        bytes, whole and at random), then over a real TCP connection; in some of these ways it blocks its thread, in the others it
        awaits. The outcome says what the subject sends back, then the close code: 1000 when all is well, 1005 for a Close without
        a code, 1006 for a lost connection. Two codes with a bar between them: the standard leaves the choice. This page is
        written by `./dev conformance` and compared by the tests.

        """;

    /// <summary>The whole page.</summary>
    public static async Task<string> WriteAsync()
    {
        var page = new StringBuilder(Introduction);
        await AppendSummaryAsync(page);
        foreach (var (number, category) in Catalogue.Categories.Index())
            await AppendAsync(page, number + 1, category);
        return page.Replace("\r\n", "\n").ToString();
    }

    private static async Task AppendSummaryAsync(StringBuilder page)
    {
        page.Append("\n|   | catégorie — category | serveur — server | client |\n|---:|---|---:|---:|\n");
        List<NumberedCase> all = [];
        foreach (var (number, category) in Catalogue.Categories.Index())
        {
            var cases = Catalogue.Numbered(number + 1, category).ToList();
            await AppendRowAsync((number + 1).ToString(CultureInfo.InvariantCulture), Title(category), cases);
            all.AddRange(cases);
        }

        await AppendRowAsync("", "total", all);

        async Task AppendRowAsync(string number, string title, List<NumberedCase> cases) =>
            page.Append(CultureInfo.InvariantCulture, $"| {number} | {title} | {await ShareAsync(cases, WebSocketRole.Server)} | {await ShareAsync(cases, WebSocketRole.Client)} |\n");
    }

    private static async Task<string> ShareAsync(List<NumberedCase> cases, WebSocketRole subject)
    {
        int passed = 0, count = 0;
        foreach (var one in cases.Where(one => one.Case.Roles.Contains(subject)))
        {
            count++;
            passed += (await CaseResult.OfAsync(one.Id, subject)).Problem is null ? 1 : 0;
        }

        return count == 0 ? "–" : string.Create(CultureInfo.InvariantCulture, $"{passed} / {count}");
    }

    private static async Task AppendAsync(StringBuilder page, int number, Category category)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n## {number}. {Title(category)}\n");
        string section = "";
        foreach (var one in Catalogue.Numbered(number, category))
        {
            string ownSection = one.Id[..one.Id.LastIndexOf('.')];
            if (ownSection != section)
            {
                section = ownSection;
                var group = category.Groups[int.Parse(section.Split('.')[1], CultureInfo.InvariantCulture) - 1];
                page.Append(CultureInfo.InvariantCulture, $"\n### {section} {Plain(group.Title)}\n\n");
                page.Append("| cas — case |   | issue — outcome | serveur — server | client |\n|---|---|---|---|---|\n");
            }

            page.Append(CultureInfo.InvariantCulture, $"| {one.Id} | {Plain(one.Case.Name)} | {Plain(one.Case.Outcome)} | ");
            page.Append(CultureInfo.InvariantCulture, $"{await MarkAsync(one, WebSocketRole.Server)} | {await MarkAsync(one, WebSocketRole.Client)} |\n");
        }
    }

    private static async Task<string> MarkAsync(NumberedCase one, WebSocketRole subject)
    {
        if (!one.Case.Roles.Contains(subject))
            return "–";
        return (await CaseResult.OfAsync(one.Id, subject)).Problem is null ? "✓" : "✗";
    }

    private static string Title(Category category) =>
        category.French == category.English ? category.English : $"{category.French} — {category.English}";

    /// <summary>Text that Markdown shows as it is: signs escaped, what cannot be seen by its number.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '|' or '*' or '_' or '<' or '[' or ']' or '`' or '\\')
                plain.Append('\\').Append(rune);
            else if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse or UnicodeCategory.Format)
                plain.Append(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}");
            else
                plain.Append(rune);
        }

        return plain.ToString();
    }
}
