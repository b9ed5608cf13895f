using System.Net.Sockets;
using System.Text;

namespace Liaison.Load.Tcp;

/// <summary>Strings there and back, as a program must that has strings and plain sockets: each end makes bytes and strings.</summary>
internal sealed class PlainTextPingPong : PlainSockets
{
    private readonly string _message;

    public PlainTextPingPong(int size)
        : base(size)
    {
        _message = new string('é', size);
        new Thread(Echo) { IsBackground = true }.Start();
    }

    public override double Run(TimeSpan duration)
    {
        byte[] buffer = new byte[Size];
        return Pace.Count(duration, () =>
        {
            Send(Client, _message, buffer);
            if (Receive(Client, buffer)!.Length != Size)
                throw new InvalidOperationException("The reply is not what was sent.");
        });
    }

    private static void Send(Socket socket, string message, byte[] buffer) =>
        socket.Send(buffer, Encoding.Latin1.GetBytes(message, buffer), SocketFlags.None);

    private static string? Receive(Socket socket, byte[] buffer)
    {
        int got = 0;
        while (got < buffer.Length)
        {
            int part = socket.Receive(buffer, got, buffer.Length - got, SocketFlags.None);
            if (part == 0)
                return null;
            got += part;
        }

        return Encoding.Latin1.GetString(buffer);
    }

    private void Echo()
    {
        byte[] buffer = new byte[Size];
        Processor.Pin(1);
        try
        {
            while (Receive(Server, buffer) is { } message)
                Send(Server, message, buffer);
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            // The end of the row.
        }
    }
}
