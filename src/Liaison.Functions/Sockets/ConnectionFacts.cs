using System.Globalization;
using Liaison.Protocols.Http;
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

    /// <summary>The same for a client that events are told of.</summary>
    /// <param name="connection">The client.</param>
    /// <param name="headers">Those of its handshake, which the connection does not keep.</param>
    /// <param name="information">What is asked for.</param>
    public static string Of(ServerConnection connection, IReadOnlyList<HttpHeader> headers, int information) => information switch
    {
        Information.TlsVersion => connection.Tls?.Version ?? "",
        Information.TlsCipher => connection.Tls?.Cipher ?? "",
        Information.Path => connection.Path,
        Information.SubProtocol => connection.SubProtocol,
        Information.Headers => Shown(headers),
        Information.Latency => Shown(connection.Latency),
        Information.CloseReason => connection.End?.Close?.Reason ?? connection.End?.WebSocketViolation?.Detail ?? "",
        _ => "",
    };

    private static string Shown(IEnumerable<HttpHeader> headers) =>
        string.Join("\r\n", headers.Select(static header => $"{header.Name}: {header.Value}"));

    private static string Of(WebSocketConnection connection, int information) => information switch
    {
        Information.Path => connection.Path,
        Information.SubProtocol => connection.SubProtocol,
        Information.Headers => Shown(connection.Headers),
        Information.CloseCode => connection.CloseCode?.ToString(CultureInfo.InvariantCulture) ?? "",
        Information.CloseReason => connection.CloseReason,
        Information.Latency => Shown(connection.Latency),
        _ => "",
    };

    private static string Shown(TimeSpan? latency) =>
        latency is { } known ? Math.Round(known.TotalMilliseconds).ToString(CultureInfo.InvariantCulture) : "";
}
