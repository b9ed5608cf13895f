using System.Globalization;
using Liaison.Functions;
using Liaison.Sockets;
using static Liaison.English;

namespace Liaison.Samples.Chat;

/// <summary>
/// A talk among many: server [PORT], client PORT [HOST]. One thread waits for clients, one thread serves each of them;
/// the list of members is shared under a lock. The dialogue goes by lines, so telnet and socat may join.
/// With page [PORT], the same talk in a browser, without a thread for each client.
/// </summary>
internal static class InEnglish
{
    private static readonly Lock Gate = new();
    private static readonly List<Member> Members = [];

    public static int Program(string[] options)
    {
        switch (options)
        {
            case []:
            case ["server" or "serveur"]:
                return Server(0);
            case ["server" or "serveur", var port]:
                return Server(Port(port));
            case ["client", var port]:
                return Client(Port(port), "127.0.0.1");
            case ["client", var port, var host]:
                return Client(Port(port), host);
            case ["page"]:
                return PageInEnglish.Program(0);
            case ["page", var port]:
                return PageInEnglish.Program(Port(port));
            default:
                Console.Error.WriteLine("Arguments: [server [PORT]] | client PORT [HOST] | page [PORT]");
                return 2;
        }
    }

    private static int Server(int port)
    {
        // A member who no longer reads stops the others for two seconds only, and only once.
        using var settings = new LiaisonRuntime(new LiaisonOptions
        {
            Language = LiaisonRuntime.Current.Language,
            TextEncoding = System.Text.Encoding.UTF8,
            Listener = new ListenerOptions { WriteTimeout = TimeSpan.FromSeconds(2), MessageSize = 1000 },
        });
        using var usage = settings.Use();

        if (!SocketCreate("Room", port))
            return Failure();
        SocketChangeTransmissionMode("Room", SocketEndTag, "\r\n");
        Console.WriteLine($"listening on port {SocketClientInfo("Room", SocketLocalPort)}");
        while (SocketWaitForConnection("Room"))
        {
            string channel = SocketAccept("Room");
            if (channel != "")
                new Thread(() => Serve(channel)) { IsBackground = true }.Start();
        }

        return Failure();
    }

    /// <summary>The thread of a member.</summary>
    private static void Serve(string channel)
    {
        if (Introduce(channel) is { } member)
        {
            Announce($"* {member.Nickname} joins");
            bool polite = Listen(member);
            lock (Gate)
                Members.Remove(member);
            Announce(polite ? $"* {member.Nickname} leaves" : $"* {member.Nickname} has vanished");
        }

        // Nobody writes to this channel any more: it is not in the list.
        SocketClose(channel);
    }

    /// <summary>Asks for a nickname until it is free; nothing if the client leaves first.</summary>
    private static Member? Introduce(string channel)
    {
        SocketWrite(channel, "* your nickname?");
        while (true)
        {
            string nickname = SocketRead(channel);
            if (ErrorOccurred)
                return null;
            nickname = nickname.Trim();
            lock (Gate)
            {
                if (nickname != "" && Members.TrueForAll(member => member.Nickname != nickname))
                {
                    var newcomer = new Member(channel, nickname);
                    Members.Add(newcomer);
                    return newcomer;
                }
            }

            SocketWrite(channel, "* this nickname is taken, another one?");
        }
    }

    /// <summary>Relays the lines of a member. True if the member took leave, false if the link is lost.</summary>
    private static bool Listen(Member member)
    {
        while (!member.Lost)
        {
            string line = SocketRead(member.Channel, false, 100);
            if (ErrorOccurred)
                return false;
            if (line == "/quit")
                return true;
            if (line != "")
                Announce($"<{member.Nickname}> {line}");
        }

        return false;
    }

    private static void Announce(string line)
    {
        // A line must not command the terminals that show it.
        line = string.Concat(line.Select(character => char.IsControl(character) ? '?' : character));
        lock (Gate)
        {
            Console.WriteLine(line);
            foreach (var member in Members.Where(member => !member.Lost))
                member.Lost = !SocketWrite(member.Channel, line);
        }
    }

    /// <summary>Shows what comes from the room, sends what comes from the keyboard, until /quit.</summary>
    private static int Client(int port, string host)
    {
        LiaisonRuntime.Current.TextEncoding = System.Text.Encoding.UTF8;
        if (!SocketConnect("Room", port, host))
            return Failure();
        SocketChangeTransmissionMode("Room", SocketEndTag, "\r\n");
        var display = new Thread(Show) { IsBackground = true };
        display.Start();

        while (Console.ReadLine() is { } line)
        {
            if (!SocketWrite("Room", line))
                return Failure();
            if (line == "/quit")
                break;
        }

        // The server closes after /quit; the end of the keyboard without /quit cuts the link.
        display.Join(TimeSpan.FromSeconds(1));
        SocketClose("Room");
        return 0;
    }

    private static void Show()
    {
        while (true)
        {
            string line = SocketRead("Room");
            if (ErrorOccurred)
                return;
            Console.WriteLine(line);
        }
    }

    private static int Port(string text) => int.TryParse(text, CultureInfo.InvariantCulture, out int port) ? port : -1;

    private static int Failure()
    {
        Console.Error.WriteLine(ErrorInfo());
        return 1;
    }

    private sealed class Member(string channel, string nickname)
    {
        public string Channel { get; } = channel;

        public string Nickname { get; } = nickname;

        /// <summary>A write has failed: the member's own thread sees it and removes the member.</summary>
        public volatile bool Lost;
    }
}
