using System.Net.Sockets;
using System.Security.Authentication;
using FsCheck;
using FsCheck.Fluent;
using Liaison.Testing;

namespace Liaison.Sockets.Tests;

public sealed class TlsTransportTests
{
    public static TheoryData<SslProtocols> Versions => [SslProtocols.Tls12, SslProtocols.Tls13];

    [Theory]
    [InlineData(SslProtocols.Tls12, "1.2")]
    [InlineData(SslProtocols.Tls13, "1.3")]
    [InlineData(SslProtocols.None, "1.3")]
    public async Task Both_ends_know_what_was_agreed_on(SslProtocols version, string name)
    {
        var (client, server) = await TlsPair.OpenAsync(
            TlsPair.Client with { Protocols = version, ApplicationProtocols = ["http/1.1"] }, TlsPair.Server with { Protocols = version });
        Assert.Equal((name, name), (client.Tls.Version, server.Tls.Version));
        Assert.Equal(client.Tls.Cipher, server.Tls.Cipher);
        Assert.StartsWith("TLS_", client.Tls.Cipher, StringComparison.Ordinal);
        Assert.Equal(TlsPair.Certificate.RawData, client.Tls.PeerCertificate!.RawData);
        Assert.Null(server.Tls.PeerCertificate);
        Assert.Equal("", client.Tls.ApplicationProtocol);
        using var connection = new Connection(client);
        Assert.Same(client.Tls, connection.Tls);
        server.Dispose();
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Nothing_can_be_read_before_something_has_been_written(SslProtocols version)
    {
        // With TLS 1.3 session tickets are on their way: they are bytes for the transport beneath, and none for the reader.
        var (client, server) = await TlsPair.OpenAsync(TlsPair.Client with { Protocols = version });
        byte[] room = new byte[100];
        var now = Deadline.After(TimeSpan.Zero, TimeProvider.System);
        Assert.Equal(SocketError.WouldBlock, client.ReceiveAvailable(room).Error);
        Assert.False(client.WaitReadable(now));
        using var cancellation = new CancellationTokenSource();
        var waiting = client.ReceiveAsync(Memory<byte>.Empty, cancellation.Token).AsTask();
        Assert.False(waiting.IsCompleted);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting.InTime());

        server.Send("hello"u8);
        Assert.True(client.WaitReadable(now));
        Assert.Equal(new Transferred(0, SocketError.Success), await client.ReceiveAsync(Memory<byte>.Empty, default).InTime());
        Assert.Equal(new Transferred(2, SocketError.Success), client.Receive(room.AsSpan(0, 2)));
        Assert.True(client.WaitReadable(now));
        Assert.Equal(new Transferred(3, SocketError.Success), client.ReceiveAvailable(room.AsSpan(2)));
        Assert.Equal("hello"u8.ToArray(), room[..5]);
        Assert.False(client.WaitReadable(now));
        client.Dispose();
        server.Dispose();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1024)]
    [InlineData(60_000)]
    public async Task What_stands_right_behind_the_session_tickets_arrives_whole(int size)
    {
        var (client, server) = await TlsPair.OpenAsync(TlsPair.Client with { Protocols = SslProtocols.Tls13 });
        var sending = OwnThread.Run(() => server.Send(new byte[size]));
        Assert.True((await client.ReceiveAsync(Memory<byte>.Empty, default).InTime()).Succeeded);
        byte[] room = new byte[size];
        for (int received = 0; received < size;)
        {
            Assert.True(client.WaitReadable(Deadline.After(TimeSpan.FromSeconds(20), TimeProvider.System)));
            received += client.Receive(room.AsSpan(received)).Count;
        }

        Assert.Equal(size, (await sending.InTime()).Count);
        client.Dispose();
        server.Dispose();
    }

    [Fact]
    public async Task One_call_takes_all_that_has_come_as_far_as_there_is_room()
    {
        var (client, server) = await TlsPair.OpenAsync();
        for (int i = 0; i < 5; i++)
            client.Send(new byte[1000]);
        byte[] room = new byte[10_000];
        Assert.Equal(5000, server.Receive(room).Count);
        for (int i = 0; i < 5; i++)
            client.Send(new byte[1000]);
        Assert.Equal(1, server.Receive(room.AsSpan(0, 1)).Count);
        Assert.Equal(4999, server.Receive(room).Count);
        client.Dispose();
        server.Dispose();
    }

    [Theory]
    [InlineData(Driver.Blocking)]
    [InlineData(Driver.Async)]
    public void Any_split_of_the_protected_bytes_gives_the_same_messages(Driver driver)
    {
        var law = Prop.ForAll(
            ArbMap.Default.ArbFor<int>(),
            seed =>
            {
                var random = new System.Random(seed);
                var (near, far) = MemoryTransport.CreatePair();
                int largest = 1 << random.Next(0, 16);
                var (client, server) = TlsPair.Secure(
                    new SlowTransport(near, () => random.Next(1, largest + 1)), new SlowTransport(far, () => random.Next(1, largest + 1)));
                bool isFromServer = random.Next(2) == 0;
                using var writer = new Connection(isFromServer ? server : client);
                using var reader = new Connection(isFromServer ? client : server);
                byte[][] messages = [.. Enumerable.Range(0, 5).Select(_ => NewMessage(random))];
                var writing = OwnThread.Run(() => Array.ForEach(messages, message => writer.Write(message)));
                foreach (byte[] message in messages)
                    Assert.Equal(message, Blocking.Result(driver.Read(reader)).Bytes.ToArray());
                Blocking.Result(writing.ContinueWith(_ => true, TaskScheduler.Default));
            });
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(12), law);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_close_is_an_orderly_end_behind_the_data(SslProtocols version)
    {
        var (client, server) = await TlsPair.OpenAsync(TlsPair.Client with { Protocols = version });
        using var reader = new Connection(server);
        using (var writer = new Connection(client))
            writer.Write("last words");
        Assert.Equal("last words", reader.Read(Timeout.InfiniteTimeSpan).ToString());
        var end = reader.Read(Timeout.InfiniteTimeSpan).End!;
        Assert.Equal((EndReason.ClosedByPeer, ""), (end.Reason, end.Detail));
    }

    [Theory]
    [InlineData(SslProtocols.Tls12, Driver.Blocking)]
    [InlineData(SslProtocols.Tls13, Driver.Blocking)]
    [InlineData(SslProtocols.Tls13, Driver.Async)]
    public async Task An_end_that_the_peer_has_not_announced_is_a_cut(SslProtocols version, Driver driver)
    {
        var (near, far) = MemoryTransport.CreatePair();
        var (client, server) = await TlsPair.SecureAsync(near, far, TlsPair.Client with { Protocols = version });
        using var reader = new Connection(server);
        using (var writer = new Connection(new Unannounced(client, near)))
            writer.Write("last words");
        Assert.Equal("last words", (await driver.Read(reader).InTime()).ToString());
        var end = (await driver.Read(reader).InTime()).End!;
        Assert.Equal((EndReason.Reset, "truncated", 0), (end.Reason, end.Detail, end.SystemCode));
    }

    [Fact]
    public async Task An_end_within_a_record_is_a_cut_too()
    {
        var (near, far) = MemoryTransport.CreatePair();
        var cut = new CutTransport(far, int.MaxValue);
        var (client, server) = await TlsPair.SecureAsync(near, cut);
        client.Send(new byte[100]);
        near.Send([23, 3, 3, 0, 100, 1, 2, 3]);
        _ = near.CloseAsync();
        byte[] room = new byte[1000];
        Assert.Equal(100, server.Receive(room).Count);
        Assert.Equal(SocketError.ConnectionAborted, server.Receive(room).Error);
        Assert.Equal("truncated", server.Fault);
    }

    [Theory]
    [InlineData(new byte[] { 71, 69, 84, 32, 47 }, "not a TLS record: 474554202F")]
    [InlineData(new byte[] { 23, 3, 3, 0x48, 0x01 }, "not a TLS record: 1703034801")]
    [InlineData(new byte[] { 23, 3, 3, 0, 20, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20 }, "decryption failed or bad record mac")]
    public async Task Bytes_that_nobody_has_protected_end_the_connection(byte[] injected, string fault)
    {
        var (near, far) = MemoryTransport.CreatePair();
        var (client, server) = await TlsPair.SecureAsync(near, far);
        using var reader = new Connection(server);
        near.Send(injected);
        var end = (await OwnThread.Run(() => reader.Read(Timeout.InfiniteTimeSpan)).InTime()).End!;
        Assert.Equal(EndReason.Reset, end.Reason);
        Assert.Equal(fault, end.Detail);
        client.Dispose();
    }

    [Theory]
    [InlineData(Driver.Blocking)]
    [InlineData(Driver.Async)]
    public async Task Twenty_threads_write_whole_messages(Driver driver)
    {
        const int Writers = 20;
        const int Each = 50;
        using var link = Link.Open(LinkKind.TlsOverTcp);
        var writing = Enumerable.Range(0, Writers).Select(writer => OwnThread.Run(() =>
        {
            for (int i = 0; i < Each; i++)
                Assert.True(Blocking.Result(driver.Write(link.Near, [(byte)writer, (byte)i, .. new byte[writer * 1000]])).Succeeded);
        })).ToList();
        int[] next = new int[Writers];
        for (int i = 0; i < Writers * Each; i++)
        {
            var message = await driver.Read(link.Far).InTime();
            Assert.Equal(next[message.Bytes.Span[0]]++, message.Bytes.Span[1]);
            Assert.Equal(2 + (message.Bytes.Span[0] * 1000), message.Length);
        }

        await Task.WhenAll(writing).InTime();
    }

    [Theory]
    [InlineData(Driver.Blocking)]
    [InlineData(Driver.Async)]
    public async Task A_time_limit_that_passes_before_anything_is_encrypted_leaves_the_connection_usable(Driver driver)
    {
        var options = new ConnectionOptions { WriteTimeout = TimeSpan.FromSeconds(2), Framing = Protocols.Framing.Framing.Raw };
        var (near, far) = MemoryTransport.CreatePair(capacity: 5_000, writeTimeout: options.WriteTimeout);
        var (client, server) = await TlsPair.SecureAsync(near, far);
        using var writer = new Connection(client, options);
        using var reader = new Connection(server, options);

        // Of the tickets nothing is in the way here: they go in the other direction. A record is 22 bytes more than its content.
        Assert.True((await driver.Write(writer, new byte[5_000 - 22]).InTime()).Succeeded);
        Assert.Equal(WriteStatus.TimedOut, (await driver.Write(writer, [1]).InTime()).Status);
        Assert.Null(writer.End);
        int received = 0;
        while (received < 5_000 - 22)
            received += (await driver.Read(reader).InTime()).Length;
        Assert.True((await driver.Write(writer, [2]).InTime()).Succeeded);
        Assert.Equal([2], (await driver.Read(reader).InTime()).Bytes.ToArray());
    }

    [Theory]
    [InlineData(Driver.Blocking)]
    [InlineData(Driver.Async)]
    public async Task A_time_limit_that_passes_later_ends_the_connection(Driver driver)
    {
        var options = new ConnectionOptions { WriteTimeout = TimeSpan.FromSeconds(1) };
        var (near, far) = MemoryTransport.CreatePair(capacity: 5_000, writeTimeout: options.WriteTimeout);
        var (client, server) = await TlsPair.SecureAsync(near, far);
        using var writer = new Connection(client, options);
        Assert.Equal(WriteStatus.TimedOut, (await driver.Write(writer, new byte[10_000]).InTime()).Status);
        Assert.Equal(EndReason.WriteCut, writer.End?.Reason);
        server.Dispose();
    }

    [Fact]
    public async Task Closing_wakes_a_sender_whose_peer_does_not_read()
    {
        var (client, server) = await TlsPair.OpenAsync();
        using var writer = new Connection(client);
        var writing = OwnThread.Run(() => writer.Write(new byte[1_000_000]));
        Eventually.True(() => !client.CanSend, "the writer is blocked");
        writer.Close();
        Assert.Equal(WriteStatus.Closed, (await writing.InTime()).Status);
        server.Dispose();
    }

    private static byte[] NewMessage(System.Random random)
    {
        byte[] message = new byte[random.Next(0, 4) switch { 0 => 0, 1 => random.Next(100), 2 => random.Next(20_000), _ => random.Next(100_000) }];
        random.NextBytes(message);
        return message;
    }

    /// <summary>Closes without a word.</summary>
    private sealed class Unannounced(TlsTransport inner, Transport beneath) : Transport
    {
        public override Endpoint LocalEndpoint => inner.LocalEndpoint;

        public override Endpoint RemoteEndpoint => inner.RemoteEndpoint;

        public override bool CanSend => inner.CanSend;

        public override bool WaitReadable(Deadline deadline) => inner.WaitReadable(deadline);

        public override Transferred Receive(Span<byte> buffer) => inner.Receive(buffer);

        public override Transferred ReceiveAvailable(Span<byte> buffer) => inner.ReceiveAvailable(buffer);

        public override void StopReceiving() => inner.StopReceiving();

        public override Transferred Send(ReadOnlySpan<byte> bytes) => inner.Send(bytes);

        public override ValueTask<Transferred> ReceiveAsync(Memory<byte> buffer, CancellationToken cancellation) =>
            inner.ReceiveAsync(buffer, cancellation);

        public override ValueTask<Transferred> SendAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation) =>
            inner.SendAsync(bytes, cancellation);

        public override Task CloseAsync() => beneath.CloseAsync();

        public override void Dispose() => beneath.Dispose();
    }
}
