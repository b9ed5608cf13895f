using System.Text;
using Liaison.Protocols.WebSockets;
using Liaison.Testing;

namespace Liaison.Sockets.Tests;

public sealed class WebSocketReadLimitTests
{
    private static readonly ReadLimits InParts = ReadLimits.None with { InParts = true };
    private WatchedTransport? _watched;

    public static TheoryData<Driver> Drivers => [.. Enum.GetValues<Driver>()];

    [Theory]
    [MemberData(nameof(Drivers))]
    public async Task A_message_longer_than_asked_for_is_cut_and_the_next_reads_go_on_with_it(Driver driver)
    {
        var (connection, peer) = FramePeer.Meet(WebSocketRole.Client);
        using var own = connection;
        peer.Send(WebSocketOpcode.Binary, "0123456789"u8);
        peer.SendText("next");
        var pieces = new List<Message>();
        for (int i = 0; i < 3; i++)
            pieces.Add(await driver.Read(connection, ReadLimits.None with { MaximumBytes = 4 }).InTime());
        Assert.Equal("0123 4567 89", string.Join(' ', pieces));
        Assert.Equal([false, false, true], pieces.Select(piece => piece.IsLast));
        Assert.All(pieces, piece => Assert.Equal(MessageKind.Binary, piece.Kind));
        Assert.Equal("next", await driver.Read(connection).InTime());

        peer.SendText("whole rest");
        Assert.Equal("who", await driver.Read(connection, ReadLimits.None with { MaximumBytes = 3 }).InTime());
        Assert.Equal("le rest", await driver.Read(connection).InTime());
    }

    [Theory]
    [InlineData(1, new[] { "a", "é", "€", "😀", "b" })]
    [InlineData(3, new[] { "aé", "€", "😀", "b" })]
    [InlineData(4, new[] { "aé", "€", "😀", "b" })]
    [InlineData(6, new[] { "aé€", "😀b" })]
    [InlineData(100, new[] { "aé€😀b" })]
    public void Text_is_cut_between_two_characters(int maximum, string[] expected)
    {
        var (connection, peer) = FramePeer.Meet(WebSocketRole.Client);
        using var own = connection;
        peer.SendText("aé€😀b");
        foreach (string piece in expected)
        {
            var read = connection.Read(ReadLimits.None with { MaximumBytes = maximum });
            Assert.Equal((MessageKind.Text, piece), (read.Kind, read.ToString()));
        }

        Assert.Equal(ReadStatus.TimedOut, connection.Read(TimeSpan.Zero).Status);
    }

    [Theory]
    [MemberData(nameof(Drivers))]
    public async Task A_limit_that_passes_within_a_message_loses_nothing(Driver driver)
    {
        var time = new HandMadeTime();

        // The clock may move on for long until the end of the read is seen: a ping would go unanswered.
        var (connection, peer) = FramePeer.Meet(
            WebSocketRole.Client, new() { PingInterval = TimeSpan.Zero }, new() { Time = time }, around: near => _watched = new(near));
        using var own = connection;
        byte[] frame = Frame.OfText(WebSocketRole.Server, "a slow message");
        peer.SendRaw(frame.AsSpan(0, 5));
        var read = driver.Read(connection, new(TimeSpan.FromMilliseconds(100)));
        Eventually.True(() => _watched!.Waits >= 2, "the reader has taken the beginning");
        Eventually.True(
            () =>
            {
                time.Advance(TimeSpan.FromMilliseconds(100));
                return read.IsCompleted;
            },
            "the limit is over");
        Assert.Equal(ReadStatus.TimedOut, (await read.InTime()).Status);
        Assert.Equal(ReadStatus.TimedOut, (await driver.Read(connection, new(TimeSpan.Zero)).InTime()).Status);
        peer.SendRaw(frame.AsSpan(5));
        Assert.Equal("a slow message", await driver.Read(connection, new(TimeSpan.Zero)).InTime());
    }

    [Theory]
    [MemberData(nameof(Drivers))]
    public async Task In_parts_what_is_there_of_a_message_is_given_and_its_end_is_told(Driver driver)
    {
        var (connection, peer) = FramePeer.Meet(WebSocketRole.Server, options: new() { MessageSize = 4 });
        using var own = connection;
        byte[] frame = Frame.OfText(WebSocketRole.Client, "Grüße aus");
        byte[] split = [.. frame.AsSpan(0, FrameHeader.MaximumSize - 8 + 3)];
        peer.SendRaw(split);
        var first = await driver.Read(connection, InParts).InTime();
        Assert.Equal(("Gr", MessageKind.Text, false), (first.ToString(), first.Kind, first.IsLast));
        peer.SendRaw(frame.AsSpan(split.Length));
        var last = await driver.Read(connection, InParts).InTime();
        Assert.Equal(("üße aus", MessageKind.Text, true), (last.ToString(), last.Kind, last.IsLast));
    }

    [Fact]
    public async Task Parts_are_enumerated_up_to_the_end_of_their_message()
    {
        var (connection, peer) = FramePeer.Meet(WebSocketRole.Server);
        using var own = connection;
        foreach (string word in new[] { "one ", "two ", "three" })
        {
            var opcode = word == "one " ? WebSocketOpcode.Text : WebSocketOpcode.Continuation;
            peer.Send(opcode, Encoding.UTF8.GetBytes(word), isFinal: word == "three");
        }

        peer.SendText("another");
        var text = new StringBuilder();
        await foreach (var part in connection.ReadPartsAsync())
            text.Append(part);
        Assert.Equal("one two three", text.ToString());
        Assert.Equal("another", await connection.ReadAsync().InTime());

        peer.SendText("cut", isFinal: false);
        peer.EndStream();
        var ends = new List<Message>();
        await foreach (var part in connection.ReadPartsAsync())
            ends.Add(part);
        Assert.Equal("cut", ends[0]);
        Assert.Equal(EndReason.NotClosed, ends[1].End?.Reason);
    }

    [Fact]
    public async Task A_cancelled_read_loses_nothing()
    {
        var (connection, peer) = FramePeer.Meet(WebSocketRole.Client, around: near => _watched = new(near));
        using var own = connection;
        byte[] frame = Frame.OfText(WebSocketRole.Server, "patience");
        peer.SendRaw(frame.AsSpan(0, 4));
        using var cancellation = new CancellationTokenSource();
        var read = connection.ReadAsync(cancellation.Token).AsTask();
        Eventually.True(() => _watched!.Waits >= 2, "the reader has taken the beginning");
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => read.InTime());
        peer.SendRaw(frame.AsSpan(4));
        Assert.Equal("patience", await connection.ReadAsync().InTime());
    }
}
