using System.Text;
using Liaison.Protocols.Http;
using Liaison.Protocols.WebSockets;

namespace Liaison.Sockets;

/// <summary>
/// A WebSocket (RFC 6455): messages of text or bytes, whole, over an opened <see cref="Transport"/>. Everything that
/// <see cref="Connection"/> says holds; <see cref="Connection.Write(string)"/> sends text, the other writes bytes unless
/// told otherwise. Pings are answered and the peer is watched also while nobody reads.
/// </summary>
public sealed partial class WebSocketConnection : Connection
{
    private readonly WebSocketRole _role;
    private volatile WebSocketSettings _settings;
    private readonly WebSocketDecoder _decoder;
    private readonly FrameEnvelope _frames;
    private readonly ControlFrames _control = new();

    // Belong to the reader whose turn it is: messages taken from the system before somebody asked for them, and what a
    // read with a maximum has left over.
    private readonly Queue<Message> _ahead = new();
    private Message _rest;
    private bool _inParts;

    // Whether the program takes messages in parts: what is taken ahead is then not held to the limit of whole ones either.
    private bool _streams;

    /// <summary>Speaks WebSocket over a transport whose opening handshake is done.</summary>
    /// <param name="transport">Belongs to the connection from now on.</param>
    /// <param name="role">Which side this is.</param>
    /// <param name="settings">Null means the defaults.</param>
    /// <param name="options">Null means the defaults.</param>
    /// <param name="opening">What the handshake has settled; null means nothing.</param>
    public WebSocketConnection(
        Transport transport,
        WebSocketRole role,
        WebSocketSettings? settings = null,
        ConnectionOptions? options = null,
        WebSocketOpening? opening = null)
        : this(transport, role, settings ?? new(), options ?? new ConnectionOptions(), opening ?? new(), onRelease: null)
    {
    }

    internal WebSocketConnection(
        Transport transport,
        WebSocketRole role,
        WebSocketSettings settings,
        ConnectionOptions options,
        WebSocketOpening opening,
        Action? onRelease)
        : this(transport, role, settings, options, opening, onRelease, NewDecoder(role, settings, options, opening))
    {
    }

    private WebSocketConnection(
        Transport transport,
        WebSocketRole role,
        WebSocketSettings settings,
        ConnectionOptions options,
        WebSocketOpening opening,
        Action? onRelease,
        WebSocketDecoder decoder)
        : base(transport, options, onRelease, decoder.Buffer, Encoding.UTF8)
    {
        _role = role;
        _settings = settings;
        _decoder = decoder;
        _frames = new(role, opening.Deflate is { } deflate ? new MessageDeflater(role, deflate) : null, _control);
        (Path, SubProtocol, Headers) = (opening.Path, opening.SubProtocol, opening.Headers);
        opening.Surplus.CopyTo(Inbox.Reserve(new byte[opening.Surplus.Length + 1]));
        Inbox.Commit(opening.Surplus.Length);
        Inbox.Settle();
        _opened = _lastHeard = _lastPing = options.Time.GetTimestamp();
        Caretaker.Of(options.Time).Add(this);
    }

    /// <summary>The request target of the handshake: path and query.</summary>
    public string Path { get; }

    /// <summary>The sub-protocol that was chosen, as the client spells it; "" for none.</summary>
    public string SubProtocol { get; }

    /// <summary>The headers of the peer's part of the handshake.</summary>
    public IReadOnlyList<HttpHeader> Headers { get; }

    /// <inheritdoc/>
    private protected override Envelope Envelope => _frames;

    /// <inheritdoc/>
    private protected override ConnectionEnd EndOfInput { get; } = new(EndReason.NotClosed);

    /// <summary>As the other form, also for how the protocol is spoken. What the handshake has settled stays settled.</summary>
    public void Reconfigure(WebSocketSettings settings, ConnectionOptions options)
    {
        ArgumentNullException.ThrowIfNull(settings);
        _settings = settings;
        Reconfigure(options);
    }

    /// <inheritdoc/>
    public override void Reconfigure(ConnectionOptions options)
    {
        base.Reconfigure(options);
        _decoder.Limits = LimitsOf(_settings, options);
    }

