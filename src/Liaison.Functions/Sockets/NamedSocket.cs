using Liaison.Functions.Errors;
using Liaison.Protocols.Framing;
using Liaison.Sockets;
using Liaison.Vocabulary;

namespace Liaison.Functions.Sockets;

/// <summary>What stands behind a name: each kind knows what the functions mean for it.</summary>
internal abstract class NamedSocket(SocketKind kind)
{
    /// <summary>What calls see that the program's own closing has ended.</summary>
    public static ConnectionEnd ClosedHere { get; } = new(EndReason.ClosedHere);

    public SocketKind Kind => kind;

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

    /// <summary>Closes, a WebSocket with this code; completes when the system's handles are released.</summary>
    public abstract Task CloseAsync(int code);

    /// <summary>The error of a function that this kind of socket does not have.</summary>
    public virtual bool FailForKind(Attempt attempt) => attempt.Fail(100206, ("kind", Messages.Kind(kind.ToString())));

    /// <summary>Closes a connection, a WebSocket with this code.</summary>
    protected static Task CloseAsync(Connection connection, int code) =>
        connection is WebSocketConnection webSocket ? webSocket.CloseAsync(code) : connection.CloseAsync();

    /// <summary>What a program sees of a read.</summary>
    protected static Message Conclude(Attempt attempt, Message message)
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
        WriteStatus.TimedOut => attempt.Fail(100244, ("ms", ShownText.Of(WriteTimeout(attempt.Runtime.Options)))),
        WriteStatus.Contended => throw Contended(attempt),
        _ => attempt.Fail(result.End!),
    };

    private TimeSpan WriteTimeout(LiaisonOptions options) => kind switch
    {
        SocketKind.Client => options.Client.WriteTimeout,
        SocketKind.WebSocketClient => options.WebSocketClient.WriteTimeout,
        _ => IsWebSocket ? options.WebSocketListener.WriteTimeout : options.Listener.WriteTimeout,
    };

    private static LiaisonException Contended(Attempt attempt) =>
        attempt.Raise(100121, ("ms", ShownText.Of(attempt.Runtime.ClientOptions.ContentionTimeout)));
}
