using Liaison.Protocols.Http;

namespace Liaison.Protocols.WebSockets;

/// <summary>One element of a Sec-WebSocket-Extensions header (RFC 6455 section 9.1).</summary>
internal sealed record WebSocketExtension(string Name, IReadOnlyList<KeyValuePair<string, string?>> Parameters)
{
    /// <summary>Reads the elements of all such headers in order; false if one does not follow the grammar.</summary>
    public static bool TryReadAll(IReadOnlyList<string> values, out IReadOnlyList<WebSocketExtension> extensions)
    {
        extensions = [];
        if (values.Count == 0)
            return true;

        List<WebSocketExtension> read = [];
        extensions = read;
        foreach (string element in HttpSyntax.Elements(values))
        {
            // A quoted value must be a token as well, so it cannot hide a separator.
            string[] parts = element.Split(';', StringSplitOptions.TrimEntries);
            var parameters = new List<KeyValuePair<string, string?>>();
            foreach (string part in parts.Skip(1))
            {
                if (!TryReadParameter(part, out var parameter))
                    return false;
                parameters.Add(parameter);
            }

            if (!HttpSyntax.IsToken(parts[0]))
                return false;
            read.Add(new(parts[0], parameters));
        }

        return true;
    }

    private static bool TryReadParameter(string text, out KeyValuePair<string, string?> parameter)
    {
        string[] sides = text.Split('=', 2, StringSplitOptions.TrimEntries);
        string? value = sides.Length > 1 ? sides[1] : null;
        if (value is ['"', .., '"'])
            value = value[1..^1];
        parameter = new(sides[0], value);
        return HttpSyntax.IsToken(sides[0]) && (value is null || HttpSyntax.IsToken(value));
    }
}
