using System.Diagnostics;
using System.Net.Sockets;
using Liaison.Protocols.Framing;
using Liaison.Testing;

namespace Liaison.Sockets.Tests;

public sealed class ConnectionWriteLimitTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(200);

    // The system's timers count on a clock that moves in steps.
    private static readonly TimeSpan ClockTick = TimeSpan.FromMilliseconds(16);
    private static readonly ConnectionOptions Limited = new() { WriteTimeout = Limit, Framing = Framing.Raw };

    public static TheoryData<Driver> Drivers => [.. Enum.GetValues<Driver>()];

    [Theory]
    [MemberData(nameof(Drivers))]
    public async Task A_write_cut_by_its_limit_after_a_part_has_left_ends_the_connection(Driver driver)
    {
        var (near, far) = Link.Sockets(bufferSize: 8192);
        using var peer = far;
        using var connection = new Connection(new TcpTransport(near, Limited), Limited);
        var reading = driver.Read(connection);
        var watch = Stopwatch.StartNew();
        var result = await driver.Write(connection, new byte[4_000_000]).InTime();
        Assert.Equal(WriteStatus.TimedOut, result.Status);
        Assert.True(watch.Elapsed >= Limit - ClockTick, $"{watch.Elapsed}");
        Assert.Equal(EndReason.WriteCut, connection.End?.Reason);
        Assert.Equal(EndReason.WriteCut, (await reading.InTime()).End?.Reason);
        Assert.Equal(EndReason.WriteCut, (await driver.Write(connection, [1]).InTime()).End?.Reason);
    }

    [Fact]
    public async Task A_framed_write_cut_between_two_of_its_pieces_ends_the_connection()
    {
        // The first piece fits what the system holds, the following ones do not.
        var options = new ConnectionOptions { WriteTimeout = Limit };
        var (near, far) = Link.Sockets(bufferSize: 60_000);
        using var peer = far;
        using var connection = new Connection(new TcpTransport(near, options), options);
        Assert.Equal(WriteStatus.TimedOut, (await Driver.Blocking.Write(connection, new byte[20_000_000]).InTime()).Status);
        Assert.Equal(EndReason.WriteCut, connection.End?.Reason);
    }

    [Theory]
    [MemberData(nameof(Drivers))]
    public async Task A_write_that_times_out_before_anything_has_left_keeps_the_connection(Driver driver)
    {
        var (near, far) = Link.Sockets(bufferSize: 8192);
        using var peer = far;
        Fill(near);
        using var connection = new Connection(new TcpTransport(near, Limited), Limited);
        var watch = Stopwatch.StartNew();
        Assert.Equal(WriteStatus.TimedOut, (await driver.Write(connection, "lost"u8.ToArray()).InTime()).Status);
        Assert.True(watch.Elapsed >= Limit - ClockTick, $"{watch.Elapsed}");
        Assert.Null(connection.End);

        var reading = OwnThread.Run(() => ReadToEnd(peer));
        Eventually.True(() => connection.Write("kept"u8).Succeeded, "there is room again");
        connection.Close();
        string arrived = (await reading.InTime()).TrimStart('.');
        Assert.Equal("kept", arrived);
    }

    [Theory]
    [MemberData(nameof(Drivers))]
    public async Task A_peer_that_reads_in_time_is_waited_for(Driver driver)
    {
        var options = new ConnectionOptions { WriteTimeout = TimeSpan.FromMinutes(5) };
        using var link = Link.Open(LinkKind.Tcp, options);
        var writing = driver.Write(link.Near, new byte[20_000_000]);
        Assert.Equal(20_000_000, (await link.Far.ReadAsync().InTime()).Length);
        Assert.True((await writing.InTime()).Succeeded);
        Assert.Null(link.Near.End);
    }

    [Fact]
    public async Task A_write_cancelled_in_the_middle_ends_the_connection()
    {
        using var link = Link.Open(LinkKind.Memory);
        using var cancellation = new CancellationTokenSource();
        var write = link.Near.WriteAsync(new byte[100_000], cancellation.Token).AsTask();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => write.InTime());
        Assert.Equal(EndReason.WriteCut, link.Near.End?.Reason);
        Assert.Equal(new ConnectionEnd(EndReason.ClosedByPeer, Discarded: 65_536), (await link.Far.ReadAsync().InTime()).End);
    }

    [Fact]
    public async Task A_write_cancelled_before_it_begins_keeps_the_connection()
    {
        using var link = Link.Open(LinkKind.Memory);
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => link.Near.WriteAsync("lost", cancellation.Token).InTime());
        Assert.True(link.Near.Write("kept").Succeeded);
        Assert.Equal("kept", link.Far.Read(TimeSpan.Zero));
    }

    [Fact]
    public async Task A_write_cancelled_while_it_waits_for_its_turn_keeps_the_connection()
    {
        using var link = Link.Open(LinkKind.Memory);
        using var cancellation = new CancellationTokenSource();
        var first = link.Near.WriteAsync(new byte[100_000]).AsTask();
        var second = link.Near.WriteAsync("lost", cancellation.Token).AsTask();
        var third = link.Near.WriteAsync("kept").AsTask();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second.InTime());
        Assert.Equal(100_000, (await link.Far.ReadAsync().InTime()).Length);
        Assert.Equal("kept", await link.Far.ReadAsync().InTime());
        Assert.True((await first.InTime()).Succeeded && (await third.InTime()).Succeeded);
    }

    /// <summary>Sends until the system has taken no byte more for most of a second: it goes on to make room for a while.</summary>
    private static void Fill(Socket socket)
    {
        byte[] dots = new byte[65_536];
        Array.Fill(dots, (byte)'.');
        socket.SendTimeout = 50;
        bool hasTaken;
        do
        {
            hasTaken = false;
            for (int size = dots.Length; size > 0; size /= 2)
            {
                while (socket.Send(dots.AsSpan(0, size), SocketFlags.None, out _) > 0)
                    hasTaken = true;
            }
        }
        while (hasTaken);
    }

    private static string ReadToEnd(Socket socket)
    {
        byte[] piece = new byte[65_536];
        var all = new System.Text.StringBuilder();
        int count;
        while ((count = socket.Receive(piece)) > 0)
            all.Append(System.Text.Encoding.ASCII.GetString(piece, 0, count));
        return all.ToString();
    }
}
