using System.Text;
using Liaison.Protocols.WebSockets;
using Liaison.Testing;

namespace Liaison.Sockets.Tests;

/// <summary>What hostile peers can make a process hold and do.</summary>
[Collection(nameof(Alone))]
[Trait("Acceptance", "T87")]
public sealed class WebSocketLoadTests
{
    private const int Flood = 50_000_000;
    private const int Allowance = 64 * 1024;

    // The rule is one second on a machine to itself; what else runs takes its caches away, and a system call for each ping takes ten.
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(4);
    private static readonly Endpoint AnyPort = new("127.0.0.1", 0);
    private static readonly WebSocketSettings Patient = new() { PingInterval = TimeSpan.Zero, FirstMessageTimeout = TimeSpan.Zero, IdleTimeout = TimeSpan.Zero };

    public static TheoryData<string> Floods => ["pings", "empty messages", "small messages", "fragments", "large messages"];

    [Theory]
    [MemberData(nameof(Floods))]
    [Trait("Attack", "S1")]
    [Trait("Attack", "S4")]
    public async Task Fifty_megabytes_of_anything_take_little_processor_time(string what)
    {
        if (!ProcessorTime.IsKnown)
            Assert.Skip("This system does not tell the processor time of a thread.");
        byte[] unit = UnitOf(what);
        byte[] piece = [.. Enumerable.Repeat(unit, Math.Max(1, 600_000 / unit.Length)).SelectMany(bytes => bytes)];
        var (connection, peer) = FramePeer.Meet(WebSocketRole.Server, Patient, kind: LinkKind.Tcp);
        var taking = OwnThread.Run(peer.ReadToEnd);
        var sending = OwnThread.Run(() =>
        {
            for (int sent = 0; sent < Flood && peer.TrySendRaw(piece); sent += piece.Length)
            {
            }

            peer.EndStream();
        });
        var time = await ProcessorTime.Of(() =>
        {
            while (connection.Read(Timeout.InfiniteTimeSpan).Status == ReadStatus.Received)
            {
            }
        }).InTime();
        await sending.InTime();
        Assert.Equal(EndReason.NotClosed, connection.End?.Reason);
        await connection.CloseAsync().InTime();
        await taking.InTime();
        Assert.InRange(time, TimeSpan.Zero, MostTime);
    }

    [Theory]
    [InlineData("X-Long: ", "x", 431)]
    [InlineData("", "X: y\r\n", 431)]
    [InlineData("GET /", "x", 414)]
    [InlineData("", "\r\n", 400)]
    [Trait("Acceptance", "T86")]
    [Trait("Attack", "S5")]
    [Trait("Attack", "S6")]
    public async Task Twenty_megabytes_of_request_are_refused_by_their_beginning(string start, string piece, int status)
    {
        const int Size = 20_000_000;
        using var listener = WebSocketListener.Listen(AnyPort);
        byte[] all = Encoding.ASCII.GetBytes(
            (start.StartsWith("GET", StringComparison.Ordinal) || piece == "\r\n" ? start : "GET / HTTP/1.1\r\n" + start)
            + string.Concat(Enumerable.Repeat(piece, Size / piece.Length)));
        for (int i = 0; i < 5; i++)
        {
            using var peer = HttpPeer.ConnectTo(listener.LocalEndpoint);
            var sending = OwnThread.Run(() => peer.SendUntilRefused(all));
            string answer = await OwnThread.Run(peer.ReadToEnd).InTime();
            Assert.StartsWith($"HTTP/1.1 {status} ", answer, StringComparison.Ordinal);
            await sending.InTime();
        }
    }

