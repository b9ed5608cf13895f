namespace Liaison.Sockets;

/// <summary>A message on its way to the program of a <see cref="SocketServer"/>: there as long as the call lasts.</summary>
public readonly ref struct ServerMessage
{
    private readonly ServerConnection _from;

    internal ServerMessage(ReadOnlySpan<byte> bytes, MessageKind kind, ServerConnection from)
    {
        Bytes = bytes;
        Kind = kind;
        _from = from;
    }

    /// <summary>The content, where it was received: <see cref="ToMessage"/> copies what is to outlive the call.</summary>
    public ReadOnlySpan<byte> Bytes { get; }

    /// <summary>What the message is.</summary>
    public MessageKind Kind { get; }

    /// <summary>The number of bytes.</summary>
    public int Length => Bytes.Length;

    /// <summary>The same message for longer than the call: a copy, which <see cref="Message.Recycle"/> gives back for the next one.</summary>
    public Message ToMessage()
    {
        var array = RecyclableArray.Copy(Bytes, out var copy);
        return new(copy, _from.Encoding, array, Kind);
    }

    /// <summary>The content as text.</summary>
    public override string ToString() => _from.Encoding.GetString(Bytes);
}
