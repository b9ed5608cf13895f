using System.Text;

namespace Liaison.Sockets;

/// <summary>A message on its way to the program of a <see cref="SocketServer"/>: there as long as the call lasts.</summary>
public readonly ref struct ServerMessage
{
    private readonly Encoding _encoding;

    internal ServerMessage(ReadOnlySpan<byte> bytes, MessageKind kind, Encoding encoding)
    {
        Bytes = bytes;
        Kind = kind;
        _encoding = encoding;
    }

    /// <summary>The content, where it was received: copy what is to outlive the call.</summary>
    public ReadOnlySpan<byte> Bytes { get; }

    /// <summary>What the message is.</summary>
    public MessageKind Kind { get; }

    /// <summary>The number of bytes.</summary>
    public int Length => Bytes.Length;

    /// <summary>The content as text.</summary>
    public override string ToString() => _encoding.GetString(Bytes);
}
