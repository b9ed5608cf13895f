using Liaison.Sockets;

namespace Liaison.Functions.Sockets;

/// <summary>A message on its way out: a string, which the connection encodes, or bytes.</summary>
internal readonly ref struct OutgoingMessage
{
    private readonly string? _text;
    private readonly ReadOnlySpan<byte> _bytes;

    public OutgoingMessage(string text) => _text = text ?? "";

    public OutgoingMessage(ReadOnlySpan<byte> bytes) => _bytes = bytes;

    public WriteResult WriteTo(Connection connection) =>
        _text is null ? connection.Write(_bytes) : connection.Write(_text);
}
