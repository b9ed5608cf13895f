using Liaison.Protocols.WebSockets;
using Liaison.Sockets;

namespace Liaison.Conformance.Tests;

/// <summary>A case over TCP with the event-driven server as the subject: its program sends every message back as it came.</summary>
internal static class LoopRun
{
    /// <summary>Runs the case; null when all is as expected.</summary>
    /// <param name="one">The case.</param>
    /// <param name="basis">What the server's loop is built on.</param>
    public static async Task<string?> OfAsync(FrameCase one, LoopBasis basis)
    {
        var closed = new TaskCompletionSource<int?>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var server = Start(TcpRun.Options(one), basis, closed, subProtocol: null);
        using var link = await SocketLink.ConnectAsync(server.LocalEndpoint.Port, one.LooksLate);
        string answer = await PeerHandshake.AskAsync(link, TcpRun.WithExtension(HttpText.Request, one.Settings));
        return answer.StartsWith("HTTP/1.1 101 ", StringComparison.Ordinal)
            ? await new Conversation(one, WebSocketRole.Server, link).RunAsync(closed.Task)
            : $"the handshake is refused: {answer}";
    }

    /// <summary>Sends a request; behind an acceptance, a message.</summary>
    public static async Task<string?> OfAsync(RequestCase one)
    {
        var closed = new TaskCompletionSource<int?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var subProtocol = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var server = Start(HandshakeRun.Options(one), LoopBasis.Automatic, closed, subProtocol);
        using var link = await SocketLink.ConnectAsync(server.LocalEndpoint.Port);
        var (isAccepted, problem) = await HandshakeRun.AskAsync(one, link);
        if (!isAccepted || problem is not null)
            return problem;
        string found = await subProtocol.Task;
        return found == one.SubProtocol
            ? await HandshakeRun.EchoAsync(closed.Task, WebSocketRole.Server, link, one.Request.Behind.Length > 0, one.AgreesOnDeflate)
            : $"the program finds sub-protocol {found}";
    }

    private static SocketServer Start(
        WebSocketListenerOptions options, LoopBasis basis, TaskCompletionSource<int?> closed, TaskCompletionSource<string>? subProtocol)
    {
        var server = new SocketServer(new() { Listener = options, Loops = 1, Basis = basis })
        {
            OnOpen = connection => subProtocol?.SetResult(connection.SubProtocol),
            OnMessage = (connection, message) => connection.Send(message.Bytes, message.Kind),
            OnClose = (connection, _) => closed.SetResult(connection.CloseCode),
        };
        server.Start(new("127.0.0.1", 0));
        return server;
    }
}
