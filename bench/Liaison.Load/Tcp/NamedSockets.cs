using System.Globalization;
using Liaison.Functions;
using static Liaison.English;

namespace Liaison.Load.Tcp;

/// <summary>The subject: the same through the functions, by names.</summary>
internal abstract class NamedSockets : IContender
{
    private const int UnknownName = 100200;
    private static int _pairs;
    private readonly string _listener;

    protected NamedSockets(int size, int mode)
    {
        int number = Interlocked.Increment(ref _pairs);
        _listener = $"Listener{number}";
        Client = $"Client{number}";
        Size = size;
        Check(SocketCreate(_listener, 0, "127.0.0.1"));
        Check(SocketChangeTransmissionMode(_listener, mode));
        Check(SocketConnect(Client, int.Parse(SocketClientInfo(_listener, SocketLocalPort), CultureInfo.InvariantCulture)));
        Check(SocketChangeTransmissionMode(Client, mode));
        Check(SocketWaitForConnection(_listener, 5000));
        Channel = SocketAccept(_listener);
    }

    protected string Client { get; }

    protected string Channel { get; }

    protected int Size { get; }

    public abstract double Run(TimeSpan duration);

    public void Dispose()
    {
        SocketClose(Client);
        SocketClose(Channel);
        SocketClose(_listener);
    }

    /// <summary>Starts the other end: it answers until its socket is closed, the end of the row.</summary>
    protected static void Start(Action echo) => new Thread(() =>
    {
        Processor.Pin(1);
        try
        {
            echo();
        }
        catch (LiaisonException error) when (error.Code == UnknownName)
        {
            // Closed between two calls.
        }
    })
    { IsBackground = true }.Start();

    protected static void Check(bool succeeded)
    {
        if (!succeeded)
            throw new InvalidOperationException(ErrorInfo(errFullDetails));
    }
}
