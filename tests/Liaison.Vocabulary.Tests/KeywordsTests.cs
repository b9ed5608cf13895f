namespace Liaison.Vocabulary.Tests;

public sealed class KeywordsTests
{
    [Theory]
    [InlineData("si", Keyword.If)]
    [InlineData("if", Keyword.If)]
    [InlineData("enumeration", Keyword.Enumeration)]
    [InlineData("entiers", Keyword.Integer)]
    [InlineData("tant que", Keyword.While)]
    [InlineData("des", Keyword.Article)]
    public void A_keyword_is_found_by_each_of_its_folded_words(string word, Keyword keyword) =>
        Assert.Contains(Keywords.Find(word), entry => entry.Id == keyword);

    [Fact]
    public void A_name_is_no_keyword() => Assert.Empty(Keywords.Find("stotal"));

    // A new homonym is a new decision of the parser: it is added here with its place.
    [Fact]
    public void Words_of_several_keywords_of_one_kind_are_told_apart_by_their_place()
    {
        var homonyms = Keywords.All.SelectMany(entry => entry.Spellings.Select(Fold.Of).Distinct(StringComparer.Ordinal), (entry, word) => (entry.Kind, word))
            .GroupBy(pair => pair).Where(group => group.Count() > 1).Select(group => group.Key.word).Order(StringComparer.Ordinal);
        Assert.Equal(["new"], homonyms, StringComparer.Ordinal);
    }

    [Fact]
    public void Feminine_types_and_their_article_agree()
    {
        Assert.True(Keywords.Entry(Keyword.String).IsFeminine);
        Assert.False(Keywords.Entry(Keyword.Integer).IsFeminine);
        Assert.NotNull(Keywords.Entry(Keyword.Article).FrenchFeminine);
    }
}
