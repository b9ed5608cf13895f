using System.Globalization;
using static Liaison.Français;

namespace Liaison.Samples.Demo;

/// <summary>
/// Le même guichet sur WebSocket : un serveur, un client synchrone qui lit ses réponses, et un client asynchrone dont une
/// procédure reçoit les événements. Chaque ligne est écrite par celui qui parle.
/// </summary>
internal static class WebSocketEnFrançais
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly ManualResetEventSlim PanneauFermé = new();

    public static int Programme()
    {
        // Une seule ligne fait d'un serveur un serveur WebSocket.
        if (!SocketCrée("Horloge", 0, "127.0.0.1") || !SocketChangeModeTransmission("Horloge", SocketWebSocket))
            return Échec();
        int port = int.Parse(SocketClientInfo("Horloge", SocketPortLocal), CultureInfo.InvariantCulture);
        Dit("Horloge", "ouverte");
        new Thread(Accueille) { IsBackground = true }.Start();

        // Le client synchrone : la connexion a réussi quand la fonction rend Vrai, SocketLit attend la réponse.
        if (!WebSocketClientConnecte("Visiteur", "127.0.0.1", port, "/séances"))
            return Échec();
        Dit("Visiteur", "matinée ?");
        SocketEcrit("Visiteur", "matinée");
        if (SocketLit("Visiteur", false, Patience).IsEmpty)
            return Échec();
        SocketFerme("Visiteur");

        // Le client asynchrone : la fonction rend la main tout de suite, la procédure reçoit la suite.
        WebSocketClientConnecte("Panneau", QuandLePanneau, "127.0.0.1", port, "/séances");
        if (!PanneauFermé.Wait(Patience))
            return Échec();
        SocketFerme("Horloge");
        Dit("Horloge", "fermée");
        return Chiffré();
    }

    /// <summary>Le même serveur, la liaison chiffrée : un certificat d'un côté, de l'autre l'autorité à laquelle on se fie.</summary>
    private static int Chiffré()
    {
        using var certificat = new OwnCertificate();
        if (!SocketCréeSSL("Coffre", 0, certificat.ServerFile, 0, "127.0.0.1") || !SocketChangeModeTransmission("Coffre", SocketWebSocket))
            return Échec();
        string port = SocketClientInfo("Coffre", SocketPortLocal);
        if (!CertificatDeConfianceAjoute(certificat.AuthorityFile) || !WebSocketClientConnecteSSL("Agent", $"wss://localhost:{port}/recette"))
            return Échec();
        Dit("Agent", $"TLS {SocketClientInfo("Agent", SocketVersionTLS)} ; la recette ?");
        SocketEcrit("Agent", "la recette ?");
        if (SocketLit("Coffre", false, Patience) != "la recette ?")
            return Échec();
        SocketEcrit("Coffre", "5 places vendues");
        string recette = SocketLit("Agent", false, Patience);
        if (ErreurDétectée)
            return Échec();
        Dit("Coffre", recette);
        SocketFerme("Agent");
        SocketFerme("Coffre");
        return 0;
    }

    private static void QuandLePanneau(int événement, string message)
    {
        if (événement == SocketOuverture)
        {
            Dit("Panneau", "connecté ; soirée ?");
            SocketEcrit("Panneau", "soirée");
        }
        else if (événement == SocketMessage)
        {
            SocketFerme("Panneau");
        }
        else if (événement == SocketErreur)
        {
            Dit("Panneau", message);
        }
        else if (événement == SocketFermeture)
        {
            Dit("Panneau", $"fermé, code {message}");
            PanneauFermé.Set();
        }
    }

    /// <summary>Le thread de l'écoute : le serveur a la forme d'un serveur TCP.</summary>
    private static void Accueille()
    {
        while (SocketAttendConnexion("Horloge"))
        {
            string canal = SocketAccepte("Horloge");
            if (canal != "")
                new Thread(() => Sert(canal)) { IsBackground = true }.Start();
        }
    }

    private static void Sert(string canal)
    {
        while (true)
        {
            string séance = SocketLit(canal);
            if (ErreurDétectée)
                break;
            string heure = séance == "matinée" ? "15 h" : "20 h 30";
            Dit("Horloge", $"{séance} à {heure}");
            SocketEcrit(canal, heure);
        }

        SocketFerme(canal);
    }

    private static void Dit(string qui, string quoi) => Console.WriteLine($"{qui,-8}: {quoi}");

    private static int Échec()
    {
        Console.Error.WriteLine(ErreurDétectée ? ErreurInfo() : "pas de réponse en 30 secondes");
        return 1;
    }
}
