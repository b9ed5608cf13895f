namespace Liaison.Vocabulary.Tests;

public sealed class WordsTests
{
    [Theory]
    [InlineData("SocketLit")]
    [InlineData("SocketRead")]
    [InlineData("socketlit")]
    [InlineData("SOCKETREAD")]
    public void A_function_is_found_by_either_word(string word) => Assert.Equal("Sockets.Read", Words.FindFunction(word)?.Id);

    [Theory]
    [InlineData("SocketCree", "Sockets.Create")]
    [InlineData("erreurdetectee", "Errors.Occurred")]
    [InlineData("SocketReject", "Sockets.Refuse")]
    [InlineData("SocketDeny", "Sockets.Refuse")]
    public void A_function_is_found_without_accents_and_by_its_alias(string word, string id) => Assert.Equal(id, Words.FindFunction(word)?.Id);

    [Theory]
    [InlineData("SocketSansMarqueurFin", 3)]
    [InlineData("socketnoendtag", 3)]
    [InlineData("SocketTailleDebut", 2)]
    [InlineData("errResume", 63)]
    [InlineData("INFINI", -1)]
    [InlineData("Infinite", -1)]
    [InlineData("SocketWebSocket", 5)]
    [InlineData("socketentetes", 27)]
    [InlineData("SocketClosing", 43)]
    public void A_constant_is_found_with_its_value(string word, int value) => Assert.Equal(value, Words.FindConstant(word)?.Value);

    [Fact]
    public void An_unknown_word_is_not_found()
    {
        Assert.Null(Words.FindFunction("SocketChante"));
        Assert.Null(Words.FindConstant("SocketChante"));
        Assert.Null(Words.FindFunction(""));
    }

    [Fact]
    public void A_misspelt_word_is_guessed() => Assert.Equal("SocketAttendConnexion", Words.Suggest("SocketAttenConexion"));

    [Theory]
    [InlineData("SocketAccepte SocketAttendConnexion SocketChangeModeTransmission SocketClientInfo SocketConnecte SocketConnecteBluetooth")]
    [InlineData("SocketConnecteInfraRouge SocketConnecteSSL SocketCrée SocketCréeBluetooth SocketCréeInfraRouge SocketCréeSSL SocketCréeUDP")]
    [InlineData("SocketEcrit SocketExiste SocketFerme SocketLit SocketParamètre SocketProxy SocketRefuse WebSocketClientConnecte")]
    [InlineData("WebSocketClientConnecteSSL NetAdresseIP ErreurInfo ErreurDétectée")]
    public void Every_function_of_the_documented_list_is_known(string list) =>
        Assert.All(list.Split(' '), word => Assert.Equal(word, Words.FindFunction(word)?.Name.French));

    [Theory]
    [InlineData("SocketLit", "Infini")]
    [InlineData("SocketRead", "Infinite")]
    public void Functions_and_constants_are_kept_apart(string function, string constant)
    {
        Assert.Null(Words.FindConstant(function));
        Assert.Null(Words.FindFunction(constant));
    }

    [Fact]
    public void Words_are_unique_after_folding_within_their_kind()
    {
        AssertUnique(Words.Functions.SelectMany(entry => entry.Spellings.Select(Fold.Of).Distinct(StringComparer.Ordinal)));
        AssertUnique(Words.Constants.SelectMany(entry => entry.Spellings.Select(Fold.Of).Distinct(StringComparer.Ordinal)));
    }

    [Fact]
    public void Ids_and_values_are_unique()
    {
        AssertUnique(Words.Functions.Select(entry => Fold.Of(entry.Id)));
        AssertUnique(Words.Constants.Select(entry => Fold.Of(entry.Id)));
        AssertUnique(Words.Constants.Select(entry => $"{entry.Family.Id} {entry.Value}"));
    }

    [Fact]
    public void An_available_function_can_be_called_and_another_cannot() => Assert.All(Words.Functions, entry =>
    {
        Assert.Equal(entry.Available, entry.Implementation is not null);
        Assert.Equal(entry.Available, entry.Syntaxes.Count > 0);
    });

    [Fact]
    public void A_call_shows_its_optional_parameters_in_brackets()
    {
        Assert.Equal(
            "<booléen> = SocketConnecte(<nom>, <port> [, <adresse> [, <attenteMaximale>]])",
            Words.FindFunction("SocketConnecte")!.Syntaxes[0].Display.French);
        Assert.Equal("<string> = NetIPAddress([<machine> [, <rank>]])", Words.FindFunction("NetIPAddress")!.Syntaxes[0].Display.English);
        Assert.Equal("SocketClose(<name>)", Words.FindFunction("SocketClose")!.Syntaxes[0].Display.English);
        Assert.Equal("<booléen> = ErreurDétectée", Words.FindFunction("ErreurDétectée")!.Syntaxes[0].Display.French);
    }

    private static void AssertUnique(IEnumerable<string> words) =>
        Assert.Empty(words.GroupBy(word => word, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key));

    [Theory]
    [InlineData("HTTPEnvoie", "HTTP")]
    [InlineData("HLitPremier", "HFSQL")]
    [InlineData("SQLExec", "SQL")]
    public void A_name_belongs_to_the_family_of_its_longest_beginning(string name, string family) => Assert.Equal(family, OtherNames.FamilyByPrefix(name)!.French);
}
