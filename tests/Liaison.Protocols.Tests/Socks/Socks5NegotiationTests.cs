using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Liaison.Protocols.Framing.Tests;

namespace Liaison.Protocols.Socks.Tests;

public sealed class Socks5NegotiationTests
{
    private const string ConnectedByIPv4 = "05 00 00 01 7F 00 00 01 13 89";

    private static readonly Socks5Credentials Known = new("u", "p");

    public static TheoryData<string> Addresses =>
    [
        ConnectedByIPv4,
        "05 00 00 04 20 01 0D B8 00 00 00 00 00 00 00 00 00 00 00 07 00 50",
        "05 00 00 03 06 61 2E 74 65 73 74 00 50",
        "05 00 00 03 00 00 00",
        "05 00 00 03 FF " + string.Join(' ', Enumerable.Repeat("61", 255)) + " FF FF",
    ];

    /// <summary>All that a proxy may answer: its bytes, whether user and password are offered, and what comes of it.</summary>
    public static TheoryData<string, bool, Socks5Outcome, string> Endings => new()
    {
        { "05 FF", false, Socks5Outcome.NoMethod, "" },
        { "05 FF", true, Socks5Outcome.NoMethod, "" },
        { "05 02", false, Socks5Outcome.Invalid, "method 2" },
        { "05 01", true, Socks5Outcome.Invalid, "method 1" },
        { "04 00", true, Socks5Outcome.Invalid, "version 4" },
        { "48 54 54 50", false, Socks5Outcome.Invalid, "version 72" },
        { "05 02 01 01", true, Socks5Outcome.CredentialsRefused, "" },
        { "05 02 01 FF", true, Socks5Outcome.CredentialsRefused, "" },
        { "05 02 05 00", true, Socks5Outcome.CredentialsRefused, "" },
        { "05 00 05 01 00 01 00 00 00 00 00 00", false, Socks5Outcome.Refused, "general failure" },
        { "05 00 05 02 00 01 00 00 00 00 00 00", false, Socks5Outcome.Refused, "connection not allowed by the rules" },
        { "05 00 05 03 00 01 00 00 00 00 00 00", false, Socks5Outcome.Refused, "network unreachable" },
        { "05 00 05 04 00 01 00 00 00 00 00 00", false, Socks5Outcome.Refused, "host unreachable" },
        { "05 00 05 05 00 01 00 00 00 00 00 00", false, Socks5Outcome.Refused, "connection refused" },
        { "05 00 05 06 00 01 00 00 00 00 00 00", false, Socks5Outcome.Refused, "time to live expired" },
        { "05 02 01 00 05 07 00 01 00 00 00 00 00 00", true, Socks5Outcome.Refused, "command not supported" },
        { "05 00 05 08", false, Socks5Outcome.Refused, "address type not supported" },
        { "05 00 05 09 00 01 00 00 00 00 00 00", false, Socks5Outcome.Invalid, "reply 9" },
        { "05 00 05 FF 00 01 00 00 00 00 00 00", false, Socks5Outcome.Invalid, "reply 255" },
        { "05 00 04 00 00 01 00 00 00 00 00 00", false, Socks5Outcome.Invalid, "version 4" },
        { "05 00 05 00 00 02 00 00 00 00 00 00", false, Socks5Outcome.Invalid, "address type 2" },
        { "05 00 05 00 00 00 00 00 00 00 00 00", false, Socks5Outcome.Invalid, "address type 0" },
        { "05 00 " + ConnectedByIPv4, false, Socks5Outcome.Connected, "" },
        { "05 00 " + ConnectedByIPv4, true, Socks5Outcome.Connected, "" },
        { "05 02 01 00 " + ConnectedByIPv4, true, Socks5Outcome.Connected, "" },
    };

