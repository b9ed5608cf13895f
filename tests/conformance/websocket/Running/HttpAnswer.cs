using System.Globalization;
using System.Text;

namespace Liaison.Conformance.Tests;

/// <summary>Looks at the answer of a server with its own eyes: what belongs to each status has to be there.</summary>
internal static class HttpAnswer
{
    private static readonly string[] DeflateParameters = ["server_no_context_takeover", "client_no_context_takeover", "server_max_window_bits=15"];

    /// <summary>What is wrong with the answer; null when nothing is.</summary>
    public static string? Differs(byte[] answer, int status, RequestCase one)
    {
        string text = Encoding.Latin1.GetString(answer);
        int end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (end < 0)
            return "the answer has no end";
        string[] lines = text[..end].Split("\r\n");
        string body = text[(end + 4)..];
        if (!lines[0].StartsWith(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {status} "), StringComparison.Ordinal))
            return $"first line {lines[0]}";
        if (one.AnswerLine.Length > 0 && status == one.Status && !lines.Contains(one.AnswerLine, StringComparer.Ordinal))
            return $"no {one.AnswerLine}";
        return status == 101 ? Accepted(lines, body, one) : Refused(lines, body, status);
    }

    private static string? Accepted(string[] lines, string body, RequestCase one)
    {
        string key = one.Request.Lines.First(line => line.StartsWith("Sec-WebSocket-Key:", StringComparison.OrdinalIgnoreCase)).Split(':')[1].Trim();
        if (body.Length > 0)
            return "bytes behind the head";
        if (Value(lines, "Upgrade") != "websocket" || Value(lines, "Connection") != "Upgrade")
            return "no upgrade in the answer";
        if (Value(lines, "Sec-WebSocket-Accept") != Judgement.Accept(key))
            return "the proof of the key is wrong";
        if (Value(lines, "Sec-WebSocket-Protocol") != (one.SubProtocol.Length == 0 ? null : one.SubProtocol))
            return $"sub-protocol {Value(lines, "Sec-WebSocket-Protocol")}";
        return Extension(Value(lines, "Sec-WebSocket-Extensions"), one);
    }

    private static string? Extension(string? value, RequestCase one)
    {
        if (value is null || !one.AgreesOnDeflate)
            return (value is not null) == one.AgreesOnDeflate ? null : $"extensions {value}";
        string[] parts = value.Split(';', StringSplitOptions.TrimEntries);
        bool asksForWindow = one.Request.Lines.Any(line => line.Contains("server_max_window_bits=15", StringComparison.Ordinal));
        return parts[0] == "permessage-deflate" && parts.Skip(1).All(DeflateParameters.Contains) && parts.Contains(DeflateParameters[0])
            && parts.Contains(DeflateParameters[2]) == asksForWindow
            ? null
            : $"extensions {value}";
    }

    private static string? Refused(string[] lines, string body, int status)
    {
        if (Value(lines, "Connection")?.Split(',', StringSplitOptions.TrimEntries).Contains("close", StringComparer.OrdinalIgnoreCase) != true)
            return "a refusal without Connection: close";
        if (Value(lines, "Content-Length") != body.Length.ToString(CultureInfo.InvariantCulture) || body.TrimEnd('\r', '\n').Length == 0 || body.TrimEnd('\r', '\n').Contains('\n', StringComparison.Ordinal))
            return $"a refusal whose body is no line of the length announced: {body}";
        return status switch
        {
            405 when Value(lines, "Allow") != "GET" => "no Allow: GET",
            // RFC 9110 section 15.5.22 wants it in every 426.
            426 when Value(lines, "Upgrade") != "websocket" => "no Upgrade: websocket",
            _ => null,
        };
    }

    private static string? Value(string[] lines, string name)
    {
        string[] values = [.. lines.Where(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase)).Select(line => line[(name.Length + 1)..].Trim())];
        return values.Length == 0 ? null : string.Join(" + ", values);
    }
}
