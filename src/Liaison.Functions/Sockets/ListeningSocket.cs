using Liaison.Functions.Errors;
using Liaison.Protocols.Framing;
using Liaison.Sockets;

namespace Liaison.Functions.Sockets;

/// <summary>
/// A listener behind a name. Besides giving out channels it may converse itself, with one client at a time: the one it
/// takes at the first exchange (the simplified server of help page 3070001).
/// </summary>
internal sealed class ListeningSocket(SocketListener listener, LiaisonOptions options) : NamedSocket(SocketKind.Listener, options)
{
    private readonly Lock _taking = new();
    private volatile Framing _framing = Framing.LengthHeader;
    private volatile WebSocketListener? _webSockets;
    private Connection? _client;

    public override Endpoint? LocalEndpoint => listener.LocalEndpoint;

    public override Endpoint? RemoteEndpoint => Volatile.Read(ref _client)?.RemoteEndpoint;

    protected override bool IsWebSocket => Volatile.Read(ref _client) is WebSocketConnection;

    public bool WaitForConnection(Attempt attempt, TimeSpan limit)
    {
        if (WaitPending(Deadline.After(limit, Options.Time)))
            return attempt.Succeed();
        if (listener.IsClosed)
            return FailClosed(attempt);
        attempt.Succeed();
        return false;
    }

    /// <summary>Accepts the oldest request; null, with the error set, when there is none.</summary>
    public ConnectedSocket? Accept(Attempt attempt)
    {
        if (Take() is { } connection)
            return new ConnectedSocket(SocketKind.Channel, connection, Options);
        _ = listener.IsClosed ? FailClosed(attempt) : attempt.Fail(100230);
        return null;
    }

    public bool Refuse(Attempt attempt)
    {
        if (_webSockets?.TryRefuse() ?? listener.TryRefuse())
            return attempt.Succeed();
        return listener.IsClosed ? FailClosed(attempt) : attempt.Fail(100230);
    }

    public override Message Read(Attempt attempt, ReadLimits limits)
    {
        var deadline = Deadline.After(limits.Start, Options.Time);
        if (Client(deadline) is not { } client)
        {
            if (!listener.IsClosed)
                return Conclude(attempt, default(Message));
            FailClosed(attempt);
            return Message.ClosedBy(ClosedHere);
        }

        var message = client.Read(limits with { Start = deadline.Remaining });
        if (message.Status == ReadStatus.Closed)
            Drop(client);
        return Conclude(attempt, message);
    }

    public override bool Write(Attempt attempt, OutgoingMessage message)
    {
        if (Client(Deadline.Infinite) is not { } client)
            return FailClosed(attempt);
        var result = message.WriteTo(client);
        if (result.Status == WriteStatus.Closed)
            Drop(client);
        return Conclude(attempt, result);
    }

    public override bool ChangeFraming(Attempt attempt, Framing framing)
    {
        lock (_taking)
        {
            _framing = framing;
            if (_client is { } client)
                client.Framing = framing;
        }

        return attempt.Succeed();
    }

    /// <summary>Every connection taken from now on is a WebSocket.</summary>
    public override bool BecomeWebSocket(Attempt attempt)
    {
        lock (_taking)
        {
            if (!listener.IsClosed)
                _webSockets ??= new WebSocketListener(listener, Options.ForWebSocketListeners);
        }

        return attempt.Succeed();
    }

    public override string? ConnectionFact(int information) =>
        Volatile.Read(ref _client) is { } client ? ConnectionFacts.Of(client, information) : null;

    public override Task CloseAsync(int code)
    {
        lock (_taking)
        {
            if (_webSockets is { } webSockets)
                webSockets.Close();
            else
                listener.Close();
            return _client is { } client ? CloseAsync(client, code) : Task.CompletedTask;
        }
    }

    /// <summary>Concerns the channels to come, and the client of the conversation; channels given out have settings of their own.</summary>
    protected override void Configure(LiaisonOptions options)
    {
        lock (_taking)
        {
            listener.Reconfigure(options.ForListeners);
            _webSockets?.Reconfigure(options.ForWebSocketListeners);
            if (_client is { } client)
                Configure(client, options);
        }
    }

    private static bool FailClosed(Attempt attempt) => attempt.Fail(ClosedHere);

    /// <summary>The client of the conversation, taken now if there is none; null when the time was over or the listener is closed.</summary>
    private Connection? Client(Deadline deadline)
    {
        while (true)
        {
            lock (_taking)
            {
                if (listener.IsClosed)
                    return null;
                if ((_client ??= Take()) is { } client)
                    return client;
            }

            if (!WaitPending(deadline))
                return null;
        }
    }

    private bool WaitPending(Deadline deadline)
    {
        var webSockets = _webSockets;
        bool isPending = webSockets?.WaitPending(deadline.Remaining) ?? listener.WaitPending(deadline.Remaining);

        // A request that was pending as TCP has its handshake before it when the mode has changed meanwhile.
        return isPending && webSockets is null && _webSockets is { } changed ? changed.WaitPending(deadline.Remaining) : isPending;
    }

    /// <summary>After its end has been reported once, the client makes place for the next.</summary>
    private void Drop(Connection client)
    {
        lock (_taking)
        {
            if (_client == client)
                _client = null;
        }

        client.Close();
    }

    private Connection? Take()
    {
        if (_webSockets is { } webSockets)
            return webSockets.TryAccept();
        var connection = listener.TryAccept();
        if (connection is not null)
            connection.Framing = _framing;
        return connection;
    }
}
