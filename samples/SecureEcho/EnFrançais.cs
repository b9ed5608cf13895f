using System.Globalization;
using static Liaison.Français;

namespace Liaison.Samples.SecureEcho;

/// <summary>
/// L'écho sur une liaison chiffrée : serveur [PORT], client PORT AUTORITÉ [MESSAGE…], ou les deux sans argument. Le serveur
/// fait son certificat lui-même et dit dans quel fichier est l'autorité à laquelle le client doit se fier.
/// </summary>
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
                return Serveur(options.Length == 2 ? Port(options[1]) : 0);
            case ["client", _, _, ..]:
                return Client(Port(options[1]), options[2], options.Length > 3 ? options[3..] : Messages) ? 0 : Échec();
            default:
                Console.Error.WriteLine("Arguments : serveur [PORT] | client PORT AUTORITÉ [MESSAGE…]");
                return 2;
        }
    }

    private static int Serveur(int port)
    {
        using var certificat = new OwnCertificate();
        if (!OuvreServeur(port, certificat))
            return Échec();
        Console.WriteLine($"à l'écoute sur le port {SocketClientInfo("Echo", SocketPortLocal)}");
        Console.WriteLine($"autorité : {certificat.AuthorityFile}");
        AccueilleLesClients();
        return Échec();
    }

    // Le certificat et sa clé sont dans un fichier .pem ; un .pfx ou un nom dans le magasin MY conviennent aussi.
    private static bool OuvreServeur(int port, OwnCertificate certificat) =>
        SocketCréeSSL("Echo", port, certificat.ServerFile, ProtocoleTLS1_2 + ProtocoleTLS1_3, "127.0.0.1");

    private static bool LesDeux()
    {
        using var certificat = new OwnCertificate();
        if (!OuvreServeur(0, certificat))
            return false;
        new Thread(AccueilleLesClients) { IsBackground = true }.Start();
        return Client(Port(SocketClientInfo("Echo", SocketPortLocal)), certificat.AuthorityFile, Messages);
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

    private static bool Client(int port, string autorité, string[] messages)
    {
        // Le certificat du serveur est pour « localhost » : c'est ce nom qu'il faut demander.
        if (!CertificatDeConfianceAjoute(autorité) || !SocketConnecteSSL("Client", port, "localhost"))
            return false;
        Console.WriteLine($"TLS {SocketClientInfo("Client", SocketVersionTLS)}");
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
