using Liaison.Protocols.WebSockets;

namespace Liaison.Sockets;

/// <summary>A message on its way out, put into its envelope piece by piece. Used in the turn to write.</summary>
/// <param name="envelope">What stands around it.</param>
/// <param name="kind">What it is.</param>
/// <param name="length">Its bytes, as they travel.</param>
/// <param name="isCompressed">Whether it was made smaller.</param>
internal struct OutgoingMessage(Envelope envelope, MessageKind kind, int length, bool isCompressed)
{
    private int _frameStart;
    private int _frameEnd;
    private int _position;
    private uint _mask;
    private bool _hasBegun;

    /// <summary>Whether all of it has been given out.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Whether a frame comes next: only here may something else go first, or the message be given up.</summary>
    public readonly bool IsBetweenFrames => !_hasBegun || (_position == _frameEnd && _position < length);

    /// <summary>Fills an array with what comes next.</summary>
    /// <param name="content">The whole message, as it travels.</param>
    /// <param name="target">Room for a header, and for the trailer.</param>
    /// <returns>How many bytes were filled in.</returns>
    public int Next(ReadOnlySpan<byte> content, Span<byte> target)
    {
        int filled = IsBetweenFrames ? BeginFrame(target) : 0;
        int part = Math.Min(_frameEnd - _position, target.Length - filled);
        Masking.Copy(content.Slice(_position, part), target[filled..], _mask, _position - _frameStart);
        _position += part;
        filled += part;

        var trailer = envelope.Trailer.Span;
        IsOver = _position == length && trailer.TryCopyTo(target[filled..]);
        return IsOver ? filled + trailer.Length : filled;
    }

    private int BeginFrame(Span<byte> target)
    {
        (_frameStart, _frameEnd) = (_position, _position + Math.Min(length - _position, envelope.LargestFrame));
        var frame = new OutgoingFrame(kind, _frameEnd - _frameStart, !_hasBegun, _frameEnd == length, isCompressed);
        _hasBegun = true;
        return envelope.WriteHeader(frame, target, out _mask);
    }
}
