using System.Net.Sockets;
using Liaison.Protocols.Framing;
using Liaison.Testing;

namespace Liaison.Sockets.Tests;

/// <summary>Resets, and the law of ends: each connection has exactly one, whatever happens at once.</summary>
public sealed class ConnectionEndTests
{
    private const int EndedEvent = 2;

    public static TheoryData<LinkKind> Kinds => Link.Kinds;

    public static TheoryData<Driver> Drivers => [.. Enum.GetValues<Driver>()];

    [Theory]
    [MemberData(nameof(Drivers))]
    public async Task A_link_cut_in_the_middle_of_a_message_gives_what_came_before_and_then_the_reset(Driver driver)
    {
        byte[] wire = "3\r\nabc10\r\ndefghijklm2\r\nno"u8.ToArray();
        for (int cut = 0; cut <= 19; cut++)
        {
            using var link = Link.Open(
                LinkKind.Memory, new(), new() { Framing = Framing.Raw }, near => new CutTransport(near, cut));
            link.Far.Write(wire);
            if (cut >= 6)
                Assert.Equal("abc", await driver.Read(link.Near).InTime());
            var end = (await driver.Read(link.Near).InTime()).End!;
            Assert.Equal((EndReason.Reset, SocketError.ConnectionReset), (end.Reason, end.Error));
            Assert.Equal(cut >= 6 ? cut - 6 : cut, end.Discarded);
            Assert.NotEmpty(end.SystemMessage);
            Assert.NotEqual(0, end.SystemCode);
            Assert.Equal(EndReason.Reset, (await driver.Read(link.Near).InTime()).End?.Reason);
            Assert.Equal(EndReason.Reset, (await driver.Write(link.Near, [1]).InTime()).End?.Reason);
        }
    }

    [Theory]
    [MemberData(nameof(Drivers))]
    public async Task A_TCP_reset_in_the_middle_of_a_message_gives_what_came_before_and_then_the_reset(Driver driver)
    {
        for (int i = 0; i < 20; i++)
        {
            var (near, far) = Link.Sockets();
            using var connection = new Connection(new TcpTransport(near, new()));
            far.Send("3\r\nabc3\r\ndef10\r\nghi"u8);
            Assert.Equal("abc", await driver.Read(connection).InTime());
            var (second, third) = (driver.Read(connection), driver.Read(connection));
            Reset(far);
            Message[] reads = [await second.InTime(), await third.InTime()];
            Assert.Contains(reads, read => read == "def");
            Assert.Contains(reads, read => read.End?.Reason == EndReason.Reset);
            Assert.Equal(EndReason.Reset, connection.End?.Reason);
        }
    }

    [Fact]
    public void A_write_refused_after_an_orderly_end_that_nobody_has_read_tells_of_the_orderly_end()
    {
        var (near, far) = Link.Sockets();
        using var connection = new Connection(new TcpTransport(near, new()));
        far.Dispose();

        WriteResult result;
        do
            result = connection.Write("x"u8);
        while (result.Succeeded);

        Assert.Equal(EndReason.ClosedByPeer, result.End!.Reason);
        Assert.Equal(EndReason.ClosedByPeer, connection.Read(TimeSpan.Zero).End!.Reason);
    }

    [Theory]
    [MemberData(nameof(Drivers))]
    public async Task A_reset_found_by_a_writer_leaves_unread_messages_readable(Driver driver)
    {
        var (near, far) = Link.Sockets();
        using var connection = new Connection(new TcpTransport(near, new()));
        foreach (string message in new[] { "3\r\none", "3\r\ntwo", "5\r\nthree", "9\r\nhalf" })
            far.Send(System.Text.Encoding.ASCII.GetBytes(message));
        Eventually.True(() => near.Available > 20, "the peer's messages are there");
        Reset(far);
        Assert.Equal(EndReason.Reset, (await WriteToTheEnd(driver, connection)).End?.Reason);
        foreach (string message in new[] { "one", "two", "three" })
            Assert.Equal(message, await driver.Read(connection).InTime());
        var end = (await driver.Read(connection).InTime()).End!;
        Assert.Equal((EndReason.Reset, 7), (end.Reason, end.Discarded));
    }

