using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Liaison.Sockets.Tests;

/// <summary>A SOCKS5 proxy on loop-back that can be slow, silent or wrong. All names lead to this machine.</summary>
internal sealed class SocksServer : IDisposable
{
    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly ConcurrentBag<Socket> _open = [];
    private readonly ConcurrentQueue<string> _destinations = new();
    private int _clients;

    public SocksServer()
    {
        _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _listener.Listen();
        Endpoint = new("127.0.0.1", ((IPEndPoint)_listener.LocalEndPoint!).Port);
        _ = ServeAsync();
    }

    public Endpoint Endpoint { get; }

    /// <summary>What a client has to identify with; "" lets everybody in.</summary>
    public string User { get; init; } = "";

    public string Password { get; init; } = "";

    /// <summary>The reply to the request; with 0 the destination is connected.</summary>
    public byte Reply { get; init; }

    /// <summary>How many of its answers are given before the proxy does as <see cref="Then"/> says.</summary>
    public int Answers { get; init; } = int.MaxValue;

    /// <summary>What is done in place of the next answer; nothing means silence.</summary>
    public Action<Socket> Then { get; init; } = _ => { };

    /// <summary>Whether answers go byte by byte, each in a segment of its own.</summary>
    public bool ByteByByte { get; init; }

    /// <summary>Sent in one segment with the last answer, as if the destination had spoken at once.</summary>
    public byte[] Behind { get; init; } = [];

    /// <summary>How many clients have come.</summary>
    public int Clients => Volatile.Read(ref _clients);

    /// <summary>What was asked for: type of the address, address, port.</summary>
    public IReadOnlyCollection<string> Destinations => _destinations;

    public void Dispose()
    {
        _listener.Dispose();
        foreach (var socket in _open)
            socket.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptAsync();
                _open.Add(client);
                Interlocked.Increment(ref _clients);
                _ = TryServeAsync(client);
            }
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task TryServeAsync(Socket client)
    {
        try
        {
            client.NoDelay = true;
            await ServeAsync(client);
        }
        catch (Exception error) when (error is IOException or SocketException or ObjectDisposedException)
        {
            client.Dispose();
        }
    }

    private async Task ServeAsync(Socket client)
    {
        int answers = 0;
        var stream = new NetworkStream(client);
        byte[] methods = await ReadAsync(stream, (await ReadAsync(stream, 2))[1]);
        byte wanted = User.Length > 0 ? (byte)2 : (byte)0;
        byte chosen = methods.Contains(wanted) ? wanted : (byte)0xFF;
        if (!await AnswerAsync(client, [5, chosen], answers++) || chosen == 0xFF)
            return;
        if (chosen == 2)
        {
            string user = await ReadTextAsync(stream, (await ReadAsync(stream, 2))[1]);
            string password = await ReadTextAsync(stream, (await ReadAsync(stream, 1))[0]);
            bool isKnown = (user, password) == (User, Password);
            if (!await AnswerAsync(client, [1, isKnown ? (byte)0 : (byte)1], answers++) || !isKnown)
                return;
        }

        var destination = await ReadDestinationAsync(stream);
        if (Reply != 0 || answers >= Answers)
        {
            await AnswerAsync(client, [5, Reply, 0, 1, 0, 0, 0, 0, 0, 0], answers);
            return;
        }

        var server = new Socket(destination.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        _open.Add(server);
        await server.ConnectAsync(destination);
        byte[] bound = "a.bound.name"u8.ToArray();
        if (await AnswerAsync(client, [5, 0, 0, 3, (byte)bound.Length, .. bound, 0, 80, .. Behind], answers))
            await Task.WhenAll(RelayAsync(client, server), RelayAsync(server, client));
    }

    private async Task<bool> AnswerAsync(Socket client, byte[] answer, int before)
    {
        if (before >= Answers)
        {
            Then(client);
            return false;
        }

        foreach (byte[] piece in ByteByByte ? answer.Chunk(1) : [answer])
            await client.SendAsync(piece);
        return true;
    }

    private async Task<IPEndPoint> ReadDestinationAsync(NetworkStream stream)
    {
        byte type = (await ReadAsync(stream, 4))[3];
        int size = type switch { 1 => 4, 4 => 16, _ => (await ReadAsync(stream, 1))[0] };
        byte[] address = await ReadAsync(stream, size);
        byte[] port = await ReadAsync(stream, 2);
        var ip = type == 3 ? IPAddress.Loopback : new IPAddress(address);
        var destination = new IPEndPoint(ip, port[0] << 8 | port[1]);
        _destinations.Enqueue($"{type} {(type == 3 ? Encoding.UTF8.GetString(address) : ip)} {destination.Port}");
        return destination;
    }

    private static async Task RelayAsync(Socket from, Socket to)
    {
        byte[] buffer = new byte[4096];
        for (int count; (count = await from.ReceiveAsync(buffer)) > 0;)
            await to.SendAsync(buffer.AsMemory(0, count));
        to.Shutdown(SocketShutdown.Send);
    }

    private static async Task<string> ReadTextAsync(NetworkStream stream, int count) => Encoding.UTF8.GetString(await ReadAsync(stream, count));

    private static async Task<byte[]> ReadAsync(NetworkStream stream, int count)
    {
        byte[] bytes = new byte[count];
        await stream.ReadExactlyAsync(bytes);
        return bytes;
    }
}
