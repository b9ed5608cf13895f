using static Liaison.English;

namespace Liaison.Load.Tcp;

/// <summary>Strings there and back: each end makes strings of what it reads.</summary>
internal sealed class NamedTextPingPong : NamedSockets
{
    private readonly string _message;

    public NamedTextPingPong(int size, int mode)
        : base(size, mode)
    {
        _message = new string('é', size);
        Start(Echo);
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
