using System.Globalization;
using Liaison.Cli.Rendering;
using Liaison.Protocols.Http;
using Liaison.Protocols.WebSockets;

namespace Liaison.Cli.Tracing;

/// <summary>
/// Tells what the two ends of one connection say. A conversation that begins with a GET is one of WebSocket until the answer says
/// otherwise, all else is bytes. Whoever breaks the rules is told of, then shown as bytes.
/// </summary>
/// <param name="number">The number of the connection.</param>
/// <param name="log">Where the lines go.</param>
public sealed class TracedConversation(int number, TraceLog log)
{
    private readonly Lock _gate = new();
    private WebSocketObserver? _observer;
    private bool _hasBegun;
    private bool _clientIsRaw;
    private bool _serverIsRaw;

    /// <summary>Tells of bytes on their way.</summary>
    /// <param name="sender">Who has sent them.</param>
    /// <param name="bytes">What follows the last ones of this sender.</param>
    public void Show(WebSocketRole sender, ReadOnlySpan<byte> bytes)
    {
        lock (_gate)
        {
            if (!_hasBegun && sender == WebSocketRole.Client && bytes.StartsWith("GET "u8))
                _observer = new();
            _hasBegun = true;
            bool wasRaw = IsRaw(sender);
            if (!wasRaw)
                _observer!.Observe(sender, bytes, Tell);
            if (!wasRaw && IsRaw(sender))
                bytes = BehindHead(bytes);
            if (IsRaw(sender) && !bytes.IsEmpty)
                Write(sender, $"{bytes.Length} {log.Say("octets", "bytes")}: {TraceText.Of(bytes)}");
        }
    }

    /// <summary>Tells that a sender has ended, in good order.</summary>
    public void ShowEnd(WebSocketRole sender) => Write(sender, log.Say("fin", "end"));

    private bool IsRaw(WebSocketRole sender) =>
        _observer is null || (sender == WebSocketRole.Client ? _clientIsRaw : _serverIsRaw);

    /// <summary>What goes with the head of a refusal is its text; what goes with a fault has been told.</summary>
    private static ReadOnlySpan<byte> BehindHead(ReadOnlySpan<byte> bytes)
    {
        int end = bytes.StartsWith("HTTP/"u8) ? bytes.IndexOf("\r\n\r\n"u8) : -1;
        return end < 0 ? [] : bytes[(end + 4)..];
    }

    private void Tell(ObservedEvent what)
    {
        switch (what.Kind)
        {
            case ObservedEventKind.Request or ObservedEventKind.Response:
                TellHead(what.Sender, what.Head!);
                break;
            case ObservedEventKind.Frame:
                TellFrame(what.Sender, what.Frame!.Value, what.Bytes.Span);
                break;
            case ObservedEventKind.Message:
                string kind = what.IsText ? log.Say("texte", "text") : log.Say("binaire", "binary");
                Write(what.Sender, $"{kind} {what.Bytes.Length}: {TraceText.Of(what.Bytes.Span, what.IsText)}");
                break;
            default:
                Write(what.Sender, $"{log.Say("faute", "fault")}: {what.Detail}");
                (what.Sender == WebSocketRole.Client ? ref _clientIsRaw : ref _serverIsRaw) = true;
                break;
        }
    }

    private void TellHead(WebSocketRole sender, HttpHead head)
    {
        Write(sender, head.Status == 0
            ? $"{head.Method} {head.Target} {head.Version}"
            : Printable.Of(string.Create(CultureInfo.InvariantCulture, $"{head.Version} {head.Status} {head.Reason}")));
        foreach (var header in head.Headers)
            Write(sender, $"    {header.Name}: {Printable.Of(header.Value)}");
        if (head.Status is not 0 and not 101)
            (_clientIsRaw, _serverIsRaw) = (true, true);
    }

    /// <summary>A frame that is a whole message is told as the message.</summary>
    private void TellFrame(WebSocketRole sender, FrameHeader frame, ReadOnlySpan<byte> payload)
    {
        if (frame.Opcode == WebSocketOpcode.Close && CloseFrame.TryRead(payload, out var close, out _))
            Write(sender, string.Create(CultureInfo.InvariantCulture, $"close {close.Code} {Printable.Of(close.Reason)}"));
        else if (frame.IsControl)
            Write(sender, $"{(frame.Opcode == WebSocketOpcode.Ping ? "ping" : "pong")} {payload.Length}: {TraceText.Of(payload)}");
        else if (!frame.IsFinal || frame.Opcode == WebSocketOpcode.Continuation)
            Write(sender, $"{log.Say("fragment", "fragment")} {frame.Length}");
    }

    private void Write(WebSocketRole sender, string text) => log.Write(number, sender == WebSocketRole.Client ? '>' : '<', text);
}
