using System.Net;
using System.Net.Sockets;
using Liaison.Protocols.Framing;
using Liaison.Protocols.WebSockets;
using Liaison.Testing;

namespace Liaison.Sockets.Tests;

public sealed class SocketServerTlsTests
{
    private const int Refused = 5;
    private static readonly byte[] UnexpectedMessage = [21, 3, 1, 0, 2, 2, 10];

    public static MatrixTheoryData<LoopBasis, ServerThreads> Ways => new(Enum.GetValues<LoopBasis>(), Enum.GetValues<ServerThreads>());

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_client_is_opened_answered_and_closed_once(LoopBasis basis, ServerThreads threads)
    {
        using var serving = Serve(new WebSocketListenerOptions { WebSocket = new() { Compression = true } }, basis, threads);
        var client = await serving.ConnectAsync("/salle", new() { WebSocket = new() { Compression = true } });
        byte[] large = new byte[900_000];
        new Random(1).NextBytes(large);
        foreach (int size in (int[])[0, 1, 125, 16_383, 16_384, 70_000, 900_000])
        {
            client.Write(large.AsSpan(0, size));
            Assert.True((await client.ReadAsync().InTime()).Bytes.Span.SequenceEqual(large.AsSpan(0, size)));
        }

        var channel = Assert.Single(serving.Opened);
        Assert.Equal(("/salle", true, client.Tls!.Cipher), (channel.Path, channel.IsWebSocket, channel.Tls!.Cipher));
        await client.CloseAsync(3001, "bye").InTime();
        var end = serving.TheEnd();
        Assert.Equal((EndReason.ClosedByPeer, 3001, "bye"), (end.Reason, channel.CloseCode, end.Close!.Reason));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Messages_of_every_framing_go_to_and_fro(LoopBasis basis, ServerThreads threads)
    {
        foreach (var framing in (Framing[])[Framing.LengthHeader, Framing.EndMarker("\r\n"u8)])
        {
            using var serving = Serve(new() { Framing = framing }, basis, threads);
            using var client = await serving.DialAsync(new() { Framing = framing });
            foreach (string text in (string[])["one", "two", new string('é', 400_000)])
            {
                client.Write(text);
                Assert.Equal(text, await client.ReadAsync().InTime());
            }

            client.Close();
            Assert.Equal(EndReason.ClosedByPeer, serving.TheEnd().Reason);
        }
    }

    [Theory]
    [InlineData(LoopBasis.Automatic)]
    [InlineData(LoopBasis.Portable)]
    public async Task A_client_that_reads_late_gets_everything_in_its_order(LoopBasis basis)
    {
        const int Messages = 400;
        using var serving = Serve(new(), basis);
        using var client = await serving.DialAsync();
        var sending = OwnThread.Run(() =>
        {
            for (int i = 0; i < Messages; i++)
                client.Write($"{i}" + new string('.', 40_000));
        });
        var channel = serving.Await(1)[0];
        Eventually.True(() => channel.QueuedBytes >= serving.Server.Options.QueueSize, "the queue is full");
        for (int i = 0; i < Messages; i++)
            Assert.StartsWith($"{i}.", await client.ReadAsync().InTime(), StringComparison.Ordinal);
        await sending.InTime();
    }

    [Fact]
    public async Task A_broadcast_reaches_clients_behind_every_handshake()
    {
        using var serving = Serve(new WebSocketListenerOptions());
        var clients = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => serving.ConnectAsync()));
        serving.Await(clients.Length);
        for (int i = 0; i < 50; i++)
            serving.Server.Everyone.Broadcast($"{i}" + new string('.', 30_000));
        await Task.WhenAll(clients.Select(async client =>
        {
            for (int i = 0; i < 50; i++)
                Assert.StartsWith($"{i}.", await client.ReadAsync().InTime(), StringComparison.Ordinal);
            client.Dispose();
        }));
    }

    [Fact]
    public async Task The_end_is_told_by_close_notify_and_one_without_it_is_truncated()
    {
        using var serving = Serve(new(), onMessage: (connection, message) =>
        {
            connection.Send(message.Bytes);
            connection.Close();
        });
        using var told = await serving.DialAsync();
        told.Write("last");
        Assert.Equal("last", await told.ReadAsync().InTime());
        Assert.Equal(new ConnectionEnd(EndReason.ClosedByPeer), (await told.ReadAsync().InTime()).End);
        Assert.Equal(EndReason.ClosedHere, serving.TheEnd().Reason);

        using var cut = Serve(new());
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        socket.Connect(IPAddress.Loopback, cut.Server.LocalEndpoint.Port);
        using var client = await TlsTransport.ConnectAsync(new TcpTransport(socket, new()), TlsPair.Host, new() { Tls = TlsPair.Client }).InTime();
        cut.Await(1);
        socket.Shutdown(SocketShutdown.Send);
        Assert.Equal((EndReason.Reset, "truncated"), (cut.TheEnd().Reason, cut.TheEnd().Detail));
    }

    [Theory]
    [InlineData(LoopBasis.Automatic)]
    [InlineData(LoopBasis.Portable)]
    public async Task Plain_text_is_answered_by_an_alert_and_reaches_nobody(LoopBasis basis)
    {
        var log = new RecordedLog();
        using var serving = Serve(new WebSocketListenerOptions { Logger = log }, basis);
        using var stranger = HttpPeer.ConnectTo(serving.Server.LocalEndpoint).Send(HttpPeer.Request());
        Assert.Equal(UnexpectedMessage, System.Text.Encoding.Latin1.GetBytes(stranger.ReadToEnd()));
        Eventually.True(() => log.Count(Refused) == 1, "it is logged");
        Assert.Contains("TlsNotSpoken", log.Events.Single(one => one.Id == Refused).Text, StringComparison.Ordinal);
        await using var good = await serving.ConnectAsync();
        Assert.Single(serving.Await(1));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_reset_or_half_a_close_in_any_state_ends_the_connection_once(bool resets)
    {
        using var serving = Serve(new WebSocketListenerOptions());
        byte[][] beginnings = [[], [22, 3, 1], [22, 3, 1, 0, 100, .. new byte[100]], [22, 3, 1, 0xFF, 0xFF], [23, 3, 3, 0, 1, 0]];
        foreach (byte[] bytes in beginnings)
        {
            using var client = HttpPeer.ConnectTo(serving.Server.LocalEndpoint).Send(bytes);
            if (resets)
                client.Reset();
            else
                client.EndSending().ReadToEnd();
            Eventually.True(() => serving.Server.Health.Connections == 0, "its place is free");
        }

        using var open = new Socket(SocketType.Stream, ProtocolType.Tcp);
        open.Connect(IPAddress.Loopback, serving.Server.LocalEndpoint.Port);
        using var secure = await TlsTransport.ConnectAsync(new TcpTransport(open, new()), TlsPair.Host, new() { Tls = TlsPair.Client }).InTime();
        using var socket = await WebSocketClient.OpenAsync(secure, serving.Address).InTime();
        serving.Await(1);
        if (resets)
            open.Close(0);
        else
            open.Shutdown(SocketShutdown.Send);
        Assert.Equal(EndReason.Reset, serving.TheEnd().Reason);
        Eventually.True(() => serving.Server.Health.Connections == 0, "its place is free");
        Assert.Single(serving.Opened);
    }

    [Fact]
    public void A_handshake_that_takes_too_long_and_one_too_many_are_dropped()
    {
        var time = new HandMadeTime();
        var log = new RecordedLog();
        using var serving = Serve(new() { Logger = log, Time = time, HalfOpen = 2 });
        using var first = HttpPeer.ConnectTo(serving.Server.LocalEndpoint);
        using var second = HttpPeer.ConnectTo(serving.Server.LocalEndpoint).Send([22, 3, 1]);
        using var third = HttpPeer.ConnectTo(serving.Server.LocalEndpoint);
        Assert.Equal("", first.ReadToEnd());
        Assert.Contains("ConnectionLimit", log.Events.Single(one => one.Id == Refused).Text, StringComparison.Ordinal);
        Eventually.True(
            () =>
            {
                time.Advance(TimeSpan.FromSeconds(1));
                return log.Count(Refused) == 3;
            },
            "the others are dropped at the deadline");
        Assert.Contains("TimedOut", log.Events.Last(one => one.Id == Refused).Text, StringComparison.Ordinal);
        Assert.Equal("", second.ReadToEnd() + third.ReadToEnd());
        Assert.Empty(serving.Opened);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Stopping_says_1001_to_all_and_drops_handshakes(LoopBasis basis, ServerThreads threads)
    {
        using var serving = Serve(new WebSocketListenerOptions(), basis, threads);
        var clients = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => serving.ConnectAsync()));
        using var half = HttpPeer.ConnectTo(serving.Server.LocalEndpoint);
        serving.Await(clients.Length);
        var ends = clients.Select(async client => (await client.ReadAsync().InTime()).Status).ToList();
        await serving.Server.StopAsync().InTime();
        Assert.All(await Task.WhenAll(ends), status => Assert.Equal(ReadStatus.Closed, status));
        Assert.All(clients, client => Assert.Equal(CloseCodes.GoingAway, client.CloseCode));
        Eventually.True(() => serving.Closed.Count == clients.Length, "all are told closed");
    }

    [Fact]
    public void A_certificate_without_its_key_is_refused_at_the_start()
    {
        using var server = new SocketServer(new() { Listener = new() { Tls = new() { Certificate = TestAuthority.Shared.Certificate } } });
        Assert.Throws<ArgumentException>(() => server.Start(new("127.0.0.1", 0)));
    }

    private static Serving Serve(
        ListenerOptions listener,
        LoopBasis basis = LoopBasis.Automatic,
        ServerThreads threads = ServerThreads.Loops,
        ServerMessageArrived? onMessage = null) =>
        new(new() { Basis = basis, Threads = threads, Loops = 1, Listener = listener with { Tls = TlsPair.Server } }, onMessage);
}
