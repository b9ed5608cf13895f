using System.Diagnostics;
using Liaison.Protocols.Framing;
using Liaison.Testing;

namespace Liaison.Sockets.Tests;

public sealed class ConnectionReadLimitTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Instant = TimeSpan.FromTicks(1);
    private readonly HandMadeTime _time = new();
    private WatchedTransport? _watched;

    public static TheoryData<Driver> Drivers => [.. Enum.GetValues<Driver>()];

    public static TheoryData<LinkKind, Driver> KindsAndDrivers => Link.KindsAndDrivers;

    [Theory]
    [MemberData(nameof(Drivers))]
    public async Task The_start_of_a_message_is_awaited_for_the_limit_and_not_a_moment_less(Driver driver)
    {
        using var link = Open(_time);
        var read = driver.Read(link.Near, new(Limit));
        WaitForTimer();
        _time.Advance(Limit - Instant);
        Assert.Equal(1, _time.TimersSet);
        _time.Advance(Instant);
        Assert.Equal(ReadStatus.TimedOut, (await read.InTime()).Status);
        Assert.Null(link.Near.End);
    }

    [Theory]
    [MemberData(nameof(Drivers))]
    public async Task An_incomplete_header_keeps_the_limit_of_the_start_and_is_kept_itself(Driver driver)
    {
        using var link = Open(_time);
        link.Far.Write("1"u8);
        var read = driver.Read(link.Near, new(Limit));
        WaitForTimer(waits: 2);
        _time.Advance(Limit * 0.6);
        link.Far.Write("0"u8);
        WaitForTimer(waits: 3);
        _time.Advance(Limit * 0.4);
        Assert.Equal(ReadStatus.TimedOut, (await read.InTime()).Status);

        link.Far.Write("\r\n0123456789"u8);
        Assert.Equal("0123456789", await driver.Read(link.Near, new(Limit)).InTime());
    }

    [Theory]
    [MemberData(nameof(Drivers))]
    public async Task An_incomplete_marker_keeps_the_limit_of_the_start_and_is_kept_itself(Driver driver)
    {
        using var link = Open(_time);
        link.Near.Framing = Framing.EndMarker("<EOF>"u8);
        link.Far.Write("abc<EO"u8);
        var read = driver.Read(link.Near, new(Limit));
        WaitForTimer(waits: 2);
        _time.Advance(Limit);
        Assert.Equal(ReadStatus.TimedOut, (await read.InTime()).Status);

        link.Far.Write("F>"u8);
        Assert.Equal("abc", await driver.Read(link.Near, new(Limit)).InTime());
    }

    [Theory]
    [InlineData(0, 30)]
    [InlineData(16_384, 31)]
    [InlineData(10 * 16_384 / 4, 32.5)]
    public async Task A_body_is_awaited_30_s_and_one_more_for_every_16_KiB(int received, double seconds)
    {
        foreach (var driver in Enum.GetValues<Driver>())
        {
            var time = new HandMadeTime { PassesWhenAwaited = true };
            using var link = Open(time);
            link.Far.Write([.. "50000\r\n"u8, .. new byte[received]]);
            var read = await driver.Read(link.Near, new(Limit)).InTime();
            Assert.Equal(ReadStatus.Incomplete, read.Status);
            Assert.Equal(TimeSpan.FromSeconds(seconds), time.Awaited[^1]);
            Assert.Equal(new MessageProgress(received, 50_000, TimeSpan.FromSeconds(seconds)), read.Progress);
            Assert.Null(link.Near.End);

            link.Far.Write(new byte[50_000 - received]);
            Assert.Equal(50_000, (await driver.Read(link.Near, new(Limit)).InTime()).Length);
        }
    }

    [Theory]
    [MemberData(nameof(Drivers))]
    public async Task The_limit_of_a_body_counts_from_its_beginning_and_grows_as_bytes_arrive(Driver driver)
    {
        using var link = Open(_time);
        link.Far.Write("50000\r\n"u8);
        var read = driver.Read(link.Near, new(Limit));
        WaitForTimer(waits: 2);
        _time.Advance(TimeSpan.FromSeconds(20));
        link.Far.Write(new byte[16_384]);
        WaitForTimer(waits: 3);
        _time.Advance(TimeSpan.FromSeconds(11) - Instant);
        Assert.Equal(1, _time.TimersSet);
        _time.Advance(Instant);
        Assert.Equal(new MessageProgress(16_384, 50_000, TimeSpan.FromSeconds(31)), (await read.InTime()).Progress);
    }

    [Theory]
    [InlineData(50, 2000)]
    [InlineData(-1, 2000)]
    [InlineData(0, 7)]
    public async Task An_explicit_limit_of_the_message_holds_instead(int start, int message)
    {
        foreach (var driver in Enum.GetValues<Driver>())
        {
            var time = new HandMadeTime { PassesWhenAwaited = true };
            using var link = Open(time);
            link.Far.Write("5\r\nabc"u8);
            var read = await driver.Read(link.Near, new(TimeSpan.FromMilliseconds(start), TimeSpan.FromMilliseconds(message))).InTime();
            Assert.Equal(new MessageProgress(3, 5, TimeSpan.FromMilliseconds(message)), read.Progress);
            Assert.Equal(TimeSpan.FromMilliseconds(message), time.Awaited[^1]);
        }
    }

    [Theory]
    [MemberData(nameof(Drivers))]
    public async Task An_explicit_limit_of_zero_looks_whether_the_message_is_complete(Driver driver)
    {
        using var link = Open(_time);
        link.Far.Write("5\r\nabc"u8);
        var limits = new ReadLimits(Limit, TimeSpan.Zero);
        Assert.Equal(3, (await driver.Read(link.Near, limits).InTime()).Progress?.Received);
        link.Far.Write("de"u8);
        Assert.Equal("abcde", await driver.Read(link.Near, limits).InTime());
    }

    [Theory]
    [InlineData(-1, null, 30_000)]
    [InlineData(50, -1, 30_000)]
    [InlineData(50, null, 0)]
    public async Task Without_a_limit_a_body_is_awaited_for_ever(int start, int? message, int messageTimeout)
    {
        foreach (var driver in Enum.GetValues<Driver>())
        {
            using var link = Open(_time, TimeSpan.FromMilliseconds(messageTimeout));
            link.Far.Write("5\r\nabc"u8);
            var read = driver.Read(
                link.Near, new(TimeSpan.FromMilliseconds(start), message is { } given ? TimeSpan.FromMilliseconds(given) : null));
            // The blocking driver waits without limit in the receive itself.
            Eventually.True(
                () => _watched!.Receiving == 1 && (driver == Driver.Blocking ? _watched.Receives : _watched.Waits) == 2,
                "the read waits for the rest");
            _time.Advance(TimeSpan.FromDays(30));
            Assert.Equal(0, _time.TimersSet);
            link.Far.Write("de"u8);
            Assert.Equal("abcde", await read.InTime());
        }
    }

    [Theory]
    [MemberData(nameof(KindsAndDrivers))]
    public async Task A_limit_of_zero_looks_and_does_not_wait(LinkKind kind, Driver driver)
    {
        var log = new RecordedLog();
        using var link = Link.Open(kind, new() { Logger = log });
        Assert.Equal(ReadStatus.TimedOut, (await driver.Read(link.Near, new(TimeSpan.Zero)).InTime()).Status);
        link.Far.Write("there");
        Eventually.True(() => link.Near.Read(TimeSpan.Zero) == "there", "what is there is seen by looking");
        Assert.Equal(ReadStatus.TimedOut, (await driver.Read(link.Near, new(TimeSpan.Zero)).InTime()).Status);
    }

    [Theory]
    [MemberData(nameof(KindsAndDrivers))]
    public async Task Fifty_milliseconds_of_the_system_s_clock_are_50_to_65(LinkKind kind, Driver driver)
    {
        using var link = Link.Open(kind);
        var best = TimeSpan.MaxValue;
        // A busy machine may be late as often as it likes, but not always.
        var patience = Stopwatch.StartNew();
        while (best > TimeSpan.FromMilliseconds(65) && patience.Elapsed < Patience.Limit)
        {
            var watch = new Stopwatch();
            var read = driver == Driver.Async ? null : await OwnThread.Run(() => Timed(watch, link.Near)).InTime();
            if (read is null)
            {
                watch.Start();
                read = await link.Near.ReadAsync(new ReadLimits(Limit)).InTime();
                watch.Stop();
            }

            Assert.Equal(ReadStatus.TimedOut, read.Value.Status);
            Assert.True(watch.Elapsed >= Limit, $"{watch.Elapsed} is too short.");
            best = watch.Elapsed < best ? watch.Elapsed : best;
        }

        Assert.InRange(best, Limit, TimeSpan.FromMilliseconds(65));
    }

    [Theory]
    [InlineData(LinkKind.Memory)]
    [InlineData(LinkKind.Tcp)]
    public async Task A_cancelled_read_loses_nothing(LinkKind kind)
    {
        using var link = Link.Open(kind, far: new() { Framing = Framing.Raw });
        link.Far.Write("5\r\nab"u8);
        using var cancellation = new CancellationTokenSource();
        var read = link.Near.ReadAsync(cancellation.Token).AsTask();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => read.InTime());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => link.Near.ReadAsync(cancellation.Token).InTime());
        link.Far.Write("cde"u8);
        Assert.Equal("abcde", await link.Near.ReadAsync().InTime());
    }

    private static Message? Timed(Stopwatch watch, Connection connection)
    {
        watch.Start();
        var read = connection.Read(Limit);
        watch.Stop();
        return read;
    }

    private Link Open(HandMadeTime time, TimeSpan? messageTimeout = null)
    {
        var options = new ConnectionOptions { Time = time, MessageTimeout = messageTimeout ?? TimeSpan.FromSeconds(30) };
        return Link.Open(LinkKind.Memory, options, new() { Framing = Framing.Raw }, near => _watched = new(near));
    }

    /// <param name="waits">The number of waits until then; one that finds bytes there ends at once.</param>
    private void WaitForTimer(int waits = 1) =>
        Eventually.True(() => _watched!.Waits == waits && _time.TimersSet == 1, $"wait {waits} has set its timer");
}
