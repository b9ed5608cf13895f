using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Liaison.Protocols.Framing;
using Liaison.Testing;

namespace Liaison.Sockets.Tests;

public sealed class ConnectionExchangeTests
{
    private static readonly Framing[] Framings =
        [Framing.LengthHeader, Framing.EndMarker("<EOF>"u8), Framing.EndMarker("\r\n"u8, buffered: true)];

    public static TheoryData<LinkKind, Driver> KindsAndDrivers => Link.KindsAndDrivers;

    [Fact]
    public async Task Bytes_announced_too_early_are_awaited_and_no_thread_is_blocked()
    {
        var (one, other) = MemoryTransport.CreatePair();
        using var reader = new Connection(new EagerTransport(one), new());
        using var writer = new Connection(other, new());
        for (int i = 0; i < 10; i++)
        {
            var reading = reader.ReadAsync(TestContext.Current.CancellationToken).AsTask();
            writer.Write($"message {i}");
            Assert.Equal($"message {i}", await reading.InTime());
        }

        writer.Close();
        Assert.Equal(EndReason.ClosedByPeer, (await reader.ReadAsync(TestContext.Current.CancellationToken).InTime()).End?.Reason);
    }

    [Theory]
    [MemberData(nameof(KindsAndDrivers))]
    public async Task Messages_arrive_whole_in_every_framing(LinkKind kind, Driver driver)
    {
        foreach (var framing in Framings)
        {
            using var link = Link.Open(kind, new() { Framing = framing });
            foreach (byte[] message in new[] { "Hello World"u8.ToArray(), [], [0, 13, 255], new byte[5 * 1024 * 1024] })
            {
                var writing = driver.Write(link.Far, message);
                var read = await driver.Read(link.Near).InTime();
                Assert.Equal(ReadStatus.Received, read.Status);
                Assert.True(message.AsSpan().SequenceEqual(read.Bytes.Span), $"{framing.Mode}, {message.Length} bytes");
                Assert.True((await writing.InTime()).Succeeded);
            }
        }
    }

    [Theory]
    [MemberData(nameof(KindsAndDrivers))]
    public async Task Raw_bytes_come_as_they_are_there_and_not_more_than_asked_for(LinkKind kind, Driver driver)
    {
        using var link = Link.Open(kind, new() { Framing = Framing.Raw });
        await driver.Write(link.Far, "abcdef"u8.ToArray()).InTime();
        Eventually.True(() => link.Near.Read(new ReadLimits(TimeSpan.Zero, MaximumBytes: 2)) == "ab", "the first two bytes");
        Assert.Equal("cde", await driver.Read(link.Near, new(Timeout.InfiniteTimeSpan, MaximumBytes: 3)).InTime());
        Assert.Equal("f", await driver.Read(link.Near).InTime());
    }

    [Theory]
    [MemberData(nameof(KindsAndDrivers))]
    public async Task An_empty_raw_message_sends_nothing_and_succeeds(LinkKind kind, Driver driver)
    {
        using var link = Link.Open(kind, new() { Framing = Framing.Raw });
        Assert.True((await driver.Write(link.Far, []).InTime()).Succeeded);
        await driver.Write(link.Far, "x"u8.ToArray()).InTime();
        Assert.Equal("x", await driver.Read(link.Near).InTime());
    }

    [Theory]
    [MemberData(nameof(KindsAndDrivers))]
    public async Task Several_messages_in_one_piece_are_several_reads(LinkKind kind, Driver driver)
    {
        foreach (var framing in Framings)
        {
            using var link = Link.Open(kind, new() { Framing = framing }, new() { Framing = Framing.Raw });
            byte[] wire = [.. Wire(framing, "one"), .. Wire(framing, ""), .. Wire(framing, "three")];
            await driver.Write(link.Far, wire).InTime();
            foreach (string message in new[] { "one", "", "three" })
                Assert.Equal((ReadStatus.Received, message), Seen(await driver.Read(link.Near).InTime()));
        }
    }

    [Theory]
    [MemberData(nameof(KindsAndDrivers))]
    public async Task The_bytes_on_the_wire_are_those_of_the_framing(LinkKind kind, Driver driver)
    {
        foreach (var framing in Framings)
        {
            using var link = Link.Open(kind, new() { Framing = Framing.Raw }, new() { Framing = framing });
            await driver.Write(link.Far, "Hello World"u8.ToArray()).InTime();
            link.Far.Write("é");
            await link.Far.WriteAsync("€");
            link.Far.Close();
            var wire = new StringBuilder();
            for (Message read; (read = await driver.Read(link.Near).InTime()).Status == ReadStatus.Received;)
                wire.Append(Encoding.Latin1.GetString(read.Bytes.Span));
            string expected = Encoding.Latin1.GetString([.. Wire(framing, "Hello World"), .. Wire(framing, "é"), .. Wire(framing, "€")]);
            Assert.Equal(expected, wire.ToString());
        }
    }

    [Theory]
    [InlineData(LinkKind.Memory)]
    [InlineData(LinkKind.Tcp)]
    public async Task Blocking_and_async_calls_may_be_mixed(LinkKind kind)
    {
        using var link = Link.Open(kind);
        for (int i = 0; i < 200; i++)
        {
            byte[] message = BitConverter.GetBytes(i);
            await ((Driver)(i % 2)).Write(link.Far, message).InTime();
            Assert.Equal(message, (await ((Driver)(i / 2 % 2)).Read(link.Near).InTime()).ToArray());
        }
    }

