namespace Liaison.Sockets;

/// <summary>The bytes of connections of one event loop: calls that never block. Used by the thread of the loop.</summary>
internal abstract class LoopStreams
{
    /// <summary>Changes what one is watched for.</summary>
    public abstract void Watch(int handle, bool receive, bool send);

    /// <summary>Receives what is there.</summary>
    public abstract Transferred Receive(int handle, Span<byte> buffer);

    /// <summary>Sends what the system takes now: with success, less than all means that it is full.</summary>
    public abstract Transferred Send(int handle, ReadOnlySpan<byte> bytes);

    /// <summary>The same for two pieces that belong together, without joining them where the system can.</summary>
    public abstract Transferred Send(int handle, ReadOnlySpan<byte> first, ReadOnlySpan<byte> second);

    /// <summary>Tells the peer that nothing more will be sent.</summary>
    public abstract void EndSending(int handle);

    public abstract void Close(int handle);
}
