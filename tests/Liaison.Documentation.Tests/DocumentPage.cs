using System.Text;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Liaison.Documentation.Tests;

/// <summary>A page of the documentation, as its readers see it.</summary>
internal sealed class DocumentPage
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();
    private readonly MarkdownDocument _document;

    public DocumentPage(string path)
    {
        Path = path;
        _document = Markdown.Parse(File.ReadAllText(System.IO.Path.Combine(Repository.Root, path)), Pipeline);
    }

    /// <summary>The pages written for users, French and English beside each other.</summary>
    public static IReadOnlyList<(string French, string English)> Pairs { get; } =
    [
        ("LISEZMOI.md", "README.md"),
        ("docs/guide/premiers-pas.md", "docs/guide/first-steps.md"),
        ("docs/guide/les-programmes.md", "docs/guide/programs.md"),
        ("docs/guide/limites.md", "docs/guide/limits.md"),
        ("docs/guide/les-websockets.md", "docs/guide/websockets.md"),
        ("docs/guide/le-tls.md", "docs/guide/tls.md"),
        ("docs/guide/le-serveur.md", "docs/guide/server.md"),
        ("docs/guide/le-navigateur.md", "docs/guide/browser.md"),
        .. ReferencePagesWithSamples,
    ];

    public string Path { get; }

    public bool IsFrench => Pairs.Any(pair => pair.French == Path);

    public IEnumerable<int> HeadingLevels => _document.OfType<HeadingBlock>().Select(heading => heading.Level);

    /// <summary>Rows and columns of each table.</summary>
    public IEnumerable<(int Rows, int Columns)> TableSizes =>
        _document.OfType<Table>().Select(table => (table.Count, ((TableRow)table[0]).Count));

    public IEnumerable<string> BlockLanguages => _document.OfType<FencedCodeBlock>().Select(block => block.Info ?? "");

    /// <summary>The C# programs of the page, each with the output written directly below it.</summary>
    public IReadOnlyList<Snippet> Snippets => SnippetsIn("csharp");

    /// <summary>The same of its WLangage programs.</summary>
    public IReadOnlyList<Snippet> Programs => SnippetsIn("wl");

    /// <summary>A row for each block that all pages have of a kind: its page and its line.</summary>
    public static TheoryData<string, int> RowsOf(Func<DocumentPage, IEnumerable<Snippet>> blocks)
    {
        TheoryData<string, int> rows = [];
        foreach (string path in Pairs.SelectMany(pair => new[] { pair.French, pair.English }))
        {
            foreach (var block in blocks(new DocumentPage(path)))
                rows.Add(path, block.Line);
        }

        return rows;
    }

    private static IEnumerable<(string French, string English)> ReferencePagesWithSamples =>
        from file in Directory.EnumerateFiles(System.IO.Path.Combine(Repository.Root, "docs", "reference", "fr"), "*.md").Order(StringComparer.Ordinal)
        let text = File.ReadAllText(file)
        where text.Contains("```csharp", StringComparison.Ordinal)
        let english = text.Split("](../en/")[1].Split(')')[0]
        select ($"docs/reference/fr/{System.IO.Path.GetFileName(file)}", $"docs/reference/en/{english}");

    /// <summary>Markdown files of the guide that are in no pair.</summary>
    public static IEnumerable<string> Unpaired =>
        Directory.EnumerateFiles(System.IO.Path.Combine(Repository.Root, "docs", "guide"), "*.md")
            .Select(file => "docs/guide/" + System.IO.Path.GetFileName(file))
            .Where(file => !Pairs.Any(pair => pair.French == file || pair.English == file));

    /// <summary>The rows of the table below a heading, as text, without the row of titles.</summary>
    public IReadOnlyList<string[]> TableBelow(string heading)
    {
        var table = _document
            .SkipWhile(block => block is not HeadingBlock title || TextOf(title.Inline) != heading)
            .OfType<Table>()
            .First();
        return [.. table.Skip(1).Cast<TableRow>().Select(row => row.Cast<TableCell>().Select(TextOf).ToArray())];
    }

    private IReadOnlyList<Snippet> SnippetsIn(string language) =>
    [
        .. from numbered in _document.Index()
           let code = numbered.Item as FencedCodeBlock
           where code?.Info == language
           let next = _document.ElementAtOrDefault(numbered.Index + 1) as FencedCodeBlock
           select new Snippet(this, code.Line + 1, TextOf(code), (code.Arguments ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries), next?.Info == "text" ? TextOf(next) : null),
    ];

    private static string TextOf(FencedCodeBlock block) =>
        string.Concat(block.Lines.Lines.Take(block.Lines.Count).Select(line => line + "\n"));

    private static string TextOf(TableCell cell) => string.Concat(cell.OfType<LeafBlock>().Select(leaf => TextOf(leaf.Inline)));

    private static string TextOf(ContainerInline? inlines)
    {
        StringBuilder text = new();
        foreach (var inline in inlines ?? [])
        {
            text.Append(inline switch
            {
                CodeInline code => code.Content,
                LiteralInline literal => literal.Content.ToString(),
                ContainerInline container => TextOf(container),
                _ => "",
            });
        }

        return text.ToString();
    }
}