    [Theory]
    [MemberData(nameof(KindsAndDrivers))]
    public async Task A_change_of_framing_loses_no_byte(LinkKind kind, Driver driver)
    {
        using var link = Link.Open(kind, new() { Framing = Framing.EndMarker("\r\n"u8) }, new() { Framing = Framing.Raw });
        await driver.Write(link.Far, "Length: 4\r\n\r\nbody1\r\nx"u8.ToArray()).InTime();
        Assert.Equal("Length: 4", await driver.Read(link.Near).InTime());
        Assert.Equal("", await driver.Read(link.Near).InTime());
        link.Near.Framing = Framing.Raw;
        Assert.Equal("body", await driver.Read(link.Near, new(Timeout.InfiniteTimeSpan, MaximumBytes: 4)).InTime());
        link.Near.Framing = Framing.LengthHeader;
        Assert.Equal("x", await driver.Read(link.Near).InTime());
    }

    [Theory]
    [MemberData(nameof(KindsAndDrivers))]
    public async Task A_message_beyond_the_limit_ends_the_connection_with_the_violation(LinkKind kind, Driver driver)
    {
        using var link = Link.Open(kind, far: new() { Framing = Framing.Raw });
        await driver.Write(link.Far, "1\r\na67108865\r\n"u8.ToArray()).InTime();
        Assert.Equal("a", await driver.Read(link.Near).InTime());
        var end = (await driver.Read(link.Near).InTime()).End!;
        Assert.Equal(EndReason.Violation, end.Reason);
        Assert.Equal(new FramingViolation(FramingViolationKind.MessageTooLarge, "", 67_108_865, 67_108_864), end.Violation);
        Assert.Equal(WriteStatus.Closed, (await driver.Write(link.Near, [1]).InTime()).Status);
        Assert.Same(end, (await driver.Read(link.Near).InTime()).End);
        Assert.Equal(ReadStatus.Closed, (await driver.Read(link.Far).InTime()).Status);
    }

    [Theory]
    [MemberData(nameof(KindsAndDrivers))]
    public async Task A_marker_that_never_comes_ends_the_connection_at_the_limit(LinkKind kind, Driver driver)
    {
        var options = new ConnectionOptions { Framing = Framing.EndMarker("<EOF>"u8), MessageSize = 100_000 };
        using var link = Link.Open(kind, options, new() { Framing = Framing.Raw });
        var flood = driver.Write(link.Far, new byte[4_000_000]);
        var end = (await driver.Read(link.Near).InTime()).End!;
        Assert.Equal(FramingViolationKind.MessageTooLarge, end.Violation?.Kind);
        Assert.InRange(end.Violation!.Size, 100_001, 400_000);
        await flood.InTime();
    }

    [Fact]
    public void The_two_drivers_give_the_same_messages_for_the_same_bytes_in_any_pieces() =>
        Prop.ForAll<byte[][], PositiveInt[], byte>((messages, pieces, choice) =>
        {
            var framing = Framings[choice % Framings.Length];
            byte[] wire = [.. messages.SelectMany(message => Wire(framing, Convert.ToHexString(message)))];
            string expected = string.Concat(messages.Select(message => Convert.ToHexString(message) + "|"));
            foreach (var driver in Enum.GetValues<Driver>())
                Assert.Equal(expected, ReadAll(framing, wire, pieces, driver));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public async Task ReadAllAsync_gives_all_messages_until_the_end()
    {
        using var link = Link.Open(LinkKind.Memory);
        link.Far.Write("one");
        link.Far.Write("two");
        link.Far.Close();
        var messages = new List<string>();
        await foreach (var message in link.Near.ReadAllAsync())
            messages.Add(message);
        Assert.Equal(["one", "two"], messages);
        Assert.Equal(EndReason.ClosedByPeer, link.Near.End?.Reason);
    }

    [Fact]
    public async Task Text_travels_in_the_encoding_of_the_options()
    {
        using var link = Link.Open(LinkKind.Memory, new() { TextEncoding = Encoding.Unicode }, new() { Framing = Framing.Raw });
        link.Near.Write("é€");
        Assert.Equal("340D0AE900AC20", Convert.ToHexString(link.Far.Read(TimeSpan.Zero).Bytes.Span));
        link.Far.Write([0x34, 0x0D, 0x0A, 0xE9, 0x00, 0xAC, 0x20]);
        Assert.Equal("é€", (await link.Near.ReadAsync().InTime()).ToString());
    }

    private static string ReadAll(Framing framing, byte[] wire, PositiveInt[] pieces, Driver driver)
    {
        int next = 0;
        using var link = Link.Open(
            LinkKind.Memory,
            new() { Framing = framing },
            new() { Framing = Framing.Raw },
            near => new SlowTransport(near, () => pieces.Length == 0 ? 1 : pieces[next++ % pieces.Length].Get));
        link.Far.Write(wire);
        link.Far.Close();
        var seen = new StringBuilder();
        Message read;
        while ((read = Blocking.Result(driver.Read(link.Near).InTime())).Status == ReadStatus.Received)
            seen.Append(read.ToString()).Append('|');
        Assert.Equal(ConnectionEndOf(EndReason.ClosedByPeer), read.End);
        return seen.ToString();
    }

    private static ConnectionEnd ConnectionEndOf(EndReason reason) => new(reason);

    private static (ReadStatus Status, string Text) Seen(Message message) => (message.Status, message);

    private static byte[] Wire(Framing framing, string message)
    {
        byte[] header = new byte[Framing.MaximumDigits + 2];
        byte[] bytes = Encoding.UTF8.GetBytes(message);
        return [.. header.AsSpan(0, framing.WriteHeader(bytes.Length, header)), .. bytes, .. framing.Trailer.Span];
    }
}
