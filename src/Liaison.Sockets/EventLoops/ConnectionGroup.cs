using System.Text;

namespace Liaison.Sockets;

/// <summary>
/// Connections of a <see cref="SocketServer"/> that messages are sent to together. A message is framed, and compressed where
/// that was agreed, once for all of them; each gets all messages of a turn in one piece. Who ends leaves by itself. Safe for
/// any number of threads; nobody has to be told when a group is not used any more.
/// </summary>
public sealed class ConnectionGroup
{
    private readonly IReadOnlyList<EventLoop> _loops;
    private readonly GroupSection[] _sections;
    private int _count;

    internal ConnectionGroup(IReadOnlyList<EventLoop> loops)
    {
        _loops = loops;
        _sections = [.. loops.Select(_ => new GroupSection(this))];
    }

    /// <summary>How many connections it has.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>Adds a connection, if it is open and of the same server. Takes effect before what the same thread sends next.</summary>
    public void Add(ServerConnection connection)
    {
        var own = (LoopConnection)Check(connection);
        own.Loop.Run(() => own.Join(SectionOf(own)));
    }

    /// <summary>Takes a connection out, if it is in. Takes effect before what the same thread sends next.</summary>
    public void Remove(ServerConnection connection)
    {
        var own = (LoopConnection)Check(connection);
        own.Loop.Run(() => own.Leave(SectionOf(own)));
    }

    /// <summary>Sends a text to all.</summary>
    /// <param name="text">The text.</param>
    /// <param name="except">Who does not get it; null for nobody.</param>
    public void Broadcast(string text, ServerConnection? except = null) =>
        Broadcast(Encoding.UTF8.GetBytes(text), MessageKind.Text, except);

    /// <summary>Sends a message to all. Does not wait; what becomes of those whose queue is full, see <see cref="SocketServerOptions.WhenFull"/>.</summary>
    /// <param name="message">The message; copied.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="except">Who does not get it; null for nobody.</param>
    public void Broadcast(ReadOnlySpan<byte> message, MessageKind kind = MessageKind.Binary, ServerConnection? except = null)
    {
        for (int i = 0; i < _loops.Count; i++)
            _loops[i].PostBroadcast(_sections[i], message, kind, except);
    }

    internal GroupSection SectionOf(LoopConnection connection) => _sections[connection.Loop.Index];

    internal void Entered() => Interlocked.Increment(ref _count);

    internal void Left() => Interlocked.Decrement(ref _count);

    private ServerConnection Check(ServerConnection connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        return connection is LoopConnection own && _loops[own.Loop.Index] == own.Loop
            ? connection
            : throw new ArgumentException("The connection is one of another server.", nameof(connection));
    }
}
