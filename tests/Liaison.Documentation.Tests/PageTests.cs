namespace Liaison.Documentation.Tests;

/// <summary>Both languages tell the same.</summary>
public sealed class PageTests
{
    /// <summary>The French page and the English one.</summary>
    public static TheoryData<string, string> Pairs
    {
        get
        {
            TheoryData<string, string> rows = [];
            foreach (var (french, english) in DocumentPage.Pairs)
                rows.Add(french, english);
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Both_pages_have_the_same_headings_blocks_and_tables(string french, string english)
    {
        var one = new DocumentPage(french);
        var other = new DocumentPage(english);

        Assert.Equal(one.HeadingLevels, other.HeadingLevels);
        Assert.Equal(one.BlockLanguages, other.BlockLanguages, StringComparer.Ordinal);
        Assert.Equal(one.TableSizes, other.TableSizes);
    }

    [Fact]
    public void Every_page_of_the_guide_exists_in_both_languages() => Assert.Empty(DocumentPage.Unpaired);
}
