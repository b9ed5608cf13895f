namespace Liaison.Protocols.WebSockets.Tests;

public sealed class PerMessageDeflateTests
{
    private const string Answer = "permessage-deflate; server_no_context_takeover; client_no_context_takeover";

    [Theory]
    [InlineData(true, true, Answer)]
    [InlineData(true, false, "permessage-deflate; server_no_context_takeover")]
    [InlineData(false, true, "permessage-deflate; client_no_context_takeover")]
    [InlineData(false, false, "permessage-deflate")]
    public void An_offer_is_written(bool server, bool client, string expected) =>
        Assert.Equal(expected, PerMessageDeflate.Offer(new(server, client)));

    [Theory]
    [InlineData("permessage-deflate", Answer)]
    [InlineData("permessage-deflate; client_max_window_bits", Answer)]
    [InlineData("permessage-deflate;client_max_window_bits=8", Answer)]
    [InlineData("permessage-deflate ;\tclient_max_window_bits = \"15\"", Answer)]
    [InlineData("permessage-deflate; server_no_context_takeover; client_no_context_takeover", Answer)]
    [InlineData("permessage-deflate; server_max_window_bits=15", Answer + "; server_max_window_bits=15")]
    [InlineData("permessage-deflate; server_max_window_bits=10, permessage-deflate", Answer)]
    [InlineData("permessage-deflate; server_max_window_bits=14, permessage-deflate; server_max_window_bits=15", Answer + "; server_max_window_bits=15")]
    [InlineData("x-other; a=\"b\", permessage-deflate", Answer)]
    [InlineData("permessage-deflate; unknown, permessage-deflate; client_max_window_bits", Answer)]
    [InlineData(",, permessage-deflate,", Answer)]
    [InlineData("", "")]
    [InlineData("x-webkit-deflate-frame", "")]
    [InlineData("Permessage-Deflate", "")]
    [InlineData("permessage-deflate; server_max_window_bits", "")]
    [InlineData("permessage-deflate; server_max_window_bits=8", "")]
    [InlineData("permessage-deflate; server_max_window_bits=7", "")]
    [InlineData("permessage-deflate; server_max_window_bits=16", "")]
    [InlineData("permessage-deflate; server_max_window_bits=015", "")]
    [InlineData("permessage-deflate; server_max_window_bits=+15", "")]
    [InlineData("permessage-deflate; server_max_window_bits=fifteen", "")]
    [InlineData("permessage-deflate; server_max_window_bits=99999999999999999999", "")]
    [InlineData("permessage-deflate; client_max_window_bits=7", "")]
    [InlineData("permessage-deflate; client_max_window_bits=16", "")]
    [InlineData("permessage-deflate; client_max_window_bits=08", "")]
    [InlineData("permessage-deflate; client_max_window_bits; client_max_window_bits", "")]
    [InlineData("permessage-deflate; server_no_context_takeover; server_no_context_takeover", "")]
    [InlineData("permessage-deflate; server_no_context_takeover=1", "")]
    [InlineData("permessage-deflate; client_no_context_takeover=true", "")]
    [InlineData("permessage-deflate; Server_No_Context_Takeover", "")]
    [InlineData("permessage-deflate; mode=fast", "")]
    public void A_server_accepts_the_first_offer_that_it_can_keep(string offers, string expected)
    {
        Assert.True(PerMessageDeflate.TryAccept([offers], out var agreement, out string answer));
        Assert.Equal((expected, expected.Length == 0 ? null : new DeflateAgreement(true, true)), (answer, agreement));
    }

    [Fact]
    public void Offers_in_several_headers_are_one_list()
    {
        Assert.True(PerMessageDeflate.TryAccept(["permessage-deflate; server_max_window_bits=9", "permessage-deflate"], out _, out string answer));
        Assert.Equal(Answer, answer);
    }

