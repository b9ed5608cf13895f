using System.Globalization;
using static Liaison.English;

namespace Liaison.Samples.Demo;

/// <summary>A box office sells seats to two clients connected at the same time. Each line is printed by who speaks.</summary>
internal static class InEnglish
{
    private static readonly Lock Sale = new();
    private static int _freeSeats = 5;

    public static int Program(string[] _)
    {
        // Port 0: the system chooses a free port, which SocketClientInfo then tells.
        if (!SocketCreate("Office", 0, "127.0.0.1"))
            return Failure();
        int port = int.Parse(SocketClientInfo("Office", SocketLocalPort), CultureInfo.InvariantCulture);
        Say("Office", $"open, {_freeSeats} seats for sale");

        var welcome = new Thread(WelcomeTwoClients) { IsBackground = true };
        welcome.Start();

        if (!SocketConnect("Alice", port, "127.0.0.1") || !SocketConnect("Bruno", port, "127.0.0.1"))
            return Failure();
        bool all = Ask("Alice", "Alice")
            && Ask("Bruno", "Bruno")
            && Ask("Alice", "3")
            && Ask("Bruno", "4")
            && Ask("Bruno", "2")
            && Ask("Alice", "goodbye")
            && Ask("Bruno", "goodbye");
        if (!all)
            return Failure();

        SocketClose("Alice");
        SocketClose("Bruno");

        welcome.Join();
        SocketClose("Office");
        Say("Office", "closed");
        return WebSocketInEnglish.Program();
    }

    /// <summary>The thread of the listener: a new thread for each client.</summary>
    private static void WelcomeTwoClients()
    {
        List<Thread> clients = [];
        while (clients.Count < 2 && SocketWaitForConnection("Office"))
        {
            string channel = SocketAccept("Office");
            if (channel == "")
                continue;
            var client = new Thread(() => Serve(channel)) { IsBackground = true };
            client.Start();
            clients.Add(client);
        }

        clients.ForEach(client => client.Join());
    }

    /// <summary>The thread of a client: its first message is its name, the next ones are numbers of seats.</summary>
    private static void Serve(string channel)
    {
        string name = SocketRead(channel);
        Answer(channel, $"hello {name}");
        while (true)
        {
            string request = SocketRead(channel);
            if (ErrorOccurred)
                break;
            Answer(channel, int.TryParse(request, CultureInfo.InvariantCulture, out int seats) ? Sell(name, seats) : $"see you soon {name}");
        }

        SocketClose(channel);
    }

    private static string Sell(string name, int seats)
    {
        lock (Sale)
        {
            if (seats > _freeSeats)
                return $"sorry {name}, free seats: {_freeSeats}";
            _freeSeats -= seats;
            return $"sold to {name}: {seats}, free seats: {_freeSeats}";
        }
    }

    private static void Answer(string channel, string answer)
    {
        Say("Office", answer);
        SocketWrite(channel, answer);
    }

    /// <summary>A client sends a message and waits for the answer; the next request leaves only afterwards.</summary>
    private static bool Ask(string client, string message)
    {
        Say(client, message);
        if (!SocketWrite(client, message))
            return false;
        string answer = SocketRead(client, false, 30_000);
        return answer != "";
    }

    private static void Say(string who, string what) => Console.WriteLine($"{who,-8}: {what}");

    private static int Failure()
    {
        Console.Error.WriteLine(ErrorOccurred ? ErrorInfo() : "no answer within 30 seconds");
        return 1;
    }
}
