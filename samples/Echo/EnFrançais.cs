using System.Globalization;
using static Liaison.Français;

namespace Liaison.Samples.Echo;

/// <summary>Un serveur renvoie ce qu'il reçoit : serveur [PORT], client PORT [MESSAGE…], ou les deux sans argument.</summary>
internal static class EnFrançais
{
    private static readonly string[] Messages = ["Bonjour", "é, € et œ", "Une ligne\r\net une autre : un seul message"];

    public static int Programme(string[] options)
    {
        switch (options)
        {
            case []:
                return LesDeux() ? 0 : Échec();
            case ["serveur" or "server"]:
            case ["serveur" or "server", _]:
                if (!OuvreServeur(options.Length == 2 ? Port(options[1]) : 0))
                    return Échec();
                Console.WriteLine($"à l'écoute sur le port {SocketClientInfo("Echo", SocketPortLocal)}");
                AccueilleLesClients();
                return Échec();
            case ["client", _, ..]:
                return Client(Port(options[1]), options.Length > 2 ? options[2..] : Messages) ? 0 : Échec();
            default:
                Console.Error.WriteLine("Arguments : serveur [PORT] | client PORT [MESSAGE…]");
                return 2;
        }
    }

    private static bool OuvreServeur(int port) => SocketCrée("Echo", port, "127.0.0.1");

    private static bool LesDeux()
    {
        if (!OuvreServeur(0))
            return false;
        new Thread(AccueilleLesClients) { IsBackground = true }.Start();
        return Client(Port(SocketClientInfo("Echo", SocketPortLocal)), Messages);
    }

    private static void AccueilleLesClients()
    {
        while (SocketAttendConnexion("Echo"))
        {
            string canal = SocketAccepte("Echo");
            if (canal != "")
                new Thread(() => Renvoie(canal)) { IsBackground = true }.Start();
        }
    }

    private static void Renvoie(string canal)
    {
        while (true)
        {
            // Le message n'est pas converti en texte : les octets repartent comme ils sont venus.
            var message = SocketLit(canal);
            if (ErreurDétectée || !SocketEcrit(canal, message))
                break;
        }

        SocketFerme(canal);
    }

    private static bool Client(int port, string[] messages)
    {
        if (!SocketConnecte("Client", port, "127.0.0.1"))
            return false;
        foreach (string message in messages)
        {
            if (!SocketEcrit("Client", message))
                return false;
            string retour = SocketLit("Client", false, 30_000);
            if (ErreurDétectée)
                return false;
            Console.WriteLine(retour);
        }

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
