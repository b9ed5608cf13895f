using System.Globalization;
using static Liaison.English;

namespace Liaison.Samples.ProxyClient;

/// <summary>Reads, through a SOCKS5 proxy, the line with which a server greets: [PROXY PORT [USER PASSWORD] HOST PORT].</summary>
internal static class InEnglish
{
    public static int Program(string[] options)
    {
        switch (options)
        {
            case []:
                return Demonstration() ? 0 : Failure();
            case [var proxy, var proxyPort, var host, var port]:
                return SocketProxy(proxy, Port(proxyPort)) && Read(host, Port(port)) ? 0 : Failure();
            case [var proxy, var proxyPort, var user, var password, var host, var port]:
                return SocketProxy(proxy, Port(proxyPort), user, password) && Read(host, Port(port)) ? 0 : Failure();
            default:
                Console.Error.WriteLine("Arguments: [PROXY PORT [USER PASSWORD] HOST PORT]");
                return 2;
        }
    }

    private static bool Demonstration()
    {
        if (!SocketCreate("Server", 0, "127.0.0.1"))
            return false;
        new Thread(Greet) { IsBackground = true }.Start();

        using var proxy = new ProxyInEnglish();
        return SocketProxy("127.0.0.1", proxy.Port) && Read(ProxyInEnglish.Known, Port(SocketClientInfo("Server", SocketLocalPort)));
    }

    private static void Greet()
    {
        SocketWaitForConnection("Server");
        string channel = SocketAccept("Server");
        SocketChangeTransmissionMode(channel, SocketEndTag, "\r\n");
        SocketWrite(channel, "Hello! says the server.");
        SocketClose(channel);
    }

    /// <summary>The host's name is given to the proxy as it is: it looks the address up.</summary>
    private static bool Read(string host, int port)
    {
        if (!SocketConnect("Client", port, host))
            return false;
        SocketChangeTransmissionMode("Client", SocketEndTag, "\r\n");
        string line = SocketRead("Client", false, 10_000);
        if (ErrorOccurred)
            return false;
        Console.WriteLine(line == "" ? "(nothing in ten seconds)" : line);
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
