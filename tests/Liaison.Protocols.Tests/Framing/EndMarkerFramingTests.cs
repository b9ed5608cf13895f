namespace Liaison.Protocols.Framing.Tests;

public sealed class EndMarkerFramingTests
{
    private static readonly Framing Eof = Framing.EndMarker("<EOF>"u8);

    [Theory]
    [InlineData(false, "3C 45 4F 46 3E", "48 65 6C 6C 6F 20 57 6F 72 6C 64", "48 65 6C 6C 6F 20 57 6F 72 6C 64 3C 45 4F 46 3E")]
    [InlineData(true, "3C 45 4F 46 3E", "48 65 6C 6C 6F 20 57 6F 72 6C 64", "48 65 6C 6C 6F 20 57 6F 72 6C 64 3C 45 4F 46 3E")]
    [InlineData(false, "3C 45 4F 46 3E", "", "3C 45 4F 46 3E")]
    [InlineData(true, "3C 45 4F 46 3E", "", "3C 45 4F 46 3E")]
    [InlineData(false, "0D 0A", "48 65 6C 6C 6F 20 57 6F 72 6C 64", "48 65 6C 6C 6F 20 57 6F 72 6C 64 0D 0A")]
    [InlineData(true, "0D 0A", "0D", "0D 0D 0A")]
    public void A_message_is_written_and_read_before_its_marker(bool buffered, string marker, string message, string wire)
    {
        var framing = Framing.EndMarker(Bytes.Of(marker), buffered);
        Assert.Equal(wire, Bytes.Hex(Bytes.Frame(framing, Bytes.Of(message))));
        Assert.Equal(new Decoded(message + "|", null, 0), Decoded.By(framing, [Bytes.Of(wire)]));
    }

    [Fact]
    public void A_marker_inside_the_message_ends_it_for_the_reader() =>
        Assert.Equal(new Decoded("61|62|", null, 0), Decoded.By(Eof, [Bytes.Frame(Eof, "a<EOF>b"u8)]));

    [Fact]
    public void Bytes_behind_the_marker_begin_the_next_message() =>
        Assert.Equal(new Decoded("61|62|", null, 3), Decoded.By(Eof, ["a<EOF>b<EOF>c<E"u8.ToArray()]));

    [Theory]
    [InlineData("61 61 62", "61 61 61 62", "61|")]
    [InlineData("61 61", "61 61 61 61 61", "||")]
    [InlineData("00", "00 01 00", "|01|")]
    public void The_first_marker_counts_when_markers_overlap(string marker, string wire, string messages) =>
        Assert.Equal(messages, Decoded.By(Framing.EndMarker(Bytes.Of(marker)), [Bytes.Of(wire)]).Messages);

    [Theory]
    [InlineData(1, true)]
    [InlineData(256, true)]
    [InlineData(0, false)]
    [InlineData(257, false)]
    public void A_marker_has_1_to_256_bytes(int length, bool allowed)
    {
        byte[] marker = new byte[length];
        var thrown = Record.Exception(() => Framing.EndMarker(marker));
        Assert.Equal(allowed ? null : typeof(ArgumentException), thrown?.GetType());
    }

    [Fact]
    public void The_longest_marker_is_found_byte_by_byte()
    {
        byte[] marker = [.. Enumerable.Range(0, 256).Select(i => (byte)i)];
        var framing = Framing.EndMarker(marker);
        byte[] wire = Bytes.Frame(framing, marker.AsSpan(0, 255));
        Assert.Equal(new Decoded(Bytes.Hex(marker.AsSpan(0, 255)) + "|", null, 0), Decoded.By(framing, wire.Select(one => new[] { one })));
    }

    [Fact]
    public void The_marker_is_copied()
    {
        byte[] marker = [1, 2];
        var framing = Framing.EndMarker(marker);
        marker[0] = 9;
        Assert.Equal([1, 2], framing.Trailer.ToArray());
    }

    [Fact]
    public void A_message_of_the_limit_is_allowed_and_one_byte_more_is_not()
    {
        Assert.Equal("61 61 61 61|", Decoded.By(Eof, ["aaaa<EOF>"u8.ToArray()], limit: 4).Messages);
        var violation = Decoded.By(Eof, ["aaaaa<EOF>"u8.ToArray()], limit: 4).Violation;
        Assert.Equal(new FramingViolation(FramingViolationKind.MessageTooLarge, "", 5, 4), violation);
    }

    [Fact]
    public void A_message_far_above_the_limit_is_refused_in_the_same_words_whole_and_in_pieces()
    {
        byte[] wire = "aaaaaaaaaa<EOF>"u8.ToArray();
        var whole = Decoded.By(Eof, [wire], limit: 4).Violation;
        Assert.NotNull(whole);
        Assert.Equal(whole, Decoded.By(Eof, [.. wire.Select(value => new[] { value })], limit: 4).Violation);
    }

    [Fact]
    public void A_marker_that_never_comes_is_a_violation_once_no_marker_can_save_the_limit()
    {
        // Limit 4, marker of 5: with 8 bytes the marker may still begin at the fourth, with one more it cannot.
        Assert.Null(Decoded.By(Eof, ["aaaa<EOF"u8.ToArray()], limit: 4).Violation);
        Assert.Equal(
            new FramingViolation(FramingViolationKind.MessageTooLarge, "", 5, 4),
            Decoded.By(Eof, ["aaaa<EOFF"u8.ToArray()], limit: 4).Violation);
    }

    [Fact]
    public void Without_a_limit_the_marker_may_come_late() =>
        Assert.Equal(100_000, (Decoded.By(Eof, [Bytes.Frame(Eof, new byte[100_000])], limit: 0).Messages.Length) / 3);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(1000)]
    public void Searching_examines_each_byte_a_bounded_number_of_times(int pieceLength)
    {
        const int Total = 20_000;
        byte[] bytes = new byte[Total];
        Array.Fill(bytes, (byte)'<');
        long examined = 0;
        int scanned = 0;
        int pieces = 0;
        for (int there = pieceLength; there <= Total; there += pieceLength, pieces++)
        {
            examined += there - scanned;
            Assert.Equal(FramingOutcome.NeedMore, Eof.Decode(bytes.AsSpan(0, there), Decoded.Limit, 0, ref scanned).Outcome);
        }

        // Each piece once, and before it the bytes in which a marker may have begun.
        Assert.InRange(examined, 0, Total + (4L * pieces));
    }

    [Theory]
    [InlineData(false, TransmissionMode.EndMarker)]
    [InlineData(true, TransmissionMode.EndMarkerBuffer)]
    public void It_has_its_mode_and_carries_empty_messages(bool buffered, TransmissionMode mode)
    {
        var framing = Framing.EndMarker([1], buffered);
        Assert.Equal(mode, framing.Mode);
        Assert.True(framing.CarriesEmptyMessages);
        Assert.Equal(0, framing.WriteHeader(5, new byte[12]));
    }
}
