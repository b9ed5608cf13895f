using System.Text;

namespace Liaison.Protocols.Http;

/// <summary>The words that opening handshakes consist of, each kept once: a server meets them again with every client.</summary>
internal static class HttpWords
{
    private static readonly string[] All =
    [
        "/", "13", "GET", "HTTP/1.1", "Upgrade", "upgrade", "websocket", "keep-alive, Upgrade",
        "Host", "Connection", "Origin", "User-Agent", "Accept-Language", "Accept-Encoding", "Cache-Control", "Pragma",
        "Sec-WebSocket-Key", "Sec-WebSocket-Version", "Sec-WebSocket-Protocol", "Sec-WebSocket-Extensions", "Sec-WebSocket-Accept",
        "permessage-deflate", "permessage-deflate; client_max_window_bits",
    ];

    /// <summary>The text of some ASCII.</summary>
    public static string Of(ReadOnlySpan<byte> ascii) => Known(ascii) ?? Encoding.ASCII.GetString(ascii);

    /// <summary>The word that some bytes spell, letter by letter; null for any other.</summary>
    public static string? Known(ReadOnlySpan<byte> bytes)
    {
        foreach (string word in All)
        {
            if (word.Length == bytes.Length && Ascii.Equals(bytes, word))
                return word;
        }

        return null;
    }
}
