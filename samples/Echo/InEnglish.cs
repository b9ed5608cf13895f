using System.Globalization;
using static Liaison.English;

namespace Liaison.Samples.Echo;

/// <summary>A server sends back what it receives: server [PORT], client PORT [MESSAGE…], or both without arguments.</summary>
internal static class InEnglish
{
    private static readonly string[] Messages = ["Hello", "é, € and œ", "One line\r\nand another: a single message"];

    public static int Program(string[] options)
    {
        switch (options)
        {
            case []:
                return Both() ? 0 : Failure();
            case ["server" or "serveur"]:
            case ["server" or "serveur", _]:
                if (!OpenServer(options.Length == 2 ? Port(options[1]) : 0))
                    return Failure();
                Console.WriteLine($"listening on port {SocketClientInfo("Echo", SocketLocalPort)}");
                WelcomeClients();
                return Failure();
            case ["client", _, ..]:
                return Client(Port(options[1]), options.Length > 2 ? options[2..] : Messages) ? 0 : Failure();
            default:
                Console.Error.WriteLine("Arguments: server [PORT] | client PORT [MESSAGE…]");
                return 2;
        }
    }

    private static bool OpenServer(int port) => SocketCreate("Echo", port, "127.0.0.1");

    private static bool Both()
    {
        if (!OpenServer(0))
            return false;
        new Thread(WelcomeClients) { IsBackground = true }.Start();
        return Client(Port(SocketClientInfo("Echo", SocketLocalPort)), Messages);
    }

    private static void WelcomeClients()
    {
        while (SocketWaitForConnection("Echo"))
        {
            string channel = SocketAccept("Echo");
            if (channel != "")
                new Thread(() => SendBack(channel)) { IsBackground = true }.Start();
        }
    }

    private static void SendBack(string channel)
    {
        while (true)
        {
            // The message is not converted to text: its bytes leave as they came.
            var message = SocketRead(channel);
            if (ErrorOccurred || !SocketWrite(channel, message))
                break;
        }

        SocketClose(channel);
    }

    private static bool Client(int port, string[] messages)
    {
        if (!SocketConnect("Client", port, "127.0.0.1"))
            return false;
        foreach (string message in messages)
        {
            if (!SocketWrite("Client", message))
                return false;
            string answer = SocketRead("Client", false, 30_000);
            if (ErrorOccurred)
                return false;
            Console.WriteLine(answer);
        }

        SocketClose("Client");
        return true;
    }

    private static int Port(string text) => int.TryParse(text, CultureInfo.InvariantCulture, out int port) ? port : -1;

    private static int Failure()
    {
        Console.Error.WriteLine(ErrorInfo());
        return 1;
    }
}
