namespace Liaison.Protocols.Framing.Tests;

public sealed class RawFramingTests
{
    [Fact]
    public void Bytes_travel_as_they_are()
    {
        byte[] message = "Hello World"u8.ToArray();
        Assert.Equal("48 65 6C 6C 6F 20 57 6F 72 6C 64", Bytes.Hex(Bytes.Frame(Framing.Raw, message)));
        Assert.Equal(new Decoded("48 65 6C 6C 6F 20 57 6F 72 6C 64|", null, 0), Decoded.By(Framing.Raw, [message]));
    }

    [Theory]
    [InlineData(1, "61|62|63|")]
    [InlineData(2, "61 62|63|")]
    [InlineData(3, "61 62 63|")]
    [InlineData(4096, "61 62 63|")]
    public void A_read_gives_what_is_there_up_to_the_maximum(int maximum, string messages) =>
        Assert.Equal(messages, Decoded.By(Framing.Raw, ["abc"u8.ToArray()], maximum: maximum).Messages);

    [Fact]
    public void Nothing_is_no_message()
    {
        int scanned = 0;
        Assert.Equal(FramingStep.NeedMore(), Framing.Raw.Decode([], Decoded.Limit, 4096, ref scanned));
    }

    [Fact]
    public void The_limit_of_messages_does_not_concern_it() =>
        Assert.Equal("61 62 63|", Decoded.By(Framing.Raw, ["abc"u8.ToArray()], limit: 1).Messages);

    [Fact]
    public void It_has_its_mode_and_leaves_no_trace_of_empty_messages()
    {
        Assert.Equal(TransmissionMode.Raw, Framing.Raw.Mode);
        Assert.False(Framing.Raw.CarriesEmptyMessages);
        Assert.Empty(Bytes.Frame(Framing.Raw, []));
    }
}
