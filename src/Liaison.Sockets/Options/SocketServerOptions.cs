namespace Liaison.Sockets;

/// <summary>How a <see cref="SocketServer"/> works.</summary>
public sealed record SocketServerOptions
{
    /// <summary>
    /// How clients are taken and what is spoken with them: WebSocket with <see cref="WebSocketListenerOptions"/>, messages
    /// over TCP with <see cref="ListenerOptions"/>. Their limits, clock and log are those of the server.
    /// </summary>
    /// <value>WebSocket with the defaults.</value>
    public ListenerOptions Listener { get; init; } = new WebSocketListenerOptions();

    /// <summary>How many event loops there are, each with a thread; 0 means one for each processor.</summary>
    /// <value>0.</value>
    public int Loops { get; init; }

    /// <summary>What the loops are built on.</summary>
    /// <value><see cref="LoopBasis.Automatic"/>.</value>
    public LoopBasis Basis { get; init; }

    /// <summary>In which threads the program is called.</summary>
    /// <value><see cref="ServerThreads.Loops"/>.</value>
    public ServerThreads Threads { get; init; }

    /// <summary>
    /// From how many bytes on, that a connection is to send and the system does not take, its queue is full; 0 means never.
    /// </summary>
    /// <value>256 KiB.</value>
    public int QueueSize { get; init; } = SendQueue.DefaultSize;

    /// <summary>
    /// What a full queue does with one more message. <see cref="QueuePolicy.Wait"/>: a thread of the program waits. A thread
    /// of the loops never does: there an answer to the client whose message is being handled is taken, and nothing more is
    /// received from that client until there is room; any other message is refused with <see cref="SendStatus.Full"/>, and a
    /// broadcast closes the connection as too slow.
    /// </summary>
    /// <value><see cref="QueuePolicy.Wait"/>.</value>
    public QueuePolicy WhenFull { get; init; }

    /// <summary>How long a call of the program may keep a loop from working before a warning is logged; 0 switches it off.</summary>
    /// <value>1 s.</value>
    public TimeSpan SlowCall { get; init; } = TimeSpan.FromSeconds(1);
}
