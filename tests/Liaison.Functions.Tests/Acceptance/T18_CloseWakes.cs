using Liaison.Functions.Tests.Stages;
using static Liaison.English;

namespace Liaison.Functions.Tests.Acceptance;

[Trait("Acceptance", "T18")]
public sealed class T18_CloseWakes
{
    [Theory]
    [InlineData(Side.Channel, true, SocketSizeStart)]
    [InlineData(Side.Channel, false, SocketSizeStart)]
    [InlineData(Side.Channel, true, SocketEndTag)]
    [InlineData(Side.Channel, true, SocketNoEndTag)]
    [InlineData(Side.Channel, false, SocketNoEndTag)]
    [InlineData(Side.Client, true, SocketSizeStart)]
    [InlineData(Side.Client, false, SocketSizeStart)]
    [InlineData(Side.Client, true, SocketNoEndTag)]
    public void A_close_in_another_thread_wakes_a_read(Side side, bool unlimited, int mode)
    {
        using var stage = new Stage();
        var (name, peer) = stage.Open(side, mode);
        using var _ = peer;

        AssertWakes(name, () => SocketRead(name, unlimited, 3_600_000).IsEmpty, expected: true);
    }

    [Fact]
    public void A_close_wakes_a_read_in_the_middle_of_a_message()
    {
        using var stage = new Stage();
        var (channel, peer) = stage.OpenChannel();
        using var _ = peer;
        peer.Send("5\r\nHel");

        AssertWakes(channel, () => SocketRead(channel, false, 3_600_000).IsEmpty, expected: true);
    }

    [Fact]
    public void A_close_wakes_all_readers_of_a_socket()
    {
        using var stage = new Stage();
        var (channel, peer) = stage.OpenChannel();
        using var _ = peer;
        var readers = Enumerable.Range(0, 5)
            .Select(_ => Background.Start(() => (SocketRead(channel).IsEmpty, ErrorInfo(errCode))))
            .ToList();
        readers.ForEach(static reader => reader.UntilBlocked());

        SocketClose(channel);

        Assert.All(readers, static reader => Assert.Equal((true, "100032"), reader.Result()));
    }

    [Theory]
    [InlineData(Side.Channel)]
    [InlineData(Side.Client)]
    public void A_close_in_another_thread_wakes_a_write(Side side)
    {
        using var stage = new Stage();
        var (name, peer) = stage.Open(side);
        using var _ = peer;

        AssertWakes(name, () => SocketWrite(name, new byte[50_000_000]), expected: false);
    }

    [Fact]
    public void A_close_wakes_the_writers_that_wait_for_their_turn()
    {
        using var stage = new Stage();
        var (channel, peer) = stage.OpenChannel();
        using var _ = peer;
        var writers = Enumerable.Range(0, 5)
            .Select(_ => Background.Start(() => (SocketWrite(channel, new byte[20_000_000]), ErrorInfo(errCode))))
            .ToList();
        writers.ForEach(static writer => writer.UntilBlocked());

        SocketClose(channel);

        Assert.All(writers, static writer => Assert.Equal((false, "100032"), writer.Result()));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3_600_000)]
    public void A_close_in_another_thread_wakes_a_wait_for_a_connection(int limit)
    {
        using var stage = new Stage();
        stage.Listen("Server");

        AssertWakes("Server", () => SocketWaitForConnection("Server", limit), expected: false);
    }

    [Fact]
    public void A_close_wakes_the_simplified_server_that_waits_for_a_client()
    {
        using var stage = new Stage();
        stage.Listen("Reader");
        stage.Listen("Writer");

        AssertWakes("Reader", () => SocketRead("Reader").IsEmpty, expected: true);
        AssertWakes("Writer", () => SocketWrite("Writer", "nobody"), expected: false);
    }

    [Fact]
    public void A_close_wakes_the_simplified_server_that_waits_for_its_clients_message()
    {
        using var stage = new Stage();
        using var peer = Peer.ConnectTo(stage.Listen("Server"));
        peer.Send("2\r\nok");
        Assert.Equal("ok", (string)SocketRead("Server"));

        AssertWakes("Server", () => SocketRead("Server").IsEmpty, expected: true);
        Assert.Empty(peer.ReceiveToEnd());
    }

    [Fact]
    public void A_close_gives_up_a_connection_being_made()
    {
        using var stage = new Stage();
        using var silent = PeerServer.Silent(out var queued);
        using var _ = queued;

        AssertWakes("Client", () => SocketConnect("Client", silent.Port, "127.0.0.1", 3_600_000), expected: false);
        Assert.False(SocketExist("Client"));
    }

    /// <summary>The call ends by the close, long before its limit, with 100032; afterwards the name is unknown.</summary>
    private static void AssertWakes(string name, Func<bool> call, bool expected)
    {
        var blocked = Background.Start(() => (call(), ErrorOccurred, ErrorInfo(errCode))).UntilBlocked();

        SocketClose(name);

        Assert.Equal((expected, true, "100032"), blocked.Result());
        Stage.AssertRaises(100200, () => SocketRead(name));
        Stage.AssertRaises(100200, () => SocketWrite(name, "late"));
        Stage.AssertRaises(100200, () => SocketWaitForConnection(name));
        Stage.AssertRaises(100200, () => SocketClose(name));
    }
}
