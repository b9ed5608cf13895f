using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Liaison.Functions.Tests.Stages;
using Liaison.Sockets;
using Liaison.Testing;
using static Liaison.Français;

namespace Liaison.Functions.Tests.Acceptance;

[Trait("Function", "Sockets.CreateDatagram/1 Datagram")]
public sealed class T51_Datagrams
{
    private const int Patience = 30_000;

    [Fact]
    [Trait("Acceptance", "T51")]
    public void A_server_answers_whom_it_has_heard()
    {
        using var stage = new Stage();
        int port = Open("Serveur");
        Open("Client");
        foreach (string text in (string[])["bonjour", "é €", "", "a\r\nb<EOF>\0"])
        {
            Assert.True(SocketEcrit("Client", text, "127.0.0.1", port), ErreurInfo());
            Assert.Equal(text, SocketLit("Serveur", false, Patience));
            stage.AssertNoError();

            Assert.Equal("127.0.0.1", SocketClientInfo("Serveur", SocketAdresse));
            Assert.Equal($"{stage.PortOf("Client")}", SocketClientInfo("Serveur", SocketPort));
            Assert.True(SocketEcrit("Serveur", $"<{text}>", SocketClientInfo("Serveur", SocketAdresse), stage.PortOf("Client")));
            Assert.Equal($"<{text}>", SocketLit("Client", false, Patience));
        }
    }

    [Fact]
    [Trait("Acceptance", "T51")]
    public void Each_thread_that_reads_has_a_sender_of_its_own()
    {
        using var stage = new Stage();
        int port = Open("Serveur");
        Open("A");
        Open("B");
        SocketEcrit("A", "de A", "127.0.0.1", port);
        Assert.Equal("de A", SocketLit("Serveur"));
        var other = Background.Start(() =>
        {
            string before = SocketClientInfo("Serveur", SocketPort);
            SocketEcrit("B", "de B", "127.0.0.1", port);
            string read = SocketLit("Serveur");
            return (before, read, after: SocketClientInfo("Serveur", SocketPort));
        });

        Assert.Equal(("", "de B", $"{stage.PortOf("B")}"), other.Result());
        Assert.Equal($"{stage.PortOf("A")}", SocketClientInfo("Serveur", SocketPort));
    }

    [Fact]
    [Trait("Acceptance", "T51")]
    public void Without_a_datagram_there_is_no_sender()
    {
        using var stage = new Stage();
        Open("Serveur");

        Assert.Equal("", SocketClientInfo("Serveur", SocketAdresse));
        stage.AssertFailed(100208);
    }

