using System.Globalization;
using static Liaison.English;

namespace Liaison.Samples.SecureEcho;

/// <summary>
/// The echo over an encrypted link: server [PORT], client PORT AUTHORITY [MESSAGE…], or both without arguments. The server
/// makes its certificate itself and tells in which file the authority is that the client has to trust.
/// </summary>
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
                return Server(options.Length == 2 ? Port(options[1]) : 0);
            case ["client", _, _, ..]:
                return Client(Port(options[1]), options[2], options.Length > 3 ? options[3..] : Messages) ? 0 : Failure();
            default:
                Console.Error.WriteLine("Arguments: server [PORT] | client PORT AUTHORITY [MESSAGE…]");
                return 2;
        }
    }

    private static int Server(int port)
    {
        using var certificate = new OwnCertificate();
        if (!OpenServer(port, certificate))
            return Failure();
        Console.WriteLine($"listening on port {SocketClientInfo("Echo", SocketLocalPort)}");
        Console.WriteLine($"authority: {certificate.AuthorityFile}");
        WelcomeClients();
        return Failure();
    }

    // The certificate and its key are in a .pem file; a .pfx or a name in the store MY will do too.
    private static bool OpenServer(int port, OwnCertificate certificate) =>
        SocketCreateSSL("Echo", port, certificate.ServerFile, ProtocolTLS1_2 + ProtocolTLS1_3, "127.0.0.1");

    private static bool Both()
    {
        using var certificate = new OwnCertificate();
        if (!OpenServer(0, certificate))
            return false;
        new Thread(WelcomeClients) { IsBackground = true }.Start();
        return Client(Port(SocketClientInfo("Echo", SocketLocalPort)), certificate.AuthorityFile, Messages);
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

    private static bool Client(int port, string authority, string[] messages)
    {
        // The server's certificate is for "localhost": that is the name to ask for.
        if (!TrustedCertificateAdd(authority) || !SocketConnectSSL("Client", port, "localhost"))
            return false;
        Console.WriteLine($"TLS {SocketClientInfo("Client", SocketTLSVersion)}");
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
