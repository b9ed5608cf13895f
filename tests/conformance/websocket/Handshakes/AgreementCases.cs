using Liaison.Protocols.WebSockets;
using static Liaison.Conformance.Tests.HttpText;
using static Liaison.Protocols.WebSockets.HandshakeOutcome;

namespace Liaison.Conformance.Tests;

/// <summary>RFC 7692 sections 5 and 7.1, RFC 6455 section 9.1: how permessage-deflate is agreed on.</summary>
internal static class AgreementCases
{
    private static readonly ServerHandshakePolicy Compressing = new() { Compression = true };

    public static Category All { get; } = new("Compression : négociation", "Compression: negotiation",
    [
        new("Offers that a server accepts", [.. AcceptedOffers.Select(offer => Offer(offer, agrees: true))]),
        new("Offers that a server declines: it answers no extension", [.. DeclinedOffers.Select(offer => Offer(offer, agrees: false))]),
        new("Several offers", [.. SeveralOffers()]),
        new("Offers that break the grammar", [.. BrokenOffers.Select(offer => Offer(offer, agrees: false) with { Status = 400 })]),
        new("A server that does not compress", [.. AcceptedOffers.Take(4).Select(offer => Offer(offer, agrees: false) with { Policy = new() })]),
        new("Answers that a client accepts", [.. GoodAnswers.Select(answer => Answer(answer, Accepted))]),
        new("Answers that a client refuses", [.. BadAnswers.Select(answer => Answer(answer, Invalid))]),
        new("Other answers",
        [
            new ResponseCase("none", Response, Accepted) { OffersDeflate = true },
            new ResponseCase("the same extension in two headers",
                Response.And("Sec-WebSocket-Extensions: permessage-deflate; server_no_context_takeover", "Sec-WebSocket-Extensions: permessage-deflate; server_no_context_takeover"), Invalid) { OffersDeflate = true },
        ]),
    ]);

    private static string[] AcceptedOffers =>
    [
        "permessage-deflate",
        "permessage-deflate; client_max_window_bits",
        "permessage-deflate; client_max_window_bits=15",
        "permessage-deflate; client_max_window_bits=8",
        "permessage-deflate; client_max_window_bits=\"10\"",
        "permessage-deflate; server_no_context_takeover",
        "permessage-deflate; client_no_context_takeover",
        "permessage-deflate; server_no_context_takeover; client_no_context_takeover",
        "permessage-deflate; client_no_context_takeover; server_no_context_takeover; client_max_window_bits",
        "permessage-deflate; server_max_window_bits=15",
        "permessage-deflate;server_no_context_takeover;client_max_window_bits=12",
        "permessage-deflate ; client_max_window_bits = 12",
    ];

    /// <summary>Impossible ones, which have to be declined, and smaller windows for the server, which may be.</summary>
    private static string[] DeclinedOffers =>
    [
        "x-webkit-deflate-frame",
        "permessage-bzip2",
        "permessage-deflates",
        "permessage-deflate; unknown",
        "permessage-deflate; unknown=1",
        "permessage-deflate; server_max_window_bits",
        "permessage-deflate; server_max_window_bits=7",
        "permessage-deflate; server_max_window_bits=16",
        "permessage-deflate; server_max_window_bits=015",
        "permessage-deflate; server_max_window_bits=many",
        "permessage-deflate; client_max_window_bits=7",
        "permessage-deflate; client_max_window_bits=16",
        "permessage-deflate; client_max_window_bits=0",
        "permessage-deflate; server_no_context_takeover=1",
        "permessage-deflate; client_no_context_takeover=yes",
        "permessage-deflate; server_no_context_takeover; server_no_context_takeover",
        "permessage-deflate; client_max_window_bits; client_max_window_bits=10",
        "permessage-deflate; server_max_window_bits=15; server_max_window_bits=15",
        "permessage-deflate; server_max_window_bits=8",
        "permessage-deflate; server_max_window_bits=14",
    ];

    private static string[] BrokenOffers =>
    [
        "permessage-deflate;",
        "permessage-deflate; ;",
        "permessage-deflate; =10",
        "permessage-deflate; client_max_window_bits=",
        "permessage-deflate; client_max_window_bits=\"10",
        "permessage-deflate; client max window bits",
        "permessage deflate",
        "; client_max_window_bits",
        "permessage-deflate; client_max_window_bits=10=10",
        "permessage-deflate@1",
    ];

    private static string[] GoodAnswers =>
    [
        "permessage-deflate; server_no_context_takeover",
        "permessage-deflate; server_no_context_takeover; client_no_context_takeover",
        "permessage-deflate; client_no_context_takeover; server_no_context_takeover",
        "permessage-deflate; server_no_context_takeover; server_max_window_bits=15",
        "permessage-deflate; server_no_context_takeover; server_max_window_bits=8",
        "permessage-deflate; server_no_context_takeover; server_max_window_bits=\"12\"",
        "permessage-deflate;server_no_context_takeover",
    ];

    private static string[] BadAnswers =>
    [
        "permessage-deflate",
        "permessage-deflate; client_no_context_takeover",
        "permessage-deflate; server_no_context_takeover; client_max_window_bits",
        "permessage-deflate; server_no_context_takeover; client_max_window_bits=10",
        "permessage-deflate; server_no_context_takeover; server_max_window_bits",
        "permessage-deflate; server_no_context_takeover; server_max_window_bits=7",
        "permessage-deflate; server_no_context_takeover; server_max_window_bits=16",
        "permessage-deflate; server_no_context_takeover; server_max_window_bits=012",
        "permessage-deflate; server_no_context_takeover=1",
        "permessage-deflate; server_no_context_takeover; server_no_context_takeover",
        "permessage-deflate; server_no_context_takeover; unknown",
        "permessage-deflate; server_no_context_takeover; unknown=1",
        "permessage-deflate; server_no_context_takeover, permessage-deflate; server_no_context_takeover",
        "permessage-deflate; server_no_context_takeover, x-unknown",
        "x-unknown",
        "permessage-deflate;",
        "permessage-deflate; server_no_context_takeover; =1",
        "permessage deflate",
    ];

    private static IEnumerable<RequestCase> SeveralOffers() =>
    [
        Offer("permessage-deflate; unknown, permessage-deflate", agrees: true),
        Offer("x-unknown, permessage-deflate", agrees: true),
        Offer("permessage-deflate; server_max_window_bits=10, permessage-deflate; client_max_window_bits", agrees: true),
        Offer("permessage-deflate, permessage-deflate; client_max_window_bits", agrees: true),
        Offer("x-one, x-two; a=b", agrees: false),
        new("two headers", Request.And("Sec-WebSocket-Extensions: x-unknown", "Sec-WebSocket-Extensions: permessage-deflate"), 101) { Policy = Compressing, AgreesOnDeflate = true },
        new("none", Request, 101) { Policy = Compressing },
    ];

    private static RequestCase Offer(string offer, bool agrees) =>
        new(offer, Request.And($"Sec-WebSocket-Extensions: {offer}"), 101) { Policy = Compressing, AgreesOnDeflate = agrees };

    private static ResponseCase Answer(string answer, HandshakeOutcome expected) =>
        new(answer, Response.And($"Sec-WebSocket-Extensions: {answer}"), expected) { OffersDeflate = true };
}
