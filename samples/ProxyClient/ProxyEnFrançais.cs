using System.Globalization;
using System.Net;
using System.Text;
using Liaison.Functions;
using static Liaison.Français;

namespace Liaison.Samples.ProxyClient;

/// <summary>Un petit proxy SOCKS5 fait des fonctions elles-mêmes : sans identification, pour des noms et des adresses IPv4.</summary>
internal sealed class ProxyEnFrançais : IDisposable
{
    /// <summary>Un nom que lui seul connaît : celui de cette machine.</summary>
    public const string Connu = "serveur.exemple";

    private const byte Version = 5;
    private const byte Connecte = 1;
    private const byte AdresseIPv4 = 1;
    private const byte Nom = 3;

    // SocketProxy vaut pour toutes les connexions du programme, et celles du proxy n'en sont pas : il a son propre monde.
    private readonly LiaisonRuntime _monde = new();

    public ProxyEnFrançais()
    {
        using (_monde.Use())
        {
            if (!SocketCrée("Proxy", 0, "127.0.0.1"))
                throw new IOException(ErreurInfo());
            Port = int.Parse(SocketClientInfo("Proxy", SocketPortLocal), CultureInfo.InvariantCulture);
            new Thread(Accueille) { IsBackground = true }.Start();
        }
    }

    public int Port { get; }

    public void Dispose() => _monde.Dispose();

    private static void Accueille()
    {
        while (SocketAttendConnexion("Proxy"))
        {
            string canal = SocketAccepte("Proxy");
            if (canal != "")
                new Thread(() => Sert(canal)) { IsBackground = true }.Start();
        }
    }

    private static void Sert(string canal)
    {
        SocketChangeModeTransmission(canal, SocketSansMarqueurFin);
        string serveur = $"Serveur de {canal}";
        if (Négocie(canal, serveur))
        {
            SocketChangeModeTransmission(serveur, SocketSansMarqueurFin);
            while (Transporte(serveur, canal) && Transporte(canal, serveur))
            {
            }

            SocketFerme(serveur);
        }

        SocketFerme(canal);
    }

    private static bool Négocie(string canal, string serveur)
    {
        // Ce que le client propose pour s'identifier ; la réponse 0 veut dire : ce n'est pas la peine.
        if (Lit(canal, 2) is not [Version, var nombre] || Lit(canal, nombre).Length < nombre)
            return false;
        SocketEcrit(canal, new byte[] { Version, 0 });

        // La demande : connecter, puis la destination.
        if (Lit(canal, 4) is not [Version, Connecte, 0, var genre] || Destination(canal, genre) is not { } machine || Lit(canal, 2) is not [var fort, var faible])
            return false;
        Console.WriteLine($"le proxy relie à {machine}");
        bool estReliée = SocketConnecte(serveur, (fort * 256) + faible, machine == Connu ? "127.0.0.1" : machine);
        SocketEcrit(canal, new byte[] { Version, estReliée ? (byte)0 : (byte)5, 0, AdresseIPv4, 0, 0, 0, 0, 0, 0 });
        return estReliée;
    }

    private static string? Destination(string canal, byte genre)
    {
        if (genre == AdresseIPv4 && Lit(canal, 4) is { Length: 4 } adresse)
            return new IPAddress(adresse).ToString();
        if (genre == Nom && Lit(canal, 1) is [var longueur] && Lit(canal, longueur) is { Length: > 0 } nom)
            return Encoding.UTF8.GetString(nom);
        return null;
    }

    /// <summary>Porte plus loin ce qui est arrivé ; Faux quand la conversation est finie.</summary>
    private static bool Transporte(string source, string but)
    {
        var octets = SocketLit(source, false, 20);
        return !ErreurDétectée && (octets.IsEmpty || SocketEcrit(but, octets));
    }

    /// <summary>Lit exactement ce nombre d'octets ; moins quand ils ne viennent pas.</summary>
    private static byte[] Lit(string canal, int nombre)
    {
        var octets = new List<byte>();
        while (octets.Count < nombre)
        {
            var reçus = SocketLit(canal, false, 5000, nombre - octets.Count);
            if (reçus.IsEmpty)
                break;
            octets.AddRange(reçus.ToArray());
        }

        return [.. octets];
    }
}
