using System.Text;

namespace Liaison.Protocols.Framing.Tests;

public sealed class LengthHeaderFramingTests
{
    private const string Digits64MiB = "36 37 31 30 38 38 36 34";

    [Theory]
    [InlineData("48 65 6C 6C 6F 20 57 6F 72 6C 64", "31 31 0D 0A 48 65 6C 6C 6F 20 57 6F 72 6C 64")]
    [InlineData("", "30 0D 0A")]
    [InlineData("E9 80", "32 0D 0A E9 80")]
    [InlineData("C3 A9 E2 82 AC", "35 0D 0A C3 A9 E2 82 AC")]
    [InlineData("E9 00 AC 20", "34 0D 0A E9 00 AC 20")]
    [InlineData("00 0D 0A FF", "34 0D 0A 00 0D 0A FF")]
    public void A_message_is_written_and_read_behind_its_length_in_bytes(string message, string wire)
    {
        Assert.Equal(wire, Bytes.Hex(Bytes.Frame(Framing.LengthHeader, Bytes.Of(message))));
        Assert.Equal(new Decoded(message + "|", null, 0), Decoded.By(Framing.LengthHeader, [Bytes.Of(wire)]));
    }

    [Theory]
    [InlineData(9)]
    [InlineData(10)]
    [InlineData(99_999)]
    [InlineData(64 * 1024 * 1024)]
    [InlineData(int.MaxValue)]
    public void Any_length_fits_the_room_that_a_header_needs(int length)
    {
        byte[] header = new byte[Framing.MaximumDigits + 2];
        int written = Framing.LengthHeader.WriteHeader(length, header);
        Assert.Equal($"{length}\r\n", Encoding.ASCII.GetString(header, 0, written));
    }

    [Theory]
    [InlineData("35 0A 48 65 6C 6C 6F", "48 65 6C 6C 6F|")]
    [InlineData("30 35 0D 0A 48 65 6C 6C 6F", "48 65 6C 6C 6F|")]
    [InlineData("30 30 30 30 30 30 30 30 30 31 0D 0A 61", "61|")]
    [InlineData("32 0D 0A 61 62 31 0D 0A 63", "61 62|63|")]
    [InlineData("30 0D 0A 30 0A 31 0A 0A", "||0A|")]
    public void Harmless_forms_and_several_messages_are_read(string wire, string messages) =>
        Assert.Equal(new Decoded(messages, null, 0), Decoded.By(Framing.LengthHeader, [Bytes.Of(wire)]));

    [Theory]
    [InlineData("47 45 54 20 2F", "47")]
    [InlineData("20 35 0D 0A", "20")]
    [InlineData("2B 35 0D 0A", "2B")]
    [InlineData("2D 35 0D 0A", "2D")]
    [InlineData("0D 0A", "0D")]
    [InlineData("0A", "0A")]
    [InlineData("35 0D 48", "35 0D 48")]
    [InlineData("35 20 0D 0A", "35 20")]
    [InlineData("31 31 31 31 31 31 31 31 31 31 31", "31 31 31 31 31 31 31 31 31 31 31")]
    public void A_false_header_is_a_violation_that_shows_its_bytes_up_to_the_first_at_fault(string wire, string shown)
    {
        var violation = Decoded.By(Framing.LengthHeader, [Bytes.Of(wire)]).Violation;
        Assert.Equal(new FramingViolation(FramingViolationKind.InvalidHeader, shown, 0, 0), violation);
    }

    [Theory]
    [InlineData("47")]
    [InlineData("20")]
    [InlineData("2B")]
    public void A_false_first_byte_is_refused_without_waiting_for_a_second(string wire) =>
        Assert.NotNull(Decoded.By(Framing.LengthHeader, [Bytes.Of(wire)]).Violation);

    [Fact]
    public void A_false_header_behind_a_good_message_gives_the_message_first()
    {
        var decoded = Decoded.By(Framing.LengthHeader, [Bytes.Of("31 0D 0A 61 47")]);
        Assert.Equal("61|", decoded.Messages);
        Assert.Equal("47", decoded.Violation?.Bytes);
    }

    [Theory]
    [InlineData("67108865")]
    [InlineData("4294967295")]
    [InlineData("4294967301")]
    [InlineData("9999999999")]
    public void A_length_above_the_limit_is_refused_as_soon_as_it_is_announced(string length)
    {
        var violation = Decoded.By(Framing.LengthHeader, [Encoding.ASCII.GetBytes(length + "\r\n")]).Violation;
        Assert.Equal(
            new(FramingViolationKind.MessageTooLarge, "", long.Parse(length, System.Globalization.CultureInfo.InvariantCulture), Decoded.Limit),
            violation);
    }

    [Fact]
    public void The_limit_itself_is_allowed()
    {
        int scanned = 0;
        var step = Framing.LengthHeader.Decode(Bytes.Of(Digits64MiB + " 0D 0A 61"), Decoded.Limit, 0, ref scanned);
        Assert.Equal(FramingStep.NeedMore(10, 10 + Decoded.Limit), step);
    }

    [Fact]
    public void Without_a_limit_a_message_still_has_to_fit_an_array()
    {
        var violation = Decoded.By(Framing.LengthHeader, ["2147483647\r\n"u8.ToArray()], limit: 0).Violation;
        Assert.Equal(FramingViolationKind.MessageTooLarge, violation?.Kind);
    }

    [Theory]
    [InlineData("", 0, 0)]
    [InlineData("31", 0, 0)]
    [InlineData("31 30", 0, 0)]
    [InlineData("31 30 0D", 0, 0)]
    [InlineData("31 30 0D 0A", 4, 14)]
    [InlineData("31 30 0D 0A 61 62", 4, 14)]
    public void An_incomplete_message_tells_what_it_will_take_once_its_header_is_known(string wire, int start, long expected)
    {
        int scanned = 0;
        var step = Framing.LengthHeader.Decode(Bytes.Of(wire), Decoded.Limit, 0, ref scanned);
        Assert.Equal(FramingStep.NeedMore(start, expected), step);
    }

    [Fact]
    public void The_maximum_number_of_bytes_is_ignored() =>
        Assert.Equal("61 62 63|", Decoded.By(Framing.LengthHeader, [Bytes.Of("33 0D 0A 61 62 63")], maximum: 1).Messages);

    [Fact]
    public void It_has_its_mode_and_carries_empty_messages()
    {
        Assert.Equal(TransmissionMode.LengthHeader, Framing.LengthHeader.Mode);
        Assert.True(Framing.LengthHeader.CarriesEmptyMessages);
        Assert.True(Framing.LengthHeader.Trailer.IsEmpty);
    }
}
