using System.Globalization;
using System.Net;
using System.Text;
using Liaison.Protocols.WebSockets;
using Liaison.Sockets;
using Liaison.Testing;

namespace Liaison.Conformance.Tests;

/// <summary>An opening handshake over TCP, by the listener or the client of the library; where it succeeds, an echo behind it.</summary>
internal static class HandshakeRun
{
    private static readonly FrameCase Hello = new("Hello", [Peer.Text("Hello")], Expectation.Echoes("Hello"));
    private static readonly FrameCase HelloWasSent = new("Hello", [], Expectation.Echoes("Hello"));

    /// <summary>What the case wants of a server.</summary>
    public static WebSocketListenerOptions Options(RequestCase one) => new()
    {
        SubProtocols = one.Policy.SubProtocols,
        Origins = one.Policy.Origins,
        Paths = one.Policy.Paths,
        Http = one.Policy.Limits,
        WebSocket = Subject.Settings(new() { Compression = one.Policy.Compression }),
    };

    /// <summary>Sends a request to a listener.</summary>
    public static async Task<string?> OfAsync(RequestCase one)
    {
        using var listener = WebSocketListener.Listen(new("127.0.0.1", 0), Options(one));
        using var link = await SocketLink.ConnectAsync(listener.LocalEndpoint.Port);
        var (isAccepted, problem) = await AskAsync(one, link);
        if (!isAccepted || problem is not null)
            return problem;
        await using var connection = await listener.AcceptAsync(CancellationToken.None);
        if (connection.SubProtocol != one.SubProtocol)
            return $"the program finds sub-protocol {connection.SubProtocol}";
        return await EchoAsync(
            EchoProgram.RunAsync(connection, blocks: true), WebSocketRole.Server, link, one.Request.Behind.Length > 0, one.AgreesOnDeflate);
    }

    /// <summary>Sends the request of a case and judges the answer.</summary>
    /// <returns>Whether it was accepted, and what is wrong with the answer.</returns>
    public static async Task<(bool IsAccepted, string? Problem)> AskAsync(RequestCase one, PeerLink link)
    {
        var sending = link.SendAsync((byte[])[.. one.Request.Head(), .. one.Request.Behind]);
        byte[] answer = await ReadAnswerAsync(link).InTime();
        await sending;

        string first = Encoding.Latin1.GetString(answer).Split("\r\n")[0];
        int status = first.Split(' ') is [_, var digits, ..] && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;
        if (status != one.Status && (status != one.OrStatus || status == 0))
            return (false, $"“{first}” instead of {one.Outcome}");
        return (status == 101, HttpAnswer.Differs(answer, status, one));
    }

    /// <summary>Answers the request of a client.</summary>
    public static async Task<string?> OfAsync(ResponseCase one)
    {
        using var listener = SocketLink.Listen();
        var options = new WebSocketClientOptions
        {
            SubProtocols = one.Offered,
            RequireSubProtocol = !one.GoesOnWithout,
            WebSocket = Subject.Settings(new() { Compression = one.OffersDeflate }),
        };
        var connecting = WebSocketClient.ConnectAsync(
            new("127.0.0.1", ((IPEndPoint)listener.LocalEndPoint!).Port, false, "/chat"), options, CancellationToken.None);
        using var link = new SocketLink(await listener.AcceptAsync(CancellationToken.None));
        await PeerHandshake.AnswerAsync(link, one.Response, one.CutAt);
        if (!one.Expected.Contains(HandshakeOutcome.Accepted))
            link.EndSending();
        try
        {
            await using var connection = await connecting.InTime();
            if (!one.Expected.Contains(HandshakeOutcome.Accepted) || connection.SubProtocol != one.SubProtocol)
                return $"connected, sub-protocol “{connection.SubProtocol}”";
            return await EchoAsync(EchoProgram.RunAsync(connection, blocks: true), WebSocketRole.Client, link, one.Response.Behind.Length > 0, one.OffersDeflate);
        }
        catch (EndpointException error)
        {
            return one.Expected.Any(outcome => IsReportedBy(outcome, error)) && error.Status == one.Status ? null : error.Message;
        }
    }

    private static bool IsReportedBy(HandshakeOutcome outcome, EndpointException error) =>
        error.Phase == ConnectPhase.WebSocket && error.Cause == outcome switch
        {
            HandshakeOutcome.Refused => FailureCause.HandshakeRefused,
            HandshakeOutcome.NoSubProtocol => FailureCause.NoSubProtocol,
            _ => FailureCause.HandshakeInvalid,
        };

    /// <summary>Has a message echoed.</summary>
    public static Task<string?> EchoAsync(Task<int?> program, WebSocketRole subject, PeerLink link, bool wasSent, bool compresses)
    {
        var one = (wasSent ? HelloWasSent : Hello) with { Settings = new() { Compression = compresses } };
        return new Conversation(one, subject, link).RunAsync(program);
    }

    /// <summary>Reads an acceptance to the end of its head, a refusal to the end of the connection.</summary>
    private static async Task<byte[]> ReadAnswerAsync(PeerLink link)
    {
        List<byte> answer = [];
        byte[] one = new byte[1];
        while (await link.ReceiveAsync(one) > 0)
        {
            answer.Add(one[0]);
            bool isWhole = answer.Count > 4 && answer[^4..].SequenceEqual("\r\n\r\n"u8.ToArray());
            if (isWhole && answer[9] == '1')
                break;
        }

        return [.. answer];
    }
}
