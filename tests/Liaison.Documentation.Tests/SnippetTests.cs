using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Liaison.Documentation.Tests;

/// <summary>Every C# block of the pages is a program that compiles without a warning, ends by itself and prints what the page says.</summary>
public sealed class SnippetTests(SnippetFolder folder) : IClassFixture<SnippetFolder>
{
    /// <summary>The page, and the line at which the block begins.</summary>
    public static TheoryData<string, int> Snippets => DocumentPage.RowsOf(page => page.Snippets);

    [Theory]
    [MemberData(nameof(Snippets))]
    public async Task A_snippet_runs_and_prints_what_the_page_says(string page, int line)
    {
        var snippet = new DocumentPage(page).Snippets.Single(snippet => snippet.Line == line);
        Assert.SkipWhen(OperatingSystem.IsWindows(), "on Windows the language of messages is a setting of the user, not a variable");

        using var program = folder.Start(snippet);
        string output = (await program.ReadToEndAsync()).ReplaceLineEndings("\n");

        Assert.Equal(0, await program.WaitForExitAsync());
        Assert.Equal("", program.Errors.Trim());
        if (snippet.Output is not null)
            Assert.Equal(snippet.Output, output);
        else
            Assert.True(output.Length == 0, $"{page}:{line} prints something: write it below the program, in a text block.\n{output}");
    }

    [Fact]
    public void The_guide_and_the_readmes_have_snippets()
    {
        Assert.NotEmpty(new DocumentPage("README.md").Snippets);
        Assert.True(new DocumentPage("docs/guide/first-steps.md").Snippets.Count >= 10);
    }

    [Theory]
    [MemberData(nameof(PageTests.Pairs), MemberType = typeof(PageTests))]
    public void Snippets_of_both_languages_have_the_same_shape_and_as_many_lines_of_output(string french, string english)
    {
        var first = new DocumentPage(french).Snippets;
        var second = new DocumentPage(english).Snippets;

        Assert.Equal(first.Count, second.Count);
        foreach (var (one, other) in first.Zip(second))
        {
            Assert.True(
                Shape(one).SequenceEqual(Shape(other)),
                $"{french}:{one.Line} and {english}:{other.Line} differ in more than words: write the same program twice.");
            Assert.Equal(one.Output?.Count(character => character == '\n'), other.Output?.Count(character => character == '\n'));
        }
    }

    private static IEnumerable<SyntaxKind> Shape(Snippet snippet) =>
        SnippetFolder.Parse(snippet.Code).GetRoot(TestContext.Current.CancellationToken).DescendantNodes().Select(node => node.Kind());
}
