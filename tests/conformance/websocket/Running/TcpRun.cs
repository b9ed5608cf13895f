using System.Net;
using Liaison.Protocols.WebSockets;
using Liaison.Sockets;

namespace Liaison.Conformance.Tests;

/// <summary>A case over TCP, opened by the listener or the client of the library.</summary>
internal static class TcpRun
{
    private const string Agreed = "permessage-deflate; server_no_context_takeover; client_no_context_takeover";

    /// <summary>Whether the case can be reached by a handshake: the library never agrees on a window that is kept.</summary>
    public static bool CanRun(FrameCase one) => !one.Settings.PeerTakesContextOver;

    /// <summary>Runs the case; null when all is as expected.</summary>
    public static Task<string?> OfAsync(FrameCase one, WebSocketRole subject) =>
        subject == WebSocketRole.Server ? WithServerAsync(one) : WithClientAsync(one);

    /// <summary>What the case wants of a server.</summary>
    public static WebSocketListenerOptions Options(FrameCase one) => new()
    {
        MessageSize = Subject.Limits(one.Settings, WebSocketRole.Server).MessageSize,
        WebSocket = Subject.Settings(one.Settings),
    };

    /// <summary>The head of a handshake that agrees on what the case is about.</summary>
    public static HttpText WithExtension(HttpText head, SubjectSettings settings) =>
        settings.Compression ? head.And($"Sec-WebSocket-Extensions: {Agreed}") : head;

    private static async Task<string?> WithServerAsync(FrameCase one)
    {
        using var listener = WebSocketListener.Listen(new("127.0.0.1", 0), Options(one));
        using var link = await SocketLink.ConnectAsync(listener.LocalEndpoint.Port, one.LooksLate);
        string answer = await PeerHandshake.AskAsync(link, WithExtension(HttpText.Request, one.Settings));
        if (!answer.StartsWith("HTTP/1.1 101 ", StringComparison.Ordinal))
            return $"the handshake is refused: {answer}";
        await using var connection = await listener.AcceptAsync(CancellationToken.None);
        return await new Conversation(one, WebSocketRole.Server, link).RunAsync(EchoProgram.RunAsync(connection, blocks: false));
    }

    private static async Task<string?> WithClientAsync(FrameCase one)
    {
        using var listener = SocketLink.Listen(one.LooksLate);
        var options = new WebSocketClientOptions
        {
            MessageSize = Subject.Limits(one.Settings, WebSocketRole.Client).MessageSize,
            WebSocket = Subject.Settings(one.Settings),
        };
        var connecting = WebSocketClient.ConnectAsync(
            new("127.0.0.1", ((IPEndPoint)listener.LocalEndPoint!).Port, false, "/chat"), options, CancellationToken.None);
        using var link = new SocketLink(await listener.AcceptAsync(CancellationToken.None));
        await PeerHandshake.AnswerAsync(link, WithExtension(HttpText.Response, one.Settings));
        await using var connection = await connecting;
        return await new Conversation(one, WebSocketRole.Client, link).RunAsync(EchoProgram.RunAsync(connection, blocks: false));
    }
}
