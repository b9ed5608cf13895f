using System.Text;
using Liaison.Protocols.WebSockets;
using Liaison.Testing;

namespace Liaison.Sockets.Tests;

public sealed class WebSocketConnectionTests
{
    private WatchedTransport? _watched;

    public static TheoryData<Driver> Drivers => [.. Enum.GetValues<Driver>()];

    public static TheoryData<LinkKind, Driver> KindsAndDrivers => Link.KindsAndDrivers;

    public static MatrixTheoryData<int, Driver, WebSocketRole> Pieces { get; } =
        new([1, 2, 3, 7, 60, 100_000], Enum.GetValues<Driver>(), Enum.GetValues<WebSocketRole>());

    [Theory]
    [MemberData(nameof(Pieces))]
    public async Task Messages_come_whole_and_in_order_however_the_bytes_are_cut(int piece, Driver driver, WebSocketRole role)
    {
        byte[] binary = [.. Enumerable.Range(0, 300).Select(i => (byte)i)];
        var (connection, peer) = FramePeer.Meet(role, around: near => new SlowTransport(near, () => piece));
        using var own = connection;
        peer.SendText("Gruß € 😀");
        peer.Send(WebSocketOpcode.Binary, binary.AsSpan(0, 100), isFinal: false);
        peer.Send(WebSocketOpcode.Ping, "between"u8);
        peer.Send(WebSocketOpcode.Continuation, default, isFinal: false);
        peer.Send(WebSocketOpcode.Continuation, binary.AsSpan(100));
        peer.SendText("");
        peer.SendClose(1000, "done");

        var text = await driver.Read(connection).InTime();
        Assert.Equal((MessageKind.Text, true, "Gruß € 😀"), (text.Kind, text.IsLast, text.ToString()));
        var bytes = await driver.Read(connection).InTime();
        Assert.Equal((MessageKind.Binary, true), (bytes.Kind, bytes.IsLast));
        Assert.Equal(binary, bytes.ToArray());
        var empty = await driver.Read(connection).InTime();
        Assert.Equal((ReadStatus.Received, MessageKind.Text, 0), (empty.Status, empty.Kind, empty.Length));
        for (int i = 0; i < 3; i++)
            Assert.Equal(EndReason.ClosedByPeer, (await driver.Read(connection).InTime()).End?.Reason);
        Assert.Equal((1000, "done"), (connection.CloseCode, connection.CloseReason));
        var pong = peer.Next();
        Assert.Equal((WebSocketOpcode.Pong, "between"), (pong.Opcode, pong.Text));
    }

    [Theory]
    [MemberData(nameof(KindsAndDrivers))]
    public async Task Text_stays_text_and_bytes_stay_bytes_in_both_directions(LinkKind kind, Driver driver)
    {
        using var link = WebSocketLink.Open(kind);
        foreach (var (from, to) in new[] { (link.Client, link.Server), (link.Server, link.Client) })
        {
            foreach (int length in new[] { 0, 1, 125, 126, 65_535, 65_536, 200_000 })
            {
                string text = new('é', length / 2);
                byte[] bytes = new byte[length];
                Random.Shared.NextBytes(bytes);
                var writing = OwnThread.Run(() =>
                {
                    Assert.True(from.Write(text).Succeeded);
                    Assert.True(from.Write(bytes).Succeeded);
                    Assert.True(from.Write(MessageKind.Text, Encoding.UTF8.GetBytes(text)).Succeeded);
                });
                await CheckThree(to, driver, text, bytes);
                await writing.InTime();
                var writingAsync = WriteThreeAsync(from, text, bytes);
                await CheckThree(to, driver, text, bytes);
                await writingAsync.InTime();
            }
        }
    }

    [Fact]
    public void A_client_masks_each_frame_with_another_key_and_a_server_none()
    {
        var (client, atServer) = FramePeer.Meet(WebSocketRole.Client);
        using var ownClient = client;
        var masks = new HashSet<uint>();
        for (int i = 0; i < 600; i++)
        {
            client.Write("hello");
            var frame = atServer.Next();
            Assert.Equal((WebSocketOpcode.Text, "hello"), (frame.Opcode, frame.Text));
            masks.Add(Assert.NotNull(frame.Header.Mask));
        }

        Assert.InRange(masks.Count, 598, 600);

        var (server, atClient) = FramePeer.Meet(WebSocketRole.Server);
        using var ownServer = server;
        server.Write("hello");
        Assert.Null(atClient.Next().Header.Mask);
        server.Close();
        Assert.Null(atClient.Next().Header.Mask);
    }

    [Fact]
    public void A_lone_surrogate_is_sent_as_the_replacement_character()
    {
        var (connection, peer) = FramePeer.Meet(WebSocketRole.Client);
        using var own = connection;
        connection.Write("a\uD800b");
        Assert.Equal("a\uFFFDb", peer.Next().Text);
    }

