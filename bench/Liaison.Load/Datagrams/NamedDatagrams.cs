using System.Globalization;
using Liaison.Functions;
using static Liaison.English;

namespace Liaison.Load.Datagrams;

/// <summary>The subject: the same through the functions, by names; the server answers whom it has heard.</summary>
internal sealed class NamedDatagrams : IContender
{
    private static int _pairs;
    private readonly string _client = $"Client{Interlocked.Increment(ref _pairs)}";
    private readonly string _server;
    private readonly byte[] _message;
    private readonly int _port;

    public NamedDatagrams(int size)
    {
        _server = $"Server of {_client}";
        _message = new byte[size];
        if (!SocketCreateUDP(_server, 0, "127.0.0.1") || !SocketCreateUDP(_client, 0, "127.0.0.1"))
            throw new InvalidOperationException(ErrorInfo(errFullDetails));
        _port = int.Parse(SocketClientInfo(_server, SocketLocalPort), CultureInfo.InvariantCulture);
        new Thread(Echo) { IsBackground = true }.Start();
    }

    public double Run(TimeSpan duration) => Pace.Count(duration, () =>
    {
        SocketWrite(_client, _message, "127.0.0.1", _port);
        SocketRead(_client).Recycle();
    });

    public void Dispose()
    {
        SocketClose(_client);
        SocketClose(_server);
    }

    private void Echo()
    {
        Processor.Pin(1);
        try
        {
            while (true)
            {
                var message = SocketRead(_server);
                if (ErrorOccurred)
                    return;
                string port = SocketClientInfo(_server, SocketPort);
                SocketWrite(_server, message, SocketClientInfo(_server, SocketAddress), int.Parse(port, CultureInfo.InvariantCulture));
                message.Recycle();
            }
        }
        catch (LiaisonException)
        {
            // Closed between two calls.
        }
    }
}
