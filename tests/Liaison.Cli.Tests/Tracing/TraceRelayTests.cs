using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using Liaison.Cli.Tracing;
using Liaison.Protocols.WebSockets;
using Liaison.Sockets;
using Liaison.Testing;
using Liaison.Vocabulary;

namespace Liaison.Cli.Tests.Tracing;

public sealed partial class TraceRelayTests : IDisposable
{
    private static readonly Endpoint AnyPort = new("127.0.0.1", 0);
    private readonly CancellationTokenSource _over = new();
    private readonly StringWriter _output = new();
    private readonly List<TraceRelay> _relays = [];

    public void Dispose()
    {
        _over.Cancel();
        _relays.ForEach(relay => relay.Dispose());
        _over.Dispose();
        _output.Dispose();
    }

    [Fact]
    public async Task A_WebSocket_is_told_by_its_opening_its_messages_and_its_close()
    {
        var settings = new WebSocketSettings { Compression = true };
        using var listener = WebSocketListener.Listen(AnyPort, new() { WebSocket = settings });
        int port = Relay(listener.LocalEndpoint.Port, Language.English);
        await using var client = await WebSocketClient.ConnectAsync(new("127.0.0.1", port, false, "/room"), new() { WebSocket = settings }).InTime();
        await using var channel = await listener.AcceptAsync().InTime();
        await client.WriteAsync("Zoë \u001b[31m").InTime();
        Assert.Equal("Zoë \u001b[31m", await channel.ReadAsync().InTime());
        await channel.WriteAsync(new byte[] { 1, 2, 255 }).InTime();
        await client.ReadAsync().InTime();
        var closing = client.CloseAsync(4001, "bye");
        await channel.ReadAsync().InTime();
        await closing.InTime();

        var lines = Lines(until: "-");
        Assert.Equal("> GET /room HTTP/1.1", lines[1]);
        Assert.Contains(">     Upgrade: websocket", lines, StringComparer.Ordinal);
        Assert.Contains("< HTTP/1.1 101 Switching Protocols", lines, StringComparer.Ordinal);
        Assert.Contains("> text 10: Zoë \\u{1B}[31m", lines, StringComparer.Ordinal);
        Assert.Contains("< binary 3: 01 02 FF", lines, StringComparer.Ordinal);
        Assert.Contains("> close 4001 bye", lines, StringComparer.Ordinal);
        Assert.Contains("< close 4001", lines, StringComparer.Ordinal);
    }

    [Fact]
    public async Task Bytes_of_any_kind_arrive_as_they_were_and_are_abbreviated()
    {
        using var listener = SocketListener.Listen(AnyPort);
        using var client = await SocketClient.ConnectAsync(new("127.0.0.1", Relay(listener.LocalEndpoint.Port))).InTime();
        using var server = await listener.AcceptAsync().InTime();
        byte[] large = new byte[20_000_000];
        new Random(1).NextBytes(large);
        var writing = client.WriteAsync(large).AsTask();
        byte[] arrived = await server.ReadAsync().InTime();
        Assert.True(large.AsSpan().SequenceEqual(arrived));
        Assert.True((await writing.InTime()).Succeeded);
        await server.WriteAsync("été").InTime();
        Assert.Equal("été", await client.ReadAsync().InTime());
        client.Close();
        server.Close();
        var lines = Lines(until: "-");
        Assert.Contains("< 8 octets: 5\\u{D}\\u{A}été", lines, StringComparer.Ordinal);
        Assert.InRange(lines.Max(line => line.Length), 0, 1000);
        Assert.Contains("> fin", lines, StringComparer.Ordinal);
    }

