using System.Globalization;
using static Liaison.Français;

namespace Liaison.Samples.ProxyClient;

/// <summary>Lit, à travers un proxy SOCKS5, la ligne par laquelle un serveur salue : [PROXY PORT [UTILISATEUR MOTDEPASSE] MACHINE PORT].</summary>
internal static class EnFrançais
{
    public static int Programme(string[] options)
    {
        switch (options)
        {
            case []:
                return Démonstration() ? 0 : Échec();
            case [var proxy, var portProxy, var machine, var port]:
                return SocketProxy(proxy, Port(portProxy)) && Lit(machine, Port(port)) ? 0 : Échec();
            case [var proxy, var portProxy, var utilisateur, var motDePasse, var machine, var port]:
                return SocketProxy(proxy, Port(portProxy), utilisateur, motDePasse) && Lit(machine, Port(port)) ? 0 : Échec();
            default:
                Console.Error.WriteLine("Arguments : [PROXY PORT [UTILISATEUR MOTDEPASSE] MACHINE PORT]");
                return 2;
        }
    }

    private static bool Démonstration()
    {
        if (!SocketCrée("Serveur", 0, "127.0.0.1"))
            return false;
        new Thread(Salue) { IsBackground = true }.Start();

        using var proxy = new ProxyEnFrançais();
        return SocketProxy("127.0.0.1", proxy.Port) && Lit(ProxyEnFrançais.Connu, Port(SocketClientInfo("Serveur", SocketPortLocal)));
    }

    private static void Salue()
    {
        SocketAttendConnexion("Serveur");
        string canal = SocketAccepte("Serveur");
        SocketChangeModeTransmission(canal, SocketMarqueurFin, "\r\n");
        SocketEcrit(canal, "Bonjour ! dit le serveur.");
        SocketFerme(canal);
    }

    /// <summary>Le nom de la machine est donné au proxy tel quel : c'est lui qui cherche l'adresse.</summary>
    private static bool Lit(string machine, int port)
    {
        if (!SocketConnecte("Client", port, machine))
            return false;
        SocketChangeModeTransmission("Client", SocketMarqueurFin, "\r\n");
        string ligne = SocketLit("Client", false, 10_000);
        if (ErreurDétectée)
            return false;
        Console.WriteLine(ligne == "" ? "(rien en dix secondes)" : ligne);
        SocketFerme("Client");
        return true;
    }

    private static int Port(string texte) => int.TryParse(texte, CultureInfo.InvariantCulture, out int port) ? port : -1;

    private static int Échec()
    {
        Console.Error.WriteLine(ErreurInfo());
        return 1;
    }
}
