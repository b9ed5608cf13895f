using System.Globalization;
using System.Net;
using System.Text;
using Liaison.Functions;
using static Liaison.English;

namespace Liaison.Samples.ProxyClient;

/// <summary>A small SOCKS5 proxy made of the functions themselves: without identification, for names and IPv4 addresses.</summary>
internal sealed class ProxyInEnglish : IDisposable
{
    /// <summary>A name that nobody else knows: that of this computer.</summary>
    public const string Known = "server.example";

    private const byte Version = 5;
    private const byte Connect = 1;
    private const byte IPv4Address = 1;
    private const byte Name = 3;

    // SocketProxy holds for all connections of the program, and those of the proxy are none of them: it has a world of its own.
    private readonly LiaisonRuntime _world = new();

    public ProxyInEnglish()
    {
        using (_world.Use())
        {
            if (!SocketCreate("Proxy", 0, "127.0.0.1"))
                throw new IOException(ErrorInfo());
            Port = int.Parse(SocketClientInfo("Proxy", SocketLocalPort), CultureInfo.InvariantCulture);
            new Thread(Welcome) { IsBackground = true }.Start();
        }
    }

    public int Port { get; }

    public void Dispose() => _world.Dispose();

    private static void Welcome()
    {
        while (SocketWaitForConnection("Proxy"))
        {
            string channel = SocketAccept("Proxy");
            if (channel != "")
                new Thread(() => Serve(channel)) { IsBackground = true }.Start();
        }
    }

    private static void Serve(string channel)
    {
        SocketChangeTransmissionMode(channel, SocketNoEndTag);
        string server = $"Server of {channel}";
        if (Negotiate(channel, server))
        {
            SocketChangeTransmissionMode(server, SocketNoEndTag);
            while (Carry(server, channel) && Carry(channel, server))
            {
            }

            SocketClose(server);
        }

        SocketClose(channel);
    }

    private static bool Negotiate(string channel, string server)
    {
        // What the client offers to identify itself with; the answer 0 means: no need to.
        if (Read(channel, 2) is not [Version, var count] || Read(channel, count).Length < count)
            return false;
        SocketWrite(channel, new byte[] { Version, 0 });

        // The request: to connect, then the destination.
        if (Read(channel, 4) is not [Version, Connect, 0, var type] || Destination(channel, type) is not { } host || Read(channel, 2) is not [var high, var low])
            return false;
        Console.WriteLine($"the proxy connects to {host}");
        bool isConnected = SocketConnect(server, (high * 256) + low, host == Known ? "127.0.0.1" : host);
        SocketWrite(channel, new byte[] { Version, isConnected ? (byte)0 : (byte)5, 0, IPv4Address, 0, 0, 0, 0, 0, 0 });
        return isConnected;
    }

    private static string? Destination(string channel, byte type)
    {
        if (type == IPv4Address && Read(channel, 4) is { Length: 4 } address)
            return new IPAddress(address).ToString();
        if (type == Name && Read(channel, 1) is [var length] && Read(channel, length) is { Length: > 0 } name)
            return Encoding.UTF8.GetString(name);
        return null;
    }

    /// <summary>Carries on what has arrived; False when the conversation is over.</summary>
    private static bool Carry(string source, string target)
    {
        var bytes = SocketRead(source, false, 20);
        return !ErrorOccurred && (bytes.IsEmpty || SocketWrite(target, bytes));
    }

    /// <summary>Reads exactly so many bytes; fewer when they do not come.</summary>
    private static byte[] Read(string channel, int count)
    {
        var bytes = new List<byte>();
        while (bytes.Count < count)
        {
            var received = SocketRead(channel, false, 5000, count - bytes.Count);
            if (received.IsEmpty)
                break;
            bytes.AddRange(received.ToArray());
        }

        return [.. bytes];
    }
}
