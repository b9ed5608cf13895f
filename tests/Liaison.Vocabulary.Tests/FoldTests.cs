using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Liaison.Vocabulary.Tests;

public sealed class FoldTests
{
    [Theory]
    [InlineData("SocketCrée", "socketcree")]
    [InlineData("ErreurDétectée", "erreurdetectee")]
    [InlineData("PROCÉDURE", "procedure")]
    [InlineData("ÀÂÇÈÉÊËÎÏÔÙÛÜŸ", "aaceeeeiiouuuy")]
    [InlineData("", "")]
    public void Accents_and_case_are_removed(string word, string folded) => Assert.Equal(folded, Fold.Of(word));

    [Theory]
    [InlineData("straße", "straße")]
    [InlineData("Œuvre", "œuvre")]
    [InlineData("Æther", "æther")]
    public void Letters_without_canonical_decomposition_stay(string word, string folded) => Assert.Equal(folded, Fold.Of(word));

    [Fact]
    public void Composed_and_decomposed_spellings_are_the_same_word() =>
        Assert.True(Fold.Same("Début".Normalize(NormalizationForm.FormC), "de\u0301BUT"));

    [Fact]
    public void Different_letters_are_different_words() => Assert.False(Fold.Same("SocketLit", "SocketLie"));

    [Fact]
    public void Lower_case_does_not_depend_on_the_culture()
    {
        var before = Thread.CurrentThread.CurrentCulture;
        try
        {
            Thread.CurrentThread.CurrentCulture = new("tr-TR");
            Assert.Equal("socketclientinfo", Fold.Of("SOCKETCLIENTINFO"));
            Assert.Equal("infini", Fold.Of("\u0130NF\u0130N\u0130"));
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }

    [Fact]
    public void Half_a_surrogate_pair_does_not_throw() => Assert.Equal("a\uFFFDe", Fold.Of("A\uD800é"));

    [Fact]
    public void Folding_twice_changes_nothing() => Prop
        .ForAll(ArbMap.Default.ArbFor<string>().Filter(word => word is not null), word => Fold.Of(Fold.Of(word)) == Fold.Of(word))
        .QuickCheckThrowOnFailure();
}
