using System.Text;
using Liaison.Functions.Errors;
using Liaison.Sockets;
using Event = Liaison.Vocabulary.ConstantValues.CallbackEvent;

namespace Liaison.Functions.Sockets;

/// <summary>A connection whose events go to a procedure; its name is free when the end is told.</summary>
/// <param name="kind">What it is.</param>
/// <param name="reading">For whom it receives.</param>
/// <param name="table">Where its name is taken out at the end.</param>
/// <param name="context">Where the procedure is called, if the program has a place of its own for that.</param>
/// <param name="options">How it works.</param>
internal abstract class CallbackSocket(
    SocketKind kind, Attempt reading, SocketTable table, SynchronizationContext? context, LiaisonOptions options)
    : NamedSocket(kind, options)
{
    private readonly EventDelivery _delivery = new(reading.Runtime, reading.Socket, options.CallbackPlace, context);
    private volatile bool _isClosing;

    [ThreadStatic]
    private static CallbackSocket? _told;

    /// <summary>Whether its name is taken out of the table, or has been given away.</summary>
    public volatile bool IsGone;

    /// <summary>Whether the program has closed it: nothing is told any more but the end.</summary>
    protected bool IsClosing
    {
        get => _isClosing;
        set => _isClosing = value;
    }

    protected LiaisonRuntime Runtime => reading.Runtime;

    /// <summary>For what is said of the connection.</summary>
    protected Attempt Reading => reading;

    public override Message Read(Attempt attempt, ReadLimits limits)
    {
        _ = IsGone ? FailForKind(attempt) : attempt.Fail(100210);
        return default;
    }

    /// <summary>A program cannot know that the peer, or another thread, left a moment ago: that is no mistake.</summary>
    public override bool FailForKind(Attempt attempt) => IsGone ? attempt.Fail(100031) : base.FailForKind(attempt);

    /// <summary>
    /// What has the name, if it is the socket whose event this thread is telling, and the name the one that is told: most
    /// procedures answer those who have called, and need not be looked up for that.
    /// </summary>
    public static CallbackSocket? Told(SocketTable table, string name) =>
        _told is { IsGone: false } told && ReferenceEquals(told.Reading.Socket, name) && told.IsIn(table) ? told : null;

    private bool IsIn(SocketTable others) => table == others;

    /// <summary>What a full queue does.</summary>
    /// <param name="options">How the socket works.</param>
    /// <param name="usual">What it does where the program has said nothing.</param>
    public static QueuePolicy PolicyOf(LiaisonOptions options, QueuePolicy usual)
    {
        // A thread that receives cannot wait for room: what makes room may be its own next step.
        var policy = options.WhenQueueFull ?? usual;
        return policy == QueuePolicy.Wait && options.CallbackPlace == CallbackPlace.Loop ? QueuePolicy.Close : policy;
    }

    /// <summary>Has the procedure called where that is to be; completes when it has returned.</summary>
    protected Task DeliverAsync(int what, Message message, Failure? failure = null) =>
        TryDeliverHere(what, message, failure) ? Task.CompletedTask : DeliverLaterAsync(what, message, failure);

    /// <summary>Calls the procedure in this thread, which receives, if it is to be called in such a thread.</summary>
    /// <returns>False when it has to be called later.</returns>
    protected bool TryDeliverHere(int what, Message message, Failure? failure = null) =>
        Kind == SocketKind.CallbackChannel && _delivery.TryDeliverHere(what, (this, what, message, failure), TellOne);

    /// <summary>Has the procedure called later, where that is to be.</summary>
    protected Task DeliverLaterAsync(int what, Message message, Failure? failure = null) =>
        _delivery.DeliverAsync(what, (this, what, message, failure), TellOne);

    /// <summary>Has something done behind the events that have come, where their procedure is called; not when the end has been told.</summary>
    protected void Follow(Action action) => _ = _delivery.DeliverAsync(0, (Socket: this, Action: action), static one =>
    {
        if (!one.Socket.IsGone && !one.Socket._isClosing)
            one.Action();
    });

    /// <summary>Tells what went wrong, if something did, then the code. Nothing follows it.</summary>
    protected void TellEnd(string code, Failure? failure)
    {
        if (failure is not null)
            TellFailure(failure);
        _ = DeliverAsync(Event.Closing, Text(code));
    }

    protected void TellFailure(Failure failure) => _ = DeliverAsync(Event.Error, Text(failure.Message(Runtime.Language)), failure);

    /// <summary>Calls the procedure.</summary>
    protected abstract void Invoke(int what, Message message);

    /// <summary>What the runtime itself tells a procedure.</summary>
    public static Message Text(string text) => new(Encoding.UTF8.GetBytes(text), Encoding.UTF8, MessageKind.Text);

    private static readonly Action<(CallbackSocket Socket, int What, Message Message, Failure? Failure)> TellOne =
        static happening => happening.Socket.Tell(happening.What, happening.Message, happening.Failure);

    private void Tell(int what, Message message, Failure? failure)
    {
        try
        {
            Call(what, message, failure);
        }
        finally
        {
            if (what == Event.Closing)
                Runtime.Program.KeepAlive.End();
        }
    }

    private void Call(int what, Message message, Failure? failure)
    {
        // After the program's own closing nothing is told but the end.
        if (what == Event.Closing)
            table.Depart(reading.Socket, this);
        else if (_isClosing)
            return;
        if (failure is not null)
            Runtime.Errors.Set(failure);
        var outer = _told;
        _told = this;
        try
        {
            Invoke(what, message);
        }
        finally
        {
            _told = outer;
        }
    }
}
