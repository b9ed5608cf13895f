using System.Globalization;
using static Liaison.Français;

namespace Liaison.Samples.LineClient;

/// <summary>Interroge un appareil de mesure, une ligne par commande : [MACHINE PORT [COMMANDE…]], sinon l'appareil simulé.</summary>
internal static class EnFrançais
{
    private static readonly string[] Commandes = ["*IDN?", "MEAS:VOLT?", "MEAS:SPEED?", "SYST:ERR?", "SYST:ERR?"];

    public static int Programme(string[] options)
    {
        if (options.Length == 1)
        {
            Console.Error.WriteLine("Arguments : [MACHINE PORT [COMMANDE…]]");
            return 2;
        }

        using var simulé = options.Length == 0 ? new SimulatedInstrument() : null;
        string machine = simulé is null ? options[0] : "127.0.0.1";
        int port = simulé?.Port ?? int.Parse(options[1], CultureInfo.InvariantCulture);
        string[] commandes = options.Length > 2 ? options[2..] : Commandes;

        if (!SocketConnecte("Appareil", port, machine))
        {
            Console.Error.WriteLine(ErreurInfo());
            return 1;
        }

        // L'appareil termine chaque ligne par CR LF ; Liaison l'ajoute en écrivant et l'enlève en lisant.
        SocketChangeModeTransmission("Appareil", SocketMarqueurFin, "\r\n");
        foreach (string commande in commandes)
        {
            if (!Interroge(commande))
            {
                Console.Error.WriteLine(ErreurInfo());
                return 1;
            }
        }

        SocketFerme("Appareil");
        return 0;
    }

    /// <summary>Faux seulement si la connexion est perdue : un appareil qui ne répond pas n'est pas une erreur.</summary>
    private static bool Interroge(string commande)
    {
        if (!SocketEcrit("Appareil", commande))
            return false;
        if (!commande.EndsWith('?'))
            return true;

        string réponse = SocketLit("Appareil", false, 1000);
        if (ErreurDétectée)
            return false;
        Console.WriteLine($"{commande,-12} {(réponse == "" ? "(pas de réponse en une seconde)" : réponse)}");
        return true;
    }
}
