using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Liaison.Functions.Errors;
using Liaison.Functions.Threads;
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
    : NamedSocket(SocketKind.CallbackClient, options)
{
    private readonly LiaisonRuntime _runtime = connecting.Runtime;
    private readonly Attempt _reading = new(connecting.Runtime, "Sockets.Read", connecting.Socket);
    private readonly SynchronizationContext? _context = connecting.Runtime.MainThread.ContextHere;
    private readonly CallbackPlace _place = options.CallbackPlace;
    private readonly Lock _posting = new();
    private Task _posted = Task.CompletedTask;
    private readonly CancellationTokenSource _givenUp = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SendQueue _queue = new(options.SendQueueSize) { WhenFull = PolicyOf(options) };
    private volatile WebSocketConnection? _connection;
    private volatile string _closeCode = "";
    private volatile bool _isClosing;
    private volatile Failure? _tooSlow;
    private int _codeOfClosing = CloseCodes.Normal;

    public override Endpoint? LocalEndpoint => _connection?.LocalEndpoint;

    public override Endpoint? RemoteEndpoint => _connection?.RemoteEndpoint;

    /// <summary>Whether its name is taken out of the table, or has been given away.</summary>
    public volatile bool IsGone;

    protected override bool IsWebSocket => true;

    private string Name => connecting.Socket;

    /// <summary>The end of the connection, where no other will follow it.</summary>
    private ConnectionEnd? FinalEnd => Options.Reconnect ? null : _connection?.End;

    public override Message Read(Attempt attempt, ReadLimits limits)
    {
        _ = IsGone ? FailForKind(attempt) : attempt.Fail(100210);
        return default;
    }

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

    /// <summary>A program cannot know that the peer, or another thread, left a moment ago: that is no mistake.</summary>
    public override bool FailForKind(Attempt attempt) => IsGone ? attempt.Fail(100031) : base.FailForKind(attempt);

    public override string? ConnectionFact(int information) => information == Information.CloseCode
        ? _closeCode
        : _connection is { } connection ? ConnectionFacts.Of(connection, information) : "";

    public override Task CloseAsync(int code)
    {
        _codeOfClosing = code;
        _isClosing = true;
        _givenUp.Cancel();
        return _ended.Task;
    }

    protected override void Configure(LiaisonOptions options)
    {
        _queue.Size = options.SendQueueSize;
        _queue.WhenFull = PolicyOf(options);
        if (_connection is { } connection)
            Configure(connection, options);
    }

    /// <summary>Tells the procedure that there is nothing to connect to.</summary>
    public void Refuse(Failure failure)
    {
        _runtime.Program.KeepAlive.Begin();
        Tell(new Ending(CloseCodes.Abnormal, failure));
    }

    /// <summary>Tells the end: what went wrong if something did, then the code. Nothing follows it.</summary>
    private void Tell(Ending ending)
    {
        _ = _queue.EndAsync();
        if (ending.Failure is { } failure)
            _ = DeliverAsync(Event.Error, Text(failure.Message(_runtime.Language)), failure);
        _closeCode = ending.Code.ToString(CultureInfo.InvariantCulture);
        _ended.TrySetResult();
        _ = DeliverAsync(Event.Closing, Text(_closeCode));
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

    /// <summary>A thread that receives cannot wait for room: what makes room may be its own next step.</summary>
    private static QueuePolicy PolicyOf(LiaisonOptions options)
    {
        var policy = options.WhenQueueFull ?? QueuePolicy.Wait;
        return policy == QueuePolicy.Wait && options.CallbackPlace == CallbackPlace.Loop ? QueuePolicy.Close : policy;
    }

    /// <summary>Has the procedure called where that is to be; completes when it has returned.</summary>
    private Task DeliverAsync(int what, Message message, Failure? failure = null)
    {
        var served = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Post(new Callback(Name, what, _place == CallbackPlace.Main ? _context : null, () =>
        {
            try
            {
                Call(what, message, failure);
            }
            finally
            {
                if (what == Event.Closing)
                    _runtime.Program.KeepAlive.End();
                served.SetResult();
            }
        }));
        return served.Task;
    }

    private void Post(Callback callback)
    {
        switch (_place)
        {
            case CallbackPlace.Dedicated:
                _runtime.DedicatedThread.Post(callback);
                break;
            case CallbackPlace.Loop:
                lock (_posting)
                {
                    _posted = _posted.ContinueWith(
                        _ => _runtime.MainThread.Call(callback), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
                }

                break;
            default:
                _runtime.MainThread.Post(callback);
                break;
        }
    }

    private void Call(int what, Message message, Failure? failure)
    {
        // After the program's own closing nothing is told but the end.
        if (what == Event.Closing)
            table.Depart(Name, this);
        else if (_isClosing)
            return;
        if (failure is not null)
            _runtime.Errors.Set(failure);
        procedure(what, message);
    }

    private static Message Text(string text) => new(Encoding.UTF8.GetBytes(text), Encoding.UTF8, MessageKind.Text);

    /// <summary>How a conversation, or the attempt to begin one, has ended.</summary>
    /// <param name="Code">The code for the program.</param>
    /// <param name="Failure">What went wrong; null when the peer or the program has closed.</param>
    private sealed record Ending(int Code, Failure? Failure)
    {
        /// <summary>Whether the server may be there again later.</summary>
        public bool MayReturn { get; init; } = PassingCodes.Contains(Code);
    }
}
