using System.Globalization;
using static Liaison.Français;

namespace Liaison.Samples.Discovery;

/// <summary>Qui est là ? Un serveur répond par UDP à qui le cherche : serveur [PORT [NOM]], client PORT [ADRESSE], ou les deux sans argument.</summary>
internal static class EnFrançais
{
    private const string Question = "qui est là ?";
    private const int TailleQuestion = 64;
    private const int RéponsesParSeconde = 10;

    // De qui sont venues les questions de cette seconde, et combien.
    private static readonly Dictionary<string, int> Questions = [];
    private static DateTime _seconde;

    public static int Programme(string[] options)
    {
        switch (options)
        {
            case []:
                return LesDeux() ? 0 : Échec();
            case ["serveur" or "server"]:
            case ["serveur" or "server", _]:
            case ["serveur" or "server", _, _]:
                if (!OuvreServeur(options.Length > 1 ? Port(options[1]) : 0, ""))
                    return Échec();
                Console.WriteLine($"à l'écoute sur le port {SocketClientInfo("Présence", SocketPortLocal)}");
                Répond(options.Length > 2 ? options[2] : Environment.MachineName);
                return Échec();
            case ["client", _]:
            case ["client", _, _]:
                return Cherche(Port(options[1]), options.Length > 2 ? options[2] : "255.255.255.255") ? 0 : Échec();
            default:
                Console.Error.WriteLine("Arguments : serveur [PORT [NOM]] | client PORT [ADRESSE]");
                return 2;
        }
    }

    private static bool OuvreServeur(int port, string adresse) => SocketCréeUDP("Présence", port, adresse);

    private static bool LesDeux()
    {
        // Toute adresse en 127 est cette machine : la question à toutes y reste.
        if (!OuvreServeur(0, "0.0.0.0"))
            return false;
        new Thread(() => Répond("Atelier")) { IsBackground = true }.Start();
        return Cherche(Port(SocketClientInfo("Présence", SocketPortLocal)), "127.255.255.255");
    }

    private static void Répond(string nom)
    {
        while (true)
        {
            string question = SocketLit("Présence");
            if (ErreurDétectée)
                return;

            // Une réponse plus longue que la question, ou sans mesure, servirait à inonder un tiers sous son adresse.
            string réponse = $"{nom} est là";
            if (!question.StartsWith(Question, StringComparison.Ordinal) || question.Length < réponse.Length || ATropDemandé())
                continue;
            SocketEcrit("Présence", réponse, SocketClientInfo("Présence", SocketAdresse), Port(SocketClientInfo("Présence", SocketPort)));
        }
    }

    private static bool ATropDemandé()
    {
        var maintenant = DateTime.UtcNow;
        if (maintenant - _seconde >= TimeSpan.FromSeconds(1))
        {
            _seconde = maintenant;
            Questions.Clear();
        }

        string adresse = SocketClientInfo("Présence", SocketAdresse);
        return (Questions[adresse] = Questions.GetValueOrDefault(adresse) + 1) > RéponsesParSeconde;
    }

    private static bool Cherche(int port, string adresse)
    {
        if (!SocketCréeUDP("Chercheur", 0, "0.0.0.0"))
            return false;

        // Un datagramme peut se perdre : la question est posée trois fois.
        var connus = new HashSet<string>(StringComparer.Ordinal);
        for (int essai = 0; essai < 3; essai++)
        {
            if (!SocketEcrit("Chercheur", Question.PadRight(TailleQuestion), adresse, port))
                return false;
            string réponse = SocketLit("Chercheur", false, 500);
            while (réponse != "")
            {
                string qui = $"{réponse} ({SocketClientInfo("Chercheur", SocketAdresse)})";
                if (connus.Add(qui))
                    Console.WriteLine(qui);
                réponse = SocketLit("Chercheur", false, 500);
            }
        }

        if (connus.Count == 0)
            Console.WriteLine("personne");
        SocketFerme("Chercheur");
        return true;
    }

    private static int Port(string texte) => int.TryParse(texte, CultureInfo.InvariantCulture, out int port) ? port : -1;

    private static int Échec()
    {
        Console.Error.WriteLine(ErreurInfo());
        return 1;
    }
}
