using Liaison.Protocols.WebSockets;
using Liaison.Sockets;
using Liaison.Testing;

namespace Liaison.Peers.Tests.WebSockets;

/// <summary>Where our side and a peer come together for one scenario: whoever is the client connects to the other.</summary>
internal sealed class Meeting(WebSocketPeer peer, WebSocketRole ourRole, Driver driver) : IDisposable
{
    private readonly Dictionary<Terms, PeerListener> _theirListeners = [];
    private readonly Dictionary<Terms, WebSocketListener> _ourListeners = [];
    private readonly List<WebSocketConnection> _connections = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Opens a WebSocket; several on the same terms have the same listener.</summary>
    public async Task<(OurEnd Ours, PeerConnection Theirs)> OpenAsync(Terms? terms = null)
    {
        terms ??= Terms.Usual;
        if (ourRole == WebSocketRole.Client)
        {
            if (!_theirListeners.TryGetValue(terms, out var listener))
                _theirListeners[terms] = listener = await peer.ListenAsync(terms);
            var ours = await ConnectAsync(await listener.Port, terms);
            var accepted = await listener.AcceptAsync();
            await accepted.ExpectAsync("opened");
            return (ours, accepted);
        }

        var theirs = await BeginAsync(terms);
        var opened = await AcceptAsync(Listen(terms));
        await theirs.ExpectAsync("opened");
        return (opened, theirs);
    }

    /// <summary>Lets our client be refused by the peer's server.</summary>
    public async Task<EndpointException> BeRefusedAsync(Terms terms)
    {
        var listener = await peer.ListenAsync(terms);
        int port = await listener.Port;
        return await Assert.ThrowsAsync<EndpointException>(() => ConnectAsync(port, terms));
    }

    /// <summary>Lets the peer's client be refused by our server; gives the status that the peer sees, 0 if it sees none.</summary>
    public async Task<int> RefuseAsync(Terms terms)
    {
        var theirs = await BeginAsync(terms);
        int status = (await theirs.ExpectAsync("refused")).Status;
        Assert.False(Listen(terms).WaitPending(TimeSpan.Zero));
        return status;
    }

    /// <summary>The extensions agreed on, as the client sees them.</summary>
    public string ExtensionsOf((OurEnd Ours, PeerConnection Theirs) opened) => ourRole == WebSocketRole.Client
        ? opened.Ours.FindHeader("Sec-WebSocket-Extensions") ?? ""
        : opened.Theirs.Opening!.Extensions;

    /// <summary>The request target, as the server sees it.</summary>
    public string TargetOf((OurEnd Ours, PeerConnection Theirs) opened) =>
        ourRole == WebSocketRole.Client ? opened.Theirs.Opening!.Target : opened.Ours.Connection.Path;

    /// <summary>A header of the request, as the server sees it; fails when there is none.</summary>
    public string RequestHeaderOf((OurEnd Ours, PeerConnection Theirs) opened, string name) => ourRole == WebSocketRole.Client
        ? opened.Theirs.Opening!.Headers[name.ToLowerInvariant()]
        : opened.Ours.FindHeader(name) ?? throw new KeyNotFoundException(name);

    public void Dispose()
    {
        foreach (var connection in _connections)
            connection.Dispose();
        foreach (var listener in _ourListeners.Values)
            listener.Dispose();
    }

    private async Task<OurEnd> ConnectAsync(int port, Terms terms)
    {
        var address = new WebSocketAddress("127.0.0.1", port, IsSecure: false, terms.Target);
        var options = new WebSocketClientOptions
        {
            ConnectTimeout = Patience.Limit,
            SubProtocols = terms.Offered,
            Headers = terms.Request,
            RequireSubProtocol = terms.RequireSubProtocol,
            WebSocket = terms.Settings with { Compression = terms.WeCompress },
        };
        options = terms.MessageSize is { } size ? options with { MessageSize = size } : options;
        var connection = driver == Driver.Blocking
            ? await OwnThread.Run(() => WebSocketClient.Connect(address, options, Cancellation)).InTime()
            : await WebSocketClient.ConnectAsync(address, options, Cancellation).InTime();
        return Keep(connection);
    }

    private WebSocketListener Listen(Terms terms)
    {
        if (_ourListeners.TryGetValue(terms, out var listener))
            return listener;
        var options = new WebSocketListenerOptions
        {
            SubProtocols = terms.Served,
            Origins = terms.Origins,
            Paths = terms.Paths,
            WebSocket = terms.Settings with { Compression = terms.WeCompress },
        };
        options = options with
        {
            MessageSize = terms.MessageSize ?? options.MessageSize,
            Connections = terms.Connections > 0 ? terms.Connections : options.Connections,
        };
        return _ourListeners[terms] = WebSocketListener.Listen(new Endpoint("127.0.0.1", 0), options);
    }

    private Task<PeerConnection> BeginAsync(Terms terms) =>
        peer.ConnectAsync(new Uri(FormattableString.Invariant($"ws://127.0.0.1:{Listen(terms).LocalEndpoint.Port}{terms.Target}")), terms);

    private async Task<OurEnd> AcceptAsync(WebSocketListener listener)
    {
        if (driver == Driver.Async)
            return Keep(await listener.AcceptAsync(Cancellation).InTime());
        await OwnThread.Run(() => listener.WaitPending(Timeout.InfiniteTimeSpan)).InTime();
        return Keep(listener.TryAccept()!);
    }

    private OurEnd Keep(WebSocketConnection connection)
    {
        _connections.Add(connection);
        return new(connection, driver);
    }
}
