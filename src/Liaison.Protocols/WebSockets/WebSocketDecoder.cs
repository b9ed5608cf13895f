using Liaison.Protocols.Framing;

namespace Liaison.Protocols.WebSockets;

/// <summary>
/// Finds messages and control frames in what one end of a connection sends after the handshake. Passive: it answers
/// nothing, so it serves the other end and an onlooker alike. Payloads are unmasked, joined and checked in place as
/// they arrive, also those of frames that are not complete. Not safe for several threads at once.
/// </summary>
/// <param name="sender">Whose frames they are; a client's are masked.</param>
/// <param name="limits">What a message may take.</param>
/// <param name="deflate">What was agreed on for compressed messages; null: none may come.</param>
public sealed partial class WebSocketDecoder(WebSocketRole sender, WebSocketLimits limits, DeflateAgreement? deflate = null)
{
    /// <summary>How much of a compressed frame is inflated before what has come of it is handed out as a part.</summary>
    private const int InflateStep = 4096;

    /// <summary>Without a limit a message, and what stands around it, still has to fit one array.</summary>
    private static readonly long LargestMessage = Array.MaxLength - (2 * ReceiveBuffer.LentSize);

    private readonly MessageInflater? _inflater = deflate is null ? null : new(deflate.KeepsContext(sender), limits.InflateRatio);
    private volatile WebSocketLimits _limits = limits;

    private WebSocketViolation? _violation;
    private bool _isClosed;

    // The violation is the size of a message, known before its payload was taken: the bytes stay for who takes it in parts.
    private bool _isTooLarge;

    // Where the first byte stands that has not been looked at, and where the payload so far is: _joined bytes from _first.
    private int _position;
    private int _first;
    private int _joined;

    private bool _isText;
    private bool _isCompressed;
    private bool _inFrame;
    private bool _isLastFrame;
    private uint _mask;
    private long _frameLength;
    private long _frameReceived;
    private int _fragments;
    private Utf8Check _text;

    /// <summary>Where what is received goes: see <see cref="ReceiveBuffer.Reserve"/>, <see cref="ReceiveBuffer.Commit"/>, <see cref="ReceiveBuffer.Settle"/>.</summary>
    public ReceiveBuffer Buffer { get; } = new();

