using Liaison.Functions.Errors;
using Liaison.Protocols.Framing;
using Liaison.Sockets;
using Liaison.Vocabulary;

namespace Liaison.Functions.Sockets;

/// <summary>What stands behind a name: each kind knows what the functions mean for it.</summary>
internal abstract class NamedSocket(SocketKind kind, LiaisonOptions options)
{
    private readonly Lock _changing = new();
    private LiaisonOptions _options = options;

    /// <summary>What calls see that the program's own closing has ended.</summary>
    public static ConnectionEnd ClosedHere { get; } = new(EndReason.ClosedHere);

    public SocketKind Kind => kind;

    /// <summary>How this socket works: the process's options when it was made, and what settings have changed for it.</summary>
    public LiaisonOptions Options => Volatile.Read(ref _options);

    /// <summary>Whether its messages are those of a WebSocket.</summary>
    protected abstract bool IsWebSocket { get; }

    /// <summary>The end that the program listens or writes on, null when there is none yet.</summary>
    public abstract Endpoint? LocalEndpoint { get; }

    /// <summary>The peer, null when there is none.</summary>
    public abstract Endpoint? RemoteEndpoint { get; }

    public abstract Message Read(Attempt attempt, ReadLimits limits);

    public abstract bool Write(Attempt attempt, OutgoingMessage message);

    /// <summary>Sends to a destination, which only datagrams have.</summary>
    public virtual bool SendTo(Attempt attempt, OutgoingMessage message, Endpoint target) => FailForKind(attempt);

    public abstract bool ChangeFraming(Attempt attempt, Framing framing);

    /// <summary>Speaks WebSocket from now on, where that is possible.</summary>
    public abstract bool BecomeWebSocket(Attempt attempt);

    /// <summary>Something about the WebSocket or TLS, "" for what has neither; null when there is no peer.</summary>
    /// <param name="information">One of the constants from the path to the cipher.</param>
    public abstract string? ConnectionFact(int information);

    /// <summary>Changes how this socket works, from now on.</summary>
    /// <returns>The options that held before.</returns>
    public LiaisonOptions Change(Func<LiaisonOptions, LiaisonOptions> change)
    {
        lock (_changing)
        {
            var previous = _options;
            Volatile.Write(ref _options, change(previous));
            Configure(_options);
            return previous;
        }
    }

    /// <summary>Closes, a WebSocket with this code; completes when the system's handles are released.</summary>
    public abstract Task CloseAsync(int code);

    /// <summary>The error of a function that this kind of socket does not have.</summary>
    public virtual bool FailForKind(Attempt attempt) => attempt.Fail(100206, ("kind", Messages.Kind(kind.ToString())));

    /// <summary>Takes changed options over, as far as they concern what is open.</summary>
    protected abstract void Configure(LiaisonOptions options);

    /// <summary>The same for a connection.</summary>
    protected void Configure(Connection connection, LiaisonOptions options)
    {
        switch (connection)
        {
            case WebSocketConnection webSocket when kind is SocketKind.WebSocketClient or SocketKind.CallbackClient:
                webSocket.Reconfigure(options.WebSocketClient.WebSocket, options.ForWebSocketClients);
                break;
            case WebSocketConnection webSocket:
                webSocket.Reconfigure(options.WebSocketListener.WebSocket, options.ForWebSocketListeners);
                break;
            default:
                connection.Reconfigure(kind == SocketKind.Client ? options.ForClients : options.ForListeners);
                break;
        }
    }

    /// <summary>Closes a connection, a WebSocket with this code.</summary>
    protected static Task CloseAsync(Connection connection, int code) =>
        connection is WebSocketConnection webSocket ? webSocket.CloseAsync(code) : connection.CloseAsync();

    /// <summary>What a program sees of a read.</summary>
    protected Message Conclude(Attempt attempt, Message message)
    {
        switch (message.Status)
        {
            case ReadStatus.Closed:
                attempt.Fail(message.End!);
                break;
            case ReadStatus.Incomplete:
                var progress = message.Progress!;
                attempt.Fail(
                    100242,
                    ("received", ShownText.Of(progress.Received)),
                    ("size", ShownText.Of(progress.Expected)),
                    ("ms", ShownText.Of(progress.Waited)));
                break;
            case ReadStatus.Contended:
                throw Contended(attempt);
            default:
                attempt.Succeed();
                break;
        }

        return message;
    }

    /// <summary>What a program sees of a write.</summary>
    protected bool Conclude(Attempt attempt, WriteResult result) => result.Status switch
    {
        WriteStatus.Sent => attempt.Succeed(),
        WriteStatus.TimedOut => attempt.Fail(100244, ("ms", ShownText.Of(WriteTimeout(Options)))),
        WriteStatus.Contended => throw Contended(attempt),
        _ => attempt.Fail(result.End!),
    };

    private TimeSpan WriteTimeout(LiaisonOptions options) => kind switch
    {
        SocketKind.Client => options.Client.WriteTimeout,
        SocketKind.WebSocketClient => options.WebSocketClient.WriteTimeout,
        _ => IsWebSocket ? options.WebSocketListener.WriteTimeout : options.Listener.WriteTimeout,
    };

    private LiaisonException Contended(Attempt attempt) =>
        attempt.Raise(100121, ("ms", ShownText.Of(Options.ForClients.ContentionTimeout)));
}
