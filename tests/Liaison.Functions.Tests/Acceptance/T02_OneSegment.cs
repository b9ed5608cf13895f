using Liaison.Functions.Tests.Stages;
using static Liaison.English;

namespace Liaison.Functions.Tests.Acceptance;

[Trait("Acceptance", "T2")]
public sealed class T02_OneSegment
{
    [Theory]
    [InlineData(Side.Channel, SocketSizeStart, "3\r\none5\r\nthree")]
    [InlineData(Side.Client, SocketSizeStart, "3\r\none5\r\nthree")]
    [InlineData(Side.Channel, SocketEndTag, "one<EOF>three<EOF>")]
    [InlineData(Side.Client, SocketEndTag, "one<EOF>three<EOF>")]
    [InlineData(Side.Channel, SocketEndTagBuffer, "one<EOF>three<EOF>")]
    [InlineData(Side.Client, SocketEndTagBuffer, "one<EOF>three<EOF>")]
    public void Two_messages_in_one_segment_are_two_reads(Side side, int mode, string wire)
    {
        using var stage = new Stage();
        var (name, peer) = stage.Open(side, mode);
        using var _ = peer;

        peer.Send(wire);

        Assert.Equal("one", (string)SocketRead(name));
        Assert.Equal("three", (string)SocketRead(name, false, 0));
        Assert.True(SocketRead(name, false, 0).IsEmpty);
        stage.AssertNoError();
    }

    [Fact]
    public void The_end_of_one_message_and_the_start_of_the_next_share_a_segment()
    {
        using var stage = new Stage();
        var (channel, peer) = stage.OpenChannel();
        using var _ = peer;

        peer.Send("5\r\nHel");
        peer.Send("lo6\r");
        Assert.Equal("Hello", (string)SocketRead(channel));
        peer.Send("\nfriend");

        Assert.Equal("friend", (string)SocketRead(channel));
    }
}
