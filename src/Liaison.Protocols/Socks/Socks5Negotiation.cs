using System.Globalization;
using System.Net;
using System.Text;

namespace Liaison.Protocols.Socks;

/// <summary>
/// A client's negotiation with a SOCKS5 proxy about one connection (RFC 1928, RFC 1929). By turns: send what
/// <see cref="TakeOutput"/> gives, give <see cref="Read"/> what comes.
/// </summary>
public sealed class Socks5Negotiation
{
    /// <summary>The most bytes that <see cref="Needed"/> ever asks for.</summary>
    public const int LongestAnswer = SizeOfName + MaximumNameSize + PortSize;

    private const byte Version = 5;
    private const byte NoIdentification = 0;
    private const byte UserAndPassword = 2;
    private const byte NoAcceptableMethod = 0xFF;
    private const int MaximumNameSize = 255;
    private const int ReplySize = 2;
    private const int SizeOfName = 5;
    private const int PortSize = 2;

    /// <summary>What the replies mean (RFC 1928 section 6), from 1 on.</summary>
    private static readonly string[] Replies =
    [
        "general failure",
        "connection not allowed by the rules",
        "network unreachable",
        "host unreachable",
        "connection refused",
        "time to live expired",
        "command not supported",
        "address type not supported",
    ];

    private readonly Socks5Credentials? _credentials;
    private readonly byte[] _request;
    private readonly byte[] _answer = new byte[LongestAnswer];
    private byte[] _output;
    private Action _judge;
    private int _size = ReplySize;
    private int _count;

    /// <summary>Prepares a negotiation.</summary>
    /// <param name="host">Where to: an IP address, or a name, which the proxy will look up.</param>
    /// <param name="port">1 to 65535.</param>
    /// <param name="credentials">What to identify with if the proxy asks for it; null offers no identification.</param>
    /// <exception cref="ArgumentException">The host is empty or the port is not one.</exception>
    public Socks5Negotiation(string host, int port, Socks5Credentials? credentials = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(host);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(port);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(port, ushort.MaxValue);
        _credentials = credentials;
        _judge = JudgeChoice;
        _output = credentials is null ? [Version, 1, NoIdentification] : [Version, 2, NoIdentification, UserAndPassword];
        byte[] address = Address(host);
        _request = [Version, 1, 0, .. address, (byte)(port >> 8), (byte)port];
    }

    /// <summary>Where the negotiation stands.</summary>
    public Socks5Outcome Outcome { get; private set; }

    /// <summary>The proxy's reply, 1 to 8, once it has refused; otherwise 0.</summary>
    public int Reply { get; private set; }

    /// <summary>What is wrong: a short technical text, for a name too long the number of its bytes; "" if nothing is.</summary>
    public string Detail { get; private set; } = "";

    /// <summary>
    /// How many bytes are needed at least: who receives no more than these leaves the bytes of the destination, which may
    /// follow directly, where they are. 0 once the outcome is known.
    /// </summary>
    public int Needed => Outcome == Socks5Outcome.NeedMore ? _size - _count : 0;

    /// <summary>Gives, once, the bytes that are to be sent before more is read; empty when it is the proxy's turn.</summary>
    public ReadOnlyMemory<byte> TakeOutput()
    {
        byte[] output = _output;
        _output = [];
        return output;
    }

    /// <summary>Reads on. Once the outcome is known, nothing more is read and it stays.</summary>
    /// <param name="bytes">The bytes that follow those of the last call.</param>
    /// <param name="consumed">How many of them were read; after <see cref="Socks5Outcome.Connected"/> the others are the destination's.</param>
    public Socks5Outcome Read(ReadOnlySpan<byte> bytes, out int consumed)
    {
        consumed = 0;
        while (Outcome == Socks5Outcome.NeedMore && consumed < bytes.Length)
        {
            int count = Math.Min(Needed, bytes.Length - consumed);
            bytes.Slice(consumed, count).CopyTo(_answer.AsSpan(_count));
            consumed += count;
            _count += count;
            if (_count == _size)
                _judge();
        }

        return Outcome;
    }

    /// <summary>Tells that the proxy has ended the connection.</summary>
    public Socks5Outcome End()
    {
        if (Outcome == Socks5Outcome.NeedMore)
            End(Socks5Outcome.Invalid, "the proxy ends the connection");
        return Outcome;
    }

    private void JudgeChoice()
    {
        if (_answer[0] != Version)
            EndByVersion();
        else if (_answer[1] == NoAcceptableMethod)
            End(Socks5Outcome.NoMethod, "");
        else if (_answer[1] == NoIdentification)
            Say(_request, ReplySize, JudgeReply);
        else if (_answer[1] == UserAndPassword && _credentials is not null)
            Say(_credentials.Request, ReplySize, JudgeIdentification);
        else
            End(Socks5Outcome.Invalid, Describe($"method {_answer[1]}"));
    }

    private void JudgeIdentification()
    {
        if (_answer[0] == 1 && _answer[1] == 0)
            Say(_request, ReplySize, JudgeReply);
        else
            End(Socks5Outcome.CredentialsRefused, "");
    }

    /// <summary>A refusal counts at once: what follows it says nothing, and some proxies leave it out.</summary>
    private void JudgeReply()
    {
        int reply = _answer[1];
        if (_answer[0] != Version)
        {
            EndByVersion();
        }
        else if (reply > Replies.Length)
        {
            End(Socks5Outcome.Invalid, Describe($"reply {reply}"));
        }
        else if (reply > 0)
        {
            Reply = reply;
            End(Socks5Outcome.Refused, Replies[reply - 1]);
        }
        else
        {
            Await(SizeOfName, JudgeAddressType);
        }
    }

    /// <summary>Where the proxy connects from is of no interest, but its bytes have to be read to their exact end.</summary>
    private void JudgeAddressType()
    {
        int size = _answer[3] switch
        {
            1 => 4 + 4,
            3 => SizeOfName + _answer[4],
            4 => 4 + 16,
            _ => 0,
        };
        if (size == 0)
            End(Socks5Outcome.Invalid, Describe($"address type {_answer[3]}"));
        else
            Await(size + PortSize, () => End(Socks5Outcome.Connected, ""));
    }

    private void Say(byte[] output, int answerSize, Action judge)
    {
        _output = output;
        _count = 0;
        Await(answerSize, judge);
    }

    private void Await(int size, Action judge)
    {
        _size = size;
        _judge = judge;
    }

    private void EndByVersion() => End(Socks5Outcome.Invalid, Describe($"version {_answer[0]}"));

    private void End(Socks5Outcome outcome, string detail)
    {
        Outcome = outcome;
        Detail = detail;
        _output = [];
    }

    /// <summary>Address type and address of a request (RFC 1928 section 5).</summary>
    private byte[] Address(string host)
    {
        if (IPAddress.TryParse(host, out var ip))
        {
            byte[] bytes = ip.GetAddressBytes();
            return [(byte)(bytes.Length == 4 ? 1 : 4), .. bytes];
        }

        byte[] name = Name(host);
        if (name.Length > MaximumNameSize)
            End(Socks5Outcome.NameTooLong, Describe($"{name.Length}"));
        return [3, (byte)name.Length, .. name];
    }

    /// <summary>A name in another script goes in its ASCII form, as a resolver would be asked for it.</summary>
    private static byte[] Name(string host)
    {
        try
        {
            return Encoding.UTF8.GetBytes(Ascii.IsValid(host) ? host : new IdnMapping().GetAscii(host));
        }
        catch (ArgumentException)
        {
            return Encoding.UTF8.GetBytes(host);
        }
    }

    private static string Describe(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
