using System.Net.Sockets;

namespace Liaison.Load.Tcp;

/// <summary>Each message comes back before the next one leaves.</summary>
internal sealed class PlainPingPong : PlainSockets
{
    private readonly byte[] _message;
    private readonly byte[] _reply;

    public PlainPingPong(int size)
        : base(size)
    {
        _message = new byte[size];
        _reply = new byte[size];
        new Thread(Echo) { IsBackground = true }.Start();
    }

    public override double Run(TimeSpan duration) => Pace.Count(duration, () =>
    {
        Client.Send(_message);
        for (int got = 0; got < Size;)
            got += Client.Receive(_reply, got, Size - got, SocketFlags.None);
    });

    private void Echo()
    {
        byte[] buffer = new byte[Size];
        Processor.Pin(1);
        try
        {
            while (true)
            {
                int got = Server.Receive(buffer);
                if (got == 0)
                    return;
                Server.Send(buffer.AsSpan(0, got));
            }
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            // The end of the row.
        }
    }
}
