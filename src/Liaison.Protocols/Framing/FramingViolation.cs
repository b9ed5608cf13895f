namespace Liaison.Protocols.Framing;

/// <summary>Why received bytes cannot be messages of the mode in force. It ends the connection.</summary>
/// <param name="Kind">Which rule is broken.</param>
/// <param name="Bytes">The bytes at fault in hexadecimal, at most 16 of them; empty when the size is at fault.</param>
/// <param name="Size">The size announced or reached, in bytes; 0 when a header is at fault.</param>
/// <param name="Limit">The limit that the size passes, in bytes.</param>
public sealed record FramingViolation(FramingViolationKind Kind, string Bytes, long Size, long Limit)
{
    private const int ShownBytes = 16;

    internal static FramingStep InvalidHeader(ReadOnlySpan<byte> header) =>
        FramingStep.Broken(new(FramingViolationKind.InvalidHeader, Hexadecimal(header), 0, 0));

    internal static FramingStep TooLarge(long size, long limit) =>
        FramingStep.Broken(new(FramingViolationKind.MessageTooLarge, "", size, limit));

    private static string Hexadecimal(ReadOnlySpan<byte> bytes)
    {
        var shown = bytes[..Math.Min(bytes.Length, ShownBytes)];
        var text = new System.Text.StringBuilder(shown.Length * 3);
        foreach (byte value in shown)
            text.Append(text.Length == 0 ? "" : " ").Append(value.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
        return text.ToString();
    }
}
