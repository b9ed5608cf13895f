using Liaison.Testing;

namespace Liaison.Sockets.Tests;

public sealed class ConnectionTurnTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Instant = TimeSpan.FromTicks(1);
    private readonly HandMadeTime _time = new();
    private WatchedTransport? _watched;

    public static TheoryData<Driver> Drivers => [.. Enum.GetValues<Driver>()];

    [Theory]
    [MemberData(nameof(Drivers))]
    public async Task Several_readers_are_served_in_the_order_of_their_calls(Driver driver)
    {
        using var link = Open();
        var reads = new List<Task<Message>>();
        for (int i = 1; i <= 8; i++)
        {
            reads.Add(driver.Read(link.Near, new(TimeSpan.FromHours(1))));
            Eventually.True(() => _time.TimersSet == i, $"reader {i} waits");
        }

        for (int i = 0; i < 8; i++)
            link.Far.Write(BitConverter.GetBytes(i));
        for (int i = 0; i < 8; i++)
            Assert.Equal(i, BitConverter.ToInt32((await reads[i].InTime()).Bytes.Span));
    }

    [Theory]
    [MemberData(nameof(Drivers))]
    public async Task Several_writers_are_served_in_the_order_of_their_calls(Driver driver)
    {
        using var link = Open(writeTimeout: TimeSpan.FromHours(1));
        var first = await BlockWriter(link, driver);
        var writes = QueueWriters(link, driver, 8);
        Assert.Equal(70_000, (await link.Far.ReadAsync().InTime()).Length);
        for (int i = 0; i < 8; i++)
            Assert.Equal(i, BitConverter.ToInt32((await link.Far.ReadAsync().InTime()).Bytes.Span));
        Assert.All(await Task.WhenAll([first, .. writes]).InTime(), result => Assert.True(result.Succeeded));
    }

    [Fact]
    public async Task Small_messages_that_wait_for_a_writer_leave_in_one_piece()
    {
        using var link = Open(writeTimeout: TimeSpan.FromHours(1));
        var first = await BlockWriter(link, Driver.Blocking);
        int sends = _watched!.Sends;
        var writes = QueueWriters(link, Driver.Blocking, 100);
        Assert.Equal(70_000, (await link.Far.ReadAsync().InTime()).Length);
        Assert.All(await Task.WhenAll([first, .. writes]).InTime(), result => Assert.True(result.Succeeded));
        Assert.Equal(2, _watched.Sends - sends);
        for (int i = 0; i < 100; i++)
            Assert.Equal(i, BitConverter.ToInt32(link.Far.Read(TimeSpan.Zero).Bytes.Span));
    }

    [Theory]
    [InlineData(LinkKind.Memory)]
    [InlineData(LinkKind.Tcp)]
    public async Task Messages_of_many_writers_are_whole_and_in_order_for_each(LinkKind kind)
    {
        const int Writers = 16;
        const int Messages = 200;
        using var link = Link.Open(kind);
        var writes = Enumerable.Range(0, Writers).Select(writer => OwnThread.Run(() =>
        {
            for (int i = 0; i < Messages; i++)
            {
                byte[] message = new byte[8 + (i * 97 % 3000)];
                BitConverter.TryWriteBytes(message, writer);
                BitConverter.TryWriteBytes(message.AsSpan(4), i);
                message.AsSpan(8).Fill((byte)(writer + i));
                bool sent = (writer % 2 == 0 ? link.Far.Write(message) : Blocking.Result(link.Far.WriteAsync(message).AsTask())).Succeeded;
                Assert.True(sent);
            }
        })).ToList();

        int[] next = new int[Writers];
        for (int i = 0; i < Writers * Messages; i++)
        {
            var message = await link.Near.ReadAsync().InTime();
            int writer = BitConverter.ToInt32(message.Bytes.Span);
            int number = BitConverter.ToInt32(message.Bytes.Span[4..]);
            Assert.Equal(next[writer]++, number);
            Assert.Equal(8 + (number * 97 % 3000), message.Length);
            Assert.Equal(-1, message.Bytes.Span[8..].IndexOfAnyExcept((byte)(writer + number)));
        }

        await Task.WhenAll(writes).InTime();
    }

    [Theory]
    [MemberData(nameof(Drivers))]
    public async Task Close_sends_away_the_writer_that_is_blocked_and_those_that_wait(Driver driver)
    {
        using var link = Open(writeTimeout: TimeSpan.FromHours(1));
        var first = await BlockWriter(link, driver);
        var writes = QueueWriters(link, driver, 4);
        link.Near.Close();
        foreach (var result in await Task.WhenAll([first, .. writes]).InTime())
            Assert.Equal((WriteStatus.Closed, EndReason.ClosedHere), (result.Status, result.End?.Reason));
    }

    [Theory]
    [MemberData(nameof(Drivers))]
    public async Task A_turn_to_read_is_awaited_for_the_limit_of_the_read(Driver driver)
    {
        using var link = Open();
        var first = driver.Read(link.Near);
        Eventually.True(() => _watched!.Receiving == 1, "the first reader waits");
        var second = driver.Read(link.Near, new(Second));
        Eventually.True(() => _time.TimersSet == 1, "the second reader waits");
        _time.Advance(Second - Instant);
        Assert.Equal(1, _time.TimersSet);
        _time.Advance(Instant);
        Assert.Equal(ReadStatus.TimedOut, (await second.InTime()).Status);
        Assert.Equal(ReadStatus.TimedOut, (await driver.Read(link.Near, new(TimeSpan.Zero)).InTime()).Status);
        link.Far.Write("for the first");
        Assert.Equal("for the first", await first.InTime());
    }

    [Theory]
    [MemberData(nameof(Drivers))]
    public async Task A_contended_read_is_given_up_after_the_contention_timeout(Driver driver)
    {
        using var link = Open(contentionTimeout: Second);
        var first = driver.Read(link.Near);
        Eventually.True(() => _watched!.Receiving == 1, "the first reader waits");
        var contended = driver.Read(link.Near);
        var impatient = driver.Read(link.Near, new(Second / 2));
        Eventually.True(() => _time.TimersSet == 2, "two readers wait");
        _time.Advance(Second / 2);
        Assert.Equal(ReadStatus.TimedOut, (await impatient.InTime()).Status);
        _time.Advance((Second / 2) - Instant);
        Assert.Equal(1, _time.TimersSet);
        _time.Advance(Instant);
        Assert.Equal(ReadStatus.Contended, (await contended.InTime()).Status);
        link.Far.Write("for the first");
        Assert.Equal("for the first", await first.InTime());
    }

    [Theory]
    [MemberData(nameof(Drivers))]
    public async Task A_contended_write_is_given_up_after_the_contention_timeout_and_nothing_of_it_leaves(Driver driver)
    {
        using var link = Open(contentionTimeout: Second);
        var first = await BlockWriter(link, driver);
        var contended = driver.Write(link.Near, "contended"u8.ToArray());
        Eventually.True(() => _time.TimersSet == 1, "the second writer waits");
        _time.Advance(Second - Instant);
        Assert.Equal(1, _time.TimersSet);
        _time.Advance(Instant);
        Assert.Equal(WriteStatus.Contended, (await contended.InTime()).Status);
        Assert.Equal(70_000, (await link.Far.ReadAsync().InTime()).Length);
        Assert.True((await first.InTime()).Succeeded);
        Assert.Equal(ReadStatus.TimedOut, link.Far.Read(TimeSpan.Zero).Status);
        Assert.Null(link.Near.End);
    }

    [Theory]
    [InlineData(500, 1000, WriteStatus.TimedOut)]
    [InlineData(1000, 500, WriteStatus.Contended)]
    public async Task A_write_that_got_no_turn_says_which_limit_has_passed(int writeTimeout, int contentionTimeout, WriteStatus status)
    {
        using var link = Open(TimeSpan.FromMilliseconds(contentionTimeout), TimeSpan.FromMilliseconds(writeTimeout));
        var first = await BlockWriter(link, Driver.Blocking);
        var second = Driver.Blocking.Write(link.Near, [1]);
        Eventually.True(() => _time.TimersSet == 1, "the second writer waits");
        _time.Advance(TimeSpan.FromMilliseconds(500));
        Assert.Equal(status, (await second.InTime()).Status);
        link.Near.Close();
        await first.InTime();
    }

    [Fact]
    public async Task A_caller_that_gives_up_waiting_for_its_turn_leaves_the_order_of_the_others()
    {
        using var link = Open();
        using var cancellation = new CancellationTokenSource();
        var first = link.Near.ReadAsync().AsTask();
        var second = link.Near.ReadAsync(cancellation.Token).AsTask();
        var third = link.Near.ReadAsync().AsTask();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second.InTime());
        link.Far.Write("one");
        link.Far.Write("two");
        Assert.Equal("one", await first.InTime());
        Assert.Equal("two", await third.InTime());
    }

    [Fact]
    public async Task A_turn_granted_while_its_caller_gives_up_is_not_lost()
    {
        using var link = Open();
        for (int i = 0; i < 500; i++)
        {
            using var cancellation = new CancellationTokenSource();
            var first = link.Near.ReadAsync().AsTask();
            var second = link.Near.ReadAsync(cancellation.Token).AsTask();
            link.Far.Write("one");
            var cancelling = OwnThread.Run(cancellation.Cancel);
            Assert.Equal("one", await first.InTime());
            await cancelling.InTime();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second.InTime());
        }

        link.Far.Write("last");
        Assert.Equal("last", await link.Near.ReadAsync().InTime());
    }

    [Theory]
    [MemberData(nameof(Drivers))]
    public async Task A_blocked_writer_delays_neither_its_reader_nor_another_connection(Driver driver)
    {
        using var link = Open();
        using var other = Link.Open(LinkKind.Memory);
        var blocked = await BlockWriter(link, driver);
        for (int i = 0; i < 10; i++)
        {
            link.Far.Write("hello");
            Assert.Equal("hello", await driver.Read(link.Near).InTime());
            other.Far.Write("hello");
            Assert.Equal("hello", await driver.Read(other.Near).InTime());
        }

        Assert.False(blocked.IsCompleted);
        Assert.Equal(70_000, (await link.Far.ReadAsync().InTime()).Length);
        Assert.True((await blocked.InTime()).Succeeded);
    }

    private Link Open(TimeSpan? contentionTimeout = null, TimeSpan? writeTimeout = null) => Link.Open(
        LinkKind.Memory,
        new() { Time = _time, ContentionTimeout = contentionTimeout ?? TimeSpan.Zero, WriteTimeout = writeTimeout ?? TimeSpan.Zero },
        new(),
        near => _watched = new(near));

    /// <summary>Begins a write of more bytes than the link holds.</summary>
    private async Task<Task<WriteResult>> BlockWriter(Link link, Driver driver)
    {
        var first = driver.Write(link.Near, new byte[70_000]);
        await OwnThread.Run(() => Eventually.True(() => _watched!.Sending == 1, "the first writer is blocked"));
        return first;
    }

    private List<Task<WriteResult>> QueueWriters(Link link, Driver driver, int count)
    {
        var writes = new List<Task<WriteResult>>();
        int before = _time.TimersSet;
        for (int i = 0; i < count; i++)
        {
            writes.Add(driver.Write(link.Near, BitConverter.GetBytes(i)));
            Eventually.True(() => _time.TimersSet == before + i + 1, $"writer {i} waits");
        }

        return writes;
    }
}
