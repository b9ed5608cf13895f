using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Liaison.Protocols.WebSockets;
using Liaison.Testing;

namespace Liaison.Sockets.Tests;

[Collection(nameof(Alone))]
public sealed class SocketServerFaultTests
{
    private const int ProgramFailed = 22;
    private const int ProgramBlocks = 23;
    private const int AcceptPaused = 21;
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(250);

    public static MatrixTheoryData<LoopBasis, ServerThreads> Ways => new(Enum.GetValues<LoopBasis>(), Enum.GetValues<ServerThreads>());

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task What_a_program_throws_closes_that_connection_alone(LoopBasis basis, ServerThreads threads)
    {
        var log = new RecordedLog();
        using var serving = new Serving(
            new() { Basis = basis, Threads = threads, Loops = 1, Listener = new WebSocketListenerOptions { Logger = log } },
            (connection, message) =>
            {
                if (message.ToString() == "bad")
                    throw new InvalidOperationException("a fault of the program");
                connection.Send(message.Bytes, message.Kind);
            });
        await using var good = await serving.ConnectAsync();
        await using var bad = await serving.ConnectAsync();
        bad.Write("bad");
        Assert.Equal(ReadStatus.Closed, (await bad.ReadAsync().InTime()).Status);
        Assert.Equal(CloseCodes.InternalError, bad.CloseCode);
        good.Write("good");
        Assert.Equal("good", await good.ReadAsync().InTime());
        Assert.Equal(EndReason.ClosedHere, serving.TheEnd().Reason);
        Assert.Equal(1, log.Count(ProgramFailed));
    }

    [Fact]
    public async Task A_program_that_blocks_a_loop_is_named_and_others_go_on_in_the_pool()
    {
        var time = new HandMadeTime();
        var log = new RecordedLog();
        using var goOn = new ManualResetEventSlim();
        void Block(ServerConnection connection, ServerMessage message)
        {
            if (message.Length > 1)
                goOn.Wait();
            connection.Send(message.Bytes, message.Kind);
        }

        // A clock that moves by minutes while the machine is busy would find clients silent.
        var patient = new WebSocketSettings { PingInterval = TimeSpan.Zero, FirstMessageTimeout = TimeSpan.Zero, IdleTimeout = TimeSpan.Zero };
        var listener = new WebSocketListenerOptions { Time = time, Logger = log, WebSocket = patient };
        using var loops = new Serving(new() { Loops = 1, Listener = listener }, Block);
        using var pool = new Serving(new() { Loops = 1, Threads = ServerThreads.Pool, Listener = listener }, Block);
        using var blocked = await loops.ConnectAsync();
        using var waiting = await pool.ConnectAsync();
        using var other = await pool.ConnectAsync();
        blocked.Write("block");
        waiting.Write("block");
        other.Write("x");
        Assert.Equal("x", await other.ReadAsync().InTime());
        Eventually.True(
            () =>
            {
                time.Advance(TimeSpan.FromMilliseconds(250));
                return log.Count(ProgramBlocks) > 0;
            },
            "the blocked loop is named");
        string told = log.Events.First(one => one.Id == ProgramBlocks).Text;
        Assert.Contains(blocked.LocalEndpoint.ToString(), told, StringComparison.Ordinal);
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, log.Count(ProgramBlocks));
        goOn.Set();
        Assert.Equal("block", await blocked.ReadAsync().InTime());
        Assert.Equal("block", await waiting.ReadAsync().InTime());
    }

    [Theory]
    [InlineData(LoopBasis.Automatic, true)]
    [InlineData(LoopBasis.Automatic, false)]
    [InlineData(LoopBasis.Portable, true)]
    [InlineData(LoopBasis.Portable, false)]
    public void A_reset_or_half_a_close_in_any_state_ends_the_connection_once(LoopBasis basis, bool resets)
    {
        using var serving = new Serving(new() { Basis = basis, Loops = 1 });
        byte[] frame = Frame.OfText(WebSocketRole.Client, "hello");
        byte[] close = Frame.Bytes(WebSocketRole.Client, WebSocketOpcode.Close, CloseFrame.Of(1000).Payload());
        byte[] request = Encoding.ASCII.GetBytes(HttpPeer.Request());
        (byte[] Bytes, bool Opens)[] states =
        [
            ([], false), (request[..20], false), (request, true), ([.. request, .. frame[..3]], true), ([.. request, .. frame], true),
            ([.. request, .. Frame.Bytes(WebSocketRole.Client, WebSocketOpcode.Binary, new byte[100_000])[..50_000]], true),
            ([.. request, .. close], true), ([.. request, 0xFF, 0xFF, 0xFF], true),
        ];
        foreach (var (bytes, opens) in states)
        {
            int before = serving.Opened.Count;
            using var client = HttpPeer.ConnectTo(serving.Server.LocalEndpoint).Send(bytes);
            if (opens)
                serving.Await(before + 1);
            if (resets)
                client.Reset();
            else
                client.EndSending().ReadToEnd();
            Eventually.True(() => serving.Closed.Count == serving.Opened.Count, "the connection has ended");
        }

        Assert.Equal(6, serving.Opened.Distinct().Count());
        Assert.Equal(6, serving.Closed.Select(closed => closed.Connection).Distinct().Count());
        Assert.Equal(6, serving.Closed.Count);
    }

    [Theory]
    [InlineData(LoopBasis.Automatic)]
    [InlineData(LoopBasis.Portable)]
    public async Task Without_descriptors_clients_go_on_and_a_request_waits(LoopBasis basis)
    {
        if (!OperatingSystem.IsLinux())
            Assert.Skip("The limit of descriptors is changed as on Linux.");
        var log = new RecordedLog();
        using var serving = new Serving(new() { Basis = basis, Loops = 1, Listener = new WebSocketListenerOptions { Logger = log } });
        await using var client = await serving.ConnectAsync();
        using var late = new Socket(SocketType.Stream, ProtocolType.Tcp);
        var watch = Stopwatch.StartNew();
        using (await DescriptorLimit.ReachAsync())
        {
            late.Connect(IPAddress.Loopback, serving.Server.LocalEndpoint.Port);
            late.Send(Encoding.ASCII.GetBytes(HttpPeer.Request()));
            Eventually.True(() => log.Count(AcceptPaused) > 0, "accepting fails");
            for (int i = 0; i < 100; i++)
            {
                client.Write($"{i}");
                Assert.Equal($"{i}", await client.ReadAsync().InTime());
            }

            Assert.Single(serving.Opened);

            // A try for each round, and no storm of them.
            Assert.InRange(log.Count(AcceptPaused), 1, (int)(watch.Elapsed / Round) + 2);
        }

        serving.Await(2);
    }
}
