using System.Globalization;
using Liaison.Sockets;
using Information = Liaison.Vocabulary.ConstantValues.ClientInfo;

namespace Liaison.Functions.Sockets;

/// <summary>What a program can ask about a connection, as text.</summary>
internal static class ConnectionFacts
{
    /// <summary>One fact, "" when it is not known or not known yet.</summary>
    public static string Of(Connection connection, int information) => information switch
    {
        Information.TlsVersion => connection.Tls?.Version ?? "",
        Information.TlsCipher => connection.Tls?.Cipher ?? "",
        _ => connection is WebSocketConnection webSocket ? Of(webSocket, information) : "",
    };

    private static string Of(WebSocketConnection connection, int information) => information switch
    {
        Information.Path => connection.Path,
        Information.SubProtocol => connection.SubProtocol,
        Information.Headers => string.Join("\r\n", connection.Headers.Select(static header => $"{header.Name}: {header.Value}")),
        Information.CloseCode => connection.CloseCode?.ToString(CultureInfo.InvariantCulture) ?? "",
        Information.CloseReason => connection.CloseReason,
        Information.Latency when connection.Latency is { } latency =>
            Math.Round(latency.TotalMilliseconds).ToString(CultureInfo.InvariantCulture),
        _ => "",
    };
}
