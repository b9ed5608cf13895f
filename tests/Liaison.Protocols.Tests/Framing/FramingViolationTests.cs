namespace Liaison.Protocols.Framing.Tests;

public sealed class FramingViolationTests
{
    [Fact]
    public void At_most_sixteen_bytes_are_shown()
    {
        // No header of the mode gets that long; the record must not either.
        byte[] wire = [.. Enumerable.Repeat((byte)'1', 40)];
        var violation = Decoded.By(Framing.LengthHeader, [wire]).Violation!;
        Assert.InRange(violation.Bytes.Split(' ').Length, 1, 16);
    }

    [Fact]
    public void A_size_at_fault_shows_sizes_and_no_bytes_of_the_message()
    {
        var violation = Decoded.By(Framing.EndMarker("\n"u8), ["secret"u8.ToArray()], limit: 3).Violation!;
        Assert.Equal(("", 4L, 3L), (violation.Bytes, violation.Size, violation.Limit));
    }
}
