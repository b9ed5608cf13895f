using Liaison.Functions.Tests.Stages;
using Liaison.Sockets;
using Liaison.Testing;
using Liaison.Vocabulary;
using static Liaison.English;

namespace Liaison.Functions.Tests.Acceptance;

[Trait("Acceptance", "T74")]
public sealed class T74_FullQueues
{
    private static readonly string Large = new('x', 64 * 1024);

    [Fact]
    public void By_default_a_client_that_does_not_read_is_closed_with_1013()
    {
        using var stage = new Stage();
        var (events, channel, peer) = Open(stage);
        using var _ = peer;
        Eventually.True(() => !SocketWrite(channel, Large), "The queue is never full.");
        Assert.Contains(stage.Error.Code, new[] { 100245, 100031 });

        Assert.Contains("262144", events.AssertNext(SocketError), StringComparison.Ordinal);
        events.AssertNext(SocketClosing, "1013");
    }

    [Fact]
    public void To_wait_holds_the_writer_until_the_client_reads()
    {
        using var stage = new Stage(With(QueuePolicy.Wait));
        var (_, channel, peer) = Open(stage);
        using var _ = peer;
        const int Messages = 400;
        var writing = Background.Start(() => Enumerable.Range(0, Messages).All(_ => SocketWrite(channel, Large)));
        for (int i = 0; i < Messages; i++)
            peer.Receive("65536\r\n".Length + Large.Length);

        Assert.True(writing.Result());
    }

    [Fact]
    public void To_drop_the_newest_fails_and_keeps_the_client()
    {
        using var stage = new Stage(With(QueuePolicy.DropNewest));
        var (_, channel, peer) = Open(stage);
        using var _ = peer;
        Eventually.True(() => !SocketWrite(channel, Large), "The queue is never full.");
        stage.AssertFailed(100245);
        Assert.True(SocketExist(channel));
        peer.Receive("65536\r\n".Length + Large.Length);
    }

    [Fact]
    public void What_a_full_queue_does_may_change_while_the_channel_is_open()
    {
        using var stage = new Stage();
        var (_, channel, peer) = Open(stage);
        using var _ = peer;
        SocketParameter(channel, SocketParamQueueFull, SocketQueueDropNewest);
        SocketParameter(channel, SocketParamSendQueue, 1000);
        Eventually.True(() => !SocketWrite(channel, Large), "The queue is never full.");
        stage.AssertFailed(100245);
        Assert.Contains("1000", ErrorInfo(), StringComparison.Ordinal);
        Assert.True(SocketExist(channel));
    }

    [Fact]
    public void A_WebSocket_that_reads_again_is_told_that_it_was_too_slow()
    {
        using var stage = new Stage();
        var events = new ChannelEvents();
        using var peer = WebSocketPeer.ConnectTo(events.Listen(stage, SocketWebSocket));
        string channel = events.AssertNext(SocketOpening, "");
        Eventually.True(() => !SocketWrite(channel, Large), "The queue is never full.");
        var frame = peer.Receive();
        while (frame.Opcode == WebSocketPeer.Text)
            frame = peer.Receive();

        Assert.Equal(WebSocketPeer.Close, frame.Opcode);
        Assert.Equal<byte>([1013 >> 8, 1013 & 0xFF], frame.Payload[..2]);
    }

    [Fact]
    public void To_drop_the_oldest_takes_every_message_and_keeps_the_last()
    {
        using var stage = new Stage(With(QueuePolicy.DropOldest));
        var (_, channel, peer) = Open(stage);
        using var _ = peer;
        for (int i = 0; i < 400; i++)
            Assert.True(SocketWrite(channel, Large), ErrorInfo());
        Assert.True(SocketWrite(channel, "last"));
        SocketClose(channel);

        Assert.EndsWith("4\r\nlast", System.Text.Encoding.Latin1.GetString(peer.ReceiveToEnd()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_client_that_does_not_read_changes_nothing_for_the_others()
    {
        using var stage = new Stage();
        var (events, stopped, peer) = Open(stage);
        using var _ = peer;
        int port = stage.PortOf("Server");
        var others = Enumerable.Range(0, 999).Select(_ => Peer.ConnectTo(port)).ToList();
        var channels = others.Select(_ => events.AssertNext(SocketOpening, "")).ToList();
        foreach (string channel in channels)
        {
            SocketWrite(stopped, Large);
            Assert.True(SocketWrite(channel, "ok"), ErrorInfo());
        }

        Assert.All(others, static other => other.Receive("2\r\nok"));
        events.AssertNext(SocketError);
        events.AssertNext(SocketClosing, "1013");
        others.ForEach(static other => other.Dispose());
    }

    private static LiaisonOptions With(QueuePolicy policy) => new() { Language = Language.English, WhenQueueFull = policy };

    private static (ChannelEvents Events, string Channel, Peer Peer) Open(Stage stage)
    {
        var events = new ChannelEvents();
        var peer = Peer.ConnectTo(events.Listen(stage));
        return (events, events.AssertNext(SocketOpening, ""), peer);
    }
}
