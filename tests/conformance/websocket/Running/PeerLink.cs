namespace Liaison.Conformance.Tests;

/// <summary>The peer's end of a connection, beside all rules: it sends any bytes and ends when it likes.</summary>
internal abstract class PeerLink : IDisposable
{
    /// <summary>Whether the peer can end its sending and still receive.</summary>
    public abstract bool EndsHalf { get; }

    /// <summary>Sends all bytes; false when the other side does not take them any more.</summary>
    public abstract ValueTask<bool> SendAsync(ReadOnlyMemory<byte> bytes);

    /// <summary>Receives what comes: 0 is the orderly end, -1 a reset.</summary>
    public abstract ValueTask<int> ReceiveAsync(Memory<byte> buffer);

    /// <summary>Ends the sending, and where there are no halves the receiving as well.</summary>
    public abstract void EndSending();

    public abstract void Dispose();
}
