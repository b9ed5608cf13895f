using System.Globalization;
using static Liaison.Français;

namespace Liaison.Samples.Demo;

/// <summary>Un guichet vend des places à deux clients connectés en même temps. Chaque ligne est écrite par celui qui parle.</summary>
internal static class EnFrançais
{
    private static readonly Lock Vente = new();
    private static int _placesLibres = 5;

    public static int Programme(string[] _)
    {
        // Port 0 : le système choisit un port libre, que SocketClientInfo donne ensuite.
        if (!SocketCrée("Guichet", 0, "127.0.0.1"))
            return Échec();
        int port = int.Parse(SocketClientInfo("Guichet", SocketPortLocal), CultureInfo.InvariantCulture);
        Dit("Guichet", $"ouvert, {_placesLibres} places à vendre");

        var accueil = new Thread(AccueilleDeuxClients) { IsBackground = true };
        accueil.Start();

        if (!SocketConnecte("Alice", port, "127.0.0.1") || !SocketConnecte("Bruno", port, "127.0.0.1"))
            return Échec();
        bool tout = Demande("Alice", "Alice")
            && Demande("Bruno", "Bruno")
            && Demande("Alice", "3")
            && Demande("Bruno", "4")
            && Demande("Bruno", "2")
            && Demande("Alice", "au revoir")
            && Demande("Bruno", "au revoir");
        if (!tout)
            return Échec();

        SocketFerme("Alice");
        SocketFerme("Bruno");

        accueil.Join();
        SocketFerme("Guichet");
        Dit("Guichet", "fermé");
        return WebSocketEnFrançais.Programme();
    }

    /// <summary>Le thread de l'écoute : un nouveau thread pour chaque client.</summary>
    private static void AccueilleDeuxClients()
    {
        List<Thread> clients = [];
        while (clients.Count < 2 && SocketAttendConnexion("Guichet"))
        {
            string canal = SocketAccepte("Guichet");
            if (canal == "")
                continue;
            var client = new Thread(() => Sert(canal)) { IsBackground = true };
            client.Start();
            clients.Add(client);
        }

        clients.ForEach(client => client.Join());
    }

    /// <summary>Le thread d'un client : son premier message est son nom, les suivants des nombres de places.</summary>
    private static void Sert(string canal)
    {
        string nom = SocketLit(canal);
        Répond(canal, $"bonjour {nom}");
        while (true)
        {
            string demande = SocketLit(canal);
            if (ErreurDétectée)
                break;
            Répond(canal, int.TryParse(demande, CultureInfo.InvariantCulture, out int places) ? Vend(nom, places) : $"à bientôt {nom}");
        }

        SocketFerme(canal);
    }

    private static string Vend(string nom, int places)
    {
        lock (Vente)
        {
            if (places > _placesLibres)
                return $"désolé {nom}, places libres : {_placesLibres}";
            _placesLibres -= places;
            return $"vendu à {nom} : {places}, places libres : {_placesLibres}";
        }
    }

    private static void Répond(string canal, string réponse)
    {
        Dit("Guichet", réponse);
        SocketEcrit(canal, réponse);
    }

    /// <summary>Un client envoie un message et attend la réponse ; la demande suivante ne part qu'après.</summary>
    private static bool Demande(string client, string message)
    {
        Dit(client, message);
        if (!SocketEcrit(client, message))
            return false;
        string réponse = SocketLit(client, false, 30_000);
        return réponse != "";
    }

    private static void Dit(string qui, string quoi) => Console.WriteLine($"{qui,-8}: {quoi}");

    private static int Échec()
    {
        Console.Error.WriteLine(ErreurDétectée ? ErreurInfo() : "pas de réponse en 30 secondes");
        return 1;
    }
}
