using System.Globalization;
using System.Text;
using Liaison.Protocols.Framing;
using Liaison.Protocols.Framing.Tests;

namespace Liaison.Protocols.WebSockets.Tests;

/// <summary>A decoder fed as a driver feeds it, and what it told, written down.</summary>
internal sealed class Decoding(
    WebSocketRole sender, WebSocketLimits? limits = null, DeflateAgreement? deflate = null, bool settles = false, bool inParts = false)
{
    private readonly StringBuilder _told = new();
    private readonly List<byte> _parts = [];
    private byte[] _scratch = new byte[ReceiveBuffer.LentSize];

    public WebSocketDecoder Decoder { get; } = new(sender, limits ?? new(), deflate);

    public List<WebSocketEvent> Events { get; } = [];

    /// <summary>Messages (those in parts joined), control frames, and how it ended.</summary>
    public string Told => _told.ToString();

    public WebSocketViolation? Violation => Events.LastOrDefault().Violation;

    /// <summary>What all of these are told as.</summary>
    public static string Of(
        WebSocketRole sender, IEnumerable<byte[]> pieces, WebSocketLimits? limits = null, DeflateAgreement? deflate = null, bool settles = false, bool inParts = false)
    {
        var decoding = new Decoding(sender, limits, deflate, settles, inParts);
        foreach (byte[] piece in pieces)
            decoding.Feed(piece);
        return decoding.Told;
    }

    public static string Of(WebSocketRole sender, string hex) => Of(sender, [Bytes.Of(hex)]);

    /// <summary>Everything that is told however the bytes are cut: whole, one by one, as given, with and without settling.</summary>
    public static void AssertSame(
        WebSocketRole sender, byte[] wire, IEnumerable<int> lengths, WebSocketLimits? limits = null, DeflateAgreement? deflate = null)
    {
        var ways = new[] { Bytes.Cut(wire, lengths).ToList(), wire.Select(one => new[] { one }).ToList() };
        string whole = Of(sender, [wire], limits, deflate);
        string parts = Of(sender, [wire], limits, deflate, inParts: true);
        foreach (var pieces in ways)
        {
            foreach (bool settles in new[] { false, true })
            {
                Assert.Equal(whole, Of(sender, pieces, limits, deflate, settles));
                Assert.Equal(parts, Of(sender, pieces, limits, deflate, settles, inParts: true));
            }
        }
    }

    public void Feed(ReadOnlySpan<byte> piece)
    {
        while (!piece.IsEmpty)
        {
            var room = Decoder.Buffer.Reserve(_scratch).Span;
            int count = Math.Min(room.Length, piece.Length);
            piece[..count].CopyTo(room);
            Decoder.Buffer.Commit(count);
            piece = piece[count..];
            Drain();
        }

        if (!settles)
            return;
        if (Decoder.Buffer.Settle())
            _scratch = new byte[ReceiveBuffer.LentSize];
        else
            Array.Fill(_scratch, (byte)0xEE);
    }

    private void Drain()
    {
        while (Decoder.Next(inParts) is { Kind: not WebSocketEventKind.NeedMore } next)
        {
            if (Violation is not null)
            {
                Assert.Same(Violation, next.Violation);
                return;
            }

            Events.Add(next);
            Write(next);
        }
    }

    private void Write(WebSocketEvent next)
    {
        switch (next.Kind)
        {
            case WebSocketEventKind.Part:
                Assert.True(!next.IsText || System.Text.Unicode.Utf8.IsValid(next.Bytes.Span), "A part of text cuts a character.");
                Assert.True(next.IsLast || next.Bytes.Length > 0, "A part of nothing tells nothing.");
                _parts.AddRange(next.Bytes.Span);
                if (next.IsLast)
                    WriteMessage(next.IsText, [.. _parts]);
                if (next.IsLast)
                    _parts.Clear();
                break;
            case WebSocketEventKind.Message:
                WriteMessage(next.IsText, next.Bytes.ToArray());
                break;
            case WebSocketEventKind.Close:
                _told.Append(CultureInfo.InvariantCulture, $"close {next.Close!.Code} {next.Close.Reason}|");
                break;
            case WebSocketEventKind.Violation:
                _told.Append(CultureInfo.InvariantCulture, $"{next.Violation!.Kind} {next.Violation.CloseCode}|");
                break;
            default:
                _told.Append(CultureInfo.InvariantCulture, $"{next.Kind} {Bytes.Hex(next.Bytes.Span)}|");
                break;
        }
    }

    private void WriteMessage(bool isText, byte[] bytes) =>
        _told.Append(isText ? $"text {Encoding.UTF8.GetString(bytes)}|" : $"binary {Bytes.Hex(bytes)}|");
}
