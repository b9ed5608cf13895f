using System.Diagnostics;
using Liaison.Protocols.Framing;
using Liaison.Testing;

namespace Liaison.Sockets.Tests;

[Collection(nameof(Alone))]
public sealed class ConnectionMemoryTests
{
    private static readonly Endpoint AnyPort = new("127.0.0.1", 0);

    public static TheoryData<Driver> Drivers => [.. Enum.GetValues<Driver>()];

    [Theory]
    [MemberData(nameof(Drivers))]
    public async Task Idle_connections_hold_no_buffer(Driver driver)
    {
        const int Count = 200;
        using var listener = SocketListener.Listen(AnyPort);
        using var first = SocketClient.Connect(listener.LocalEndpoint);
        using var channel = listener.AcceptNext();
        var peers = new List<Connection>();
        var connections = new List<Connection>();
        var reads = new List<Task<Message>>();
        long before = GC.GetTotalMemory(forceFullCollection: true);
        for (int i = 0; i < Count; i++)
        {
            connections.Add(SocketClient.Connect(listener.LocalEndpoint));
            peers.Add(listener.AcceptNext());
            peers[i].Write(new byte[40_000]);
            Assert.Equal(40_000, (await connections[i].ReadAsync().InTime()).Length);
            if (driver == Driver.Async)
                reads.Add(connections[i].ReadAsync().AsTask());
        }

        long perConnection = (GC.GetTotalMemory(forceFullCollection: true) - before) / Count;
        Assert.True(perConnection <= 16 * 1024, $"{perConnection} bytes each");
        connections.ForEach(connection => connection.Close());
        peers.ForEach(peer => peer.Close());
        await Task.WhenAll(reads).InTime();
    }

    [Theory]
    [InlineData(16, true)]
    [InlineData(1024, true)]
    [InlineData(4096, true)]
    [InlineData(16, false)]
    [InlineData(1024, false)]
    public async Task A_blocking_exchange_allocates_the_message_and_nothing_else(int size, bool raw)
    {
        const int Rounds = 1000;
        const int ArrayHeader = 24;
        using var link = Link.Open(LinkKind.Tcp, new() { Framing = raw ? Framing.Raw : Framing.LengthHeader, NoDelay = true });
        var echo = OwnThread.Run(() => Echo(link.Far));
        long allocated = await OwnThread.Run(() =>
        {
            byte[] message = new byte[size];
            Exchange(link.Near, message, 100);
            long before = GC.GetAllocatedBytesForCurrentThread();
            Exchange(link.Near, message, Rounds);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }).InTime();
        Assert.InRange(allocated, Rounds * size, (Rounds * (size + ArrayHeader)) + 1000);
        link.Near.Close();
        await echo.InTime();
    }

    [Theory]
    [InlineData(20_000)]
    [InlineData(40_000)]
    [InlineData(65_536)]
    public async Task Streaming_allocates_little_more_than_the_messages(int size)
    {
        const int Messages = 500;
        using var link = Link.Open(LinkKind.Tcp);
        var writing = OwnThread.Run(() =>
        {
            byte[] message = new byte[size];
            for (int i = 0; i < Messages + 20; i++)
                Assert.True(link.Far.Write(message).Succeeded);
        });
        long allocated = await OwnThread.Run(() =>
        {
            for (int i = 0; i < 20; i++)
                link.Near.Read(Timeout.InfiniteTimeSpan);
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < Messages; i++)
                Assert.Equal(size, link.Near.Read(Timeout.InfiniteTimeSpan).Length);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }).InTime();
        await writing.InTime();
        Assert.InRange(allocated / Messages, 0, (size * 2) + ReceiveBuffer.LentSize);
    }

    [Fact]
    public async Task Callers_that_give_up_waiting_leave_nothing_behind()
    {
        using var link = Link.Open(LinkKind.Memory);
        var first = link.Near.ReadAsync().AsTask();
        long before = GC.GetTotalMemory(forceFullCollection: true);
        for (int i = 0; i < 20_000; i++)
        {
            Assert.Equal(ReadStatus.TimedOut, link.Near.Read(TimeSpan.Zero).Status);
            Assert.False(link.Near.WaitClosed(TimeSpan.Zero));
        }

        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 500_000);
        link.Far.Write("for the first");
        Assert.Equal("for the first", await first.InTime());
    }

    [Fact]
    public void A_thousand_openings_and_closings_leave_handles_threads_and_memory_as_before()
    {
        using var listener = SocketListener.Listen(AnyPort);
        OpenAndClose(listener, 100);
        Eventually.True(() => listener.OpenConnections == 0, "all are closed");
        Settle();
        var (handles, threads, memory) = (Handles(), Threads(), GC.GetTotalMemory(forceFullCollection: true));
        OpenAndClose(listener, 1000);

        // The runtime and the test host may open a few of their own meanwhile; each leak would count a thousand times.
        Eventually.True(() => Handles() <= handles + 10, $"no more handles than before: {handles}");
        Eventually.True(() => Threads() <= threads + 10, $"no more threads than before: {threads}");
        Eventually.True(() => GC.GetTotalMemory(forceFullCollection: true) - memory <= 1_000_000, $"no more memory than before: {memory}");
    }

    private static void OpenAndClose(SocketListener listener, int times)
    {
        for (int i = 0; i < times; i++)
        {
            using var client = SocketClient.Connect(listener.LocalEndpoint);
            using var channel = listener.AcceptNext();
            client.Write("hello");
            Assert.Equal("hello", channel.Read(Timeout.InfiniteTimeSpan));
        }
    }

    /// <summary>Waits until closes under way have released their handles: until their number stays.</summary>
    private static void Settle()
    {
        var watch = Stopwatch.StartNew();
        int last = Handles();
        Eventually.True(
            () =>
            {
                int now = Handles();
                if (now != last)
                    watch.Restart();
                last = now;
                return watch.Elapsed > TimeSpan.FromSeconds(1.5);
            },
            "the number of handles stays");
    }

    private static int Handles()
    {
        using var process = Process.GetCurrentProcess();
        return OperatingSystem.IsLinux() ? Directory.GetFileSystemEntries("/proc/self/fd").Length : process.HandleCount;
    }

    private static int Threads()
    {
        using var process = Process.GetCurrentProcess();
        return process.Threads.Count;
    }

    private static bool Echo(Connection connection)
    {
        Message message;
        while ((message = connection.Read(Timeout.InfiniteTimeSpan)).Status == ReadStatus.Received)
            connection.Write(message.Bytes.Span);
        return true;
    }

    private static void Exchange(Connection connection, byte[] message, int rounds)
    {
        for (int i = 0; i < rounds; i++)
        {
            connection.Write(message);
            for (int read = 0; read < message.Length;)
                read += connection.Read(Timeout.InfiniteTimeSpan).Length;
        }
    }
}
