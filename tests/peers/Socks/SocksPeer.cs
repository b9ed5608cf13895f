using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Liaison.Sockets;
using Liaison.Testing;

namespace Liaison.Peers.Tests.Socks;

/// <summary>A SOCKS5 proxy that is not ours, on a port of loop-back.</summary>
public abstract class SocksPeer : IDisposable
{
    internal const string User = "somebody";
    internal const string Password = "secret";

    private ChildProcess? _process;

    internal Endpoint Endpoint { get; private set; } = Endpoint.Unknown;

    /// <summary>Starts the proxy, and returns when it listens.</summary>
    /// <param name="name">microsocks or dante.</param>
    /// <param name="asksForPassword">Whether it lets in only the one who is known.</param>
    internal static SocksPeer Start(string name, bool asksForPassword)
    {
        SocksPeer peer = name == "dante" ? new DantePeer() : new MicrosocksPeer();
        Assert.SkipWhen(peer.WhyMissing is not null, peer.WhyMissing ?? "");
        try
        {
            peer.Endpoint = new("127.0.0.1", FreePort.Next());
            peer._process = peer.Launch(peer.Endpoint.Port.ToString(CultureInfo.InvariantCulture), asksForPassword);
            Eventually.True(peer.Listens, $"{name} listens");
            return peer;
        }
        catch
        {
            peer.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _process?.Dispose();
        Clean();
        GC.SuppressFinalize(this);
    }

    private protected abstract string? WhyMissing { get; }

    private protected abstract ChildProcess Launch(string port, bool asksForPassword);

    /// <summary>Removes what the start has left.</summary>
    private protected virtual void Clean()
    {
    }

    private bool Listens()
    {
        using var probe = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            probe.Connect(IPAddress.Loopback, Endpoint.Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
