using System.Net.Sockets;
using Liaison.Functions.Tests.Stages;
using Liaison.Testing;
using Liaison.Vocabulary;
using static Liaison.Français;

namespace Liaison.Functions.Tests.Acceptance;

/// <summary>The conversation with a proxy (RFC 1928, RFC 1929), byte for byte, as a program sees it.</summary>
[Trait("Acceptance", "T80")]
[Trait("Function", "Sockets.Proxy/1 Client")]
public sealed class T80_ProxyBytes
{
    private const string Connected = "05 00 00 01 00 00 00 00 00 00";

    /// <summary>For each destination, on port 5001, what is asked for.</summary>
    private static readonly Dictionary<string, string> Requests = new(StringComparer.Ordinal)
    {
        ["a.test"] = "05 01 00 03 06 61 2E 74 65 73 74 13 89",
        ["127.0.0.1"] = "05 01 00 01 7F 00 00 01 13 89",
        [""] = "05 01 00 01 7F 00 00 01 13 89",
        ["::1"] = "05 01 00 04 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 01 13 89",
    };

    /// <summary>A destination and an answer, with every type of address in both, at once or byte by byte.</summary>
    public static MatrixTheoryData<string, string, bool> Conversations => new(
        Requests.Keys,
        [
            Connected,
            "05 00 00 04 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 01 13 89",
            "05 00 00 03 06 61 2E 74 65 73 74 00 50",
        ],
        [false, true]);

    public static TheoryData<int> Replies => [.. Enumerable.Range(1, 8)];

