using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Liaison.Functions.Errors;
using Liaison.Protocols.Framing;
using Liaison.Protocols.WebSockets;
using Liaison.Sockets;
using Liaison.Vocabulary;
using Event = Liaison.Vocabulary.ConstantValues.CallbackEvent;
using Information = Liaison.Vocabulary.ConstantValues.ClientInfo;

namespace Liaison.Functions.Sockets;

/// <summary>A WebSocket client whose events go to a procedure.</summary>
/// <param name="connecting">The call that made it.</param>
/// <param name="procedure">What is called with each event.</param>
/// <param name="table">Where its name is taken out at the end.</param>
/// <param name="options">How it works; the sub-protocols that the call asks for included.</param>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "Nobody waits by the handle of the cancellation, which is all there is to dispose of.")]
internal sealed partial class CallbackClient(Attempt connecting, Action<int, Message> procedure, SocketTable table, LiaisonOptions options)
    : CallbackSocket(SocketKind.CallbackClient, new(connecting.Runtime, "Sockets.Read", connecting.Socket), table, connecting.Runtime.MainThread.ContextHere, options)
{
    private readonly CancellationTokenSource _givenUp = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SendQueue _queue = new(options.SendQueueSize) { WhenFull = PolicyOf(options, QueuePolicy.Wait) };
    private volatile WebSocketConnection? _connection;
    private volatile string _closeCode = "";
    private volatile Failure? _tooSlow;
    private int _codeOfClosing = CloseCodes.Normal;
    private bool _isTold;

    public override Endpoint? LocalEndpoint => _connection?.LocalEndpoint;

    public override Endpoint? RemoteEndpoint => _connection?.RemoteEndpoint;

    protected override bool IsWebSocket => true;

    /// <summary>The end of the connection, where no other will follow it.</summary>
    private ConnectionEnd? FinalEnd => Options.Reconnect ? null : _connection?.End;

    /// <summary>Takes the message into the send queue. Waits only while the connection is made and the queue is full.</summary>
    public override bool Write(Attempt attempt, OutgoingMessage message)
    {
        if (IsGone)
            return FailForKind(attempt);
        if (FinalEnd is { } over)
            return attempt.Fail(over);
        return message.SendTo(_queue) switch
        {
            SendStatus.Queued => attempt.Succeed(),
            SendStatus.Full when FinalEnd is { } end => attempt.Fail(end),
            SendStatus.Full => FailFull(attempt),
            _ => attempt.Fail(_connection?.End ?? ClosedHere),
        };
    }

    public override bool ChangeFraming(Attempt attempt, Framing framing) => BecomeWebSocket(attempt);

    public override bool BecomeWebSocket(Attempt attempt) => IsGone ? FailForKind(attempt) : attempt.Succeed();

    public override string? ConnectionFact(int information) => information == Information.CloseCode
        ? _closeCode
        : _connection is { } connection ? ConnectionFacts.Of(connection, information) : "";

    public override Task CloseAsync(int code)
    {
        _codeOfClosing = code;
        IsClosing = true;
        _givenUp.Cancel();
        return _ended.Task;
    }

    protected override void Configure(LiaisonOptions options)
    {
        _queue.Size = options.SendQueueSize;
        _queue.WhenFull = PolicyOf(options, QueuePolicy.Wait);
        if (_connection is { } connection)
            Configure(connection, options);
    }

    /// <summary>Tells the procedure that there is nothing to connect to.</summary>
    public void Refuse(Failure failure)
    {
        Runtime.Program.KeepAlive.Begin();
        Tell(new Ending(CloseCodes.Abnormal, failure));
    }

    /// <summary>Tells the end: what went wrong if something did, then the code. Nothing follows it.</summary>
    private void Tell(Ending ending)
    {
        _ = _queue.EndAsync();
        _closeCode = ending.Code.ToString(CultureInfo.InvariantCulture);
        _ended.TrySetResult();
        TellEnd(_closeCode, ending.Failure);
    }

    private bool FailFull(Attempt attempt)
    {
        var failure = attempt.Describe(100245, ("size", ShownText.Of(_queue.Size)));
        if (_queue.WhenFull == QueuePolicy.Close && _connection is { End: null } connection)
        {
            _tooSlow = failure;
            connection.Close(CloseCodes.TryAgainLater);
        }

        return attempt.Fail(failure);
    }

    protected override void Invoke(int what, Message message)
    {
        // An attempt that the program gave up before it was told of anything ends as the program wanted, however far it had come.
        if (what == Event.Closing && IsClosing && !_isTold)
        {
            _closeCode = _codeOfClosing.ToString(CultureInfo.InvariantCulture);
            message = Text(_closeCode);
        }

        _isTold = true;
        procedure(what, message);
    }

    /// <summary>How a conversation, or the attempt to begin one, has ended.</summary>
    /// <param name="Code">The code for the program.</param>
    /// <param name="Failure">What went wrong; null when the peer or the program has closed.</param>
    private sealed record Ending(int Code, Failure? Failure)
    {
        /// <summary>Whether the server may be there again later.</summary>
        public bool MayReturn { get; init; } = PassingCodes.Contains(Code);
    }
}
