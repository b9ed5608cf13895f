using Liaison.Functions.Tests.Stages;
using static Liaison.English;

namespace Liaison.Functions.Tests.Acceptance;

[Trait("Acceptance", "T34")]
public sealed class T34_ReadersAndWriters
{
    [Theory]
    [InlineData(Side.Channel, SocketSizeStart)]
    [InlineData(Side.Client, SocketSizeStart)]
    [InlineData(Side.Client, SocketNoEndTag)]
    public void A_blocked_read_does_not_delay_writes(Side side, int mode)
    {
        using var stage = new Stage();
        var (name, peer) = stage.Open(side, mode);
        using var _ = peer;
        var reading = Background.Start(() => (string)SocketRead(name)).UntilBlocked();

        for (int i = 0; i < 100; i++)
        {
            Assert.True(SocketWrite(name, "ping"));
            string wire = mode == SocketSizeStart ? "4\r\nping" : "ping";
            Assert.Equal(wire, peer.Receive(wire));
        }

        Assert.False(reading.IsDone);
        peer.Send(mode == SocketSizeStart ? "4\r\npong" : "pong");
        Assert.Equal("pong", reading.Result());
    }

    [Fact]
    public void Several_readers_share_the_messages_each_to_one_of_them()
    {
        const int Messages = 200;
        using var stage = new Stage();
        var (channel, peer) = stage.OpenChannel();
        using var _ = peer;
        var readers = Enumerable.Range(0, 4).Select(_ => Background.Start(() => ReadToEnd(channel))).ToList();

        for (int i = 0; i < Messages; i++)
            peer.Send($"3\r\n{i:000}");
        peer.EndSending();

        var all = readers.SelectMany(static reader => reader.Result()).ToList();
        Assert.Equal(Messages, all.Count);
        Assert.Equal(Messages, all.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void A_limited_reader_waits_for_its_turn_within_its_limit()
    {
        using var stage = new Stage();
        var (channel, peer) = stage.OpenChannel();
        using var _ = peer;
        var first = Background.Start(() => (string)SocketRead(channel)).UntilBlocked();

        Assert.True(SocketRead(channel, false, 80).IsEmpty);
        stage.AssertNoError();
        peer.Send("2\r\nok");

        Assert.Equal("ok", first.Result());
    }

    private static List<string> ReadToEnd(string channel)
    {
        var messages = new List<string>();
        while (SocketRead(channel) is { IsEmpty: false } message)
            messages.Add(message);
        return messages;
    }
}
