using System.Text;
using Liaison.Protocols.Framing;
using Liaison.Protocols.Http;
using Liaison.Protocols.WebSockets;

namespace Liaison.Sockets;

/// <summary>A client of a <see cref="SocketServer"/>. Safe for any number of threads.</summary>
public abstract class ServerConnection
{
    private static long _lastId;
    private IReadOnlyList<HttpHeader> _headers = [];

    private protected ServerConnection(Endpoint local) => LocalEndpoint = local;

    /// <summary>A number that no other connection of the process has.</summary>
    public long Id { get; } = Interlocked.Increment(ref _lastId);

    /// <summary>Whose client it is.</summary>
    public abstract SocketServer Server { get; }

    /// <summary>The server's end.</summary>
    public Endpoint LocalEndpoint { get; }

    /// <summary>The client's end. Stays readable after the end of the connection.</summary>
    public abstract Endpoint RemoteEndpoint { get; }

    /// <summary>What the handshake of TLS has settled; null where TLS is not spoken.</summary>
    public abstract TlsFacts? Tls { get; }

    /// <summary>The time from the last ping to its pong; null while none has been answered, and without WebSocket.</summary>
    public abstract TimeSpan? Latency { get; }

    /// <summary>Whether WebSocket is spoken.</summary>
    public abstract bool IsWebSocket { get; }

    /// <summary>The request target of the opening handshake: path and query; "" without WebSocket.</summary>
    public string Path { get; private protected set; } = "";

    /// <summary>The sub-protocol that was chosen, as the client spells it; "" for none.</summary>
    public string SubProtocol { get; private protected set; } = "";

    /// <summary>The headers of the opening handshake, while <see cref="SocketServer.OnOpen"/> is called; none afterwards, so that an idle client holds little.</summary>
    public IReadOnlyList<HttpHeader> Headers
    {
        get
        {
            // What the loop has only lent is copied for a program that asks: most do not.
            if (Volatile.Read(ref _headers) is not List<HttpHeader> lent)
                return _headers;
            lock (lent)
                return ReferenceEquals(_headers, lent) ? _headers = [.. lent] : _headers;
        }

        private protected set => _headers = value;
    }

    /// <summary>Whatever the program wants to find again.</summary>
    public object? State { get; set; }

    /// <summary>How messages are told apart over TCP; for the next one received and the next one sent. Without effect on WebSockets.</summary>
    public abstract Framing Framing { get; set; }

    /// <summary>Why the connection has ended; null while it has not.</summary>
    public abstract ConnectionEnd? End { get; }

    /// <summary>How many bytes wait to be sent, as far as they are known to wait.</summary>
    public abstract int QueuedBytes { get; }

    /// <summary>
    /// How a WebSocket was closed (RFC 6455 section 7.1.5): the peer's code, or the one it was failed with; 1005 for a close
    /// frame without a code, 1006 when there was none. Null before the end.
    /// </summary>
    public int? CloseCode => End switch
    {
        null => null,
        { WebSocketViolation: { } violation } => violation.CloseCode,
        { Close: { } frame } => frame.Code ?? CloseCodes.NoStatus,
        _ => CloseCodes.Abnormal,
    };

    /// <summary>Sends a text. As the other form.</summary>
    public SendStatus Send(string text) => Send(Encoding.GetBytes(text), MessageKind.Text);

    /// <summary>
    /// Sends a message, behind those sent before; what a loop's call sends to one client leaves in one piece. Waits only where
    /// <see cref="SocketServerOptions.WhenFull"/> says so.
    /// </summary>
    /// <param name="message">The message; copied.</param>
    /// <param name="kind">What it is; means nothing over TCP.</param>
    public abstract SendStatus Send(ReadOnlySpan<byte> message, MessageKind kind = MessageKind.Binary);

    /// <summary>
    /// Sends a message as a broadcast does: waits in no case. What becomes of it when the queue is full, see
    /// <see cref="SocketServerOptions.WhenFull"/>.
    /// </summary>
    /// <param name="message">The message; copied.</param>
    /// <param name="kind">What it is; means nothing over TCP.</param>
    public abstract void Post(ReadOnlySpan<byte> message, MessageKind kind = MessageKind.Binary);

    /// <summary>Sends a text. As the other form.</summary>
    public void Post(string text) => Post(Encoding.GetBytes(text), MessageKind.Text);

    /// <summary>Works by other options from now on, as far as they concern an open connection: its queue, limits and pings.</summary>
    /// <param name="options">Those of the server, changed.</param>
    /// <exception cref="ArgumentException">They are for WebSockets and this is none, or the other way round.</exception>
    public abstract void Reconfigure(SocketServerOptions options);

    /// <summary>
    /// Whether messages are received: false leaves those to come with the peer, except the one whose call goes on. Time limits
    /// for the peer's sending rest meanwhile.
    /// </summary>
    /// <value>True.</value>
    public abstract bool IsReceiving { get; set; }

    /// <summary>Closes, behind all that was sent: a WebSocket with 1000. Does not wait.</summary>
    public void Close() => Close(CloseCodes.Normal);

    /// <summary>Closes, behind all that was sent. Does not wait.</summary>
    /// <param name="code">1000 to 1014 as far as RFC 6455 lets it be sent, or 3000 to 4999; means nothing over TCP.</param>
    /// <param name="reason">Cut to 123 bytes of UTF-8.</param>
    /// <exception cref="ArgumentOutOfRangeException">The code may not be sent.</exception>
    public void Close(int code, string reason = "") => Close(CloseFrame.Of(code, reason));

    /// <summary>From now on nobody reads the headers of the handshake: their list serves for others.</summary>
    private protected void ForgetHeaders()
    {
        if (_headers is not List<HttpHeader> lent)
        {
            _headers = [];
            return;
        }

        lock (lent)
            _headers = [];
    }

    /// <summary>How texts become bytes and bytes texts.</summary>
    internal abstract Encoding Encoding { get; }

    private protected abstract void Close(CloseFrame frame);
}
