namespace Liaison.Protocols.WebSockets;

public sealed partial class WebSocketDecoder
{
    /// <summary>
    /// The usual case in one step: an uncompressed message of one frame, all of which has come. Shown where it stands in
    /// the buffer, unmasked and checked.
    /// </summary>
    /// <param name="message">The message; good until the next call.</param>
    /// <param name="isText">Whether it is text.</param>
    /// <returns>False when something else comes next, or nothing: <see cref="Next"/> tells.</returns>
    public bool TryTakeWhole(out ReadOnlySpan<byte> message, out bool isText)
    {
        message = default;
        isText = false;
        if (MessageBegun || _isClosed || _violation is not null || FrameBegun is not null)
            return false;
        var unread = Buffer.Unread;
        if (!FrameHeader.TryRead(unread, out var header, out int size) || !IsWhole(header, size, unread.Length))
            return false;

        var payload = unread.Slice(size, (int)header.Length);
        Masking.Apply(payload, header.Mask ?? 0);
        isText = header.Opcode == WebSocketOpcode.Text;
        if (isText && !System.Text.Unicode.Utf8.IsValid(payload))
        {
            Refuse(WebSocketViolation.InvalidUtf8("a text message"));
            return false;
        }

        Buffer.Lend(size, payload.Length, size + payload.Length);
        message = payload;
        return true;
    }

    private bool IsWhole(in FrameHeader header, int size, int received) =>
        header is { IsFinal: true, ReservedBits: 0, Opcode: WebSocketOpcode.Text or WebSocketOpcode.Binary }
        && (header.Mask is not null) == (sender == WebSocketRole.Client)
        && size == header.Size
        && header.Length >= 0
        && header.Length <= received - size
        && header.Length <= SizeLimit(inParts: false);
}
