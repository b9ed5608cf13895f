using Liaison.Functions.Tests.Stages;
using Liaison.Testing;
using Liaison.Vocabulary;
using static Liaison.Français;

namespace Liaison.Functions.Tests.Acceptance;

/// <summary>Every setting is what the vocabulary, and with it the page of settings, says of it.</summary>
[Trait("Acceptance", "T82")]
public sealed class T82_Settings
{
    public static TheoryData<int> Settings { get; } = [.. SettingRow.All.Select(static row => row.Constant)];

    public static TheoryData<int> SettingsOfSockets { get; } = [.. SettingRow.All.Where(static row => !row.IsOfProcess).Select(static row => row.Constant)];

    [Theory]
    [MemberData(nameof(Settings))]
    public void Each_setting_has_its_default(int setting)
    {
        using var stage = new Stage();
        Assert.Equal(SettingRow.Of(setting).Default, (string)SocketParamètre(setting));
        stage.AssertNoError();
    }

    [Theory]
    [MemberData(nameof(Settings))]
    public void A_change_gives_what_held_before_and_changes_nothing_else(int setting)
    {
        using var stage = new Stage();
        var row = SettingRow.Of(setting);

        Assert.Equal(row.Default, (string)SocketParamètre(setting, row.Other));

        string seen = setting == SocketParamMotDePasse ? "***" : row.Other;
        Assert.Equal(seen, (string)SocketParamètre(setting));
        Assert.All(
            SettingRow.All.Where(other => other.Constant != setting),
            static other => Assert.Equal(other.Default, (string)SocketParamètre(other.Constant)));
        Assert.Equal(seen, (string)SocketParamètre(setting, DefaultOf(row)));
        Assert.Equal(row.Default, (string)SocketParamètre(setting));
    }

    [Theory]
    [MemberData(nameof(Settings))]
    public void Each_setting_takes_its_range_and_nothing_else(int setting)
    {
        using var stage = new Stage();
        var row = SettingRow.Of(setting);
        foreach (var possible in Possible(row))
        {
            SocketParamètre(setting, possible);
            Assert.Equal(setting == SocketParamMotDePasse ? "***" : possible, (string)SocketParamètre(setting));
        }

        string held = SocketParamètre(setting);
        foreach (var (code, impossible) in Impossible(row))
            Stage.AssertRaises(code, () => SocketParamètre(setting, impossible));
        Assert.Equal(held, (string)SocketParamètre(setting));
    }

    [Theory]
    [MemberData(nameof(Settings))]
    public void A_setting_of_the_process_takes_no_name_and_the_others_hold_for_that_name_alone(int setting)
    {
        using var stage = new Stage();
        var row = SettingRow.Of(setting);
        if (row.IsOfProcess)
        {
            Stage.AssertRaises(100205, () => SocketParamètre("Serveur", setting));
            Stage.AssertRaises(100205, () => SocketParamètre("Serveur", setting, row.Other));
            return;
        }

        Assert.Equal(row.Default, (string)SocketParamètre("Serveur", setting, row.Other));

        string seen = SocketParamètre("Serveur", setting);
        Assert.NotEqual(row.Default, seen, StringComparer.Ordinal);
        Assert.Equal(row.Default, (string)SocketParamètre(setting));
        Assert.Equal(row.Default, (string)SocketParamètre("Autre", setting));
    }

    [Theory]
    [MemberData(nameof(SettingsOfSockets))]
    public void A_setting_waits_for_the_creation_under_its_name_and_a_listener_hands_it_to_its_channels(int setting)
    {
        using var stage = new Stage();
        var row = SettingRow.Of(setting);
        SocketParamètre("Serveur", setting, row.Other);
        string seen = SocketParamètre("Serveur", setting);

        int port = stage.Listen("Serveur", "127.0.0.1");
        Assert.Equal(seen, (string)SocketParamètre("Serveur", setting));
        using var peer = Peer.ConnectTo(port);
        Assert.True(SocketAttendConnexion("Serveur", 30_000));
        Assert.Equal(seen, (string)SocketParamètre(SocketAccepte("Serveur"), setting));

        SocketFerme("Serveur");
        Assert.Equal(row.Default, (string)SocketParamètre("Serveur", setting));
    }

    [Theory]
    [MemberData(nameof(SettingsOfSockets))]
    public void What_an_open_connection_cannot_take_over_is_kept_for_the_next_one_of_its_name(int setting)
    {
        using var stage = new Stage();
        var row = SettingRow.Of(setting);
        int port = stage.Listen("Serveur", "127.0.0.1");
        Assert.True(SocketConnecte("Client", port, "127.0.0.1"));

        SocketParamètre("Client", setting, row.Other);
        string seen = SocketParamètre("Client", setting);
        SocketFerme("Client");

        Assert.Equal(row.Scope == "beginning" ? seen : row.Default, (string)SocketParamètre("Client", setting));
    }

