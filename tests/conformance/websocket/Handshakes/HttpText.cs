using System.Text;

namespace Liaison.Conformance.Tests;

/// <summary>The head of an HTTP message as a case writes it, right or wrong; a character stands for a byte.</summary>
/// <param name="Lines">The lines, without their ends.</param>
internal sealed record HttpText(IReadOnlyList<string> Lines)
{
    /// <summary>The key of the example in RFC 6455 section 1.3.</summary>
    public const string Key = "dGhlIHNhbXBsZSBub25jZQ==";

    /// <summary>Stands in a response for the right value of Sec-WebSocket-Accept.</summary>
    public const string AcceptPlace = "{accept}";

    /// <summary>A request that every server accepts.</summary>
    public static HttpText Request { get; } = new(
        ["GET /chat HTTP/1.1", "Host: server.example", "Upgrade: websocket", "Connection: Upgrade", $"Sec-WebSocket-Key: {Key}", "Sec-WebSocket-Version: 13"]);

    /// <summary>A response that every client accepts.</summary>
    public static HttpText Response { get; } = new(
        ["HTTP/1.1 101 Switching Protocols", "Upgrade: websocket", "Connection: Upgrade", $"Sec-WebSocket-Accept: {AcceptPlace}"]);

    /// <summary>What ends a line.</summary>
    public string LineEnd { get; init; } = "\r\n";

    /// <summary>What stands before the head.</summary>
    public string Before { get; init; } = "";

    /// <summary>What follows the head.</summary>
    public byte[] Behind { get; init; } = [];

    /// <summary>Another first line.</summary>
    public HttpText First(string line) => this with { Lines = [line, .. Lines.Skip(1)] };

    /// <summary>More lines.</summary>
    public HttpText And(params string[] lines) => this with { Lines = [.. Lines, .. lines] };

    /// <summary>The header of that name gets another value.</summary>
    public HttpText With(string name, string value) =>
        this with { Lines = [.. Lines.Select(line => IsHeader(line, name) ? $"{name}: {value}" : line)] };

    /// <summary>The header of that name is left out.</summary>
    public HttpText Without(string name) => this with { Lines = [.. Lines.Where(line => !IsHeader(line, name))] };

    /// <summary>The bytes of the head, without what follows it.</summary>
    public byte[] Head(string accept = "") =>
        Encoding.Latin1.GetBytes(Before + string.Concat(Lines.Select(line => line.Replace(AcceptPlace, accept, StringComparison.Ordinal) + LineEnd)) + LineEnd);

    private static bool IsHeader(string line, string name) => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase);
}
