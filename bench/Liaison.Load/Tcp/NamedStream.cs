using static Liaison.English;

namespace Liaison.Load.Tcp;

/// <summary>Messages in one direction.</summary>
internal sealed class NamedStream(int size, int mode) : NamedSockets(size, mode)
{
    private readonly byte[] _message = new byte[size];

    public override double Run(TimeSpan duration) => Pace.Stream(
        duration,
        () => Check(SocketWrite(Client, _message)),
        _ =>
        {
            var message = SocketRead(Channel, maximumBytes: Size);
            message.Recycle();
            return message.Length;
        },
        Size);
}
