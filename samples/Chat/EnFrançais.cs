using System.Globalization;
using Liaison.Functions;
using Liaison.Sockets;
using static Liaison.Français;

namespace Liaison.Samples.Chat;

/// <summary>
/// Une discussion à plusieurs : serveur [PORT], client PORT [MACHINE]. Un thread attend les clients, un thread sert chacun
/// d'eux ; la liste des membres est partagée sous un verrou. Le dialogue se fait par lignes, donc telnet et socat conviennent.
/// Avec page [PORT], la même discussion dans un navigateur, sans thread par client.
/// </summary>
internal static class EnFrançais
{
    private static readonly Lock Verrou = new();
    private static readonly List<Membre> Membres = [];

    public static int Programme(string[] options)
    {
        switch (options)
        {
            case []:
            case ["serveur" or "server"]:
                return Serveur(0);
            case ["serveur" or "server", var port]:
                return Serveur(Port(port));
            case ["client", var port]:
                return Client(Port(port), "127.0.0.1");
            case ["client", var port, var machine]:
                return Client(Port(port), machine);
            case ["page"]:
                return PageEnFrançais.Programme(0);
            case ["page", var port]:
                return PageEnFrançais.Programme(Port(port));
            default:
                Console.Error.WriteLine("Arguments : [serveur [PORT]] | client PORT [MACHINE] | page [PORT]");
                return 2;
        }
    }

    private static int Serveur(int port)
    {
        // Un membre qui ne lit plus n'arrête les autres que deux secondes, une seule fois.
        using var réglages = new LiaisonRuntime(new LiaisonOptions
        {
            Language = LiaisonRuntime.Current.Language,
            TextEncoding = System.Text.Encoding.UTF8,
            Listener = new ListenerOptions { WriteTimeout = TimeSpan.FromSeconds(2), MessageSize = 1000 },
        });
        using var usage = réglages.Use();

        if (!SocketCrée("Salon", port))
            return Échec();
        SocketChangeModeTransmission("Salon", SocketMarqueurFin, "\r\n");
        Console.WriteLine($"à l'écoute sur le port {SocketClientInfo("Salon", SocketPortLocal)}");
        while (SocketAttendConnexion("Salon"))
        {
            string canal = SocketAccepte("Salon");
            if (canal != "")
                new Thread(() => Sert(canal)) { IsBackground = true }.Start();
        }

        return Échec();
    }

    /// <summary>Le thread d'un membre.</summary>
    private static void Sert(string canal)
    {
        if (Présente(canal) is { } membre)
        {
            Annonce($"* {membre.Surnom} arrive");
            bool poli = Écoute(membre);
            lock (Verrou)
                Membres.Remove(membre);
            Annonce(poli ? $"* {membre.Surnom} s'en va" : $"* {membre.Surnom} a disparu");
        }

        // Plus personne n'écrit sur ce canal : il n'est plus dans la liste.
        SocketFerme(canal);
    }

    /// <summary>Demande un surnom jusqu'à ce qu'il soit libre ; rien si le client part avant.</summary>
    private static Membre? Présente(string canal)
    {
        SocketEcrit(canal, "* votre surnom ?");
        while (true)
        {
            string surnom = SocketLit(canal);
            if (ErreurDétectée)
                return null;
            surnom = surnom.Trim();
            lock (Verrou)
            {
                if (surnom != "" && Membres.TrueForAll(membre => membre.Surnom != surnom))
                {
                    var nouveau = new Membre(canal, surnom);
                    Membres.Add(nouveau);
                    return nouveau;
                }
            }

            SocketEcrit(canal, "* ce surnom est pris, un autre ?");
        }
    }

    /// <summary>Relaie les lignes d'un membre. Vrai s'il a pris congé, Faux si le lien est perdu.</summary>
    private static bool Écoute(Membre membre)
    {
        while (!membre.Perdu)
        {
            string ligne = SocketLit(membre.Canal, false, 100);
            if (ErreurDétectée)
                return false;
            if (ligne == "/quit")
                return true;
            if (ligne != "")
                Annonce($"<{membre.Surnom}> {ligne}");
        }

        return false;
    }

    private static void Annonce(string ligne)
    {
        // Une ligne ne doit pas commander les terminaux où elle s'affiche.
        ligne = string.Concat(ligne.Select(caractère => char.IsControl(caractère) ? '?' : caractère));
        lock (Verrou)
        {
            Console.WriteLine(ligne);
            foreach (var membre in Membres.Where(membre => !membre.Perdu))
                membre.Perdu = !SocketEcrit(membre.Canal, ligne);
        }
    }

    /// <summary>Affiche ce qui vient du salon, envoie ce qui vient du clavier, jusqu'à /quit.</summary>
    private static int Client(int port, string machine)
    {
        LiaisonRuntime.Current.TextEncoding = System.Text.Encoding.UTF8;
        if (!SocketConnecte("Salon", port, machine))
            return Échec();
        SocketChangeModeTransmission("Salon", SocketMarqueurFin, "\r\n");
        var affichage = new Thread(Affiche) { IsBackground = true };
        affichage.Start();

        while (Console.ReadLine() is { } ligne)
        {
            if (!SocketEcrit("Salon", ligne))
                return Échec();
            if (ligne == "/quit")
                break;
        }

        // Le serveur ferme après /quit ; la fin du clavier sans /quit coupe le lien.
        affichage.Join(TimeSpan.FromSeconds(1));
        SocketFerme("Salon");
        return 0;
    }

    private static void Affiche()
    {
        while (true)
        {
            string ligne = SocketLit("Salon");
            if (ErreurDétectée)
                return;
            Console.WriteLine(ligne);
        }
    }

    private static int Port(string texte) => int.TryParse(texte, CultureInfo.InvariantCulture, out int port) ? port : -1;

    private static int Échec()
    {
        Console.Error.WriteLine(ErreurInfo());
        return 1;
    }

    private sealed class Membre(string canal, string surnom)
    {
        public string Canal { get; } = canal;

        public string Surnom { get; } = surnom;

        /// <summary>Une écriture a échoué : son thread s'en aperçoit et le retire.</summary>
        public volatile bool Perdu;
    }
}
