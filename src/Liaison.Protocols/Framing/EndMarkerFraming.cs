namespace Liaison.Protocols.Framing;

internal sealed class EndMarkerFraming : Framing
{
    private const int LongestMarker = 256;
    private readonly byte[] _marker;

    public EndMarkerFraming(ReadOnlySpan<byte> marker, TransmissionMode mode)
        : base(mode)
    {
        if (marker.IsEmpty || marker.Length > LongestMarker)
            throw new ArgumentException($"A marker has 1 to {LongestMarker} bytes, not {marker.Length}.", nameof(marker));
        _marker = marker.ToArray();
    }

    public override ReadOnlyMemory<byte> Trailer => _marker;

    public override FramingStep Decode(ReadOnlySpan<byte> unread, long limit, int maximum, ref int scanned)
    {
        int found = unread[scanned..].IndexOf(_marker);
        long length = found < 0 ? Math.Max(0, unread.Length - _marker.Length + 1) : scanned + found;
        // However much has come at once: what is told must not depend on how the bytes were cut.
        if (limit > 0 && length > limit)
            return FramingViolation.TooLarge(limit + 1, limit);
        if (found >= 0)
            return FramingStep.Message(0, (int)length, (int)length + _marker.Length);

        // A marker may begin in the last bytes and end in those still to come.
        scanned = (int)length;
        return FramingStep.NeedMore();
    }
}