    [Theory]
    [Trait("Acceptance", "T52")]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4096)]
    [InlineData(4097)]
    [InlineData(65_507)]
    public void Every_size_up_to_the_largest_is_one_read(int size)
    {
        using var stage = new Stage();
        int port = Open("Serveur");
        byte[] bytes = new byte[size];
        new Random(size).NextBytes(bytes);

        Assert.True(SocketEcrit("Serveur", bytes, "127.0.0.1", port), ErreurInfo());

        Assert.Equal(bytes, SocketLit("Serveur", false, Patience).ToArray());
        stage.AssertNoError();
    }

    [Theory]
    [Trait("Acceptance", "T52")]
    [InlineData(65_508)]
    [InlineData(100_000)]
    public void A_datagram_too_large_fails_and_nothing_leaves(int size)
    {
        using var stage = new Stage();
        int port = Open("Serveur");

        Assert.False(SocketEcrit("Serveur", new byte[size], "127.0.0.1", port));

        stage.AssertFailed(100246);
        Assert.Contains($"{size}", ErreurInfo(errRésumé), StringComparison.Ordinal);
        Assert.Contains("65507", ErreurInfo(errRésumé), StringComparison.Ordinal);
        Assert.Equal(ReadStatus.TimedOut, SocketLit("Serveur", false, 0).Status);
    }

    [Fact]
    [Trait("Acceptance", "T52")]
    public void An_explicit_maximum_cuts_with_an_error_and_drops_the_rest()
    {
        using var stage = new Stage();
        int port = Open("Serveur");
        SocketEcrit("Serveur", "abcdef", "127.0.0.1", port);
        SocketEcrit("Serveur", "suite", "127.0.0.1", port);

        Assert.Equal("abc", SocketLit("Serveur", false, Patience, 3));
        stage.AssertFailed(100247);
        Assert.Equal("suite", SocketLit("Serveur", false, Patience, 5));
        stage.AssertNoError();
    }

    [Fact]
    [Trait("Acceptance", "T53")]
    public void A_time_limit_and_an_empty_datagram_both_read_as_empty_without_error()
    {
        using var stage = new Stage();
        int port = Open("Serveur");

        var late = SocketLit("Serveur", false, 50);
        stage.AssertNoError();
        SocketEcrit("Serveur", "", "127.0.0.1", port);
        var empty = SocketLit("Serveur", false, Patience);
        stage.AssertNoError();

        Assert.Equal(("", ReadStatus.TimedOut), (late.ToString(), late.Status));
        Assert.Equal(("", ReadStatus.Received), (empty.ToString(), empty.Status));
    }

    [Fact]
    [Trait("Acceptance", "T53")]
    public void SocketFerme_wakes_a_thread_that_reads()
    {
        using var stage = new Stage();
        Open("Serveur");
        var reading = Background.Start(() => (SocketLit("Serveur").ToString(), ErreurInfo(errCode))).UntilBlocked();

        SocketFerme("Serveur");

        Assert.Equal(("", "100032"), reading.Result());
        Assert.False(SocketExiste("Serveur"));
    }

    [Fact]
    [Trait("Acceptance", "T54")]
    [Trait("Function", "Sockets.Option/1 Datagram")]
    public void A_port_may_be_opened_twice_unless_one_wants_it_alone()
    {
        using var shared = new Stage();
        int port = Open("Un", 0);
        SocketFerme("Un");

        Assert.True(SocketCréeUDP("Un", port, "127.0.0.1"), ErreurInfo());
        Assert.True(SocketCréeUDP("Deux", port, "127.0.0.1"), ErreurInfo());
        Assert.False(SocketCréeUDP("Un", 0));
        shared.AssertFailed(100201);

        using var alone = new Stage();
        SocketOption = SocketAdresseUnique;
        Assert.False(SocketCréeUDP("Seul", port, "127.0.0.1"));
        alone.AssertFailed(100224);
    }

    [Fact]
    [Trait("Acceptance", "T55")]
    public void Without_an_address_both_families_are_served_and_IPv4_is_shown_dotted()
    {
        Assert.SkipUnless(Socket.OSSupportsIPv6, "The system has IPv6 switched off.");
        using var stage = new Stage();
        Assert.True(SocketCréeUDP("Serveur", 0), ErreurInfo());
        int port = stage.PortOf("Serveur");
        foreach (string address in (string[])["127.0.0.1", "::1"])
        {
            string client = $"Client {address}";
            Assert.True(SocketCréeUDP(client, 0, address), ErreurInfo());
            Assert.True(SocketEcrit(client, "?", address, port), ErreurInfo());
            Assert.Equal("?", SocketLit("Serveur", false, Patience));
            Assert.Equal(address, SocketClientInfo("Serveur", SocketAdresse));
        }
    }

    [Fact]
    [Trait("Acceptance", "T55")]
    public void Broadcast_and_multicast_arrive()
    {
        using var stage = new Stage();
        Assert.True(SocketCréeUDP("Tous", 0, "0.0.0.0"), ErreurInfo());
        int port = stage.PortOf("Tous");
        Open("Client");
        Assert.True(SocketEcrit("Client", "à tous", "127.255.255.255", port), ErreurInfo());
        Assert.Equal("à tous", SocketLit("Tous", false, Patience));
        SocketFerme("Tous");

        Assert.True(SocketCréeUDP("Groupe", port, "239.255.77.22"), ErreurInfo());
        using var member = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        member.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        member.Bind(new IPEndPoint(IPAddress.Any, port));
        var group = IPAddress.Parse("239.255.77.22");
        member.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.AddMembership, new MulticastOption(group, IPAddress.Loopback));
        member.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.MulticastInterface, IPAddress.Loopback.GetAddressBytes());
        member.SendTo("au groupe"u8, new IPEndPoint(group, port));
        Assert.Equal("au groupe", SocketLit("Groupe", false, Patience));
    }

    [Fact]
    [Trait("Acceptance", "T56")]
    public void A_storm_of_answers_that_nobody_is_there_changes_nothing()
    {
        using var stage = new Stage();
        int port = Open("Serveur");
        using var nobody = UnusedPort.ForDatagrams();
        for (int i = 0; i < 300; i++)
        {
            Assert.True(SocketEcrit("Serveur", "?", "127.0.0.1", nobody.Number), ErreurInfo());
            Assert.Equal("", SocketLit("Serveur", false, 0));
            stage.AssertNoError();
        }

        SocketEcrit("Serveur", "vivant", "127.0.0.1", port);
        Assert.Equal("vivant", SocketLit("Serveur", false, Patience));
    }

    [Fact]
    public void Destination_and_port_are_mandatory_and_checked()
    {
        using var stage = new Stage();
        int port = Open("Serveur");

        Assert.False(SocketEcrit("Serveur", "sans destinataire"));
        stage.AssertFailed(100209);
        Assert.False(SocketEcrit("Serveur", "sans adresse", "", port));
        stage.AssertFailed(100209);
        Stage.AssertRaises(100203, () => SocketEcrit("Serveur", "?", "127.0.0.1", 0));
        Stage.AssertRaises(100203, () => SocketEcrit("Serveur", "?", "127.0.0.1", 65536));
        Stage.AssertRaises(100205, () => SocketEcrit("Serveur", "?", "127.0.0.1\r\n", port));
        Stage.AssertRaises(100203, () => SocketCréeUDP("Autre", -1));
        Assert.False(SocketCréeUDP("Autre", 0, "198.51.100.7"));
        stage.AssertFailed(100225);
    }

    private static int Open(string name, int port = 0)
    {
        Assert.True(SocketCréeUDP(name, port, "127.0.0.1"), ErreurInfo());
        return int.Parse(SocketClientInfo(name, SocketPortLocal), CultureInfo.InvariantCulture);
    }
}
