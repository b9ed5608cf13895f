using System.Globalization;
using static Liaison.English;

namespace Liaison.Samples.Demo;

/// <summary>
/// The box office over WebSocket: a server, a synchronous client that reads its answers, and an asynchronous one whose
/// procedure receives the events. Each line is printed by who speaks.
/// </summary>
internal static class WebSocketInEnglish
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly ManualResetEventSlim BoardClosed = new();

    public static int Program()
    {
        // One line makes a server a WebSocket server.
        if (!SocketCreate("Clock", 0, "127.0.0.1") || !SocketChangeTransmissionMode("Clock", SocketWebSocket))
            return Failure();
        int port = int.Parse(SocketClientInfo("Clock", SocketLocalPort), CultureInfo.InvariantCulture);
        Say("Clock", "open");
        new Thread(Welcome) { IsBackground = true }.Start();

        // The synchronous client: it is connected when the function gives true, SocketRead waits for the answer.
        if (!WebSocketClientConnect("Visitor", "127.0.0.1", port, "/shows"))
            return Failure();
        Say("Visitor", "matinee?");
        SocketWrite("Visitor", "matinee");
        if (SocketRead("Visitor", false, Patience).IsEmpty)
            return Failure();
        SocketClose("Visitor");

        // The asynchronous client: the function returns at once, the procedure receives what follows.
        WebSocketClientConnect("Board", WhenTheBoard, "127.0.0.1", port, "/shows");
        if (!BoardClosed.Wait(Patience))
            return Failure();
        SocketClose("Clock");
        Say("Clock", "closed");
        return Encrypted();
    }

    /// <summary>The same server, the link encrypted: a certificate on one side, on the other the authority that is trusted.</summary>
    private static int Encrypted()
    {
        using var certificate = new OwnCertificate();
        if (!SocketCreateSSL("Vault", 0, certificate.ServerFile, 0, "127.0.0.1") || !SocketChangeTransmissionMode("Vault", SocketWebSocket))
            return Failure();
        string port = SocketClientInfo("Vault", SocketLocalPort);
        if (!TrustedCertificateAdd(certificate.AuthorityFile) || !WebSocketClientConnectSSL("Agent", $"wss://localhost:{port}/takings"))
            return Failure();
        Say("Agent", $"TLS {SocketClientInfo("Agent", SocketTLSVersion)}; the takings?");
        SocketWrite("Agent", "the takings?");
        if (SocketRead("Vault", false, Patience) != "the takings?")
            return Failure();
        SocketWrite("Vault", "5 seats sold");
        string takings = SocketRead("Agent", false, Patience);
        if (ErrorOccurred)
            return Failure();
        Say("Vault", takings);
        SocketClose("Agent");
        SocketClose("Vault");
        return 0;
    }

    private static void WhenTheBoard(int happening, string message)
    {
        if (happening == SocketOpening)
        {
            Say("Board", "connected; evening?");
            SocketWrite("Board", "evening");
        }
        else if (happening == SocketMessage)
        {
            SocketClose("Board");
        }
        else if (happening == SocketError)
        {
            Say("Board", message);
        }
        else if (happening == SocketClosing)
        {
            Say("Board", $"closed, code {message}");
            BoardClosed.Set();
        }
    }

    /// <summary>The listener's thread: the server has the shape of a TCP server.</summary>
    private static void Welcome()
    {
        while (SocketWaitForConnection("Clock"))
        {
            string channel = SocketAccept("Clock");
            if (channel != "")
                new Thread(() => Serve(channel)) { IsBackground = true }.Start();
        }
    }

    private static void Serve(string channel)
    {
        while (true)
        {
            string show = SocketRead(channel);
            if (ErrorOccurred)
                break;
            string hour = show == "matinee" ? "3 p.m." : "8:30 p.m.";
            Say("Clock", $"{show} at {hour}");
            SocketWrite(channel, hour);
        }

        SocketClose(channel);
    }

    private static void Say(string who, string what) => Console.WriteLine($"{who,-8}: {what}");

    private static int Failure()
    {
        Console.Error.WriteLine(ErrorOccurred ? ErrorInfo() : "no answer in 30 seconds");
        return 1;
    }
}