    [Theory]
    [MemberData(nameof(Drivers))]
    public async Task A_reset_found_by_a_writer_behind_a_flood_is_quickly_dealt_with(Driver driver)
    {
        var options = new ConnectionOptions();
        var (near, far) = Link.Sockets();
        near.ReceiveBufferSize = 4 * 1024 * 1024;
        using var connection = new Connection(new TcpTransport(near, options), options);
        far.Send("100000\r\n"u8);
        Assert.Equal(ReadStatus.Incomplete, (await driver.Read(connection, new(Timeout.InfiniteTimeSpan, TimeSpan.Zero)).InTime()).Status);
        far.SendTimeout = 200;
        while (far.Send(new byte[100_000], SocketFlags.None, out _) == 100_000)
        {
        }

        Reset(far);
        Assert.Equal(EndReason.Reset, (await WriteToTheEnd(driver, connection)).End?.Reason);
        Assert.Equal(100_000, (await driver.Read(connection).InTime()).Length);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_connection_has_exactly_one_end_whatever_happens_at_once(LinkKind kind)
    {
        for (int i = 0; i < 150; i++)
        {
            var (nearLog, farLog) = (new RecordedLog(), new RecordedLog());
            using var link = Link.Open(kind, new() { Logger = nearLog }, new() { Logger = farLog });
            using var start = new Barrier(5);
            var reading = OwnThread.Run(() => At(start, () => link.Near.Read(Timeout.InfiniteTimeSpan)));
            var asyncReading = OwnThread.Run(() => At(start, () => Blocking.Result(link.Near.ReadAsync().AsTask())));
            var writing = OwnThread.Run(() => At(start, () => WriteToTheEnd(link.Near)));
            var closing = OwnThread.Run(() => At(start, () => Closing(link.Near)));
            var farClosing = OwnThread.Run(() => At(start, () => Closing(link.Far)));
            await Task.WhenAll(reading, asyncReading, writing, closing, farClosing).InTime();

            var end = link.Near.End!;
            Assert.Equal([end.Reason, end.Reason], [(await reading).End!.Reason, (await asyncReading).End!.Reason]);
            Assert.Same(end, (await writing).End);
            Assert.Equal([1, 1], [nearLog.Count(EndedEvent), farLog.Count(EndedEvent)]);
        }
    }

    [Fact]
    public async Task A_reset_that_meets_Close_is_one_end()
    {
        for (int i = 0; i < 150; i++)
        {
            var log = new RecordedLog();
            var options = new ConnectionOptions { Logger = log };
            var (near, far) = Link.Sockets();
            using var connection = new Connection(new TcpTransport(near, options), options);
            using var start = new Barrier(4);
            var reading = OwnThread.Run(() => At(start, () => connection.Read(Timeout.InfiniteTimeSpan)));
            var writing = OwnThread.Run(() => At(start, () => WriteToTheEnd(connection)));
            var closing = OwnThread.Run(() => At(start, () => i % 3 == 0 || Closing(connection)));
            var resetting = OwnThread.Run(() => At(start, () => Reset(far)));
            await Task.WhenAll(reading, writing, closing, resetting).InTime();
            Assert.Equal(1, log.Count(EndedEvent));
            Assert.Equal(connection.End!.Reason, (await reading).End!.Reason);
            Assert.Same(connection.End, (await writing).End);
        }
    }

    private static T At<T>(Barrier start, Func<T> call)
    {
        start.SignalAndWait();
        return call();
    }

    private static WriteResult WriteToTheEnd(Connection connection)
    {
        WriteResult result;
        do
        {
            result = connection.Write(new byte[10_000]);
        }
        while (result.Succeeded);
        return result;
    }

    /// <summary>Writes until the system has heard of the end, however late that is.</summary>
    private static async Task<WriteResult> WriteToTheEnd(Driver driver, Connection connection)
    {
        WriteResult result;
        do
            result = await driver.Write(connection, new byte[1000]).InTime();
        while (result.Succeeded);
        return result;
    }

    private static bool Closing(Connection connection)
    {
        connection.Close();
        return true;
    }

    /// <summary>Ends a socket by a reset instead of an orderly end.</summary>
    private static bool Reset(Socket socket)
    {
        socket.LingerState = new LingerOption(true, 0);
        socket.Dispose();
        return true;
    }
}
