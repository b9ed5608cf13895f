using System.Text;
using Liaison.Protocols.Http;
using Liaison.Protocols.WebSockets;

namespace Liaison.Conformance.Tests;

/// <summary>What the handshakes of the library make of a case, without any driver. Null when it is what is expected.</summary>
internal static class Judgement
{
    private static readonly byte[] Key = Convert.FromBase64String(HttpText.Key);

    /// <summary>Gives a request to a server's handshake.</summary>
    public static string? Of(RequestCase one, Func<int> sizes)
    {
        var handshake = new ServerHandshake(one.Policy);
        byte[] head = one.Request.Head();
        var outcome = Feed([.. head, .. one.Request.Behind], sizes, handshake.Read, out int consumed);
        string expected = $"{one.Status}{(one.OrStatus == 0 ? "" : $" or {one.OrStatus}")}";
        if (outcome == HandshakeOutcome.NeedMore)
            return $"more is awaited instead of {expected}";
        if (handshake.Status != one.Status && (handshake.Status != one.OrStatus || one.OrStatus == 0))
            return $"{handshake.Status} ({handshake.Detail}) instead of {expected}";
        if (outcome != (handshake.Status == 101 ? HandshakeOutcome.Accepted : HandshakeOutcome.Refused))
            return $"{outcome} with {handshake.Status}";
        if (outcome == HandshakeOutcome.Accepted && consumed != head.Length)
            return $"{consumed} bytes are taken for a head of {head.Length}";
        if (handshake.SubProtocol != (outcome == HandshakeOutcome.Accepted ? one.SubProtocol : ""))
            return $"sub-protocol {handshake.SubProtocol}";
        return (handshake.Deflate is not null) != one.AgreesOnDeflate
            ? $"permessage-deflate: {handshake.Deflate}"
            : HttpAnswer.Differs(handshake.Response.ToArray(), handshake.Status, one);
    }

    /// <summary>Gives a response to a client's handshake.</summary>
    public static string? Of(ResponseCase one, Func<int> sizes)
    {
        var options = new ClientHandshakeOptions
        {
            Address = new("server.example", 80, false, "/chat"),
            SubProtocols = one.Offered,
            RequireSubProtocol = !one.GoesOnWithout,
            Deflate = one.OffersDeflate ? new() : null,
        };
        // Not the key of the RFC, whose proof some cases give to the wrong question.
        byte[] key = [.. Key.Reverse()];
        var handshake = new ClientHandshake(options, key);
        byte[] head = one.Response.Head(Accept(key));
        byte[] bytes = [.. head, .. one.Response.Behind];
        var outcome = Feed(bytes[..(one.CutAt ?? bytes.Length)], sizes, handshake.Read, out int consumed);
        if (outcome == HandshakeOutcome.NeedMore)
            outcome = handshake.End();
        if (!one.Expected.Contains(outcome))
            return $"{outcome} ({handshake.Detail}) instead of {one.Outcome}";
        if (outcome == HandshakeOutcome.Accepted && consumed != head.Length)
            return $"{consumed} bytes are taken for a head of {head.Length}";
        return outcome switch
        {
            HandshakeOutcome.Accepted when handshake.SubProtocol != one.SubProtocol => $"sub-protocol {handshake.SubProtocol}",
            HandshakeOutcome.Refused when handshake.Status != one.Status => $"status {handshake.Status}",
            _ => null,
        };
    }

    /// <summary>Asks a client's handshake for its request.</summary>
    public static string? Of(OpeningCase one)
    {
        byte[] request;
        try
        {
            if (!WebSocketAddress.TryParse(one.Address, out var address, out _))
                return one.Lines.Length == 0 ? null : "the address is refused";
            request = new ClientHandshake(
                new()
                {
                    Address = address,
                    SubProtocols = one.Offered,
                    Headers = one.Headers,
                    Deflate = one.OffersDeflate ? new() : null,
                },
                Key).Request;
        }
        catch (ArgumentException error)
        {
            return one.Lines.Length == 0 ? null : error.Message;
        }

        string[] lines = Encoding.Latin1.GetString(request).Split("\r\n");
        if (one.Lines.Length == 0)
            return $"a request is made: {lines[0]}";
        string[] expected = [.. one.Lines, $"Sec-WebSocket-Key: {HttpText.Key}"];
        return expected.FirstOrDefault(line => lines.Count(other => other == line) != 1) is { } missing ? $"not once in the request: {missing}" : null;
    }

    /// <summary>The proof that a server has read a key (RFC 6455 section 4.2.2), reckoned without the library.</summary>
    public static string Accept(ReadOnlySpan<byte> key) => Accept(Convert.ToBase64String(key));

    /// <inheritdoc cref="Accept(ReadOnlySpan{byte})"/>
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA5350", Justification = "RFC 6455 prescribes SHA-1.")]
    public static string Accept(string key) =>
        Convert.ToBase64String(System.Security.Cryptography.SHA1.HashData(Encoding.ASCII.GetBytes(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11")));

    private delegate HandshakeOutcome Reader(ReadOnlySpan<byte> bytes, out int consumed);

    private static HandshakeOutcome Feed(byte[] bytes, Func<int> sizes, Reader read, out int consumed)
    {
        consumed = 0;
        while (consumed < bytes.Length)
        {
            int size = Math.Min(sizes(), bytes.Length - consumed);
            var outcome = read(bytes.AsSpan(consumed, size), out int taken);
            consumed += taken;
            if (outcome != HandshakeOutcome.NeedMore)
                return outcome;
            if (taken != size)
                throw new InvalidOperationException($"More is awaited, but only {taken} of {size} bytes were taken.");
        }

        return HandshakeOutcome.NeedMore;
    }
}
