using Liaison.Protocols.WebSockets;

namespace Liaison.Sockets;

/// <summary>What a connection puts around the messages it sends. Used by the writer whose turn it is.</summary>
internal abstract class Envelope
{
    /// <summary>Room for every header there is; the longest is that of a frame.</summary>
    public const int HeaderRoom = FrameHeader.MaximumSize;

    /// <summary>Whether there is nothing around a message: its bytes go out as they are.</summary>
    public virtual bool IsBare => false;

    /// <summary>Whether a message has to be put in its envelope in the order of sending.</summary>
    public virtual bool IsOrdered => false;

    /// <summary>The most bytes of a message that one header may announce.</summary>
    public virtual int LargestFrame => int.MaxValue;

    /// <summary>What follows each message.</summary>
    public virtual ReadOnlyMemory<byte> Trailer => ReadOnlyMemory<byte>.Empty;

    /// <summary>The message as it travels, which compression makes another.</summary>
    public virtual ReadOnlySpan<byte> Encode(ReadOnlySpan<byte> message, out bool isCompressed)
    {
        isCompressed = false;
        return message;
    }

    /// <summary>Writes what precedes a frame.</summary>
    /// <param name="frame">What the frame is.</param>
    /// <param name="destination">At least <see cref="HeaderRoom"/> bytes.</param>
    /// <param name="mask">What the bytes of the frame are to be masked with, 0 for nothing.</param>
    /// <returns>The bytes written.</returns>
    public abstract int WriteHeader(in OutgoingFrame frame, Span<byte> destination, out uint mask);
}
