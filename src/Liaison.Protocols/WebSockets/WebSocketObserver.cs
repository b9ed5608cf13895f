using Liaison.Protocols.Framing;
using Liaison.Protocols.Http;

namespace Liaison.Protocols.WebSockets;

/// <summary>
/// Looks on at one connection, from its opening request on: understands what both ends send, answers nothing and changes
/// nothing. Bytes that break a rule silence their sender, not the other. Not safe for several threads at once.
/// </summary>
/// <param name="limits">What a message may take; null: the defaults. A larger one ends the observation, not the connection.</param>
public sealed class WebSocketObserver(WebSocketLimits? limits = null)
{
    private readonly WebSocketLimits _limits = limits ?? new();
    private readonly HttpHeadReader _request = new(HttpMessageType.Request, new());
    private readonly HttpHeadReader _response = new(HttpMessageType.Response, new());

    private byte[] _scratch = [];
    private WebSocketDecoder? _fromClient;
    private WebSocketDecoder? _fromServer;
    private DeflateAgreement? _deflate;
    private bool _isRefused;
    private bool _clientIsSilent;
    private bool _serverIsSilent;

    /// <summary>Takes bytes that were sent; they are copied.</summary>
    /// <param name="sender">By whom.</param>
    /// <param name="bytes">What follows the bytes of the last call for this sender.</param>
    /// <param name="onEvent">Called before this returns, for each thing that is now complete. What it throws is thrown on.</param>
    public void Observe(WebSocketRole sender, ReadOnlySpan<byte> bytes, Action<ObservedEvent> onEvent)
    {
        ArgumentNullException.ThrowIfNull(onEvent);
        ref var decoder = ref sender == WebSocketRole.Client ? ref _fromClient : ref _fromServer;
        if (decoder is null)
            bytes = ReadHead(sender, bytes, onEvent);
        ref bool isSilent = ref sender == WebSocketRole.Client ? ref _clientIsSilent : ref _serverIsSilent;
        if (bytes.IsEmpty || _isRefused || isSilent)
            return;

        if (_scratch.Length == 0)
            _scratch = new byte[ReceiveBuffer.LentSize];
        decoder ??= new(sender, _limits, _deflate);
        while (!bytes.IsEmpty && !isSilent)
        {
            var room = decoder.Buffer.Reserve(_scratch).Span;
            int count = Math.Min(room.Length, bytes.Length);
            bytes[..count].CopyTo(room);
            decoder.Buffer.Commit(count);
            bytes = bytes[count..];
            Tell(sender, decoder, onEvent);
            if (decoder.Buffer.Settle())
                _scratch = new byte[ReceiveBuffer.LentSize];
        }
    }

    /// <summary>Reads what belongs to the opening handshake.</summary>
    /// <returns>The bytes behind it.</returns>
    private ReadOnlySpan<byte> ReadHead(WebSocketRole sender, ReadOnlySpan<byte> bytes, Action<ObservedEvent> onEvent)
    {
        var reader = sender == WebSocketRole.Client ? _request : _response;
        bool wasOpen = reader.Read([], out _) == HttpReadOutcome.NeedMore;
        var outcome = reader.Read(bytes, out int consumed);
        bytes = outcome == HttpReadOutcome.Complete ? bytes[consumed..] : [];
        if (!wasOpen || outcome == HttpReadOutcome.NeedMore)
            return bytes;

        if (outcome == HttpReadOutcome.Violation)
        {
            Silence(sender, reader.Violation!.Detail, onEvent);
            return [];
        }

        if (sender == WebSocketRole.Server)
            Judge(reader.Head);
        var kind = sender == WebSocketRole.Client ? ObservedEventKind.Request : ObservedEventKind.Response;
        onEvent(new(sender, kind) { Head = reader.Head });
        return bytes;
    }

    private void Judge(HttpHead response)
    {
        _isRefused = response.Status != 101;

        // Keeping context for a sender that does not use it costs memory and changes nothing.
        bool isCompressed = WebSocketExtension.TryReadAll(response.All("Sec-WebSocket-Extensions"), out var extensions)
            && extensions.Any(extension => extension.Name == PerMessageDeflate.Name);
        _deflate = isCompressed ? new(ServerNoContextTakeover: false, ClientNoContextTakeover: false) : null;
    }

    private void Tell(WebSocketRole sender, WebSocketDecoder decoder, Action<ObservedEvent> onEvent)
    {
        decoder.FrameBegun = header => onEvent(new(sender, ObservedEventKind.Frame) { Frame = header });
        while (true)
        {
            var next = decoder.Next();
            switch (next.Kind)
            {
                case WebSocketEventKind.NeedMore:
                    return;
                case WebSocketEventKind.Violation:
                    Silence(sender, next.Violation!.Detail, onEvent);
                    return;
                case WebSocketEventKind.Message:
                    onEvent(new(sender, ObservedEventKind.Message) { IsText = next.IsText, Bytes = next.Bytes });
                    break;
                default:
                    var payload = next.Close?.Payload() ?? next.Bytes;
                    onEvent(new(sender, ObservedEventKind.Frame) { Frame = decoder.ControlHeader, Bytes = payload });
                    break;
            }
        }
    }

    private void Silence(WebSocketRole sender, string detail, Action<ObservedEvent> onEvent)
    {
        (sender == WebSocketRole.Client ? ref _clientIsSilent : ref _serverIsSilent) = true;
        onEvent(new(sender, ObservedEventKind.Violation) { Detail = detail });
    }
}
