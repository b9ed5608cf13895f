namespace Liaison.Vocabulary.Tests;

public sealed class SpellingTests
{
    private static readonly string[] Candidates = ["SocketLit", "SocketEcrit", "SocketFerme"];

    [Theory]
    [InlineData("SocktLit", "SocketLit")]
    [InlineData("SocketLiit", "SocketLit")]
    [InlineData("SocketLti", "SocketLit")]
    [InlineData("SOCKETÉCRIRE", "SocketEcrit")]
    [InlineData("SocketFermer", "SocketFerme")]
    public void The_nearest_word_is_proposed(string word, string expected) => Assert.Equal(expected, Spelling.Closest(word, Candidates));

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("Trace")]
    [InlineData("fLitLigne")]
    public void A_word_that_is_near_to_none_gets_no_proposal(string word) => Assert.Null(Spelling.Closest(word, Candidates));

    [Fact]
    public void Of_equally_near_words_the_first_is_proposed() => Assert.Equal("abcx", Spelling.Closest("abc", ["abcx", "abcy"]));

    [Fact]
    public void A_swap_of_neighbours_counts_as_one_mistake()
    {
        Assert.Equal("abc", Spelling.Closest("acb", ["abc"]));
        Assert.Null(Spelling.Closest("cba", ["abc"]));
    }
}
