using System.Buffers.Text;

namespace Liaison.Protocols.Framing;

internal sealed class LengthHeaderFraming() : Framing(TransmissionMode.LengthHeader)
{
    private const byte CarriageReturn = (byte)'\r';
    private const byte LineFeed = (byte)'\n';

    public override int WriteHeader(int length, Span<byte> destination)
    {
        Utf8Formatter.TryFormat(length, destination, out int digits);
        destination[digits] = CarriageReturn;
        destination[digits + 1] = LineFeed;
        return digits + 2;
    }

    public override FramingStep Decode(ReadOnlySpan<byte> unread, long limit, int maximum, ref int scanned)
    {
        long length = 0;
        for (int i = 0; i < unread.Length; i++)
        {
            byte value = unread[i];
            if (char.IsAsciiDigit((char)value) && i < MaximumDigits)
            {
                length = (length * 10) + (value - '0');
                continue;
            }

            if (i > 0 && value == LineFeed)
                return Body(unread.Length, i + 1, length, limit);
            if (i > 0 && value == CarriageReturn && i + 1 == unread.Length)
                return FramingStep.NeedMore();
            if (i > 0 && value == CarriageReturn && unread[i + 1] == LineFeed)
                return Body(unread.Length, i + 2, length, limit);

            int atFault = value == CarriageReturn && i > 0 ? i + 2 : i + 1;
            return FramingViolation.InvalidHeader(unread[..atFault]);
        }

        return FramingStep.NeedMore();
    }

    private static FramingStep Body(int received, int start, long length, long limit)
    {
        // Without a limit a message still has to fit one array.
        long most = limit > 0 ? Math.Min(limit, Array.MaxLength - start) : Array.MaxLength - start;
        if (length > most)
            return FramingViolation.TooLarge(length, most);
        return received - start >= length
            ? FramingStep.Message(start, (int)length, start + (int)length)
            : FramingStep.NeedMore(start, start + length);
    }
}
