using System.Text;

namespace Liaison.Protocols.Framing.Tests;

/// <summary>What a framing makes of a stream: the messages (in hexadecimal), what is wrong, and how much is left over.</summary>
internal sealed record Decoded(string Messages, FramingViolation? Violation, int Left)
{
    public const long Limit = 64 * 1024 * 1024;

    /// <summary>Feeds the pieces to <see cref="Framing.Decode"/>, handing back what it left in <c>scanned</c>.</summary>
    public static Decoded By(Framing framing, IEnumerable<byte[]> pieces, long limit = Limit, int maximum = 4096)
    {
        var messages = new StringBuilder();
        byte[] unread = [];
        int scanned = 0;
        foreach (byte[] piece in pieces)
        {
            unread = [.. unread, .. piece];
            while (true)
            {
                var step = framing.Decode(unread, limit, maximum, ref scanned);
                if (step.Outcome == FramingOutcome.Violation)
                    return new(messages.ToString(), step.Violation, unread.Length);
                if (step.Outcome == FramingOutcome.NeedMore)
                    break;
                messages.Append(Bytes.Hex(unread.AsSpan(step.Start, step.Length))).Append('|');
                unread = unread[step.Consumed..];
                scanned = 0;
            }
        }

        return new(messages.ToString(), null, unread.Length);
    }

    /// <summary>Feeds the pieces to a <see cref="ReceiveBuffer"/>, as a driver whose reads each bring one piece.</summary>
    public static Decoded ByBuffer(Framing framing, IEnumerable<byte[]> pieces, bool settles, long limit = Limit)
    {
        var messages = new StringBuilder();
        var buffer = new ReceiveBuffer();
        byte[] scratch = new byte[ReceiveBuffer.LentSize];
        foreach (byte[] piece in pieces)
        {
            for (int fed = 0; fed < piece.Length;)
            {
                var room = buffer.Reserve(scratch);
                int count = Math.Min(room.Length, piece.Length - fed);
                piece.AsSpan(fed, count).CopyTo(room.Span);
                buffer.Commit(count);
                fed += count;
            }

            FramingStep step;
            while ((step = buffer.Take(framing, limit, 4096, out var message)).Outcome == FramingOutcome.Message)
                messages.Append(Bytes.Hex(message.Span)).Append('|');
            if (step.Outcome == FramingOutcome.Violation)
                return new(messages.ToString(), step.Violation, buffer.Count);
            if (settles)
                scratch = buffer.Settle() ?? new byte[ReceiveBuffer.LentSize];
        }

        return new(messages.ToString(), null, buffer.Count);
    }
}
