using System.Globalization;
using Liaison.Functions.Errors;
using Liaison.Functions.Threads;
using Liaison.Protocols.Framing;
using Liaison.Protocols.Http;
using Liaison.Protocols.WebSockets;
using Liaison.Sockets;
using Event = Liaison.Vocabulary.ConstantValues.CallbackEvent;
using Information = Liaison.Vocabulary.ConstantValues.ClientInfo;

namespace Liaison.Functions.Sockets;

/// <summary>One client of a callback listener. The loops of the server tell it what happens; the program's calls come from any thread.</summary>
/// <param name="reading">For what is said of the connection, under the name of the channel.</param>
/// <param name="connection">The client.</param>
/// <param name="listener">Whose client it is.</param>
/// <param name="procedure">Whom events are told, with the name of the channel.</param>
/// <param name="table">Where its name is taken out at the end.</param>
/// <param name="context">Where the procedure is called, if the program has a place of its own for that.</param>
/// <param name="options">How it works.</param>
internal sealed class CallbackChannel(
    Attempt reading,
    ServerConnection connection,
    string listener,
    Action<int, Message, string> procedure,
    SocketTable table,
    SynchronizationContext? context,
    LiaisonOptions options)
    : CallbackSocket(SocketKind.CallbackChannel, reading, table, context, options)
{
    // The connection forgets them when its opening has been told.
    private readonly IReadOnlyList<HttpHeader> _headers = connection.Headers;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile string _closeCode = "";
    private int _waiting;

    public override Endpoint? LocalEndpoint => connection.LocalEndpoint;

    public override Endpoint? RemoteEndpoint => connection.RemoteEndpoint;

    /// <summary>The name of the listener that has taken it.</summary>
    public string Listener => listener;

    public string Name => Reading.Socket;

    /// <summary>In which order channels have come.</summary>
    public long Number => connection.Id;

    /// <summary>Whether it is a WebSocket to which messages can be sent.</summary>
    public bool IsOpenWebSocket => IsWebSocket && !IsClosing && connection.End is null;

    protected override bool IsWebSocket => connection.IsWebSocket;

    private int MostWaiting => Options.WebSocketListener.WebSocket.ReadAhead;

    /// <summary>How a server works for such channels.</summary>
    public static SocketServerOptions ServerOptions(LiaisonOptions options, bool isWebSocket, TlsServerOptions? tls)
    {
        ListenerOptions listener = isWebSocket ? options.ForWebSocketListeners : options.ForListeners;
        return new()
        {
            Listener = listener with { Tls = tls },
            QueueSize = options.SendQueueSize,
            WhenFull = PolicyOf(options, QueuePolicy.Close),
            SlowCall = MainThread.Slow,
        };
    }

    /// <summary>The client is there.</summary>
    public void Open()
    {
        Runtime.Program.KeepAlive.Begin();
        _ = DeliverAsync(Event.Opening, Text(""));
    }

    /// <summary>A message has come. When too many wait for the procedure, the rest stays with the peer.</summary>
    public void Take(ServerMessage message)
    {
        if (IsClosing)
            return;
        var taken = message.ToMessage();
        if (TryDeliverHere(Event.Message, taken))
            return;
        if (Interlocked.Increment(ref _waiting) >= MostWaiting)
            connection.IsReceiving = false;
        _ = ServeAsync(taken);
    }

    /// <summary>The connection has ended.</summary>
    public void End(ConnectionEnd end)
    {
        _closeCode = CodeOf(end).ToString(CultureInfo.InvariantCulture);
        TellEnd(_closeCode, IsInOrder(end) ? null : Describe(Reading, end));
        _ended.TrySetResult();
    }

    /// <summary>Takes the message into the send queue.</summary>
    public override bool Write(Attempt attempt, OutgoingMessage message)
    {
        if (IsGone)
            return FailForKind(attempt);
        if (connection.End is { } over)
            return attempt.Fail(Describe(attempt, over));
        var policy = PolicyOf(Options, QueuePolicy.Close);
        if (policy == QueuePolicy.DropNewest && IsFull)
            return attempt.Fail(DescribeFull(attempt));
        return message.SendTo(connection) switch
        {
            SendStatus.Queued => attempt.Succeed(),
            SendStatus.Full => attempt.Fail(DescribeFull(attempt)),
            _ => attempt.Fail(connection.End is { } end ? Describe(attempt, end) : attempt.Describe(ClosedHere)),
        };
    }

    /// <summary>The same for a program that is told nothing of it; never waits.</summary>
    public void Post(OutgoingMessage message) => message.PostTo(connection);

    /// <summary>Calls a procedure of the program behind the events of this client.</summary>
    public void Execute(Procedure called, Value[] arguments) => Follow(() => called.Invoke(arguments));

    public override bool ChangeFraming(Attempt attempt, Framing framing)
    {
        if (IsGone)
            return FailForKind(attempt);
        connection.Framing = framing;
        return attempt.Succeed();
    }

    public override bool BecomeWebSocket(Attempt attempt) => FailForKind(attempt);

    public override string? ConnectionFact(int information) => information == Information.CloseCode
        ? IsWebSocket ? _closeCode : ""
        : ConnectionFacts.Of(connection, _headers, information);

    public override Task CloseAsync(int code)
    {
        IsClosing = true;

        // The peer's answer to the closing is behind what it has sent.
        connection.IsReceiving = true;
        connection.Close(code);
        return _ended.Task;
    }

    protected override void Invoke(int what, Message message) => procedure(what, message, Reading.Socket);

    protected override void Configure(LiaisonOptions options) =>
        connection.Reconfigure(ServerOptions(options, IsWebSocket, connection.Server.Options.Listener.Tls));

    private bool IsFull => Options.SendQueueSize is > 0 and var size && connection.QueuedBytes >= size;

    private async Task ServeAsync(Message message)
    {
        await DeliverLaterAsync(Event.Message, message).ConfigureAwait(false);
        if (Interlocked.Decrement(ref _waiting) < MostWaiting && !connection.IsReceiving)
            connection.IsReceiving = true;
    }

    private bool IsInOrder(ConnectionEnd end) => IsWebSocket
        ? end.Close is not null
        : end.Reason is EndReason.ClosedByPeer or EndReason.ClosedHere;

    private int CodeOf(ConnectionEnd end)
    {
        if (IsTooSlow(end))
            return CloseCodes.TryAgainLater;
        if (IsWebSocket)
            return connection.CloseCode ?? CloseCodes.Abnormal;
        return end switch
        {
            { Reason: EndReason.ClosedByPeer or EndReason.ClosedHere } => CloseCodes.Normal,
            { Violation.Kind: FramingViolationKind.InvalidHeader } => CloseCodes.ProtocolError,
            { Violation.Kind: FramingViolationKind.MessageTooLarge } => CloseCodes.MessageTooBig,
            _ => CloseCodes.Abnormal,
        };
    }

    private Failure Describe(Attempt attempt, ConnectionEnd end) => IsTooSlow(end) ? DescribeFull(attempt) : attempt.Describe(end);

    private Failure DescribeFull(Attempt attempt) => attempt.Describe(100245, ("size", ShownText.Of(Options.SendQueueSize)));

    private static bool IsTooSlow(ConnectionEnd end) => end.WebSocketViolation?.Kind == WebSocketViolationKind.TooSlow;
}