    [Theory]
    [InlineData("half a request")]
    [InlineData("nothing")]
    [InlineData("half a large frame")]
    [InlineData("empty fragments")]
    [InlineData("unread messages")]
    [Trait("Attack", "S1")]
    [Trait("Attack", "S7")]
    public async Task A_peer_makes_a_process_hold_four_times_what_it_sends_at_most(string what)
    {
        const int Peers = 200;
        byte[] sent = BytesOf(what);
        var options = new WebSocketListenerOptions { WebSocket = Patient, HandshakeTimeout = TimeSpan.Zero };
        using var listener = WebSocketListener.Listen(AnyPort, options);
        var held = new List<IDisposable>();
        long before = 0;
        for (int i = -10; i < Peers; i++)
        {
            if (i == 0)
                before = GC.GetTotalMemory(forceFullCollection: true);
            var peer = HttpPeer.ConnectTo(listener.LocalEndpoint);
            held.Add(peer);
            if (what == "half a request")
            {
                peer.Send(sent);
                continue;
            }

            peer.Send(HttpPeer.Request());
            var connection = await listener.AcceptAsync().InTime();
            held.Add(connection);
            peer.Send(sent);
            if (what is not "unread messages")
                Eventually.True(() => connection.Read(TimeSpan.Zero).Status == ReadStatus.TimedOut, "what is there is taken");
        }

        using (var passing = await WebSocketClient.ConnectAsync(AddressOf(listener)).InTime())
            held.Add(await listener.AcceptAsync().InTime());
        long perPeer = (GC.GetTotalMemory(forceFullCollection: true) - before) / Peers;
        Assert.InRange(perPeer, long.MinValue, (4L * sent.Length) + Allowance);
        held.ForEach(one => one.Dispose());
    }

    [Fact]
    [Trait("Acceptance", "T86")]
    public async Task A_peer_that_pings_and_never_takes_the_pongs_makes_one_wait()
    {
        const int Pings = 20_000;
        var (connection, peer) = FramePeer.Meet(WebSocketRole.Server, Patient, capacity: 8 * 1024);
        var read = connection.ReadAsync().AsTask();
        long before = GC.GetTotalMemory(forceFullCollection: true);
        await OwnThread.Run(() =>
        {
            byte[] payload = new byte[125];
            for (int i = 0; i < Pings; i++)
            {
                BitConverter.TryWriteBytes(payload, i);
                peer.Send(WebSocketOpcode.Ping, payload);
            }
        }).InTime();
        peer.SendText("and a message");
        Assert.Equal("and a message", await read.InTime());
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 4 * Allowance);

