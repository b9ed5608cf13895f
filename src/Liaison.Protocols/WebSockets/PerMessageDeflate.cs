using System.Globalization;
using Liaison.Protocols.Http;

namespace Liaison.Protocols.WebSockets;

/// <summary>How the two ends agree on permessage-deflate in the header Sec-WebSocket-Extensions (RFC 7692 sections 5 and 7.1).</summary>
public static class PerMessageDeflate
{
    internal const string Name = "permessage-deflate";
    private const string ServerTakeover = "server_no_context_takeover";
    private const string ClientTakeover = "client_no_context_takeover";
    private const string ServerWindow = "server_max_window_bits";
    private const string ClientWindow = "client_max_window_bits";
    private const int SmallestWindow = 8;
    private const int LargestWindow = 15;

    /// <summary>The header value by which a client offers.</summary>
    /// <param name="offer">What it offers.</param>
    public static string Offer(DeflateOffer offer) =>
        Name + (offer.ServerNoContextTakeover ? $"; {ServerTakeover}" : "") + (offer.ClientNoContextTakeover ? $"; {ClientTakeover}" : "");

    /// <summary>
    /// Accepts, as a server, the first offer that it can keep. Neither side is to keep context. An offer is passed
    /// over if a parameter is unknown, repeated or has an impossible value, or if it asks for a smaller window.
    /// </summary>
    /// <param name="offers">The values of the request's Sec-WebSocket-Extensions headers.</param>
    /// <param name="agreement">What is agreed; null if no offer is accepted, which is no failure.</param>
    /// <param name="answer">The value of the response's header; "" for none.</param>
    /// <returns>False if the values do not follow the grammar: such a handshake fails.</returns>
    public static bool TryAccept(IReadOnlyList<string> offers, out DeflateAgreement? agreement, out string answer)
    {
        (agreement, answer) = (null, "");
        if (!WebSocketExtension.TryReadAll(offers, out var extensions))
            return false;

        foreach (var offer in extensions)
        {
            if (offer.Name != Name || !TryRead(offer, out var asked, windowNeedsNoValue: true))
                continue;
            if (asked.TryGetValue(ServerWindow, out int window) && window < LargestWindow)
                continue;
            agreement = new(ServerNoContextTakeover: true, ClientNoContextTakeover: true);
            answer = $"{Name}; {ServerTakeover}; {ClientTakeover}";
            if (window == LargestWindow)
                answer += string.Create(CultureInfo.InvariantCulture, $"; {ServerWindow}={LargestWindow}");
            break;
        }

        return true;
    }

    /// <summary>Judges, as a client, what the server has chosen.</summary>
    /// <param name="answer">The values of the response's Sec-WebSocket-Extensions headers.</param>
    /// <param name="offer">What was offered; null for nothing.</param>
    /// <param name="agreement">What is agreed; null if the server chose no extension.</param>
    /// <param name="problem">What is wrong with the answer; "" if nothing is.</param>
    /// <returns>False if the answer is not one to the offer: the connection fails.</returns>
    public static bool TryAgree(IReadOnlyList<string> answer, DeflateOffer? offer, out DeflateAgreement? agreement, out string problem)
    {
        (agreement, problem) = (null, "");
        if (!WebSocketExtension.TryReadAll(answer, out var extensions))
            problem = "malformed";
        else if (extensions.Count > 1)
            problem = "more than one extension";
        else if (extensions.Count == 1)
            problem = Judge(extensions[0], offer, out agreement);
        return problem.Length == 0;
    }

    private static string Judge(WebSocketExtension chosen, DeflateOffer? offer, out DeflateAgreement? agreement)
    {
        agreement = null;
        if (offer is null || chosen.Name != Name)
            return "an extension that was not offered";
        if (!TryRead(chosen, out var agreed, windowNeedsNoValue: false))
            return "a parameter that is unknown, repeated or has an impossible value";
        if (agreed.ContainsKey(ClientWindow))
            return $"{ClientWindow} was not offered";
        if (offer.ServerNoContextTakeover && !agreed.ContainsKey(ServerTakeover))
            return $"{ServerTakeover} was asked for and is absent";

        agreement = new(
            agreed.ContainsKey(ServerTakeover),
            offer.ClientNoContextTakeover || agreed.ContainsKey(ClientTakeover),
            agreed.GetValueOrDefault(ServerWindow, LargestWindow));
        return "";
    }

    private static bool TryRead(WebSocketExtension extension, out Dictionary<string, int> parameters, bool windowNeedsNoValue)
    {
        parameters = new(StringComparer.Ordinal);
        foreach ((string name, string? value) in extension.Parameters)
        {
            int window = 0;
            bool isValid = name switch
            {
                ServerTakeover or ClientTakeover => value is null,
                ServerWindow => TryReadWindow(value, out window),
                ClientWindow => (value is null && windowNeedsNoValue) || TryReadWindow(value, out window),
                _ => false,
            };
            if (!isValid || !parameters.TryAdd(name, window))
                return false;
        }

        return true;
    }

    private static bool TryReadWindow(string? value, out int window)
    {
        window = 0;
        if (value is null || value.StartsWith('0') || !HttpSyntax.TryReadNumber(value, out long bits) || bits is < SmallestWindow or > LargestWindow)
            return false;
        window = (int)bits;
        return true;
    }
}
