using System.Globalization;
using Liaison.Functions;
using Liaison.Testing;
using static Liaison.English;

namespace Liaison.Peers.Tests;

/// <summary>A runtime of its own for one test, with what nearly every test does in it.</summary>
internal sealed class NamedServer : IDisposable
{
    /// <summary>Milliseconds that no read of these tests needs; a read that lasts as long has failed.</summary>
    public const int Patience = 30_000;

    private readonly LiaisonRuntime _runtime;
    private readonly IDisposable _use;

    public NamedServer(LiaisonRuntime? runtime = null)
    {
        _runtime = runtime ?? new LiaisonRuntime();
        _use = _runtime.Use();
        Assert.True(SocketCreate("Server", 0, "127.0.0.1"), ErrorInfo());
        Port = int.Parse(SocketClientInfo("Server", SocketLocalPort), CultureInfo.InvariantCulture);
    }

    public int Port { get; }

    /// <summary>Accepts the client and puts its channel into a mode.</summary>
    public static string Accept(int mode = SocketSizeStart, string? marker = null)
    {
        Assert.True(SocketWaitForConnection("Server", Patience), "no client has come");
        string channel = SocketAccept("Server");
        Assert.True(channel.Length > 0, ErrorInfo());
        Assert.True(SocketChangeTransmissionMode(channel, mode, marker));
        return channel;
    }

    /// <summary>Connects "Client" to a peer and puts it into a mode.</summary>
    public static void Connect(int port, int mode = SocketSizeStart, string? marker = null)
    {
        Assert.True(SocketConnect("Client", port, "127.0.0.1", Patience), ErrorInfo());
        Assert.True(SocketChangeTransmissionMode("Client", mode, marker));
    }

    /// <summary>Reads a message, in raw mode as many pieces as it takes.</summary>
    public static byte[] Read(string name, int length)
    {
        byte[] message = SocketRead(name, false, Patience);
        while (message.Length < length && !ErrorOccurred)
        {
            byte[] piece = SocketRead(name, false, Patience);
            if (piece.Length == 0)
                break;
            message = [.. message, .. piece];
        }

        return message;
    }

    public void Dispose()
    {
        _use.Dispose();
        _runtime.Dispose();
    }
}