    [Fact]
    public void Without_a_user_no_identification_is_offered()
    {
        var negotiation = new Socks5Negotiation("a.test", 80);
        Assert.Equal("05 01 00", Taken(negotiation));
        Assert.Equal("", Taken(negotiation));
        Assert.Equal(Socks5Outcome.NeedMore, Read(negotiation, "05 00"));
        Assert.Equal("05 01 00 03 06 61 2E 74 65 73 74 00 50", Taken(negotiation));
        Assert.Equal(Socks5Outcome.Connected, Read(negotiation, ConnectedByIPv4));
        Assert.Equal(("", 0, 0, ""), (Taken(negotiation), negotiation.Needed, negotiation.Reply, negotiation.Detail));
    }

    [Fact]
    public void A_user_and_a_password_are_offered_and_sent_when_the_proxy_asks_for_them()
    {
        var negotiation = new Socks5Negotiation("a.test", 80, Known);
        Assert.Equal("05 02 00 02", Taken(negotiation));
        Assert.Equal(Socks5Outcome.NeedMore, Read(negotiation, "05 02"));
        Assert.Equal("01 01 75 01 70", Taken(negotiation));
        Assert.Equal(Socks5Outcome.NeedMore, Read(negotiation, "01 00"));
        Assert.Equal("05 01 00 03 06 61 2E 74 65 73 74 00 50", Taken(negotiation));
        Assert.Equal(Socks5Outcome.Connected, Read(negotiation, ConnectedByIPv4));
    }

