using System.Text;
using Liaison.Sockets;

namespace Liaison.Functions.Sockets;

/// <summary>A message on its way out: a string, which the connection encodes, or bytes.</summary>
internal readonly ref struct OutgoingMessage
{
    private readonly string? _text;
    private readonly ReadOnlySpan<byte> _bytes;

    public OutgoingMessage(string text) => _text = text ?? "";

    public OutgoingMessage(ReadOnlySpan<byte> bytes) => _bytes = bytes;

    /// <summary>A message that was received: what was text stays text.</summary>
    public OutgoingMessage(Message message)
    {
        if (message.Kind == MessageKind.Text)
            _text = message.ToString();
        else
            _bytes = message.Bytes.Span;
    }

    /// <summary>The message as it travels where nothing stands around it.</summary>
    public ReadOnlySpan<byte> Bytes(Encoding encoding) => _text is null ? _bytes : encoding.GetBytes(_text);

    public WriteResult WriteTo(Connection connection) =>
        _text is null ? connection.Write(_bytes) : connection.Write(_text);

    public SendStatus SendTo(ServerConnection connection) =>
        _text is null ? connection.Send(_bytes) : connection.Send(_text);

    public void PostTo(ServerConnection connection)
    {
        if (_text is null)
            connection.Post(_bytes);
        else
            connection.Post(_text);
    }

    public SendStatus SendTo(SendQueue queue) =>
        _text is null ? queue.Send(_bytes) : queue.Send(_text);
}
