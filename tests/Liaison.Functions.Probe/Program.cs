using System.Globalization;
using static Liaison.English;

namespace Liaison.Functions.Probe;

/// <summary>A program of its own for what would disturb a test in its own process: limits of the system, the end of a program.</summary>
internal static class Program
{
    // Set at the very end.
    private static readonly ManualResetEventSlim Closed = new();

    private static int Main(string[] arguments) => arguments switch
    {
        ["descriptors"] => Descriptors(),
        ["farewell", var port, var size, var ending] => Farewell(Number(port), Number(size), ending),
        ["late"] => Late(),
        ["listen", var port] => Listen(Number(port)),
        _ => 2,
    };

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static void Say(string line) => Console.Out.WriteLine(line);

    /// <summary>Serves one client, uses the descriptors up, is asked by a second client, and frees them again.</summary>
    private static int Descriptors()
    {
        SocketCreate("Server", 0, "127.0.0.1");
        Say(SocketClientInfo("Server", SocketLocalPort));
        SocketWaitForConnection("Server");
        string first = SocketAccept("Server");
        Echo(first);

        // What the program does later is done once before, so that nothing has to be loaded when no file can be opened.
        _ = SocketAccept("Server") + ErrorInfo(errFullDetails);
        var opened = new List<FileStream>();
        try
        {
            while (true)
                opened.Add(new FileStream("/dev/null", FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        }
        catch (IOException)
        {
            Say("full");
        }

        SocketWaitForConnection("Server");
        Say($"accepted '{SocketAccept("Server")}' {ErrorInfo(errCode)}");
        Echo(first);
        Say($"pending {SocketWaitForConnection("Server", 0)}");
        opened.ForEach(static file => file.Dispose());

        string second = SocketAccept("Server");
        Say($"accepted {second.Length} {ErrorOccurred}");
        Echo(second);
        Echo(first);
        return 0;
    }

    private static void Echo(string channel) => SocketWrite(channel, SocketRead(channel));

    /// <summary>Ends while a thread of its own goes on with a name that the end has taken.</summary>
    private static int Late()
    {
        SocketCreate("Server", 0, "127.0.0.1");
        var late = new Thread(GoOn) { IsBackground = true };
        late.Start();

        // Behind the library's own: it has closed everything then.
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            Closed.Set();
            late.Join(TimeSpan.FromMilliseconds(500));
            Say("over");
        };
        return 0;
    }

    private static void GoOn()
    {
        Closed.Wait();
        SocketWaitForConnection("Server");
    }

    /// <summary>Writes and ends, without giving the library any occasion but the end of the program.</summary>
    private static int Farewell(int port, int size, string ending)
    {
        if (!SocketConnect("Client", port, "127.0.0.1") || !SocketChangeTransmissionMode("Client", SocketNoEndTag))
            return 1;
        byte[] bytes = new byte[size];
        new Random(1).NextBytes(bytes);
        if (!SocketWrite("Client", bytes))
            return 1;
        if (ending == "close")
            SocketClose("Client");
        if (ending == "exit")
            Environment.Exit(0);
        return 0;
    }

    private static int Listen(int port)
    {
        Say($"{SocketCreate("Server", port, "127.0.0.1")} {ErrorInfo(errCode)} {ErrorInfo(errSystemCode)}");
        return 0;
    }
}