    /// <summary>Streams one message: its parts as they arrive. Finish the enumeration before reading anything else.</summary>
    /// <returns>The parts; the last of them says so. When the connection ends, what a read gives then.</returns>
    /// <exception cref="OperationCanceledException">Cancelled; the rest of the message is still to be read.</exception>
    public async IAsyncEnumerable<Message> ReadPartsAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation = default)
    {
        Message part;
        do
        {
            part = await ReadAsync(ReadLimits.None with { InParts = true }, cancellation).ConfigureAwait(false);
            yield return part;
        }
        while (part is { Status: ReadStatus.Received, IsLast: false });
    }

    /// <inheritdoc/>
    private protected override bool TryFinish(ref Reading reading, out Message message)
    {
        if (End is { Reason: EndReason.ClosedHere } closedHere)
        {
            message = Message.ClosedBy(closedHere);
            return true;
        }

        if (_rest.Status == ReadStatus.Received)
            (message, _rest) = (_rest, default);
        else if (!_ahead.TryDequeue(out message) && !TryDecode(_streams = reading.InParts, out message, out var end))
            return TryEnd(end, out message);

        if (reading.ExplicitMaximumBytes is { } maximum && message.Length > maximum)
            (message, _rest) = message.Cut(maximum);
        return true;
    }

    /// <inheritdoc/>
    private protected override ConnectionEnd? EndInside()
    {
        ConnectionEnd? end;
        while (TryDecode(_streams, out var message, out end))
            _ahead.Enqueue(message);
        return end;
    }

    private static WebSocketDecoder NewDecoder(
        WebSocketRole role, WebSocketSettings settings, ConnectionOptions options, WebSocketOpening opening) => new(
            role == WebSocketRole.Server ? WebSocketRole.Client : WebSocketRole.Server,
            LimitsOf(settings, options),
            opening.Deflate);

    private static WebSocketLimits LimitsOf(WebSocketSettings settings, ConnectionOptions options) => new()
    {
        MessageSize = options.MessageSize,
        Fragments = settings.Fragments,
        InflateRatio = settings.InflateRatio,
    };

    private bool TryEnd(ConnectionEnd? end, out Message message)
    {
        if (end is not null)
            _inputEnd = Release(end);
        message = _inputEnd is null ? default : Message.ClosedBy(_inputEnd);
        return _inputEnd is not null;
    }

    /// <summary>Takes one message, or a part of one, out of what has been received; deals with the control frames before it.</summary>
    /// <param name="inParts">Whether a part is enough.</param>
    /// <param name="message">What came.</param>
    /// <param name="end">The end of the connection, if it stands there instead.</param>
    private bool TryDecode(bool inParts, out Message message, out ConnectionEnd? end)
    {
        bool isFound = TryStep(inParts, out message, out end);

        // Once for all pings that have come together: the last one is answered (RFC 6455 section 5.5.3), and a flood of
        // them costs no system call each.
        if (_control.IsPending)
            SendWaitingControlFrames();
        return isFound;
    }

    private bool TryStep(bool inParts, out Message message, out ConnectionEnd? end)
    {
        (message, end) = (default, _closeThere);
        while (end is null)
        {
            var step = _decoder.Next(inParts || _inParts);
            _hasFrame |= step.Kind != WebSocketEventKind.NeedMore;
            switch (step.Kind)
            {
                case WebSocketEventKind.Message or WebSocketEventKind.Part:
                    bool isLast = step.Kind == WebSocketEventKind.Message || step.IsLast;
                    _inParts = !isLast;
                    _messageBegan = 0;
                    if (isLast)
                        SocketMetrics.MessageRead();
                    message = step.IsText
                        ? new(step.Bytes, Encoding.UTF8, Scratch.Leaving(step.Bytes), MessageKind.Text, isLast)
                        : new(step.Bytes, _options.TextEncoding, Scratch.Leaving(step.Bytes), MessageKind.Binary, isLast);
                    return true;
                case WebSocketEventKind.Ping:
                    _control.AddPong(step.Bytes);
                    break;
                case WebSocketEventKind.Pong:
                    NotePong(step.Bytes.Span);
                    break;
                case WebSocketEventKind.Close:
                    end = _closeThere = new(EndReason.ClosedByPeer) { Close = step.Close };
                    return false;
                case WebSocketEventKind.Violation:
                    end = new(EndReason.Violation) { WebSocketViolation = step.Violation };
                    return false;
                default:
                    return false;
            }
        }

        return false;
    }
}
