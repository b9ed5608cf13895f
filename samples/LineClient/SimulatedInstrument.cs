using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Liaison.Samples.LineClient;

/// <summary>
/// A measuring instrument in the manner of SCPI, on plain .NET sockets: one command a line; a question is answered by a
/// line, an unknown command by silence and an entry in the queue of errors.
/// </summary>
internal sealed class SimulatedInstrument : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Queue<string> _errors = new();

    public SimulatedInstrument()
    {
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        new Thread(Serve) { IsBackground = true }.Start();
    }

    public int Port { get; }

    public void Dispose() => _listener.Dispose();

    private void Serve()
    {
        try
        {
            using var client = _listener.AcceptTcpClient();
            using var reader = new StreamReader(client.GetStream(), Encoding.ASCII);
            using var writer = new StreamWriter(client.GetStream(), Encoding.ASCII) { NewLine = "\r\n", AutoFlush = true };
            while (reader.ReadLine() is { } command)
            {
                if (Answer(command) is { } answer)
                    writer.WriteLine(answer);
            }
        }
        catch (Exception error) when (error is IOException or SocketException or ObjectDisposedException)
        {
            // The client has left, or the program ends.
        }
    }

    private string? Answer(string command)
    {
        switch (command.Trim().ToUpperInvariant())
        {
            case "*IDN?":
                return "LIAISON,SIMULATED VOLTMETER,0,1.0";
            case "MEAS:VOLT?":
                return 12.5.ToString("+0.000000E+00;-0.000000E+00", CultureInfo.InvariantCulture);
            case "SYST:ERR?":
                return _errors.TryDequeue(out string? error) ? error : "0,\"No error\"";
            default:
                _errors.Enqueue("-113,\"Undefined header\"");
                return null;
        }
    }
}