    /// <summary>What a message may take. May be changed by any thread; holds for what has not been looked at yet.</summary>
    public WebSocketLimits Limits
    {
        get => _limits;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            _limits = value;
            _inflater?.Ratio = value.InflateRatio;
        }
    }

    /// <summary>
    /// Whether nothing is kept of what has come: the frames of any other connection with the same limits may come next. Never
    /// where messages may be compressed.
    /// </summary>
    public bool IsAtRest => !MessageBegun && !_isClosed && _violation is null && _inflater is null && Buffer.Count == 0;

    /// <summary>Whether a message has begun and not ended.</summary>
    public bool MessageBegun { get; private set; }

    /// <summary>How many bytes of payload have come, as they are on the wire, of the message that has begun.</summary>
    public long MessageReceived { get; private set; }

    /// <summary>How many bytes of payload that message will have, once its last frame has begun; 0 before.</summary>
    public long MessageExpected => _isLastFrame ? Sum(MessageReceived, _frameLength - _frameReceived) : 0;

    /// <summary>Called for the header of each frame of a message, before its payload counts.</summary>
    internal Action<FrameHeader>? FrameBegun { get; set; }

    /// <summary>The header of the last control frame.</summary>
    internal FrameHeader ControlHeader { get; private set; }

    /// <summary>Takes one step: looks at what has been received until there is something to tell.</summary>
    /// <param name="inParts">
    /// Hands out what is there of a message instead of waiting for its end. The limit on the size of messages does not
    /// count then: who has been told of it before the first byte of the message may still take that in parts. A part of
    /// text ends between two characters. Do not go back to whole messages within a message.
    /// </param>
    /// <param name="lends">
    /// Shows a whole message where it stands in the buffer: its bytes are good until the next call. One that was
    /// compressed is handed out all the same.
    /// </param>
    public WebSocketEvent Next(bool inParts = false, bool lends = false)
    {
        if (_isTooLarge && inParts)
            (_isTooLarge, _violation) = (false, null);
        if (_isClosed || _violation is not null)
        {
            if (!_isTooLarge)
                Buffer.Discard();
            return _violation is null ? default : Violated();
        }

        while (true)
        {
            if (!_inFrame)
            {
                if (!FrameHeader.TryRead(Buffer.Unread[_position..], out var header, out int size))
                    return Wait(inParts);
                if (FindViolation(header, size) is { } violation)
                    return Refuse(violation);
                if (!inParts && !header.IsControl && FindTooLarge(header) is { } tooLarge)
                    return RefuseWhole(tooLarge);
                if (header.IsControl && Buffer.Count - _position - size < header.Length)
                    return Wait(inParts);
                _position += size;
                if (header.IsControl)
                    return Control(header);
                Begin(header);
            }

            if ((_isCompressed ? InflatePayload(inParts) : AbsorbPayload()) is { } bad)
                return Refuse(bad);
            _inFrame = _frameReceived < _frameLength;
            if (!_inFrame && _isLastFrame)
                return End(inParts, lends);
            if (_inFrame && _position == Buffer.Count)
                return Wait(inParts);
            if (_isCompressed && inParts && _inflater!.Count >= ReceiveBuffer.LentSize)
                return Part(_inflater.Count - _text.CutBytes);
        }
    }

    private WebSocketEvent Control(in FrameHeader header)
    {
        ControlHeader = header;
        var payload = Buffer.Unread.Slice(_position, (int)header.Length);
        Masking.Apply(payload, header.Mask ?? 0);
        _position += payload.Length;
        if (header.Opcode == WebSocketOpcode.Close)
            return Close(payload);

        var kind = header.Opcode == WebSocketOpcode.Ping ? WebSocketEventKind.Ping : WebSocketEventKind.Pong;
        byte[] bytes = payload.ToArray();
        DropWhatIsDone();
        return new(kind) { Bytes = bytes };
    }

    private WebSocketEvent Close(ReadOnlySpan<byte> payload)
    {
        if (!CloseFrame.TryRead(payload, out var close, out var violation))
            return Refuse(violation);
        _isClosed = true;
        Buffer.Discard();
        return new(WebSocketEventKind.Close) { Close = close };
    }

    private void Begin(in FrameHeader header)
    {
        if (!MessageBegun)
        {
            MessageBegun = true;
            _isText = header.Opcode == WebSocketOpcode.Text;
            _isCompressed = header.ReservedBits == FrameHeader.Compressed;
        }

        _inFrame = true;
        _isLastFrame = header.IsFinal;
        _mask = header.Mask ?? 0;
        (_frameLength, _frameReceived) = (header.Length, 0);
        _fragments++;
        FrameBegun?.Invoke(header);
    }

    /// <summary>Unmasks what has come of the frame, behind the payload that came before it.</summary>
    private WebSocketViolation? AbsorbPayload()
    {
        var unread = Buffer.Unread;
        int count = (int)Math.Min(unread.Length - _position, _frameLength - _frameReceived);
        if (_joined == 0)
            _first = _position;
        var joined = unread.Slice(_first + _joined, count);
        Masking.Copy(unread.Slice(_position, count), joined, _mask, _frameReceived);
        _position += count;
        _joined += count;
        _frameReceived += count;
        MessageReceived += count;
        return _isText && !_text.Accept(joined) ? WebSocketViolation.InvalidUtf8("a text message") : null;
    }

    /// <summary>Unmasks what has come of the frame, or of it a step, and inflates it; none of it is kept.</summary>
    private WebSocketViolation? InflatePayload(bool inParts)
    {
        var unread = Buffer.Unread[_position..];
        var payload = unread[..(int)Math.Min(Math.Min(unread.Length, InflateStep), _frameLength - _frameReceived)];
        Masking.Apply(payload, _mask, _frameReceived);
        _position += payload.Length;
        _frameReceived += payload.Length;
        MessageReceived += payload.Length;
        return _inflater!.Accept(payload, SizeLimit(inParts), ref _text, _isText);
    }

    private WebSocketEvent End(bool inParts, bool lends)
    {
        if (_isCompressed && _inflater!.End(SizeLimit(inParts), ref _text, _isText) is { } violation)
            return Refuse(violation);
        if (!_text.IsComplete)
            return Refuse(WebSocketViolation.InvalidUtf8("a text message"));
        var joined = lends ? Buffer.Lend(_first, _joined, _position) : Buffer.Detach(_first, _joined, _position);
        var bytes = _isCompressed ? _inflater!.TakeLast() : joined;
        (_first, _joined, _position) = (0, 0, 0);
        (MessageBegun, MessageReceived, _fragments, _isLastFrame) = (false, 0, 0, false);
        if (Buffer.Count == 0)
            _inflater?.Rest();
        return new(inParts ? WebSocketEventKind.Part : WebSocketEventKind.Message) { IsText = _isText, IsLast = true, Bytes = bytes };
    }

    /// <summary>Everything received has been looked at, but for the beginning of a header or of a control frame.</summary>
    private WebSocketEvent Wait(bool inParts)
    {
        int end = _first + _joined;
        if (_joined > 0)
        {
            Buffer.Remove(end, _position - end);
            _position = end;
        }

        if (!MessageBegun)
            _inflater?.Rest();

        int part = (_isCompressed ? _inflater!.Count : _joined) - _text.CutBytes;
        if (inParts && part > 0)
            return Part(part);

        DropWhatIsDone();
        Buffer.Expect(_inFrame && !_isCompressed && !inParts ? _position + _frameLength - _frameReceived : 0);
        return default;
    }

    private WebSocketEvent Part(int length)
    {
        ReadOnlyMemory<byte> bytes;
        if (_isCompressed)
        {
            bytes = _inflater!.Take(length);
            DropWhatIsDone();
        }
        else
        {
            bytes = Buffer.Detach(_first, length, _first + length);
            _joined -= length;
            (_first, _position) = (0, _joined);
        }

        return new(WebSocketEventKind.Part) { IsText = _isText, Bytes = bytes };
    }

    /// <summary>Frees the room of headers and control frames, unless payload is kept before them.</summary>
    private void DropWhatIsDone()
    {
        if (_joined > 0)
            return;
        Buffer.Detach(0, 0, _position);
        (_first, _position) = (0, 0);
    }

    private WebSocketEvent Refuse(WebSocketViolation violation)
    {
        _violation = violation;
        Buffer.Discard();
        return Violated();
    }

    private WebSocketEvent RefuseWhole(WebSocketViolation violation)
    {
        (_violation, _isTooLarge) = (violation, true);
        return Violated();
    }

    private WebSocketEvent Violated() => new(WebSocketEventKind.Violation) { Violation = _violation };
}