    [Theory]
    [MemberData(nameof(Drivers))]
    public async Task A_pong_goes_out_between_the_frames_of_a_large_message(Driver driver)
    {
        const int Size = 40 * 1024 * 1024;
        var (connection, peer) = FramePeer.Meet(WebSocketRole.Client, capacity: 1024 * 1024, around: near => _watched = new(near));
        using var own = connection;
        var read = connection.ReadAsync().AsTask();
        Eventually.True(() => _watched!.Waits == 1, "the reader waits");
        byte[] message = new byte[Size];
        message[^1] = 7;
        var write = driver.Write(connection, message);
        Eventually.True(() => _watched!.Sending == 1, "the writer is at work");
        peer.Send(WebSocketOpcode.Ping, "earlier"u8);
        Eventually.True(() => _watched!.Waits == 2, "the ping is read");
        peer.Send(WebSocketOpcode.Ping, "later"u8);
        Eventually.True(() => _watched!.Waits == 3, "the other ping is read");

        var frames = await OwnThread.Run(() => Enumerable.Range(0, 4).Select(_ => peer.Next()).ToList()).InTime();
        Assert.Equal(
            [WebSocketOpcode.Binary, WebSocketOpcode.Pong, WebSocketOpcode.Continuation, WebSocketOpcode.Continuation],
            frames.Select(frame => frame.Opcode));
        Assert.Equal([false, true, false, true], frames.Select(frame => frame.Header.IsFinal));
        Assert.Equal("later", frames[1].Text);
        Assert.Equal(Size, frames.Where(frame => !frame.Header.IsControl).Sum(frame => frame.Payload.Length));
        Assert.Equal(7, frames[3].Payload[^1]);
        Assert.True((await write.InTime()).Succeeded);
        connection.Close();
        await read.InTime();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Messages_of_64_writers_are_whole_and_those_of_each_in_order(bool compressed)
    {
        const int Writers = 64;
        const int Each = 50;
        using var link = WebSocketLink.Open(LinkKind.Tcp, deflate: compressed ? new(false, false) : null);
        var writers = Enumerable.Range(0, Writers).Select(writer => writer % 2 == 0
            ? OwnThread.Run(() =>
            {
                for (int i = 0; i < Each; i++)
                    Assert.True(link.Client.Write(Content(writer, i)).Succeeded);
            })
            : Task.Run(async () =>
            {
                for (int i = 0; i < Each; i++)
                    Assert.True((await link.Client.WriteAsync(Content(writer, i))).Succeeded);
            })).ToList();

        int[] next = new int[Writers];
        await OwnThread.Run(() =>
        {
            for (int i = 0; i < Writers * Each; i++)
            {
                string message = link.Server.Read(Timeout.InfiniteTimeSpan);
                int writer = int.Parse(message.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
                Assert.Equal(Content(writer, next[writer]++), message);
            }
        }).InTime();
        await Task.WhenAll(writers).InTime();
    }

    [Fact]
    public async Task Pongs_go_out_although_the_turn_to_write_is_never_free()
    {
        var (connection, peer) = FramePeer.Meet(WebSocketRole.Server, around: near => _watched = new(near));
        using var own = connection;
        var read = connection.ReadAsync().AsTask();
        var writers = Enumerable.Range(0, 4).Select(_ => OwnThread.Run(() =>
        {
            while (connection.Write("some of a stream that does not end").Succeeded)
            {
            }
        })).ToList();
        await OwnThread.Run(() =>
        {
            for (int i = 0; i < 20; i++)
            {
                peer.Send(WebSocketOpcode.Ping, [(byte)i]);
                Frame frame;
                do
                    frame = peer.Next();
                while (frame.Opcode != WebSocketOpcode.Pong);
                Assert.Equal([(byte)i], frame.Payload);
            }
        }).InTime();
        connection.Close();
        await Task.WhenAll(writers).InTime();
        await read.InTime();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Compressed_messages_refer_to_earlier_ones_only_where_context_is_kept(bool keepsContext)
    {
        string text = string.Concat(Enumerable.Range(0, 200).Select(i => (char)('a' + (i * i % 26))));
        var agreement = new DeflateAgreement(!keepsContext, !keepsContext);
        foreach (var role in Enum.GetValues<WebSocketRole>())
        {
            var (connection, peer) = FramePeer.Meet(role, deflate: agreement);
            using var own = connection;
            connection.Write(text);
            await connection.WriteAsync(text);
            Frame[] frames = [peer.Next(), peer.Next()];
            Assert.All(frames, frame => Assert.Equal(FrameHeader.Compressed, frame.Header.ReservedBits));
            Assert.InRange(frames[0].Payload.Length, 1, text.Length - 1);
            Assert.InRange(frames[1].Payload.Length, 1, keepsContext ? frames[0].Payload.Length / 4 : frames[0].Payload.Length);
        }

        using var link = WebSocketLink.Open(LinkKind.Memory, deflate: agreement);
        for (int i = 0; i < 20; i++)
        {
            Assert.True(link.Client.Write($"{text} {i}").Succeeded);
            Assert.Equal($"{text} {i}", await link.Server.ReadAsync().InTime());
            Assert.True((await link.Server.WriteAsync(new byte[i * 100])).Succeeded);
            Assert.Equal(i * 100, link.Client.Read(Timeout.InfiniteTimeSpan).Length);
        }
    }

    private static string Content(int writer, int number) => $"{writer} {number} {new string((char)('a' + (writer % 26)), number * writer)}";

    private static async Task WriteThreeAsync(WebSocketConnection from, string text, byte[] bytes)
    {
        Assert.True((await from.WriteAsync(text)).Succeeded);
        Assert.True((await from.WriteAsync(bytes)).Succeeded);
        Assert.True((await from.WriteAsync(MessageKind.Text, Encoding.UTF8.GetBytes(text))).Succeeded);
    }

    private static async Task CheckThree(WebSocketConnection to, Driver driver, string text, byte[] bytes)
    {
        for (int i = 0; i < 3; i++)
        {
            var message = await driver.Read(to).InTime();
            Assert.Equal(i == 1 ? MessageKind.Binary : MessageKind.Text, message.Kind);
            if (i == 1)
                Assert.Equal(bytes, message.ToArray());
            else
                Assert.Equal(text, message);
        }
    }
}