    [Fact]
    public void The_settings_are_those_of_the_list()
    {
        using var stage = new Stage();
        var known = SettingRow.All.Select(static row => row.Constant).ToHashSet();
        Assert.All(Enumerable.Range(-1, 2000).Except(known), static constant =>
            Assert.Contains($"{constant}", Stage.AssertRaises(100204, () => SocketParamètre(constant)).Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Mistakes_are_explained_in_both_languages()
    {
        using var stage = new Stage(new LiaisonOptions { Language = Language.French });

        Assert.Equal(
            "Réglage SocketParamTCPActif : l'argument -1 n'est pas valable : un nombre de 0 à 32767000 est attendu",
            Stage.AssertRaises(100205, static () => SocketParamètre(SocketParamTCPActif, -1)).Message);
        Assert.Equal(
            "Réglage SocketParamPortsStricts : l'argument Serveur n'est pas valable : ce réglage vaut pour le processus : ne donnez pas de nom",
            Stage.AssertRaises(100205, static () => SocketParamètre("Serveur", SocketParamPortsStricts, true)).Message);
        stage.Runtime.Language = Language.English;
        Assert.Equal(
            "Setting SocketParamEncoding: constant 84 is not known here",
            Stage.AssertRaises(100204, static () => SocketParamètre(SocketParamEncodage, SocketFileAttend)).Message);
        Assert.Equal(
            "Setting SocketParamOption: constant 64 is not known here",
            Stage.AssertRaises(100204, static () => SocketOption = 64).Message);
        Stage.AssertRaises(100202, static () => SocketParamètre("", SocketParamPing));
    }

    [Theory]
    [InlineData("No colon")]
    [InlineData(": no name")]
    [InlineData("X: a\rEvil: b")]
    [InlineData("X: a\0b")]
    [InlineData("Host: elsewhere.test")]
    [InlineData("Sec-WebSocket-Key: x")]
    [InlineData("Two words: x")]
    public void Headers_that_would_harm_the_handshake_raise_and_are_not_repeated(string headers)
    {
        using var stage = new Stage();
        var raised = Stage.AssertRaises(100205, () => SocketParamètre("Client", SocketParamEntêtes, headers));
        Assert.DoesNotContain(headers, raised.Message, StringComparison.Ordinal);
        Assert.Equal("", (string)SocketParamètre("Client", SocketParamEntêtes));
    }

    [Fact]
    public void The_password_appears_nowhere()
    {
        using var stage = new Stage();
        SocketParamètre(SocketParamMotDePasse, "secret");

        Assert.Equal("***", (string)SocketParamètre(SocketParamMotDePasse, "other secret"));
        Assert.Equal("***", (string)SocketParamètre(SocketParamMotDePasse));
        Assert.Equal("other secret", stage.Runtime.Options.CertificatePassword);
        Assert.DoesNotContain("secret", stage.Runtime.Options.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("4711", Stage.AssertRaises(100205, static () => SocketParamètre(SocketParamMotDePasse, 4711)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_last_4096_names_are_kept()
    {
        using var stage = new Stage();
        for (int i = 0; i <= 4096; i++)
            SocketParamètre($"Socket{i}", SocketParamPing, 7);

        Assert.Equal(20_000, (int)SocketParamètre("Socket0", SocketParamPing));
        Assert.Equal(7, (int)SocketParamètre("Socket1", SocketParamPing));
        Assert.Equal(7, (int)SocketParamètre("Socket4096", SocketParamPing));
    }

    [Fact]
    public void A_creation_that_fails_leaves_the_settings_to_the_next()
    {
        using var stage = new Stage();
        SocketParamètre("Client", SocketParamTailleMessage, 5);

        using var nobody = UnusedPort.ForConnections();
        Assert.False(SocketConnecte("Client", nobody.Number, "127.0.0.1"));

        Assert.Equal(5, (int)SocketParamètre("Client", SocketParamTailleMessage));
    }

    private static SettingValue DefaultOf(SettingRow row) => row.Form == "text" ? row.Default : int.Parse(row.Default, System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<SettingValue> Possible(SettingRow row) => row.Form switch
    {
        "text" => [row.Other],
        "choice" => [.. row.Constants],
        "flags" => [0, .. row.Constants.Select(static constant => (SettingValue)constant), row.Constants.Sum()],
        _ => [row.Least!.Value, row.Most!.Value],
    };

    private static IEnumerable<(int Code, SettingValue Value)> Impossible(SettingRow row)
    {
        if (row.Form == "text")
        {
            yield return (100205, 5);
            yield break;
        }

        int code = row.Form is "choice" or "flags" ? 100204 : 100205;
        yield return (code, "a text");
        yield return (code, -1);
        if (code == 100204)
            yield return (code, 1);
        else
            yield return (code, row.Least!.Value - 1);
        if (row.Most is { } most and < int.MaxValue)
            yield return (code, most + 1);
        if (row.Most == int.MaxValue)
            yield return (code, TimeSpan.FromMilliseconds((double)int.MaxValue + 1));
    }
}
