using System.Globalization;
using Liaison.Functions;
using static Liaison.English;

namespace Liaison.Load.Tcp;

/// <summary>The subject: the same through the functions, by names.</summary>
internal abstract class NamedSockets : IContender
{
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

    protected static void Check(bool succeeded)
    {
        if (!succeeded)
            throw new InvalidOperationException(ErrorInfo(errFullDetails));
    }
}

/// <summary>Bytes there and back.</summary>
internal sealed class NamedPingPong : NamedSockets
{
    private readonly byte[] _message;

    public NamedPingPong(int size, int mode)
        : base(size, mode)
    {
        _message = new byte[size];
        new Thread(Echo) { IsBackground = true }.Start();
    }

    public override double Run(TimeSpan duration) => Pace.Count(duration, () =>
    {
        Check(SocketWrite(Client, _message));
        for (int got = 0; got < Size;)
            got += SocketRead(Client, maximumBytes: Size).Length;
    });

    private void Echo()
    {
        while (true)
        {
            var message = SocketRead(Channel, maximumBytes: Size);
            if (message.IsEmpty || !SocketWrite(Channel, message))
                return;
        }
    }
}

/// <summary>Strings there and back: each end makes strings of what it reads.</summary>
internal sealed class NamedTextPingPong : NamedSockets
{
    private readonly string _message;

    public NamedTextPingPong(int size, int mode)
        : base(size, mode)
    {
        _message = new string('é', size);
        new Thread(Echo) { IsBackground = true }.Start();
    }

    public override double Run(TimeSpan duration) => Pace.Count(duration, () =>
    {
        Check(SocketWrite(Client, _message));
        string reply = SocketRead(Client);
        if (reply.Length != Size)
            throw new InvalidOperationException($"{reply.Length} characters instead of {Size}");
    });

    private void Echo()
    {
        while (true)
        {
            string message = SocketRead(Channel);
            if (message.Length == 0 || !SocketWrite(Channel, message))
                return;
        }
    }
}

/// <summary>Messages in one direction.</summary>
internal sealed class NamedStream(int size, int mode) : NamedSockets(size, mode)
{
    private readonly byte[] _message = new byte[size];

    public override double Run(TimeSpan duration) => Pace.Stream(
        duration,
        () => Check(SocketWrite(Client, _message)),
        _ => SocketRead(Channel, maximumBytes: Size).Length,
        Size);
}
