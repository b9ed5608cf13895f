using Liaison.Fuzz.Corpora;
using Liaison.Fuzz.Running;
using Liaison.Protocols.WebSockets;

namespace Liaison.Fuzz.Targets;

/// <summary>
/// Frames of both roles. Besides: an observer says the same as the decoder, and what was understood means the same when it
/// is sent again.
/// </summary>
public sealed class FrameTarget() : StreamTarget("frames", 56)
{
    protected override List<byte[]> Compose(FuzzRandom random, byte setting)
    {
        var frames = FrameSetting.Of(setting);
        return Frames.Conversation(random, frames.Sender, frames.IsCompressed, frames.KeepsContext);
    }

    protected override Subject Open(byte setting, byte[] bytes) => new FrameSubject(FrameSetting.Of(setting), []);

    protected override string? Check(byte setting, byte[] bytes)
    {
        var frames = FrameSetting.Of(setting);
        List<WebSocketEvent> events = [];
        var told = new Journal();
        var subject = new FrameSubject(frames, [], events.Add);
        foreach (int size in Examination.RandomPieces(bytes))
        {
            told.Begin(size);
            subject.Feed(bytes.AsSpan(told.Before, size), told);
        }

        return CheckHeader(bytes)
            ?? CheckObserver(frames, bytes, told)
            ?? CheckSentAgain(frames, events);
    }

    private static string? CheckHeader(byte[] bytes)
    {
        if (!FrameHeader.TryRead(bytes, out var header, out int size) || header.Length < 0 || size != header.Size)
            return null;
        Span<byte> written = stackalloc byte[FrameHeader.MaximumSize];
        int count = header.Write(written);
        return written[..count].SequenceEqual(bytes.AsSpan(0, size)) ? null : $"{header} is written differently than it was read";
    }

    private static string? CheckObserver(FrameSetting frames, byte[] bytes, Journal told)
    {
        // An observer keeps context whatever was agreed: without it, a match that reaches too far is a fault.
        if (frames.InParts || (frames.IsCompressed && !frames.KeepsContext))
            return null;

        var seen = new Journal();
        var observer = new WebSocketObserver(frames.Limits);
        Heads.Open(observer, frames.IsCompressed);
        foreach (int size in Examination.RandomPieces(bytes))
        {
            seen.Begin(size);
            observer.Observe(frames.Sender, bytes.AsSpan(seen.Before, size), observed => Note(observed, seen));
        }

        return told.Differs(seen) is { } differs ? $"decoder and observer: {differs}" : null;
    }

    private static void Note(ObservedEvent observed, Journal seen)
    {
        if (observed.Kind == ObservedEventKind.Violation)
            seen.Fail(observed.Detail);
        else if (observed.Kind == ObservedEventKind.Message)
            seen.Note(observed.IsText ? nameof(WebSocketOpcode.Text) : nameof(WebSocketOpcode.Binary), observed.Bytes.Span);
        else if (observed.Frame is { IsControl: true } control)
            seen.Note(control.Opcode.ToString(), observed.Bytes.Span);
    }

    private static string? CheckSentAgain(FrameSetting frames, List<WebSocketEvent> events)
    {
        events.RemoveAll(one => one.Kind is WebSocketEventKind.Violation or WebSocketEventKind.Part);
        var random = new FuzzRandom((ulong)events.Count);
        byte[] wire = [.. events.SelectMany(one => Encode(random, frames.Sender, one))];
        List<WebSocketEvent> again = [];
        var journal = new Journal();
        journal.Begin(wire.Length);
        new FrameSubject(frames with { InParts = false }, [], again.Add).Feed(wire, journal);
        if (again.Count != events.Count)
            return $"{events.Count} events, sent again, are {again.Count}";
        int differing = events.Zip(again).TakeWhile(pair => IsSame(pair.First, pair.Second)).Count();
        return differing == events.Count ? null : $"event {differing}, sent again, differs";
    }

    private static byte[] Encode(FuzzRandom random, WebSocketRole sender, in WebSocketEvent one) => one.Kind switch
    {
        WebSocketEventKind.Ping => Frames.Encode(random, sender, true, 0, WebSocketOpcode.Ping, one.Bytes.Span),
        WebSocketEventKind.Pong => Frames.Encode(random, sender, true, 0, WebSocketOpcode.Pong, one.Bytes.Span),
        WebSocketEventKind.Close => Frames.Encode(random, sender, true, 0, WebSocketOpcode.Close, one.Close!.Payload()),
        _ => Frames.Encode(random, sender, true, 0, one.IsText ? WebSocketOpcode.Text : WebSocketOpcode.Binary, one.Bytes.Span),
    };

    private static bool IsSame(in WebSocketEvent one, in WebSocketEvent two) =>
        one.Kind == two.Kind && one.IsText == two.IsText && one.Close == two.Close && one.Bytes.Span.SequenceEqual(two.Bytes.Span);
}
