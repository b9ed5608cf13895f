using System.Globalization;
using static Liaison.English;

namespace Liaison.Samples.Discovery;

/// <summary>Who is there? A server answers by UDP whoever looks for it: server [PORT [NAME]], client PORT [ADDRESS], or both without arguments.</summary>
internal static class InEnglish
{
    private const string Question = "who is there?";
    private const int QuestionSize = 64;
    private const int AnswersPerSecond = 10;

    // From whom the questions of this second came, and how many.
    private static readonly Dictionary<string, int> Questions = [];
    private static DateTime _second;

    public static int Program(string[] options)
    {
        switch (options)
        {
            case []:
                return Both() ? 0 : Failure();
            case ["server" or "serveur"]:
            case ["server" or "serveur", _]:
            case ["server" or "serveur", _, _]:
                if (!OpenServer(options.Length > 1 ? Port(options[1]) : 0, ""))
                    return Failure();
                Console.WriteLine($"listening on port {SocketClientInfo("Presence", SocketLocalPort)}");
                Answer(options.Length > 2 ? options[2] : Environment.MachineName);
                return Failure();
            case ["client", _]:
            case ["client", _, _]:
                return Seek(Port(options[1]), options.Length > 2 ? options[2] : "255.255.255.255") ? 0 : Failure();
            default:
                Console.Error.WriteLine("Arguments: server [PORT [NAME]] | client PORT [ADDRESS]");
                return 2;
        }
    }

    private static bool OpenServer(int port, string address) => SocketCreateUDP("Presence", port, address);

    private static bool Both()
    {
        // Every address that begins with 127 is this machine: the question to all of them stays here.
        if (!OpenServer(0, "0.0.0.0"))
            return false;
        new Thread(() => Answer("Workshop")) { IsBackground = true }.Start();
        return Seek(Port(SocketClientInfo("Presence", SocketLocalPort)), "127.255.255.255");
    }

    private static void Answer(string name)
    {
        while (true)
        {
            string question = SocketRead("Presence");
            if (ErrorOccurred)
                return;

            // An answer longer than its question, or one too many, would serve to flood somebody else under their address.
            string answer = $"{name} is there";
            if (!question.StartsWith(Question, StringComparison.Ordinal) || question.Length < answer.Length || HasAskedTooMuch())
                continue;
            SocketWrite("Presence", answer, SocketClientInfo("Presence", SocketAddress), Port(SocketClientInfo("Presence", SocketPort)));
        }
    }

    private static bool HasAskedTooMuch()
    {
        var now = DateTime.UtcNow;
        if (now - _second >= TimeSpan.FromSeconds(1))
        {
            _second = now;
            Questions.Clear();
        }

        string address = SocketClientInfo("Presence", SocketAddress);
        return (Questions[address] = Questions.GetValueOrDefault(address) + 1) > AnswersPerSecond;
    }

    private static bool Seek(int port, string address)
    {
        if (!SocketCreateUDP("Seeker", 0, "0.0.0.0"))
            return false;

        // A datagram may get lost: the question is asked three times.
        var known = new HashSet<string>(StringComparer.Ordinal);
        for (int attempt = 0; attempt < 3; attempt++)
        {
            if (!SocketWrite("Seeker", Question.PadRight(QuestionSize), address, port))
                return false;
            string answer = SocketRead("Seeker", false, 500);
            while (answer != "")
            {
                string who = $"{answer} ({SocketClientInfo("Seeker", SocketAddress)})";
                if (known.Add(who))
                    Console.WriteLine(who);
                answer = SocketRead("Seeker", false, 500);
            }
        }

        if (known.Count == 0)
            Console.WriteLine("nobody");
        SocketClose("Seeker");
        return true;
    }

    private static int Port(string text) => int.TryParse(text, CultureInfo.InvariantCulture, out int port) ? port : -1;

    private static int Failure()
    {
        Console.Error.WriteLine(ErrorInfo());
        return 1;
    }
}