        int last = -1;
        int count = 0;
        await OwnThread.Run(() =>
        {
            while (last < Pings - 1)
            {
                int next = BitConverter.ToInt32(peer.Next().Payload);
                Assert.InRange(next, last + 1, Pings - 1);
                last = next;
                count++;
            }
        }).InTime();
        Assert.InRange(count, 1, (8 * 1024 / 127) + 2);
        connection.Close();
        peer.EndStream();
    }

    [Fact]
    public async Task Compression_gives_its_memory_back_with_the_end_of_a_connection()
    {
        const int Count = 400;
        const long LeakOfOne = 128 * 1024;
        var kept = new List<WebSocketLink>();
        for (int i = 0; i < 50; i++)
            await UseAndClose(i);
        long before = Environment.WorkingSet;
        for (int i = 0; i < Count; i++)
            await UseAndClose(i);
        Assert.InRange(Environment.WorkingSet - before, long.MinValue, Count * LeakOfOne);
        GC.KeepAlive(kept);

        async Task UseAndClose(int number)
        {
            var link = WebSocketLink.Open(LinkKind.Tcp, deflate: new(false, false));
            kept.Add(link);
            string text = $"{number} {new string('x', 1000)}";
            Assert.True(link.Client.Write(text).Succeeded);
            Assert.Equal(text, await link.Server.ReadAsync().InTime());
            Assert.True(link.Server.Write(text).Succeeded);
            Assert.Equal(text, await link.Client.ReadAsync().InTime());
            var closing = link.Client.CloseAsync();
            Assert.Equal(ReadStatus.Closed, (await link.Server.ReadAsync().InTime()).Status);
            await Task.WhenAll(closing, link.Server.CloseAsync()).InTime();
        }
    }

    [Fact]
    public async Task A_thousand_WebSockets_opened_and_closed_leave_nothing_behind()
    {
        using var listener = WebSocketListener.Listen(AnyPort);
        await OpenAndClose(100);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        await OpenAndClose(1000);
        long left = 0;
        Eventually.True(() => (left = GC.GetTotalMemory(forceFullCollection: true) - before) < 1_000_000, $"memory is given back: {left}");

        async Task OpenAndClose(int count)
        {
            for (int i = 0; i < count; i++)
            {
                var client = await WebSocketClient.ConnectAsync(AddressOf(listener)).InTime();
                var server = await listener.AcceptAsync().InTime();
                var closing = client.CloseAsync();
                Assert.Equal(ReadStatus.Closed, (await server.ReadAsync().InTime()).Status);
                await Task.WhenAll(closing, server.CloseAsync()).InTime();
            }
        }
    }

    [Fact]
    [Trait("Acceptance", "T88")]
    public async Task Without_descriptors_a_request_waits_until_there_are_some_again()
    {
        if (!OperatingSystem.IsLinux())
            Assert.Skip("The limit of descriptors is changed as on Linux.");
        using var listener = WebSocketListener.Listen(AnyPort);
        using (await WebSocketClient.ConnectAsync(AddressOf(listener)).InTime())
            (await listener.AcceptAsync().InTime()).Close();
        using var client = new System.Net.Sockets.Socket(System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Tcp);
        using (await DescriptorLimit.ReachAsync())
        {
            client.Connect(System.Net.IPAddress.Loopback, listener.LocalEndpoint.Port);
            client.Send(Encoding.ASCII.GetBytes(HttpPeer.Request()));
            Assert.False(listener.WaitPending(TimeSpan.FromMilliseconds(300)));
        }

        using var channel = await listener.AcceptAsync().InTime();
        Assert.Equal("/", channel.Path);
    }

    private static WebSocketAddress AddressOf(WebSocketListener listener) => new("127.0.0.1", listener.LocalEndpoint.Port, IsSecure: false, "/");

    private static byte[] BytesOf(string what)
    {
        switch (what)
        {
            case "nothing":
                return [];
            case "half a request":
                return Encoding.ASCII.GetBytes("GET / HTTP/1.1\r\n" + string.Concat(Enumerable.Repeat("X-Some: header\r\n", 99)));
            case "half a large frame":
                return Frame.Bytes(WebSocketRole.Client, WebSocketOpcode.Binary, new byte[1_000_000])[..20_000];
            case "empty fragments":
                return [.. Enumerable.Range(0, 1024).SelectMany(i => Frame.Bytes(
                    WebSocketRole.Client, i == 0 ? WebSocketOpcode.Text : WebSocketOpcode.Continuation, default, isFinal: false))];
            default:
                return [.. Enumerable.Repeat(Frame.Bytes(WebSocketRole.Client, WebSocketOpcode.Binary, new byte[1000]), 40).SelectMany(frame => frame)];
        }
    }

    private static byte[] UnitOf(string what) => what switch
    {
        "pings" => Frame.Bytes(WebSocketRole.Client, WebSocketOpcode.Ping, default),
        "empty messages" => Frame.OfText(WebSocketRole.Client, ""),
        "small messages" => Frame.OfText(WebSocketRole.Client, "é"),
        "fragments" =>
        [
            .. Frame.Bytes(WebSocketRole.Client, WebSocketOpcode.Text, "a"u8, isFinal: false),
            .. Enumerable.Repeat(Frame.Bytes(WebSocketRole.Client, WebSocketOpcode.Continuation, "b"u8, isFinal: false), 1022).SelectMany(bytes => bytes),
            .. Frame.Bytes(WebSocketRole.Client, WebSocketOpcode.Continuation, default),
        ],
        _ => Frame.Bytes(WebSocketRole.Client, WebSocketOpcode.Text, Encoding.UTF8.GetBytes(new string('€', 200_000))),
    };
}
