using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Liaison.Architecture.Tests;

/// <summary>The documents agree with each other and with the files they speak of.</summary>
public sealed class DocumentTests
{
    private const string English = "README.md";
    private const string French = "LISEZMOI.md";
    private const string Decisions = "docs/decisions";

    /// <summary>Tables hold links too, and a link is reported by its own line, not by that of its paragraph.</summary>
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UsePreciseSourceLocation().Build();

    private static readonly string[] DecisionHeadings = ["Context", "Decision", "Consequences"];

    [Fact]
    public void The_two_readmes_have_the_same_headings_in_two_languages()
    {
        int[] english = HeadingLevels(English);
        int[] french = HeadingLevels(French);
        Assert.True(
            english.SequenceEqual(french),
            $"{French}: headings of levels [{string.Join(' ', french)}], {English}: [{string.Join(' ', english)}]: give both pages the same sections.");

        static int[] HeadingLevels(string file) => [.. Parse(file).Descendants<HeadingBlock>().Select(heading => heading.Level)];
    }

    [Fact]
    public void The_two_readmes_have_the_same_code_blocks()
    {
        FencedCodeBlock[] english = [.. Parse(English).Descendants<FencedCodeBlock>()];
        FencedCodeBlock[] french = [.. Parse(French).Descendants<FencedCodeBlock>()];
        Assert.True(english.Length == french.Length, $"{French}: {french.Length} code blocks, {English}: {english.Length}: give both the same.");
        Finding.AssertNone(english.Zip(french)
            .Where(pair => pair.First.Info != pair.Second.Info || pair.First.Lines.ToString() != pair.Second.Lines.ToString())
            .Select(pair => new Finding(French, pair.Second.Line + 1, $"this code differs from {English}:{pair.First.Line + 1}: make them equal.")));
    }

    [Fact]
    public void Every_relative_link_leads_somewhere() =>
        Finding.AssertNone(
            from file in Repository.MarkdownFiles
            from link in Parse(file).Descendants<LinkInline>()
            where LeadsNowhere(file, link.Url ?? "")
            select new Finding(file, link.Line + 1, $"the link {link.Url} leads nowhere: correct it."));

    [Fact]
    public void Every_decision_is_in_the_index()
    {
        string?[] listed = [.. Parse($"{Decisions}/README.md").Descendants<LinkInline>().Select(link => link.Url)];
        Finding.AssertNone(DecisionRecords()
            .Where(file => !listed.Contains(Path.GetFileName(file), StringComparer.Ordinal))
            .Select(file => new Finding($"{Decisions}/README.md", 1, $"add a line for {Path.GetFileName(file)}.")));
    }

    [Fact]
    public void Every_decision_has_context_decision_and_consequences() =>
        Finding.AssertNone(
            from file in DecisionRecords()
            let headings = Parse(file).Descendants<HeadingBlock>().Where(heading => heading.Level == 2).Select(Title)
            where !headings.SequenceEqual(DecisionHeadings, StringComparer.Ordinal)
            select new Finding(file, 1, $"give it the headings {string.Join(", ", DecisionHeadings)}, and no others."));

    private static MarkdownDocument Parse(string file) => Markdown.Parse(Repository.Read(file), Pipeline);

    private static IEnumerable<string> DecisionRecords() =>
        Repository.MarkdownFiles.Where(file => file.StartsWith(Decisions + "/", StringComparison.Ordinal) && !file.EndsWith("/README.md", StringComparison.Ordinal));

    private static string Title(HeadingBlock heading) => heading.Inline?.FirstChild?.ToString() ?? "";

    private static bool LeadsNowhere(string file, string url)
    {
        string path = Uri.UnescapeDataString(url.Split('#', '?')[0]);
        if (path.Length == 0 || path.Contains(':', StringComparison.Ordinal))
            return false;
        string target = Path.Combine(Path.GetDirectoryName(Repository.Absolute(file))!, path);
        return !File.Exists(target) && !Directory.Exists(target);
    }
}
