using System.Globalization;
using Liaison.Functions.Errors;
using Liaison.Vocabulary;
using static Liaison.English;

namespace Liaison.Functions.Tests.Stages;

/// <summary>
/// A runtime of the test's own, ambient while the test runs, and what tests ask of it again and again. Messages are
/// English unless the options say otherwise.
/// </summary>
internal sealed class Stage : IDisposable
{
    private readonly IDisposable _use;
    private int _clients;

    public Stage(LiaisonOptions? options = null)
    {
        Runtime = new(options ?? new LiaisonOptions { Language = Language.English });
        _use = Runtime.Use();
    }

    public LiaisonRuntime Runtime { get; }

    /// <summary>This thread's last error.</summary>
    public Failure Error => Runtime.Errors.Last ?? throw new InvalidOperationException("No error has been noted.");

    /// <summary>Listens on a port of the system's choice.</summary>
    /// <returns>The port.</returns>
    public int Listen(string name, string address = "")
    {
        Assert.True(Runtime.Sockets.Create(name, 0, address), ErrorInfo(errFullDetails));
        return PortOf(name);
    }

    /// <summary>An accepted channel with a plain socket at its other end.</summary>
    public (string Channel, Peer Peer) OpenChannel(int mode = SocketSizeStart, string listener = "Listener")
    {
        if (!SocketExist(listener))
            Listen(listener);
        var peer = Peer.ConnectTo(PortOf(listener));
        Assert.True(SocketWaitForConnection(listener, 30_000), "No connection request arrived.");
        string channel = SocketAccept(listener);
        Assert.True(channel.Length > 0, ErrorInfo(errFullDetails));
        SocketChangeTransmissionMode(channel, mode);
        return (channel, peer);
    }

    /// <summary>A client with a plain socket at its other end.</summary>
    public (string Client, Peer Peer) OpenClient(int mode = SocketSizeStart)
    {
        string name = NextClient();
        using var server = new PeerServer();
        Assert.True(SocketConnect(name, server.Port, "127.0.0.1"), ErrorInfo(errFullDetails));
        SocketChangeTransmissionMode(name, mode);
        return (name, server.Accept());
    }

    /// <summary>A WebSocket client with a hand-written server at its other end.</summary>
    public (string Client, WebSocketPeer Peer) OpenWebSocketClient()
    {
        string name = NextClient();
        using var server = new PeerServer();
        var connecting = Background.Start(() => WebSocketClientConnect(name, "127.0.0.1", server.Port) ? "" : ErrorInfo(errFullDetails));
        var peer = WebSocketPeer.Accept(server);
        Assert.Equal("", connecting.Result());
        return (name, peer);
    }

    /// <summary>A WebSocket client whose events go to a procedure, with a hand-written server at its other end.</summary>
    public (string Client, WebSocketPeer Peer) OpenCallbackClient(Events events)
    {
        string name = NextClient();
        using var server = new PeerServer();
        WebSocketClientConnect(name, events.Take, "127.0.0.1", server.Port);
        return (name, WebSocketPeer.Accept(server));
    }

    /// <summary>
    /// The same when the procedure has been served for its opening: until then the queue sends nothing, and fails when full.
    /// </summary>
    public (string Client, WebSocketPeer Peer) OpenSendingClient(Events events)
    {
        var (client, peer) = OpenCallbackClient(events);
        events.AssertNext(SocketOpening);
        Assert.True(SocketWrite(client, "first"), ErrorInfo());
        Assert.Equal("first", peer.ReceiveText());
        return (client, peer);
    }

    /// <summary>A channel of a listener in WebSocket mode, with a hand-written client at its other end.</summary>
    public (string Channel, WebSocketPeer Peer) OpenWebSocketChannel(string listener = "Listener")
    {
        if (!SocketExist(listener))
            Listen(listener);
        Assert.True(SocketChangeTransmissionMode(listener, SocketWebSocket));
        var peer = WebSocketPeer.ConnectTo(PortOf(listener));
        Assert.True(SocketWaitForConnection(listener, 30_000), "No WebSocket arrived.");
        string channel = SocketAccept(listener);
        Assert.True(channel.Length > 0, ErrorInfo(errFullDetails));
        return (channel, peer);
    }

    public (string Name, Peer Peer) Open(Side side, int mode = SocketSizeStart) =>
        side == Side.Channel ? OpenChannel(mode) : OpenClient(mode);

    public int PortOf(string name) => int.Parse(Runtime.Sockets.ClientInfo(name, SocketLocalPort), CultureInfo.InvariantCulture);

    /// <summary>This thread's last call has failed with this code.</summary>
    public void AssertFailed(int code)
    {
        Assert.True(ErrorOccurred, $"No error, where {code} was expected.");
        Assert.Equal(code, Error.Code);
    }

    /// <summary>This thread's last call has succeeded, or its time was over.</summary>
    public void AssertNoError() => Assert.False(Runtime.Errors.Occurred, ErrorInfo());

    public static LiaisonException AssertRaises(int code, Action call)
    {
        var raised = Assert.Throws<LiaisonException>(call);
        Assert.Equal(code, raised.Code);
        return raised;
    }

    private string NextClient() => string.Create(CultureInfo.InvariantCulture, $"Client{Interlocked.Increment(ref _clients)}");

    public void Dispose()
    {
        Runtime.Dispose();
        _use.Dispose();
    }
}
