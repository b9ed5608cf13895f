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

    /// <summary>The same for pieces of two stores, in one call and without joining them where the system can.</summary>
    /// <param name="handle">Whose they are.</param>
    /// <param name="written">What this side has written.</param>
    /// <param name="lent">What somebody lends for the time of the call: what the peer has sent and gets back, or a message of the program's.</param>
    /// <param name="pieces">What of both is sent, in this order.</param>
    public virtual Transferred Send(int handle, ReadOnlySpan<byte> written, ReadOnlySpan<byte> lent, ReadOnlySpan<OutputPiece> pieces) =>
        OutputPiece.SendJoined(pieces, written, lent, bytes => Send(handle, bytes));

    /// <summary>Tells the peer that nothing more will be sent.</summary>
    public abstract void EndSending(int handle);

    public abstract void Close(int handle);
}
