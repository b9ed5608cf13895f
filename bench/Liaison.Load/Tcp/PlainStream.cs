
namespace Liaison.Load.Tcp;

/// <summary>Messages in one direction.</summary>
internal sealed class PlainStream(int size) : PlainSockets(size)
{
    private readonly byte[] _message = new byte[size];

    public override double Run(TimeSpan duration) => Pace.Stream(
        duration,
        () => Client.Send(_message),
        buffer => Server.Receive(buffer),
        Size);
}
