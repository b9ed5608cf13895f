using Liaison.Protocols.Framing;
using Liaison.Protocols.WebSockets;

namespace Liaison.Conformance.Tests;

/// <summary>What the decoder finds in the bytes of a case.</summary>
internal sealed record Decoding
{
    private readonly List<Echoed> _messages = [];
    private readonly List<byte[]> _pings = [];
    private CloseFrame? _close;
    private WebSocketViolation? _violation;

    /// <summary>Feeds the bytes of a case in pieces.</summary>
    public static Decoding Of(FrameCase one, WebSocketRole subject, Func<int> sizes)
    {
        var sender = subject == WebSocketRole.Server ? WebSocketRole.Client : WebSocketRole.Server;
        var decoder = new WebSocketDecoder(sender, Subject.Limits(one.Settings, subject), Subject.Agreement(one.Settings, sender));
        var found = new Decoding();
        byte[] scratch = new byte[ReceiveBuffer.LentSize];
        foreach (byte[] bytes in one.Sent.Select(piece => Encode(piece, sender)))
        {
            for (int fed = 0; fed < bytes.Length;)
            {
                var room = decoder.Buffer.Reserve(scratch);
                int count = Math.Min(Math.Min(room.Length, sizes()), bytes.Length - fed);
                bytes.AsSpan(fed, count).CopyTo(room.Span);
                decoder.Buffer.Commit(count);
                fed += count;
                found.Take(decoder);
                if (decoder.Buffer.Settle())
                    scratch = new byte[ReceiveBuffer.LentSize];
            }
        }

        return found;
    }

    /// <summary>How this differs from what is expected; null when it does not.</summary>
    public string? Differs(Expectation expected)
    {
        if (!_messages.SequenceEqual(expected.Messages))
            return $"messages {string.Join(", ", _messages)}";
        if (!expected.Pings.Select(Convert.ToHexString).SequenceEqual(_pings.Select(Convert.ToHexString), StringComparer.Ordinal))
            return $"{_pings.Count} pings";
        return expected.Ending switch
        {
            Ending.Answered when _violation is not null || _close is null || !expected.Codes.Contains(_close.Code) => $"close {_close}, {_violation}",
            Ending.Failed when _violation is null || !expected.Codes.Contains(_violation.CloseCode) => $"violation {_violation}, close {_close}",
            Ending.PeerCloses or Ending.Lost when _violation is not null || _close is not null => $"violation {_violation}, close {_close}",
            _ => null,
        };
    }

    private static byte[] Encode(Piece piece, WebSocketRole sender) => piece switch
    {
        Frame frame => frame.Encode(sender),
        Raw raw => raw.Bytes,
        Flood flood => flood.Frame.Encode(sender),
        _ => [],
    };

    private void Take(WebSocketDecoder decoder)
    {
        while (decoder.Next() is { Kind: not WebSocketEventKind.NeedMore } step)
        {
            switch (step.Kind)
            {
                case WebSocketEventKind.Message:
                    _messages.Add(new(step.IsText, step.Bytes.ToArray()));
                    break;
                case WebSocketEventKind.Ping:
                    _pings.Add(step.Bytes.ToArray());
                    break;
                case WebSocketEventKind.Close:
                    _close = step.Close;
                    break;
                case WebSocketEventKind.Violation:
                    _violation = step.Violation;
                    return;
            }
        }
    }
}
