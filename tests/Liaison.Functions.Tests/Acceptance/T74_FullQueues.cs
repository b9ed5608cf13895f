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
        stage.AssertFailed(SocketExist(channel) ? 100245 : 100031);

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
        var others = Enumerable.Range(0, 50).Select(_ => Peer.ConnectTo(port)).ToList();
        var channels = others.Select(_ => events.AssertNext(SocketOpening, "")).ToList();
        for (int i = 0; i < 100; i++)
        {
            SocketWrite(stopped, Large);
            Assert.True(SocketWrite(channels[i % channels.Count], "ok"), ErrorInfo());
        }

        Assert.All(others, static other => other.Receive("2\r\nok"));
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
