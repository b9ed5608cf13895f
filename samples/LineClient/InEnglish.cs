using System.Globalization;
using static Liaison.English;

namespace Liaison.Samples.LineClient;

/// <summary>Questions a measuring instrument, one line a command: [HOST PORT [COMMAND…]], else the simulated one.</summary>
internal static class InEnglish
{
    private static readonly string[] Commands = ["*IDN?", "MEAS:VOLT?", "MEAS:SPEED?", "SYST:ERR?", "SYST:ERR?"];

    public static int Program(string[] options)
    {
        if (options.Length == 1)
        {
            Console.Error.WriteLine("Arguments: [HOST PORT [COMMAND…]]");
            return 2;
        }

        using var simulated = options.Length == 0 ? new SimulatedInstrument() : null;
        string host = simulated is null ? options[0] : "127.0.0.1";
        int port = simulated?.Port ?? int.Parse(options[1], CultureInfo.InvariantCulture);
        string[] commands = options.Length > 2 ? options[2..] : Commands;

        if (!SocketConnect("Instrument", port, host))
        {
            Console.Error.WriteLine(ErrorInfo());
            return 1;
        }

        // The instrument ends each line with CR LF; Liaison adds it when writing and takes it away when reading.
        SocketChangeTransmissionMode("Instrument", SocketEndTag, "\r\n");
        foreach (string command in commands)
        {
            if (!Query(command))
            {
                Console.Error.WriteLine(ErrorInfo());
                return 1;
            }
        }

        SocketClose("Instrument");
        return 0;
    }

    /// <summary>False only if the connection is lost: an instrument that does not answer is no error.</summary>
    private static bool Query(string command)
    {
        if (!SocketWrite("Instrument", command))
            return false;
        if (!command.EndsWith('?'))
            return true;

        string answer = SocketRead("Instrument", false, 1000);
        if (ErrorOccurred)
            return false;
        Console.WriteLine($"{command,-12} {(answer == "" ? "(no answer within one second)" : answer)}");
        return true;
    }
}
