using Liaison.Sockets;
using static Liaison.English;

namespace Liaison.Functions.Tests.Stages;

/// <summary>A procedure that keeps what it is called with, for the test to look at.</summary>
/// <param name="then">What it does besides.</param>
internal sealed class Events(Action<int, Message>? then = null)
{
    private readonly Seen<(int What, string Text)> _seen = new();

    /// <summary>A procedure that stays in one kind of event until it is let go.</summary>
    public static Events Staying(int at, ManualResetEventSlim letGo) => new((what, _) =>
    {
        if (what == at)
            letGo.Wait(30_000, CancellationToken.None);
    });

    /// <summary>How many have come that nobody has looked at.</summary>
    public int Waiting => _seen.Waiting;

    public void Take(int what, Message message)
    {
        _seen.Add((what, message));
        then?.Invoke(what, message);
    }

    public (int What, string Text) Next() => _seen.Next();

    /// <summary>The next event is this one.</summary>
    /// <returns>Its message.</returns>
    public string AssertNext(int what)
    {
        var next = Next();
        Assert.Equal(what, next.What);
        return next.Text;
    }

    /// <summary>The next event is this one, with this message.</summary>
    public void AssertNext(int what, string text) => Assert.Equal((what, text), Next());

    /// <summary>All events until the socket is closed, the last one included.</summary>
    public IReadOnlyList<(int What, string Text)> UntilClosing()
    {
        var all = new List<(int What, string Text)>();
        do
            all.Add(Next());
        while (all[^1].What != SocketClosing);
        return all;
    }
}
