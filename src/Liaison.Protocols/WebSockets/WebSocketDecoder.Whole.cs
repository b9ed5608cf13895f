using System.Buffers.Binary;

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
        int size = FrameHeader.ReadWhole(unread, sender, out int length);
        if (size == 0 || length > SizeLimit(inParts: false))
            return false;

        var payload = unread.Slice(size, length);
        if (sender == WebSocketRole.Client)
            Masking.Apply(payload, BinaryPrimitives.ReadUInt32LittleEndian(unread[(size - sizeof(uint))..]));
        isText = (WebSocketOpcode)(unread[0] & 15) == WebSocketOpcode.Text;
        if (isText && !System.Text.Unicode.Utf8.IsValid(payload))
        {
            Refuse(WebSocketViolation.InvalidUtf8("a text message"));
            return false;
        }

        Buffer.Lend(size, payload.Length, size + payload.Length);
        message = payload;
        return true;
    }
}
