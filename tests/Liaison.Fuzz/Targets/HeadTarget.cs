using System.Text;
using Liaison.Fuzz.Corpora;
using Liaison.Fuzz.Running;
using Liaison.Protocols.Http;

namespace Liaison.Fuzz.Targets;

/// <summary>The head of an HTTP message. Besides: one that was understood, written again, means the same.</summary>
public sealed class HeadTarget() : StreamTarget("head", 16)
{
    /// <summary>Limits small enough to be met by most inputs, then those of a program that changes nothing.</summary>
    public static HttpLimits LimitsOf(byte setting) => (setting & 0xC0) switch
    {
        0x40 => new() { RequestLine = 40, HeaderBytes = 200, HeaderCount = 6 },
        0x80 => new() { RequestLine = 0, HeaderBytes = 0, HeaderCount = 0 },
        _ => new(),
    };

    protected override List<byte[]> Compose(FuzzRandom random, byte setting) =>
        TypeOf(setting) == HttpMessageType.Request ? Heads.Request(random) : Heads.Response(random);

    protected override Subject Open(byte setting, byte[] bytes) => new ReaderSubject(new(TypeOf(setting), LimitsOf(setting)));

    protected override string? Check(byte setting, byte[] bytes)
    {
        var reader = new HttpHeadReader(TypeOf(setting), new() { RequestLine = 0, HeaderBytes = 0, HeaderCount = 0 });
        if (reader.Read(bytes, out _) != HttpReadOutcome.Complete)
            return null;
        var head = reader.Head;
        string first = head.Status == 0 ? $"{head.Method} {head.Target} {head.Version}" : $"{head.Version} {head.Status} {head.Reason}";
        string text = first + "\r\n" + string.Concat(head.Headers.Select(header => $"{header.Name}: {header.Value}\r\n")) + "\r\n";

        var again = new HttpHeadReader(TypeOf(setting), new() { RequestLine = 0, HeaderBytes = 0, HeaderCount = 0 });
        if (again.Read(Encoding.UTF8.GetBytes(text), out _) != HttpReadOutcome.Complete)
            return $"a head, written again, is refused: {again.Violation?.Detail}";
        var other = again.Head;
        bool isSame = (head.Method, head.Target, head.Status, head.Reason, head.Version) == (other.Method, other.Target, other.Status, other.Reason, other.Version);
        return isSame && head.Headers.SequenceEqual(other.Headers) ? null : "a head, written again, differs";
    }

    private static HttpMessageType TypeOf(byte setting) => (setting & 1) == 0 ? HttpMessageType.Request : HttpMessageType.Response;

    private sealed class ReaderSubject(HttpHeadReader reader) : HeadSubject
    {
        public override object Root => reader;

        protected override bool Read(ReadOnlySpan<byte> piece, out int consumed) => reader.Read(piece, out consumed) != HttpReadOutcome.NeedMore;

        protected override void Tell(Journal journal, int consumed)
        {
            journal.Note($"{consumed} bytes are consumed");
            if (reader.Violation is { } violation)
                journal.Fail(violation.ToString());
            else
                Note(reader.Head, journal);
        }
    }
}
