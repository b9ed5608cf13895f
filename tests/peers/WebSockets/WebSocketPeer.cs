namespace Liaison.Peers.Tests.WebSockets;

/// <summary>A WebSocket program that is not ours.</summary>
public abstract class WebSocketPeer
{
    /// <summary>Why it cannot be had; null when it can.</summary>
    public virtual string? WhyMissing => null;

    /// <summary>Lets the peer wait for our client; completes when it does.</summary>
    internal virtual Task<PeerListener> ListenAsync(Terms terms) => throw new NotSupportedException("This peer is no server.");

    /// <summary>Lets the peer connect to our server; what becomes of it is the connection's first event.</summary>
    internal virtual Task<PeerConnection> ConnectAsync(Uri url, Terms terms) => throw new NotSupportedException("This peer is no client.");
}