    [Theory]
    [InlineData("permessage-deflate;")]
    [InlineData("permessage-deflate;;server_no_context_takeover")]
    [InlineData("; server_no_context_takeover")]
    [InlineData("permessage deflate")]
    [InlineData("permessage-deflate; a=")]
    [InlineData("permessage-deflate; =a")]
    [InlineData("permessage-deflate; a=\"\"")]
    [InlineData("permessage-deflate; a=\"b")]
    [InlineData("permessage-deflate; a=\"b c\"")]
    [InlineData("permessage-deflate; a=b=c")]
    [InlineData("permessage-deflate; a=\"")]
    [InlineData("permessage-deflate, a b")]
    [InlineData("permessage-deflate; é")]
    public void What_does_not_follow_the_grammar_fails_both_sides(string values)
    {
        Assert.False(PerMessageDeflate.TryAccept([values], out _, out _));
        Assert.False(PerMessageDeflate.TryAgree([values], new(), out var agreement, out string problem));
        Assert.Equal((null, "malformed"), (agreement, problem));
    }

    [Theory]
    [InlineData("permessage-deflate", false, false, false, false, 15)]
    [InlineData("permessage-deflate", false, true, false, true, 15)]
    [InlineData(Answer, true, true, true, true, 15)]
    [InlineData(Answer, false, false, true, true, 15)]
    [InlineData("permessage-deflate; server_no_context_takeover", true, false, true, false, 15)]
    [InlineData("permessage-deflate; server_max_window_bits=8", false, false, false, false, 8)]
    [InlineData("permessage-deflate; server_max_window_bits=\"15\"", false, false, false, false, 15)]
    public void A_client_agrees_to_what_answers_its_offer(string answer, bool server, bool client, bool serverKept, bool clientKept, int window)
    {
        Assert.True(PerMessageDeflate.TryAgree([answer], new(server, client), out var agreement, out _));
        Assert.Equal(new DeflateAgreement(serverKept, clientKept, window), agreement);
    }

    [Theory]
    [InlineData("x-other")]
    [InlineData("Permessage-Deflate")]
    [InlineData("permessage-deflate, permessage-deflate")]
    [InlineData("permessage-deflate, x-other")]
    [InlineData("permessage-deflate; unknown")]
    [InlineData("permessage-deflate; client_max_window_bits")]
    [InlineData("permessage-deflate; client_max_window_bits=15")]
    [InlineData("permessage-deflate; server_max_window_bits")]
    [InlineData("permessage-deflate; server_max_window_bits=7")]
    [InlineData("permessage-deflate; server_max_window_bits=16")]
    [InlineData("permessage-deflate; server_max_window_bits=09")]
    [InlineData("permessage-deflate; server_max_window_bits=9; server_max_window_bits=9")]
    [InlineData("permessage-deflate; server_no_context_takeover=on")]
    [InlineData("permessage-deflate; client_no_context_takeover; client_no_context_takeover")]
    public void A_client_refuses_what_does_not_answer_its_offer(string answer)
    {
        Assert.False(PerMessageDeflate.TryAgree([answer], new(false, false), out var agreement, out string problem));
        Assert.Null(agreement);
        Assert.False(string.IsNullOrEmpty(problem));
    }

    [Fact]
    public void A_server_that_may_keep_context_although_it_was_asked_not_to_has_not_accepted_the_offer() =>
        Assert.False(PerMessageDeflate.TryAgree(["permessage-deflate; client_no_context_takeover"], new(), out _, out _));

    [Fact]
    public void Nothing_offered_lets_nothing_be_chosen()
    {
        Assert.False(PerMessageDeflate.TryAgree(["permessage-deflate"], null, out _, out _));
        Assert.True(PerMessageDeflate.TryAgree([], null, out var agreement, out string problem));
        Assert.Equal((null, ""), (agreement, problem));
        Assert.True(PerMessageDeflate.TryAgree([], new(), out agreement, out _));
        Assert.Null(agreement);
    }
}
