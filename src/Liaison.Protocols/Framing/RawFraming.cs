namespace Liaison.Protocols.Framing;

internal sealed class RawFraming() : Framing(TransmissionMode.Raw)
{
    public override bool CarriesEmptyMessages => false;

    public override FramingStep Decode(ReadOnlySpan<byte> unread, long limit, int maximum, ref int scanned)
    {
        if (unread.IsEmpty)
            return FramingStep.NeedMore();
        int length = Math.Min(unread.Length, maximum);
        return FramingStep.Message(0, length, length);
    }
}
