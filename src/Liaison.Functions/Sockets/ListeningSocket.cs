using Liaison.Functions.Errors;
using Liaison.Protocols.Framing;
using Liaison.Sockets;

namespace Liaison.Functions.Sockets;

/// <summary>
/// A listener behind a name. Besides giving out channels it may converse itself, with one client at a time: the one it
/// takes at the first exchange (the simplified server of help page 3070001).
/// </summary>
internal sealed class ListeningSocket(IListener listener, LiaisonOptions options) : NamedSocket(SocketKind.Listener, options)
{
    private readonly Lock _taking = new();
    private volatile Framing _framing = Framing.LengthHeader;
    private bool _isWebSocket;
    private Connection? _client;

    public override Endpoint? LocalEndpoint => listener.LocalEndpoint;

    public override Endpoint? RemoteEndpoint => Volatile.Read(ref _client)?.RemoteEndpoint;

    protected override bool IsWebSocket => Volatile.Read(ref _client) is WebSocketConnection;

    public bool WaitForConnection(Attempt attempt, TimeSpan limit)
    {
        if (listener.WaitPending(limit))
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
        if (listener.TryRefuse())
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
            if (!_isWebSocket)
                listener.SpeakWebSocket(Options.ForWebSocketListeners);
            _isWebSocket = true;
        }

        return attempt.Succeed();
    }

    public override string? ConnectionFact(int information) =>
        Volatile.Read(ref _client) is { } client ? ConnectionFacts.Of(client, information) : null;

    public override Task CloseAsync(int code)
    {
        lock (_taking)
        {
            listener.Close();
            return _client is { } client ? CloseAsync(client, code) : Task.CompletedTask;
        }
    }

    /// <summary>Concerns the channels to come, and the client of the conversation; channels given out have settings of their own.</summary>
    protected override void Configure(LiaisonOptions options)
    {
        lock (_taking)
        {
            listener.Reconfigure(options.ForListeners, options.ForWebSocketListeners);
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

            if (!listener.WaitPending(deadline.Remaining))
                return null;
        }
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
        var connection = listener.TryAccept();
        if (connection is not null)
            connection.Framing = _framing;
        return connection;
    }
}
