using System.Globalization;
using Liaison.Testing;
using static Liaison.English;

namespace Liaison.Peers.Tests;

/// <summary>The ways a peer leaves, and what a program sees of them.</summary>
public sealed class EndTests
{
    private const int ClosedByPeer = 100031;
    private const int Cut = 100032;
    private const int WrongHeader = 100240;

    [Fact]
    public void A_reset_in_the_middle_of_a_message_is_told_and_disturbs_nobody_else()
    {
        using var server = new NamedServer();
        using var bystander = PythonPeer.Connect(server.Port, "await", "send:320D0A6F6B", "await");
        string unharmed = NamedServer.Accept();
        using var peer = PythonPeer.Connect(server.Port, "send:31300D0A616263", "await", "reset");
        string channel = NamedServer.Accept();

        // The message has begun, and does not come whole in time.
        Assert.Equal("", SocketRead(channel, false, 1000, null, 100));
        peer.Input.WriteLine();
        peer.Input.Flush();

        Assert.Equal("", SocketRead(channel, false, NamedServer.Patience));
        AssertFailed(Cut);
        Assert.True(SocketExist(channel));
        bystander.Input.WriteLine();
        bystander.Input.Flush();
        Assert.Equal("ok", SocketRead(unharmed, false, NamedServer.Patience));
    }

    [Fact]
    public async Task A_peer_that_closes_one_direction_only_still_gets_its_answer()
    {
        using var server = new NamedServer();
        using var peer = PythonPeer.Connect(server.Port, "send:340D0A70696E67", "half-close", "rest");

        string channel = NamedServer.Accept();
        Assert.Equal("ping", SocketRead(channel, false, NamedServer.Patience));
        Assert.Equal("", SocketRead(channel, false, NamedServer.Patience));
        AssertFailed(ClosedByPeer);
        Assert.True(SocketWrite(channel, "pong"), ErrorInfo());
        SocketClose(channel);

        Assert.Equal("340D0A706F6E67", await peer.ReadLineAsync());
        Assert.Equal(0, await peer.WaitForExitAsync());
    }

    [Fact]
    public async Task Socat_that_has_no_more_to_send_still_gets_its_answer()
    {
        using var server = new NamedServer();
        using var peer = SocatPeer.Connect(server.Port);
        await peer.Input.WriteAsync("4\r\nping");
        peer.Input.Close();

        string channel = NamedServer.Accept();
        Assert.Equal("ping", SocketRead(channel, false, NamedServer.Patience));
        Assert.True(SocketWrite(channel, "pong"), ErrorInfo());
        SocketClose(channel);

        Assert.Equal("4\r\npong", await peer.ReadToEndAsync());
        Assert.Equal(0, await peer.WaitForExitAsync());
    }

    [Fact]
    public void Messages_that_came_before_the_close_are_read_before_it_is_told()
    {
        using var server = new NamedServer();
        using var peer = PythonPeer.Connect(server.Port, "send:310D0A61310D0A62", "close");

        string channel = NamedServer.Accept();
        Assert.Equal("a", SocketRead(channel, false, NamedServer.Patience));
        Assert.Equal("b", SocketRead(channel, false, NamedServer.Patience));
        Assert.Equal("", SocketRead(channel, false, NamedServer.Patience));
        AssertFailed(ClosedByPeer);
    }

    [Fact]
    public void A_message_cut_short_by_the_close_is_not_delivered()
    {
        using var server = new NamedServer();
        using var peer = PythonPeer.Connect(server.Port, "send:31300D0A616263", "close");

        string channel = NamedServer.Accept();
        Assert.Equal("", SocketRead(channel, false, NamedServer.Patience));
        AssertFailed(ClosedByPeer);
    }

    [Fact]
    public async Task A_peer_that_speaks_another_protocol_is_dropped_with_the_reason()
    {
        using var server = new NamedServer();
        using var peer = PythonPeer.Connect(server.Port, "send:474554202F20485454502F312E310D0A", "rest");

        string channel = NamedServer.Accept();
        Assert.Equal("", SocketRead(channel, false, NamedServer.Patience));
        AssertFailed(WrongHeader);

        // The peer sees the end although nobody has called SocketClose.
        Assert.Equal("", await peer.ReadLineAsync());
    }

    [Fact]
    public async Task Our_client_is_told_that_a_Python_server_has_closed()
    {
        var (peer, port) = await PythonPeer.ListenAsync("receive:4", "send:320D0A6F6B", "close");
        using var _ = peer;
        using var __ = new NamedServer();

        NamedServer.Connect(port);
        Assert.True(SocketWrite("Client", "x"));
        Assert.Equal("ok", SocketRead("Client", false, NamedServer.Patience));
        Assert.Equal("", SocketRead("Client", false, NamedServer.Patience));
        AssertFailed(ClosedByPeer);
    }

    private static void AssertFailed(int code)
    {
        Assert.True(ErrorOccurred);
        Assert.Equal(code.ToString(CultureInfo.InvariantCulture), ErrorInfo(errCode));
    }
}
