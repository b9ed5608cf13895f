using System.Text;
using Liaison.Functions.Tests.Stages;
using Liaison.Sockets;
using static Liaison.English;

namespace Liaison.Functions.Tests.Acceptance;

/// <summary>Whose pages may connect (RFC 6455 section 10.2). The request is for 127.0.0.1 unless a host is given.</summary>
[Trait("Acceptance", "T70")]
public sealed class T70_Origins
{
    private static readonly string[] Listed = ["https://app.test", "http://dev.test:3000"];

    [Theory]
    [InlineData(null)]
    [InlineData("http://127.0.0.1")]
    [InlineData("http://127.0.0.1:3000")]
    [InlineData("https://127.0.0.1:3000")]
    [InlineData("http://localhost")]
    [InlineData("http://LOCALHOST:8080")]
    [InlineData("http://[::1]:8080")]
    [InlineData("http://127.200.3.4")]
    public void Without_a_list_no_origin_and_those_of_the_same_host_are_let_in(string? origin) => AssertLetIn(null, origin);

    [Theory]
    [InlineData("http://elsewhere.test")]
    [InlineData("http://127.0.0.1.elsewhere.test")]
    [InlineData("http://localhost.elsewhere.test")]
    [InlineData("http://10.0.0.1")]
    [InlineData("null")]
    [InlineData("")]
    [InlineData("127.0.0.1")]
    [InlineData("http://127.0.0.1@elsewhere.test")]
    public void Without_a_list_a_foreign_origin_is_answered_403(string origin) => AssertTurnedAway(null, origin);

    [Theory]
    [InlineData("app.test", "https://app.test", true)]
    [InlineData("App.Test:8443", "https://app.test:443", true)]
    [InlineData("app.test", "https://www.app.test", false)]
    [InlineData("app.test", "http://localhost", false)]
    [InlineData("localhost", "http://app.test", false)]
    [InlineData("localhost:8080", "http://127.0.0.1:3000", true)]
    [InlineData("[::1]:8080", "http://localhost:3000", true)]
    public void The_host_that_counts_is_that_of_the_request(string host, string origin, bool isLetIn)
    {
        if (isLetIn)
            AssertLetIn(null, origin, host);
        else
            AssertTurnedAway(null, origin, host);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("https://app.test")]
    [InlineData("https://APP.test:443")]
    [InlineData("http://dev.test:3000")]
    public void With_a_list_no_origin_and_those_listed_are_let_in(string? origin) => AssertLetIn(Listed, origin);

    [Theory]
    [InlineData("http://127.0.0.1")]
    [InlineData("http://localhost")]
    [InlineData("http://app.test")]
    [InlineData("http://dev.test")]
    [InlineData("null")]
    public void A_list_replaces_the_rule_of_the_same_host(string origin) => AssertTurnedAway(Listed, origin);

    [Fact]
    public void A_star_lets_all_in_and_null_those_of_local_files()
    {
        AssertLetIn(["*"], "http://elsewhere.test");
        AssertLetIn(["*"], "null");
        AssertLetIn(["null"], "null");
        AssertTurnedAway(["null"], "http://elsewhere.test");
        AssertTurnedAway([], "http://127.0.0.1");
    }

    [Fact]
    public void A_channel_that_becomes_a_WebSocket_has_the_same_rule()
    {
        using var stage = new Stage();
        var (channel, peer) = stage.OpenChannel();
        using var _ = peer;
        SocketChangeTransmissionMode(channel, SocketWebSocket);

        peer.Send(WebSocketPeer.Request(stage.PortOf("Listener"), "/", "Origin: http://elsewhere.test\r\n"));

        Assert.True(SocketRead(channel).IsEmpty);
        stage.AssertFailed(100288);
        Assert.Contains("403 origin not allowed: http://elsewhere.test", ErrorInfo(), StringComparison.Ordinal);
    }

    private static void AssertLetIn(string[]? allowed, string? origin, string? host = null) =>
        Assert.StartsWith("HTTP/1.1 101 ", Answer(allowed, origin, host), StringComparison.Ordinal);

    private static void AssertTurnedAway(string[]? allowed, string origin, string? host = null)
    {
        string answer = Answer(allowed, origin, host);
        Assert.StartsWith("HTTP/1.1 403 ", answer, StringComparison.Ordinal);
        Assert.EndsWith($"origin not allowed: {origin}\n", answer, StringComparison.Ordinal);
    }

    private static string Answer(string[]? allowed, string? origin, string? host)
    {
        using var stage = new Stage(new LiaisonOptions { WebSocketListener = new WebSocketListenerOptions { Origins = allowed } });
        int port = stage.Listen("Server", "127.0.0.1");
        SocketChangeTransmissionMode("Server", SocketWebSocket);
        using var peer = Peer.ConnectTo(port);
        string request = WebSocketPeer.Request(port, "/", origin is null ? "" : $"Origin: {origin}\r\n");
        peer.Send(host is null ? request : request.Replace($"Host: 127.0.0.1:{port}", $"Host: {host}", StringComparison.Ordinal));

        // An accepted client ends its sending, so that the server ends too.
        peer.EndSending();
        return Encoding.UTF8.GetString(peer.ReceiveToEnd());
    }
}
