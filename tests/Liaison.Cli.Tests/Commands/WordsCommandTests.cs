using Liaison.Cli.Rendering;
using Liaison.Cli.Running;
using Liaison.Vocabulary;

namespace Liaison.Cli.Tests.Commands;

public sealed class WordsCommandTests
{
    [Theory]
    [InlineData("SocketLit")]
    [InlineData("SocketRead")]
    [InlineData("SOCKETLIT")]
    public void A_function_is_told_in_French(string word)
    {
        var session = Session.Run("words", word, "--lang", "fr");
        Assert.Equal(0, session.ExitCode);
        Assert.Empty(session.Error);
        var lines = session.Output.Split(Environment.NewLine);
        Assert.Equal("SocketLit (anglais : SocketRead)", lines[0]);
        Assert.Contains("  <valeur reçue> = SocketLit(<nom> [, <attenteIndéfinie> [, <attenteMaximale> [, <nombreMaximumOctets> [, <délaiRéception>]]]])", lines, StringComparer.Ordinal);
        Assert.Contains("    attenteIndéfinie (booléen, par défaut Vrai) : Vrai : attend sans limite ; Faux : attend au plus le paramètre suivant.", lines, StringComparer.Ordinal);
        Assert.Contains("  Disponible : oui", lines, StringComparer.Ordinal);
        Assert.Contains("  Aide : https://doc.pcsoft.fr/?3070014", lines, StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("hlitpremier", "fr", "hlitpremier : fonction du WLangage, pas fournie (famille HFSQL)")]
    [InlineData("HTTPEnvoie", "en", "HTTPEnvoie: function of WLangage, not provided (family HTTP)")]
    [InlineData("BleuClair", "fr", "BleuClair : constante du WLangage, pas fournie")]
    public void What_is_not_provided_is_told_from_what_is_unknown(string word, string language, string told)
    {
        var session = Session.Run("words", word, "--lang", language);
        Assert.Equal((0, told), (session.ExitCode, session.Output.Trim()));
    }

    [Fact]
    public void A_word_of_the_language_is_told()
    {
        var session = Session.Run("words", "tantque", "--lang", "fr");
        Assert.Equal(["TANTQUE (anglais : WHILE)", "  Mot du langage.", "  Autres formes : TANT QUE"], session.Output.Trim().Split(Environment.NewLine));
    }

    [Fact]
    public void A_function_is_told_in_English()
    {
        var lines = Session.Run("--lang", "en", "words", "SocketCree").Output.Split(Environment.NewLine);
        Assert.Equal("SocketCreate (French: SocketCrée)", lines[0]);
        Assert.Contains("  <boolean> = SocketCreate(<name>, <port> [, <address>])", lines, StringComparer.Ordinal);
        Assert.Contains("  Available: yes", lines, StringComparer.Ordinal);
    }

    [Fact]
    public void A_function_to_come_says_so()
    {
        var function = Words.Functions[0] with { Available = false, Implementation = null, Syntaxes = [] };
        Assert.Contains("  Available: not yet", WordText.Of(function, Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void A_constant_is_told_with_value_and_family()
    {
        var lines = Session.Run("words", "socketnoendtag", "--lang", "fr").Output.Split(Environment.NewLine);
        Assert.Equal("SocketSansMarqueurFin (anglais : SocketNoEndTag)", lines[0]);
        Assert.Contains("  Valeur : 3", lines, StringComparer.Ordinal);
        Assert.Contains("  Famille : Modes de transmission", lines, StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("fr", "liaison : « SocktLit » est inconnu ; vouliez-vous dire SocketLit ?")]
    [InlineData("en", "liaison: \"SocktLit\" is unknown; did you mean SocketLit?")]
    public void An_unknown_word_gets_a_suggestion_and_exit_code_1(string language, string message)
    {
        var session = Session.Run("words", "SocktLit", "--lang", language);
        Assert.Equal(1, session.ExitCode);
        Assert.Empty(session.Output);
        Assert.Equal(message + Environment.NewLine, session.Error);
    }

    [Fact]
    public void A_word_near_to_none_gets_no_suggestion() =>
        Assert.Equal("liaison: \"Xyz\" is unknown" + Environment.NewLine, Session.Run("words", "Xyz", "--lang", "en").Error);

    [Fact]
    public void Control_characters_of_an_unknown_word_do_not_reach_the_terminal() =>
        Assert.StartsWith("liaison: \"a\\u{1B}[31m\" is unknown", Session.Run("words", "a\e[31m", "--lang", "en").Error, StringComparison.Ordinal);

    [Fact]
    public void Every_word_of_the_vocabulary_is_told_in_both_languages() => Assert.All(
        Words.Functions.SelectMany(entry => entry.Spellings).Concat(Words.Constants.SelectMany(entry => entry.Spellings)),
        word => Assert.All(new[] { "fr", "en" }, language => Assert.Equal(0, Session.Run("words", word, "--lang", language).ExitCode)));

    [Fact]
    public void Without_option_the_language_is_that_of_the_system()
    {
        var title = SystemLanguage.Current == Language.French ? "SocketFerme (anglais : SocketClose)" : "SocketClose (French: SocketFerme)";
        Assert.StartsWith(title, Session.Run("words", "SocketFerme").Output, StringComparison.Ordinal);
    }
}