    [Fact]
    public void A_user_and_a_password_are_kept_from_a_proxy_that_does_not_ask_for_them()
    {
        var negotiation = new Socks5Negotiation("a.test", 80, Known);
        Taken(negotiation);
        Assert.Equal(Socks5Outcome.NeedMore, Read(negotiation, "05 00"));
        Assert.StartsWith("05 01 00 03", Taken(negotiation), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("127.0.0.1", 5001, "05 01 00 01 7F 00 00 01 13 89")]
    [InlineData("::1", 5001, "05 01 00 04 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 01 13 89")]
    [InlineData("2001:db8::7", 65535, "05 01 00 04 20 01 0D B8 00 00 00 00 00 00 00 00 00 00 00 07 FF FF")]
    [InlineData("a.test", 80, "05 01 00 03 06 61 2E 74 65 73 74 00 50")]
    [InlineData("é.test", 1, "05 01 00 03 0C 78 6E 2D 2D 39 63 61 2E 74 65 73 74 00 01")]
    [InlineData("é..test", 1, "05 01 00 03 08 C3 A9 2E 2E 74 65 73 74 00 01")]
    public void An_address_goes_as_an_address_and_a_name_as_a_name(string host, int port, string request)
    {
        var negotiation = new Socks5Negotiation(host, port);
        Taken(negotiation);
        Read(negotiation, "05 00");
        Assert.Equal(request, Taken(negotiation));
    }

    [Fact]
    public void A_name_of_255_bytes_is_sent()
    {
        var negotiation = new Socks5Negotiation(new string('a', 255), 80);
        Taken(negotiation);
        Read(negotiation, "05 00");
        Assert.Equal($"05 01 00 03 FF {string.Join(' ', Enumerable.Repeat("61", 255))} 00 50", Taken(negotiation));
    }

    [Theory]
    [InlineData(256)]
    [InlineData(100_000)]
    public void For_a_longer_name_nothing_is_sent(int size)
    {
        var negotiation = new Socks5Negotiation(new string('a', size), 80, Known);
        Assert.Equal((Socks5Outcome.NameTooLong, $"{size}", 0), (negotiation.Outcome, negotiation.Detail, negotiation.Needed));
        Assert.Equal("", Taken(negotiation));
        Assert.Equal(Socks5Outcome.NameTooLong, Read(negotiation, "05 00"));
        Assert.Equal("", Taken(negotiation));
    }

    [Fact]
    public void The_length_of_a_name_counts_in_bytes() =>
        Assert.Equal("300", new Socks5Negotiation(new string('é', 150), 80).Detail);

    [Theory]
    [MemberData(nameof(Endings))]
    public void Every_answer_has_its_outcome_however_it_is_cut(string answer, bool withUser, Socks5Outcome outcome, string detail)
    {
        byte[] wire = Bytes.Of(answer);
        foreach (var pieces in Bytes.AllSplits(wire))
        {
            var negotiation = new Socks5Negotiation("a.test", 80, withUser ? Known : null);
            Feed(negotiation, pieces);
            Assert.Equal((outcome, detail, 0), (negotiation.Outcome, negotiation.Detail, negotiation.Needed));
            Assert.Equal(outcome == Socks5Outcome.Refused ? wire[^(wire.Length > 4 ? 9 : 1)] : 0, negotiation.Reply);
            Assert.Equal("", Taken(negotiation));
        }
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public void An_answer_is_read_to_its_exact_end_whatever_its_address(string answer)
    {
        byte[] wire = [.. Bytes.Of("05 00"), .. Bytes.Of(answer), .. "05 00 of the server"u8];
        int length = wire.Length - 19;
        Prop.ForAll<PositiveInt[]>(lengths =>
        {
            var negotiation = new Socks5Negotiation("a.test", 80);
            Assert.Equal(length, Feed(negotiation, Bytes.Cut(wire, lengths.Select(one => one.Get))));
            Assert.Equal(Socks5Outcome.Connected, negotiation.Outcome);
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public void Who_receives_what_is_needed_never_takes_a_byte_of_the_server(string answer)
    {
        byte[] wire = [.. Bytes.Of("05 02 01 00"), .. Bytes.Of(answer)];
        var negotiation = new Socks5Negotiation("a.test", 80, Known);
        int start = 0;
        while (negotiation.Needed > 0)
        {
            int count = negotiation.Needed;
            negotiation.Read(wire.AsSpan(start, count), out int consumed);
            Assert.Equal(count, consumed);
            start += count;
        }

        Assert.Equal((wire.Length, Socks5Outcome.Connected), (start, negotiation.Outcome));
    }

    [Fact]
    public void Any_bytes_have_one_outcome_however_they_are_cut() =>
        Prop.ForAll<byte[], PositiveInt[], bool>((garbage, lengths, withUser) =>
        {
            // Few values, so that more than the first byte is looked at.
            byte[] wire = [5, .. garbage.Select(one => (byte)(one % 7))];
            var whole = new Socks5Negotiation("a.test", 80, withUser ? Known : null);
            var cut = new Socks5Negotiation("a.test", 80, withUser ? Known : null);
            Assert.Equal(Feed(whole, [wire]), Feed(cut, Bytes.Cut(wire, lengths.Select(one => one.Get))));
            Assert.Equal((whole.Outcome, whole.Reply, whole.Detail, whole.Needed), (cut.Outcome, cut.Reply, cut.Detail, cut.Needed));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("")]
    [InlineData("05")]
    [InlineData("05 00")]
    [InlineData("05 00 05")]
    [InlineData("05 00 05 00 00 01 7F 00 00 01 13")]
    public void An_answer_that_ends_early_is_none(string answer)
    {
        var negotiation = new Socks5Negotiation("a.test", 80);
        Read(negotiation, answer);
        Assert.Equal(Socks5Outcome.Invalid, negotiation.End());
        Assert.Equal("the proxy ends the connection", negotiation.Detail);
    }

    [Fact]
    public void The_end_of_the_connection_changes_no_outcome()
    {
        var negotiation = new Socks5Negotiation("a.test", 80);
        Read(negotiation, "05 FF");
        Assert.Equal(Socks5Outcome.NoMethod, negotiation.End());
    }

    [Fact]
    public void What_is_no_destination_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new Socks5Negotiation("", 80));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Socks5Negotiation("a.test", 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Socks5Negotiation("a.test", 65_536));
    }

    private static string Taken(Socks5Negotiation negotiation) => Bytes.Hex(negotiation.TakeOutput().Span);

    private static Socks5Outcome Read(Socks5Negotiation negotiation, string bytes) => negotiation.Read(Bytes.Of(bytes), out _);

    private static int Feed(Socks5Negotiation negotiation, IEnumerable<byte[]> pieces)
    {
        int total = 0;
        foreach (byte[] piece in pieces)
        {
            negotiation.Read(piece, out int consumed);
            total += consumed;
        }

        return total;
    }
}
