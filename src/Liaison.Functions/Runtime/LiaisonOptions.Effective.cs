using System.Text;
using Liaison.Sockets;
using Microsoft.Extensions.Logging;

namespace Liaison.Functions;

// What the records hold, each with what all of them have in common.
public sealed partial record LiaisonOptions
{
    private static readonly TimeSpan StrictWait = TimeSpan.FromSeconds(1);

    internal ILogger Logger => LoggerFactory.CreateLogger("Liaison");

    internal ClientOptions ForClients => Common(Client) with { Proxy = Proxy };

    internal ListenerOptions ForListeners => Common(Listener);

    internal WebSocketClientOptions ForWebSocketClients => Common(WebSocketClient) with { Proxy = Proxy };

    internal WebSocketListenerOptions ForWebSocketListeners => Common(WebSocketListener);

    internal DeviceOptions ForDevices => Common(Device);

    internal DatagramOptions ForDatagrams => Datagram with { TextEncoding = TextEncoding, Time = Time, Logger = Logger };

    // Settings that programs may set and read back, and that nothing here depends on.
    internal int Engine { get; init; }

    internal int Pieces { get; init; } = 4096;

    private T Common<T>(T options)
        where T : ConnectionOptions => options with
        {
            TextEncoding = TextEncoding,
            ContentionTimeout = StrictAccess ? StrictWait : TimeSpan.Zero,
            Time = Time,
            Logger = Logger,
        };

    // The usual text of a record would show the password.
    private bool PrintMembers(StringBuilder builder)
    {
        builder.Append(nameof(Language)).Append(" = ").Append(Language);
        return true;
    }
}
