using Liaison.Protocols.Http;
using Liaison.Protocols.WebSockets;

namespace Liaison.Functions.Settings;

/// <summary>The settings that are texts: lists separated by commas, and headers, one a line.</summary>
internal static class SettingText
{
    public static string[] List(string text) => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Null for a list of nothing.</summary>
    public static string[]? ListOrNull(string text) => List(text) is { Length: > 0 } list ? list : null;

    /// <summary>Paths as they stand in a request; null for none.</summary>
    public static string[]? Paths(string text) => ListOrNull(text) is { } paths ? [.. paths.Select(Encoded)] : null;

    public static HttpHeader[] Headers(string text) => [.. LinesOf(text).Select(static line => HeaderOf(line)!.Value)];

    public static string Joined(IReadOnlyList<string>? list) => string.Join(',', list ?? []);

    public static string Lines(IReadOnlyList<HttpHeader> headers) => string.Join("\r\n", headers.Select(static header => $"{header.Name}: {header.Value}"));

    /// <summary>The id of the detail that says what is wrong; null when nothing is. So do those that follow.</summary>
    public static string? ProblemOfOrigins(string text) =>
        List(text).All(static origin => origin is "*" or "null" || HttpOrigin.TryParse(origin, out _)) ? null : "OriginExpected";

    public static string? ProblemOfProtocols(string text) => List(text).All(static protocol => HttpSyntax.IsToken(protocol)) ? null : "NotAToken";

    public static string? ProblemOfPaths(string text) =>
        List(text).All(static path => WebSocketAddress.TryEncodeTarget(path, out _)) ? null : "ControlCharacter";

    public static string? ProblemOfHeaders(string text)
    {
        foreach (string line in LinesOf(text))
        {
            if (HeaderOf(line) is not { } header)
                return "HeaderLine";
            if (ClientHandshake.IsReserved(header.Name) || !HttpSyntax.IsToken(header.Name) || !HttpSyntax.IsFieldValue(header.Value))
                return "ForbiddenHeader";
        }

        return null;
    }

    private static string Encoded(string path) => WebSocketAddress.TryEncodeTarget(path, out string target) ? target : path;

    // A CR alone stays, to be refused: it ends no line of a header.
    private static string[] LinesOf(string text) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static HttpHeader? HeaderOf(string line)
    {
        int colon = line.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 ? new(line[..colon].Trim(' '), line[(colon + 1)..].Trim(' ')) : null;
    }
}
