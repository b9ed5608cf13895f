using System.Globalization;
using System.Text;
using Liaison.Functions.Tests.Stages;
using Liaison.Sockets;
using Liaison.Vocabulary;
using static Liaison.English;

namespace Liaison.Functions.Tests.Acceptance;

[Trait("Acceptance", "T88")]
public sealed class T88_Faults
{
    [Theory]
    [InlineData(SocketSizeStart, "5\r|\n|Hel|lo")]
    [InlineData(SocketEndTag, "Hel|lo<E|OF>|")]
    [InlineData(SocketNoEndTag, "H|e|l|l|o")]
    public void Latency_only_makes_reads_wait(int mode, string pieces)
    {
        using var stage = new Stage();
        var (channel, peer) = stage.OpenChannel(mode);
        using var _ = peer;
        var reading = Background.Start(() => ReadAtLeast(channel, "Hello".Length));

        foreach (string piece in pieces.Split('|', StringSplitOptions.RemoveEmptyEntries))
        {
            reading.UntilBlocked();
            peer.Send(piece);
        }

        Assert.Equal("Hello", reading.Result());
    }

    [Theory]
    [InlineData(SocketSizeStart)]
    [InlineData(SocketEndTag)]
    public void Slicing_of_any_kind_gives_the_same_messages_in_both_directions(int mode)
    {
        using var stage = new Stage();
        var (channel, visitor) = stage.OpenChannel(mode);
        var (client, origin) = stage.OpenClient(mode);
        using var _ = visitor;
        using var __ = origin;
        var there = Background.Start(() => Slice(visitor, origin));
        var back = Background.Start(() => Slice(origin, visitor));

        var random = new Random(88);
        for (int i = 0; i < 200; i++)
        {
            string question = new('q', random.Next(5000));
            string answer = new('a', random.Next(5000));
            Assert.True(SocketWrite(client, question));
            Assert.Equal(question, (string)SocketRead(channel));
            Assert.True(SocketWrite(channel, answer));
            Assert.Equal(answer, (string)SocketRead(client));
        }

        SocketClose(channel);
        SocketClose(client);
        there.Result();
        back.Result();
    }

    [Fact]
    public void A_reset_ends_each_side_in_its_code_once_and_nothing_else()
    {
        using var stage = new Stage();
        var (channel, peer) = stage.OpenChannel();
        var (other, good) = stage.OpenChannel();
        using var _ = good;
        var reading = Background.Start(() => (SocketRead(channel).Status, ErrorInfo(errCode))).UntilBlocked();
        var writing = Background.Start(() => (SocketWrite(channel, new byte[50_000_000]), ErrorInfo(errCode))).UntilBlocked();

        peer.Reset();

        Assert.Equal((ReadStatus.Closed, "100032"), reading.Result());
        Assert.Equal((false, "100032"), writing.Result());
        good.Send("2\r\nok");
        Assert.Equal("ok", (string)SocketRead(other));
    }

    [Fact]
    public void A_black_hole_is_found_by_the_probes_of_keep_alive()
    {
        using var stage = new Stage(new LiaisonOptions { Listener = new ListenerOptions { KeepAlive = TimeSpan.FromSeconds(1) } });
        var (channel, peer) = stage.OpenChannel();
        using var _ = peer;
        BrokenLink.BlackHole(peer);

        // A second of silence, then three probes ten seconds apart.
        var reading = Background.Start(() => (SocketRead(channel).Status, ErrorInfo(errCode), ErrorInfo(errSystemCode)));

        var (status, code, systemCode) = reading.Result(TimeSpan.FromSeconds(120));
        Assert.Equal((ReadStatus.Closed, "100032"), (status, code));
        Assert.True(int.Parse(systemCode, CultureInfo.InvariantCulture) > 0);
        Assert.False(SocketWrite(channel, "late"));
        stage.AssertFailed(100032);
    }

    [Fact]
    public void A_black_hole_ends_a_write_by_its_limit()
    {
        using var stage = new Stage(new LiaisonOptions { Listener = new ListenerOptions { WriteTimeout = TimeSpan.FromMilliseconds(200) } });
        var (channel, peer) = stage.OpenChannel();
        using var _ = peer;
        BrokenLink.BlackHole(peer);

        Assert.False(SocketWrite(channel, new byte[50_000_000]));

        stage.AssertFailed(100244);
        Assert.True(SocketRead(channel).IsEmpty);
        stage.AssertFailed(100032);
    }

    [Fact]
    public void A_black_hole_does_not_hold_up_a_close()
    {
        using var stage = new Stage();
        var (channel, peer) = stage.OpenChannel();
        using var _ = peer;
        BrokenLink.BlackHole(peer);
        var writing = Background.Start(() => (SocketWrite(channel, new byte[50_000_000]), ErrorInfo(errCode))).UntilBlocked();

        SocketClose(channel);

        Assert.Equal((false, "100032"), writing.Result());
        Assert.False(SocketExist(channel));
    }

    [Theory]
    [InlineData(Side.Channel)]
    [InlineData(Side.Client)]
    public void A_half_open_connection_is_found_by_a_write(Side side)
    {
        using var stage = new Stage();
        var (name, peer) = stage.Open(side);
        BrokenLink.HalfOpen(peer);
        var reading = Background.Start(() => (SocketRead(name).Status, ErrorInfo(errCode))).UntilBlocked();

        // The write itself may succeed: the answer to it comes later.
        SocketWrite(name, "anybody there?");

        Assert.Equal((ReadStatus.Closed, "100032"), reading.Result());
        Assert.False(SocketWrite(name, "nobody"));
        stage.AssertFailed(100032);
        Assert.True(SocketExist(name));
    }

    [Fact]
    public void When_descriptors_are_used_up_accepting_fails_clients_go_on_and_the_request_waits()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The limit is set by a shell.");

        // The assemblies of .NET alone take some sixty.
        using var probe = ProbeProgram.StartAfter("ulimit -n 128", "descriptors");
        int port = int.Parse(probe.ReadLine(), CultureInfo.InvariantCulture);
        using var first = Peer.ConnectTo(port);
        AssertEchoes(first);
        Assert.Equal("full", probe.ReadLine());

        using var second = Peer.ConnectTo(port);
        Assert.Equal("accepted '' 100227", probe.ReadLine());
        AssertEchoes(first);
        Assert.Equal("pending True", probe.ReadLine());
        Assert.Equal("accepted 17 False", probe.ReadLine());
        AssertEchoes(second);
        AssertEchoes(first);
        probe.AssertEndsWell();
    }

    private static void AssertEchoes(Peer peer)
    {
        peer.Send("4\r\necho");
        Assert.Equal("4\r\necho", peer.Receive("4\r\necho"));
    }

    private static string ReadAtLeast(string channel, int count)
    {
        var read = new StringBuilder();
        while (read.Length < count)
            read.Append((string)SocketRead(channel));
        return read.ToString();
    }

    /// <summary>Carries bytes over in pieces of all sizes, cut without regard to what they are.</summary>
    private static void Slice(Peer from, Peer to)
    {
        byte[] buffer = new byte[700];
        for (int i = 0; from.Socket.Receive(buffer.AsSpan(0, 1 + (i * 37 % 700))) is var count and > 0; i++)
        {
            for (int done = 0; done < count; done += 13)
                to.Send(buffer.AsSpan(done, Math.Min(13, count - done)));
        }
    }
}