    [Fact]
    public async Task The_end_of_one_direction_leaves_the_other_open()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var client = Dial(Relay(((IPEndPoint)listener.LocalEndpoint).Port));
        using var server = await listener.AcceptSocketAsync().InTime();
        await client.SendAsync("question"u8.ToArray()).InTime();
        client.Shutdown(SocketShutdown.Send);
        Assert.Equal("question", await ReadToEndAsync(server));
        await server.SendAsync("answer"u8.ToArray()).InTime();
        server.Shutdown(SocketShutdown.Send);
        Assert.Equal("answer", await ReadToEndAsync(client));
        Assert.Equal(["> 8 octets: question", "> fin", "< 6 octets: answer", "< fin", "-"], Lines(until: "-")[1..]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_reset_is_one_for_the_other_end(bool byClient)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var client = Dial(Relay(((IPEndPoint)listener.LocalEndpoint).Port));
        using var server = await listener.AcceptSocketAsync().InTime();
        var (leaving, left) = byClient ? (client, server) : (server, client);
        leaving.LingerState = new(enable: true, seconds: 0);
        leaving.Dispose();
        var error = await Assert.ThrowsAsync<SocketException>(() => left.ReceiveAsync(new byte[1]).InTime());
        Assert.Equal(SocketError.ConnectionReset, error.SocketErrorCode);
        Assert.StartsWith("! ", Lines(until: "-")[^2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_absent_is_told_and_the_client_reset()
    {
        using var nobody = new TcpListener(IPAddress.Loopback, 0);
        nobody.Start();
        int unused = ((IPEndPoint)nobody.LocalEndpoint).Port;
        nobody.Stop();
        using var client = Dial(Relay(unused));
        await Assert.ThrowsAsync<SocketException>(() => client.ReceiveAsync(new byte[1]).InTime());
        Assert.StartsWith("! ", Lines(until: "-")[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_is_told_with_its_text()
    {
        using var listener = WebSocketListener.Listen(AnyPort, new() { Paths = ["/room"] });
        var address = new WebSocketAddress("127.0.0.1", Relay(listener.LocalEndpoint.Port), false, "/other");
        var failure = await Assert.ThrowsAsync<EndpointException>(() => WebSocketClient.ConnectAsync(address).InTime());
        Assert.Equal(404, failure.Status);
        var lines = Lines(until: "-");
        Assert.Contains("< HTTP/1.1 404 Not Found", lines, StringComparer.Ordinal);
        Assert.Contains(lines, line => line.StartsWith("< ", StringComparison.Ordinal) && line.Contains($" octets: {failure.Detail}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_breaks_the_rules_is_named_and_the_bytes_still_pass()
    {
        using var listener = WebSocketListener.Listen(AnyPort);
        using var client = Dial(Relay(listener.LocalEndpoint.Port));
        await client.SendAsync(Encoding.ASCII.GetBytes(
            "GET / HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n")).InTime();
        Eventually.True(() => client.Available > 0, "the server agrees");
        await client.SendAsync(new byte[] { 0x81, 1, (byte)'a' }).InTime();
        await ReadToEndAsync(client);
        client.Close();
        var lines = Lines(until: "-");
        Assert.Contains("> faute: a frame of the client is not masked", lines, StringComparer.Ordinal);
        Assert.Contains(lines, line => line.StartsWith("< close 1002", StringComparison.Ordinal));
    }

    private static Socket Dial(int port)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Connect(IPAddress.Loopback, port);
        return socket;
    }

    private static async Task<string> ReadToEndAsync(Socket socket)
    {
        var received = new MemoryStream();
        byte[] piece = new byte[1000];
        while (await socket.ReceiveAsync(piece).InTime() is > 0 and int count)
            received.Write(piece, 0, count);
        return Encoding.UTF8.GetString(received.ToArray());
    }

    private int Relay(int server, Language language = Language.French)
    {
        var relay = new TraceRelay(new(IPAddress.Loopback, 0), "127.0.0.1", server, new(TextWriter.Synchronized(_output), language));
        _relays.Add(relay);
        _ = relay.RunAsync(_over.Token);
        return relay.Where.Port;
    }

    /// <summary>The lines without their time and connection, as soon as there is such a last one.</summary>
    private string[] Lines(string until)
    {
        string[] lines = [];
        Eventually.True(() => (lines = [.. Line().Matches(_output.ToString()).Select(line => line.Groups["what"].Value)]) is [.., var last] && last == until, "the connection has ended");
        return lines;
    }

    [GeneratedRegex(@"^ *[0-9.]+ #1 (?<what>.*?)\r?$", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Line();
}
