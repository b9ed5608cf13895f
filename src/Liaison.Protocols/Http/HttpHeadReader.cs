using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Liaison.Protocols.Http;

/// <summary>
/// Reads the head of one HTTP/1.1 message from bytes as they arrive (RFC 9112 sections 2 to 5), strictly: what two
/// readers could understand differently is refused. Each byte is looked at a bounded number of times, however the
/// bytes are cut, and what is held is at most one line and the headers read.
/// </summary>
/// <param name="type">Whether a request or a response is expected.</param>
/// <param name="limits">How large it may be.</param>
public sealed class HttpHeadReader(HttpMessageType type, HttpLimits limits)
{
    private const byte CarriageReturn = (byte)'\r';
    private const byte LineFeed = (byte)'\n';
    private const int SmallestLine = 128;
    private const int UsualHeaders = 8;

    /// <summary>What no limit means: as much as one array holds.</summary>
    private const int MostRoom = int.MaxValue / 2;

    private static readonly SearchValues<byte> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Where(value => value != '\t').Append(127).Select(value => (byte)value)]);

    private readonly List<HttpHeader> _headers = new(UsualHeaders);
    private byte[] _line = [];
    private int _held;
    private int _room = Room(limits.RequestLine);
    private bool _afterCarriageReturn;
    private bool _inHeaders;
    private HttpHead? _firstLine;
    private HttpReadOutcome _outcome;

    /// <summary>The head, once <see cref="HttpReadOutcome.Complete"/> has been returned.</summary>
    /// <exception cref="InvalidOperationException">It is not complete.</exception>
    public HttpHead Head => _outcome == HttpReadOutcome.Complete
        ? _firstLine!
        : throw new InvalidOperationException("The head is not complete.");

    /// <summary>What is wrong, once <see cref="HttpReadOutcome.Violation"/> has been returned; otherwise null.</summary>
    public HttpViolation? Violation { get; private set; }

    /// <summary>Reads on. After the head is complete or refused, nothing more is read and the outcome stays.</summary>
    /// <param name="bytes">The bytes that follow those of the last call. Nothing refers to them afterwards.</param>
    /// <param name="consumed">
    /// How many of them were read: all, as long as more is needed; none behind the end of the head; none that pass a limit.
    /// </param>
    public HttpReadOutcome Read(ReadOnlySpan<byte> bytes, out int consumed)
    {
        consumed = 0;
        while (_outcome == HttpReadOutcome.NeedMore && consumed < bytes.Length)
            consumed += Step(bytes[consumed..]);
        return _outcome;
    }

    /// <summary>
    /// Begins anew, with the head of another message. The head that was read has no headers any more: a server that reads
    /// many does not leave a reader behind with each.
    /// </summary>
    public void Restart()
    {
        _headers.Clear();
        (_line, _held, _room) = ([], 0, Room(limits.RequestLine));
        (_afterCarriageReturn, _inHeaders, _firstLine) = (false, false, null);
        (_outcome, Violation) = (HttpReadOutcome.NeedMore, null);
    }

    private int Step(ReadOnlySpan<byte> bytes)
    {
        if (_afterCarriageReturn)
        {
            _afterCarriageReturn = false;
            return bytes[0] == LineFeed ? EndLine([], 1) : Refuse(Malformed("CR without LF"), 1);
        }

        var seen = bytes[..Math.Min(bytes.Length, _room + 1)];
        int text = seen.IndexOfAny(Controls);
        if (text < 0)
            text = seen.Length;
        if (text > _room)
            return Refuse(TooLarge(), _room);

        _room -= text;
        if (text + 1 < bytes.Length && bytes[text] == CarriageReturn && bytes[text + 1] == LineFeed)
            return EndLine(bytes[..text], text + 2);

        Hold(bytes[..text]);
        if (text == bytes.Length)
            return text;
        if (bytes[text] != CarriageReturn)
            return Refuse(Malformed(bytes[text] == LineFeed ? "LF without CR" : "control character"), text + 1);
        _afterCarriageReturn = true;
        return text + 1;
    }

    /// <summary>Takes a whole line: what was held of it, and its last piece.</summary>
    private int EndLine(ReadOnlySpan<byte> piece, int consumed)
    {
        if (_held > 0)
        {
            Hold(piece);
            piece = _line.AsSpan(0, _held);
            _held = 0;
        }

        var violation = Take(piece);
        return violation is null ? consumed : Refuse(violation, consumed);
    }

    private HttpViolation? Take(ReadOnlySpan<byte> line)
    {
        if (!_inHeaders)
        {
            _inHeaders = true;
            _room = Room(limits.HeaderBytes);
            return type == HttpMessageType.Request ? TakeRequestLine(line) : TakeStatusLine(line);
        }

        if (!line.IsEmpty)
            return TakeHeader(line);
        _outcome = HttpReadOutcome.Complete;
        _line = [];
        return null;
    }

    private HttpViolation? TakeRequestLine(ReadOnlySpan<byte> line)
    {
        int first = line.IndexOf((byte)' ');
        int last = line.LastIndexOf((byte)' ');
        if (first == last || !HttpSyntax.IsToken(line[..first]))
            return Malformed("request line");

        var target = line[(first + 1)..last];
        string version = HttpWords.Of(line[(last + 1)..]);
        if (target.IsEmpty || target.ContainsAnyExceptInRange((byte)'!', (byte)'~') || !IsVersion(version))
            return Malformed("request line");
        if (version != "HTTP/1.1")
            return new(505, "only HTTP/1.1 is spoken here");

        _firstLine = new()
        {
            Method = HttpWords.Of(line[..first]),
            Target = HttpWords.Of(target),
            Version = version,
            Headers = _headers,
        };
        return null;
    }

    private HttpViolation? TakeStatusLine(ReadOnlySpan<byte> line)
    {
        const int BeforeReason = 12;
        // Some servers leave out the blank that belongs before an empty reason.
        if (line.Length < BeforeReason || line[8] != ' ' || (line.Length > BeforeReason && line[BeforeReason] != ' '))
            return Malformed("status line");

        string version = HttpWords.Of(line[..8]);
        string status = Encoding.ASCII.GetString(line[9..BeforeReason]);
        if (!IsVersion(version) || !HttpSyntax.TryReadNumber(status, out long number) || number < 100)
            return Malformed("status line");

        _firstLine = new()
        {
            Version = version,
            Status = (int)number,
            Reason = Text(line[BeforeReason..]),
            Headers = _headers,
        };
        return null;
    }

    private HttpViolation? TakeHeader(ReadOnlySpan<byte> line)
    {
        if (line[0] is (byte)' ' or (byte)'\t')
            return Malformed("folded header line");
        int colon = line.IndexOf((byte)':');
        if (colon < 0)
            return Malformed("header line without colon");
        if (!HttpSyntax.IsToken(line[..colon]))
            return Malformed("header name");
        if (limits.HeaderCount > 0 && _headers.Count == limits.HeaderCount)
            return new(431, $"more than {limits.HeaderCount} header lines");
        _headers.Add(new(HttpWords.Of(line[..colon]), Text(line[(colon + 1)..])));
        return null;
    }

    private void Hold(ReadOnlySpan<byte> piece)
    {
        int length = _held + piece.Length;
        if (length > _line.Length)
            Array.Resize(ref _line, Math.Max(Math.Max(length, SmallestLine), 2 * _held));
        piece.CopyTo(_line.AsSpan(_held));
        _held = length;
    }

    private int Refuse(HttpViolation violation, int consumed)
    {
        Violation = violation;
        _outcome = HttpReadOutcome.Violation;
        _line = [];
        return consumed;
    }

    private HttpViolation TooLarge() => _inHeaders
        ? new(431, $"header lines of more than {limits.HeaderBytes} bytes")
        : new(414, $"{(type == HttpMessageType.Request ? "request" : "status")} line of more than {limits.RequestLine} bytes");

    private static int Room(int limit) => limit is 0 or > MostRoom ? MostRoom : limit;

    private static HttpViolation Malformed(string what) => new(400, $"malformed head: {what}");

    private static bool IsVersion(string text) =>
        text.Length == 8 && text.StartsWith("HTTP/", StringComparison.Ordinal)
        && char.IsAsciiDigit(text[5]) && text[6] == '.' && char.IsAsciiDigit(text[7]);

    private static string Text(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes.Trim(" \t"u8);
        return HttpWords.Known(bytes) ?? (Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : Encoding.Latin1.GetString(bytes));
    }
}
