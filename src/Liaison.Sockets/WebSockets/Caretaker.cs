using System.Runtime.CompilerServices;

namespace Liaison.Sockets;

/// <summary>
/// Visits the WebSockets of a process a few times a second, one timer for all of them. Does not keep alive what nobody
/// refers to any more.
/// </summary>
internal sealed class Caretaker
{
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(250);
    private static readonly ConditionalWeakTable<TimeProvider, Caretaker> OfClocks = [];
    private readonly Lock _gate = new();
    private readonly ITimer _timer;
    private List<WeakReference<WebSocketConnection>> _connections = [];

    private Caretaker(TimeProvider time) => _timer = time.CreateTimer(
        static caretaker => ((Caretaker)caretaker!).Visit(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    /// <summary>The one who goes by this clock.</summary>
    public static Caretaker Of(TimeProvider time) => OfClocks.GetValue(time, static time => new(time));

    public void Add(WebSocketConnection connection)
    {
        lock (_gate)
        {
            _connections.Add(new(connection));
            if (_connections.Count == 1)
                _timer.Change(Round, Timeout.InfiniteTimeSpan);
        }
    }

    private void Visit()
    {
        List<WeakReference<WebSocketConnection>> visited;
        lock (_gate)
            (visited, _connections) = (_connections, []);
        visited.RemoveAll(static place => !place.TryGetTarget(out var connection) || !connection.Attend());
        lock (_gate)
        {
            _connections.AddRange(visited);
            if (_connections.Count > 0)
                _timer.Change(Round, Timeout.InfiniteTimeSpan);
        }
    }
}
