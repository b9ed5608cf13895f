using System.Net;
using Liaison.Functions.Tests.Stages;
using Liaison.Sockets;
using static Liaison.Français;

namespace Liaison.Functions.Tests.Network;

public sealed class NetworkFunctionsTests
{
    [Fact]
    public void Without_argument_it_is_an_address_of_this_machine_that_sockets_take()
    {
        using var stage = new Stage();
        string address = NetAdresseIP();

        Assert.True(IPAddress.TryParse(address, out _), address);
        stage.AssertNoError();
        Assert.True(SocketCrée("Serveur", 0, address), ErreurInfo());
        Assert.True(SocketConnecte("Client", stage.PortOf("Serveur"), address), ErreurInfo());
        Assert.Equal(address, SocketClientInfo("Client", SocketAdresse));
    }

    [Fact]
    public void Ranks_count_from_1_and_beyond_the_last_there_is_nothing()
    {
        using var stage = new Stage();
        Assert.Equal(NetAdresseIP(), NetAdresseIP(1));
        Assert.Equal("", NetAdresseIP(10_000));
        stage.AssertNoError();
        Stage.AssertRaises(100205, static () => NetAdresseIP(0));
        Stage.AssertRaises(100205, static () => NetAdresseIP("localhost", -1));
    }

    [Fact]
    public void The_machine_and_its_user_have_names_and_addresses()
    {
        using var stage = new Stage();
        Assert.Equal(Environment.MachineName, NetNomMachine());
        Assert.Equal(Environment.MachineName, English.NetMachineName());
        Assert.Equal(Environment.UserName, RéseauUtilisateur());
        Assert.Equal(NetAdresseIP(), NetListeAdresseIP().Split("\r\n")[0]);
    }

    [Fact]
    public void A_machine_that_nobody_knows_does_not_answer()
    {
        using var stage = new Stage();
        Assert.False(Ping("nulle-part.invalid", 10));
        stage.AssertFailed(100220);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("192.0.2.55")]
    [InlineData("::1")]
    public void An_address_gives_itself(string address)
    {
        using var stage = new Stage(Resolving());
        Assert.Equal(address, NetAdresseIP(address));
        Assert.Equal("", NetAdresseIP(address, 2));
    }

    [Fact]
    public void A_name_gives_its_addresses_IPv4_first()
    {
        using var stage = new Stage(Resolving("2001:db8::1", "192.0.2.1", "192.0.2.2"));
        Assert.Equal("192.0.2.1", NetAdresseIP("serveur.test"));
        Assert.Equal("192.0.2.2", NetAdresseIP("serveur.test", 2));
        Assert.Equal("2001:db8::1", NetAdresseIP("serveur.test", 3));
        Assert.Equal("", NetAdresseIP("serveur.test", 4));
    }

    [Fact]
    public void The_systems_resolver_knows_this_machine()
    {
        using var stage = new Stage();
        Assert.Contains(NetAdresseIP("localhost"), new[] { "127.0.0.1", "::1" }, StringComparer.Ordinal);
    }

    [Fact]
    public void An_unknown_name_is_empty_with_an_error_that_names_it()
    {
        using var stage = new Stage();
        Assert.Equal("", NetAdresseIP("no-such-host.invalid"));
        stage.AssertFailed(100220);
        Assert.Contains("no-such-host.invalid", ErreurInfo(), StringComparison.Ordinal);
    }

    private static LiaisonOptions Resolving(params string[] addresses) => new()
    {
        Client = new ClientOptions { Resolve = (_, _) => Task.FromResult(addresses.Select(IPAddress.Parse).ToArray()) },
    };
}
