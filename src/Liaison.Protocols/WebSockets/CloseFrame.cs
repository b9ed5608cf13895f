using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Liaison.Protocols.WebSockets;

/// <summary>What a close frame says (RFC 6455 section 5.5.1).</summary>
/// <param name="Code">Why, one of <see cref="CloseCodes"/>; null when the frame carries none, which programs see as 1005.</param>
/// <param name="Reason">A text for people who look for faults; often empty.</param>
public sealed record CloseFrame(int? Code, string Reason)
{
    private const int CodeSize = 2;
    private const int MaximumReason = FrameHeader.MaximumControlLength - CodeSize;

    /// <summary>A close frame without a code.</summary>
    public static CloseFrame Empty { get; } = new(null, "");

    /// <summary>Makes a close frame to send.</summary>
    /// <param name="code">A code that may be sent: not 1005, 1006 and other reserved ones.</param>
    /// <param name="reason">Cut to 123 bytes of UTF-8 between two characters; a lone surrogate becomes U+FFFD.</param>
    /// <exception cref="ArgumentOutOfRangeException">The code may not be sent.</exception>
    public static CloseFrame Of(int code, string reason = "")
    {
        ArgumentNullException.ThrowIfNull(reason);
        if (!CloseCodes.MayBeReceived(code))
            throw new ArgumentOutOfRangeException(nameof(code), code, "This code may not be sent.");

        var kept = new StringBuilder();
        int size = 0;
        foreach (var character in reason.EnumerateRunes())
        {
            size += character.Utf8SequenceLength;
            if (size > MaximumReason)
                break;
            kept.Append(character);
        }

        return new(code, kept.ToString());
    }

    /// <summary>Reads the payload of a close frame, unmasked.</summary>
    /// <returns>Whether it obeys the rules; if not, <paramref name="violation"/> says which is broken.</returns>
    public static bool TryRead(
        ReadOnlySpan<byte> payload,
        [NotNullWhen(true)] out CloseFrame? close,
        [NotNullWhen(false)] out WebSocketViolation? violation)
    {
        (close, violation) = (null, null);
        if (payload.IsEmpty)
        {
            close = Empty;
            return true;
        }

        if (payload.Length < CodeSize)
        {
            violation = WebSocketViolation.Of(WebSocketViolationKind.InvalidClose, "a close frame of one byte");
            return false;
        }

        int code = BinaryPrimitives.ReadUInt16BigEndian(payload);
        if (!CloseCodes.MayBeReceived(code))
        {
            violation = WebSocketViolation.Of(WebSocketViolationKind.InvalidClose, FormattableString.Invariant($"close code {code} may not be sent"));
            return false;
        }

        var text = payload[CodeSize..];
        if (!System.Text.Unicode.Utf8.IsValid(text))
        {
            violation = WebSocketViolation.InvalidUtf8("the reason of a close frame");
            return false;
        }

        close = new(code, Encoding.UTF8.GetString(text));
        return true;
    }

    /// <summary>The payload of the frame, not masked: at most 125 bytes.</summary>
    public byte[] Payload()
    {
        if (Code is not { } code)
            return [];
        byte[] payload = new byte[CodeSize + Encoding.UTF8.GetByteCount(Reason)];
        BinaryPrimitives.WriteUInt16BigEndian(payload, (ushort)code);
        Encoding.UTF8.GetBytes(Reason, payload.AsSpan(CodeSize));
        return payload;
    }
}