    [Theory]
    [MemberData(nameof(Conversations))]
    public void Each_destination_is_asked_for_in_its_own_form_and_bytes_behind_the_answer_are_the_servers(
        string destination, string answer, bool isBytewise)
    {
        using var stage = new Stage();
        using var proxy = new PeerServer();
        Assert.True(SocketProxy("127.0.0.1", proxy.Port));
        stage.AssertNoError();

        var connecting = Background.Start(() => SocketConnecte("Client", 5001, destination) ? "" : ErreurInfo());
        using var peer = proxy.Accept();
        Talk(peer, isBytewise, ("05 01 00", "05 00"), (Requests[destination], answer + "32 0D 0A 6F 6B"));

        Assert.Equal("", connecting.Result());
        Assert.Equal("ok", SocketLit("Client"));
        Assert.True(SocketEcrit("Client", "é"));
        Assert.Equal("1\r\n\u00E9", peer.Receive("1\r\né"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void User_and_password_are_given_when_the_proxy_asks_for_them(bool isBytewise)
    {
        using var stage = new Stage();
        using var proxy = new PeerServer();
        SocketProxy("127.0.0.1", proxy.Port, "u", "p");

        var connecting = Background.Start(() => SocketConnecte("Client", 80, "a.test") ? "" : ErreurInfo());
        using var peer = proxy.Accept();
        Talk(peer, isBytewise, ("05 02 00 02", "05 02"), ("01 01 75 01 70", "01 00"), ("05 01 00 03 06 61 2E 74 65 73 74 00 50", Connected));
        Assert.Equal("", connecting.Result());

        var other = Background.Start(() => SocketConnecte("Autre", 80, "a.test") ? "" : ErreurInfo());
        using var open = proxy.Accept();
        Talk(open, isBytewise, ("05 02 00 02", "05 00"), ("05 01 00 03 06 61 2E 74 65 73 74 00 50", Connected));
        Assert.Equal("", other.Result());
    }

    [Theory]
    [MemberData(nameof(Replies))]
    public void Each_reply_has_its_code(int reply) => AssertFails(100302 + reply, ("05 01 00", "05 00"), (Request, $"05 {reply:X2} 00 01 00 00 00 00 00 00"));

    [Theory]
    [InlineData(100301, "05 FF")]
    [InlineData(100311, "05 01")]
    [InlineData(100311, "05 02")]
    [InlineData(100311, "04 00")]
    [InlineData(100311, "48 54 54 50 2F 31 2E 31")]
    public void A_choice_that_is_none_fails(int code, string choice) => AssertFails(code, ("05 01 00", choice));

    [Theory]
    [InlineData("05 09 00 01 00 00 00 00 00 00")]
    [InlineData("05 00 00 02 00 00 00 00 00 00")]
    [InlineData("04 00 00 01 00 00 00 00 00 00")]
    public void An_answer_that_is_none_fails(string answer) => AssertFails(100311, ("05 01 00", "05 00"), (Request, answer));

    [Fact]
    public void A_proxy_that_leaves_is_none() => AssertFails(100311, ("05 01 00", ""));

    [Theory]
    [InlineData("01 01")]
    [InlineData("01 FF")]
    public void Wrong_credentials_fail(string answer)
    {
        using var stage = new Stage();
        using var proxy = new PeerServer();
        SocketProxy("127.0.0.1", proxy.Port, "somebody", "secret");
        Assert.Equal(100302, Failure(stage, proxy, ("05 02 00 02", "05 02"), ("01 08 73 6F 6D 65 62 6F 64 79 06 73 65 63 72 65 74", answer)));
    }

    [Fact]
    public void A_proxy_that_nobody_runs_is_told_from_the_destination()
    {
        using var stage = new Stage();
        using var unused = UnusedPort.ForConnections();
        int nobody = unused.Number;
        SocketProxy("127.0.0.1", nobody);

        Assert.False(SocketConnecte("Client", 80, "a.test"));

        stage.AssertFailed(100300);
        Assert.Contains($"proxy 127.0.0.1:{nobody} cannot be reached (127.0.0.1: ", ErreurInfo(errRésumé), StringComparison.Ordinal);
        Assert.Contains("a.test:80", ErreurInfo(errRésumé), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_no_proxy_takes_fails_before_anything_is_sent()
    {
        using var stage = new Stage();
        using var proxy = new PeerServer();
        SocketProxy("127.0.0.1", proxy.Port);

        Assert.False(SocketConnecte("Client", 80, new string('a', 256)));

        stage.AssertFailed(100312);
        Assert.Contains("256", ErreurInfo(errRésumé), StringComparison.Ordinal);
        Assert.False(proxy.IsAsked);
    }

    [Fact]
    public void What_cannot_be_a_proxy_raises_and_changes_nothing()
    {
        using var stage = new Stage();
        SocketProxy("127.0.0.1", 5555, "u", "p");
        var before = stage.Runtime.Proxy;

        string tooLong = new('s', 256);
        Assert.Contains("motDePasse", InFrench(() => SocketProxy("127.0.0.1", 1080, "somebody")), StringComparison.Ordinal);
        Assert.Contains("utilisateur", InFrench(() => SocketProxy("127.0.0.1", 1080, "", "secret")), StringComparison.Ordinal);
        Assert.DoesNotContain(tooLong, InFrench(() => SocketProxy("127.0.0.1", 1080, tooLong, "secret")), StringComparison.Ordinal);
        Assert.DoesNotContain(tooLong, InFrench(() => SocketProxy("127.0.0.1", 1080, "somebody", tooLong)), StringComparison.Ordinal);
        Stage.AssertRaises(100205, () => SocketProxy("127.0.0.1\r\n"));
        Stage.AssertRaises(100203, () => SocketProxy("127.0.0.1", 0));
        Stage.AssertRaises(100203, () => SocketProxy("127.0.0.1", 65536));

        Assert.Same(before, stage.Runtime.Proxy);

        static string InFrench(Action call) => Stage.AssertRaises(100205, call).Failure.FullDetails(Language.French);
    }

    [Fact]
    public void Credentials_stand_in_no_message_and_in_no_log()
    {
        var log = new RecordedLog();
        using var factory = new OneLogger(log);
        using var stage = new Stage(new LiaisonOptions { LoggerFactory = factory });
        using var proxy = new SocksServer { User = "somebody", Password = "right" };
        SocketProxy("127.0.0.1", proxy.Endpoint.Port, "somebody", "wrong-secret");

        Assert.False(SocketConnecte("Client", 80, "a.test"));

        stage.AssertFailed(100302);
        string shown = $"{ErreurInfo(errComplet)} {ErreurInfo(errMessageSystème)} {stage.Runtime.Proxy} {string.Join(' ', log.Events)}";
        Assert.NotEmpty(log.Events);
        Assert.DoesNotContain("wrong-secret", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("somebody", shown, StringComparison.Ordinal);
    }

    private const string Request = "05 01 00 03 06 61 2E 74 65 73 74 00 50";

    private static void AssertFails(int code, params (string Expected, string Answer)[] script)
    {
        using var stage = new Stage();
        using var proxy = new PeerServer();
        SocketProxy("127.0.0.1", proxy.Port);
        Assert.Equal(code, Failure(stage, proxy, script));
        Assert.False(SocketExiste("Client"));
    }

    /// <summary>The code with which a connection to a.test fails when the proxy answers so, and then leaves.</summary>
    private static int Failure(Stage stage, PeerServer proxy, params (string Expected, string Answer)[] script)
    {
        var connecting = Background.Start(() => SocketConnecte("Client", 80, "a.test") ? 0 : stage.Error.Code);
        using (var peer = proxy.Accept())
        {
            Talk(peer, isBytewise: false, script);
            peer.Socket.Shutdown(SocketShutdown.Send);
            return connecting.Result();
        }
    }

    private static void Talk(Peer peer, bool isBytewise, params (string Expected, string Answer)[] script)
    {
        foreach (var (expected, answer) in script)
        {
            byte[] bytes = Bytes(expected);
            Assert.Equal(bytes, peer.Receive(bytes.Length));
            if (isBytewise)
                peer.SendBytewise(Bytes(answer));
            else
                peer.Send(Bytes(answer));
        }
    }

    private static byte[] Bytes(string hexadecimal) => Convert.FromHexString(hexadecimal.Replace(" ", "", StringComparison.Ordinal));
}
