using static Liaison.English;

namespace Liaison.Load.Tcp;

/// <summary>Bytes there and back.</summary>
internal sealed class NamedPingPong : NamedSockets
{
    private readonly byte[] _message;
    private readonly bool _recycles;

    public NamedPingPong(int size, int mode, bool recycles = true)
        : base(size, mode)
    {
        _recycles = recycles;
        _message = new byte[size];
        Start(Echo);
    }

    public override double Run(TimeSpan duration) => Pace.Count(duration, () =>
    {
        Check(SocketWrite(Client, _message));
        for (int got = 0; got < Size;)
        {
            var reply = SocketRead(Client, maximumBytes: Size);
            got += reply.Length;
            if (_recycles)
                reply.Recycle();
        }
    });

    private void Echo()
    {
        while (true)
        {
            var message = SocketRead(Channel, maximumBytes: Size);
            if (message.IsEmpty || !SocketWrite(Channel, message))
                return;
            if (_recycles)
                message.Recycle();
        }
    }
}
