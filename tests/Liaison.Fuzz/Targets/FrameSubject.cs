using System.Text.Unicode;
using Liaison.Fuzz.Running;
using Liaison.Protocols.Framing;
using Liaison.Protocols.WebSockets;

namespace Liaison.Fuzz.Targets;

/// <summary>A decoder, driven as a connection drives it.</summary>
/// <param name="setting">How it is set up.</param>
/// <param name="preface">What it is given before the first piece.</param>
/// <param name="onEvent">Sees each event.</param>
public sealed class FrameSubject(FrameSetting setting, byte[] preface, Action<WebSocketEvent>? onEvent = null) : Subject
{
    /// <summary>The codes and the tables that a compressed message takes, and gives back when it ends.</summary>
    private const int Inflating = 24 * 1024;

    [ThreadStatic]
    private static byte[]? _scratch;

    private readonly WebSocketDecoder _decoder = new(setting.Sender, setting.Limits, setting.Agreement);
    private readonly List<byte> _parts = [];
    private WebSocketViolation? _violation;
    private bool _hasBegun;

    public override object Root => _decoder;

    public override long Inflatable(int fed) => setting.Inflatable(fed);

    public override long MostAllocated(Journal journal) =>
        base.MostAllocated(journal) + (setting.IsCompressed ? (Inflating * (journal.Count + 1L)) + (4 * (journal.HandedOut + Inflatable(journal.Fed))) : 0);

    public override void Feed(ReadOnlySpan<byte> piece, Journal journal)
    {
        if (!_hasBegun)
            Receive(preface, journal);
        _hasBegun = true;
        Receive(piece, journal);
    }

    public override void End(Journal journal)
    {
        if (!_hasBegun)
            Feed([], journal);
        if (_violation is null)
            journal.Note($"at the end: begun {_decoder.MessageBegun}, received {_decoder.MessageReceived}, expected {_decoder.MessageExpected}");
    }

    private void Receive(ReadOnlySpan<byte> bytes, Journal journal)
    {
        do
        {
            _scratch ??= new byte[ReceiveBuffer.LentSize];
            long start = Start();
            var room = _decoder.Buffer.Reserve(_scratch).Span;
            int count = Math.Min(room.Length, bytes.Length);
            bytes[..count].CopyTo(room);
            _decoder.Buffer.Commit(count);
            bytes = bytes[count..];
            Stop(start);
            while (Tell(journal))
                journal.Step();

            start = Start();
            bool isOwned = _decoder.Buffer.Settle();
            Stop(start);
            if (isOwned)
                _scratch = null;
        }
        while (!bytes.IsEmpty);
    }

    private bool Tell(Journal journal)
    {
        long start = Start();
        var next = _decoder.Next(setting.InParts);
        Stop(start);
        if (next.Kind != WebSocketEventKind.NeedMore)
            onEvent?.Invoke(next);
        switch (next.Kind)
        {
            case WebSocketEventKind.NeedMore:
                return false;
            case WebSocketEventKind.Violation:
                Violate(next.Violation!, journal);
                return false;
            case WebSocketEventKind.Close:
                journal.Note(nameof(WebSocketEventKind.Close), next.Close!.Payload());
                return true;
            case WebSocketEventKind.Part:
                Join(next, journal);
                return true;
            case WebSocketEventKind.Message:
                Message(next.IsText, next.Bytes.Span, journal);
                return true;
            default:
                journal.Note(next.Kind == WebSocketEventKind.Ping ? nameof(WebSocketOpcode.Ping) : nameof(WebSocketOpcode.Pong), next.Bytes.Span);
                return true;
        }
    }

    private void Violate(WebSocketViolation violation, Journal journal)
    {
        if (_violation is null)
            journal.Fail(violation.Detail);
        else if (!ReferenceEquals(violation, _violation))
            throw new BrokenPropertyException($"a second violation, {violation}, follows the first, {_violation}");
        _violation = violation;
    }

    /// <summary>Where parts are cut depends on the pieces; what they are together does not.</summary>
    private void Join(in WebSocketEvent part, Journal journal)
    {
        if (part.IsText && !Utf8.IsValid(part.Bytes.Span))
            throw new BrokenPropertyException("a part of text is not UTF-8");
        _parts.AddRange(part.Bytes.Span);
        if (!part.IsLast)
            return;
        Message(part.IsText, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_parts), journal);
        _parts.Clear();
    }

    private static void Message(bool isText, ReadOnlySpan<byte> bytes, Journal journal)
    {
        if (isText && !Utf8.IsValid(bytes))
            throw new BrokenPropertyException("a text message is not UTF-8");
        journal.Note(isText ? nameof(WebSocketOpcode.Text) : nameof(WebSocketOpcode.Binary), bytes);
    }
}
