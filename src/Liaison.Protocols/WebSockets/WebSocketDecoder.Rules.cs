namespace Liaison.Protocols.WebSockets;

public sealed partial class WebSocketDecoder
{
    /// <summary>No message in parts gets so far, and sums with it do not overflow.</summary>
    private const long Endless = long.MaxValue / 2;

    private WebSocketViolation? FindViolation(in FrameHeader header, int size) =>
        FindBrokenForm(header, size)
        ?? (header.IsControl ? FindBrokenControl(header) : FindBrokenOrder(header) ?? FindTooMany());

    private WebSocketViolation? FindBrokenForm(in FrameHeader header, int size)
    {
        if (header.ReservedBits != 0 && !IsCompressedMessage(header))
            return WebSocketViolation.Of(WebSocketViolationKind.ReservedBits, FormattableString.Invariant($"reserved bits {header.ReservedBits} are set"));
        if (header.Opcode is (> WebSocketOpcode.Binary and < WebSocketOpcode.Close) or > WebSocketOpcode.Pong)
            return WebSocketViolation.Of(WebSocketViolationKind.UnknownOpcode, FormattableString.Invariant($"opcode {(byte)header.Opcode} is unknown"));
        if (sender == WebSocketRole.Client && header.Mask is null)
            return WebSocketViolation.Of(WebSocketViolationKind.MaskExpected, "a frame of the client is not masked");
        if (sender == WebSocketRole.Server && header.Mask is not null)
            return WebSocketViolation.Of(WebSocketViolationKind.MaskUnexpected, "a frame of the server is masked");
        if (header.Length < 0)
            return WebSocketViolation.Of(WebSocketViolationKind.LengthTooLarge, "the topmost bit of a length is set");
        return size != header.Size
            ? WebSocketViolation.Of(WebSocketViolationKind.LengthNotShortest, FormattableString.Invariant($"a length of {header.Length} is not in its shortest form"))
            : null;
    }

    private static WebSocketViolation? FindBrokenControl(in FrameHeader header)
    {
        if (!header.IsFinal)
            return WebSocketViolation.Of(WebSocketViolationKind.ControlFragmented, "a control frame is fragmented");
        return header.Length > FrameHeader.MaximumControlLength
            ? WebSocketViolation.Of(WebSocketViolationKind.ControlTooLong, FormattableString.Invariant($"a control frame of {header.Length} bytes"))
            : null;
    }

    private WebSocketViolation? FindBrokenOrder(in FrameHeader header)
    {
        bool continues = header.Opcode == WebSocketOpcode.Continuation;
        if (continues == MessageBegun)
            return null;
        return continues
            ? WebSocketViolation.Of(WebSocketViolationKind.UnexpectedContinuation, "a continuation came and no message had begun")
            : WebSocketViolation.Of(WebSocketViolationKind.ExpectedContinuation, "a message began within another");
    }

    private WebSocketViolation? FindTooMany()
    {
        int fragments = _limits.Fragments;
        if (fragments <= 0 || _fragments < fragments)
            return null;
        string detail = FormattableString.Invariant($"a message of more than {fragments} fragments");
        return new(WebSocketViolationKind.TooManyFragments, CloseCodes.PolicyViolation, detail);
    }

    private WebSocketViolation? FindTooLarge(in FrameHeader header)
    {
        // What a compressed message takes shows only as it is inflated.
        if (MessageBegun ? _isCompressed : IsCompressedMessage(header))
            return null;
        long limit = SizeLimit(inParts: false);
        return header.Length > limit - MessageReceived ? WebSocketViolation.TooLarge(Sum(MessageReceived, header.Length), limit) : null;
    }

    private bool IsCompressedMessage(in FrameHeader header) =>
        _inflater is not null
        && header.ReservedBits == FrameHeader.Compressed
        && header.Opcode is WebSocketOpcode.Text or WebSocketOpcode.Binary;

    private long SizeLimit(bool inParts)
    {
        if (inParts)
            return Endless;
        long size = _limits.MessageSize;
        return size > 0 ? Math.Min(size, LargestMessage) : LargestMessage;
    }

    private static long Sum(long received, long length) => length > long.MaxValue - received ? long.MaxValue : received + length;
}
