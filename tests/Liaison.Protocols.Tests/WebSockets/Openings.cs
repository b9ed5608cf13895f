using System.Text;
using Liaison.Protocols.Http.Tests;

namespace Liaison.Protocols.WebSockets.Tests;

/// <summary>Good opening handshakes, and what becomes of them when one thing is changed.</summary>
internal static class Openings
{
    public const string Key = "dGhlIHNhbXBsZSBub25jZQ==";
    public const string Accept = "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=";

    public const string Request =
        "GET /chat HTTP/1.1\r\nHost: server.example:8080\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        + "Sec-WebSocket-Key: " + Key + "\r\nSec-WebSocket-Version: 13\r\n\r\n";

    public const string Response =
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: " + Accept + "\r\n\r\n";

    /// <summary>The sixteen bytes of <see cref="Key"/>.</summary>
    public static ReadOnlySpan<byte> KeyBytes => "the sample nonce"u8;

    /// <summary>A message with one change.</summary>
    /// <param name="message">The good message.</param>
    /// <param name="place"><c>first</c> line, <c>more</c> (a line before the end), <c>whole</c>, or the name of a header whose line is replaced.</param>
    /// <param name="text">What is put there; line ends inside it make several lines, "" none.</param>
    public static string Change(string message, string place, string text)
    {
        if (place == "whole")
            return text;
        var lines = message.Split("\r\n")[..^2].ToList();
        int index = place switch
        {
            "first" => 0,
            "more" => lines.Count,
            _ => lines.FindIndex(line => line.StartsWith(place + ":", StringComparison.Ordinal)),
        };
        Assert.True(index >= 0, $"There is no header {place}.");
        if (place != "more")
            lines.RemoveAt(index);
        if (text.Length > 0)
            lines.Insert(index, text);
        return string.Join("\r\n", lines) + "\r\n\r\n";
    }

    /// <summary>Lets a server read a request; bytes that it leaves unread are given again.</summary>
    public static ServerHandshake Serve(string request, ServerHandshakePolicy? policy = null) => Serve([Pieces.Bytes(request)], policy, out _);

    public static ServerHandshake Serve(IEnumerable<byte[]> pieces, ServerHandshakePolicy? policy, out int consumed)
    {
        var handshake = new ServerHandshake(policy ?? new());
        consumed = Pieces.Feed(pieces, piece => (handshake.Read(piece, out int taken) == HandshakeOutcome.NeedMore, taken));
        return handshake;
    }

    /// <summary>All that can be seen of a server's handshake, as text.</summary>
    public static string Seen(this ServerHandshake handshake) =>
        $"{handshake.Read(default, out _)} {handshake.Status} {handshake.Path} {handshake.SubProtocol} {handshake.Deflate} {handshake.Detail}\n{Encoding.UTF8.GetString(handshake.Response)}";

    public static ClientHandshake Ask(string response, ClientHandshakeOptions? options = null) => Ask([Pieces.Bytes(response)], options, out _);

    public static ClientHandshake Ask(IEnumerable<byte[]> pieces, ClientHandshakeOptions? options, out int consumed)
    {
        var handshake = new ClientHandshake(options ?? To("ws://server.example:8080/chat"), KeyBytes);
        consumed = Pieces.Feed(pieces, piece => (handshake.Read(piece, out int taken) == HandshakeOutcome.NeedMore, taken));
        return handshake;
    }

    /// <summary>All that can be seen of a client's handshake, as text.</summary>
    public static string Seen(this ClientHandshake handshake) =>
        $"{handshake.Read(default, out _)} {handshake.Status} {handshake.Reason} {handshake.SubProtocol} {handshake.Deflate} {handshake.Detail}\n{handshake.Body}";

    public static ClientHandshakeOptions To(string url)
    {
        Assert.True(WebSocketAddress.TryParse(url, out var address, out _));
        return new() { Address = address };
    }
}
