using System.Globalization;
using System.Text;
using Liaison.Functions.Strings;
using Liaison.Sockets;
using Liaison.Vocabulary;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Liaison.Functions;

/// <summary>How a runtime works.</summary>
public sealed partial record LiaisonOptions
{
    // Null as long as nobody has said: to ask .NET for it takes longer than all the rest of these options.
    private readonly Language? _language;

    /// <summary>The language of messages.</summary>
    /// <value>French on a French system, English elsewhere; a runtime asks when it is made.</value>
    public Language Language
    {
        get => _language ?? (CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "fr" ? Language.French : Language.English);
        init => _language = value;
    }

    /// <summary>How strings become bytes on the wire, and received bytes strings.</summary>
    /// <value>Windows-1252, completed so that each byte has its character.</value>
    public Encoding TextEncoding { get; init; } = Windows1252Encoding.Instance;

    /// <summary>Refuses ports outside 5000 to 65000, the range that the help of WINDEV names.</summary>
    /// <value>False.</value>
    public bool StrictPorts { get; init; }

    /// <summary>
    /// Raises error 100121 in a call that has waited one second for another thread's call of the same direction on the
    /// same socket, instead of letting it wait its turn.
    /// </summary>
    /// <value>False.</value>
    public bool StrictAccess { get; init; }

    /// <summary>The proxy of the clients, those of WebSockets too; null means none. <see cref="LiaisonRuntime.Proxy"/> changes it.</summary>
    /// <value>Null.</value>
    public ProxyServer? Proxy { get; init; }

    /// <summary>How clients reach their servers. Proxy, encoding, contention, clock and log come from this record.</summary>
    public ClientOptions Client { get; init; } = new();

    /// <summary>How listeners take their clients. Encoding, contention, clock and log come from this record.</summary>
    public ListenerOptions Listener { get; init; } = new();

    /// <summary>How WebSocket clients reach their servers and speak. Proxy, encoding, contention, clock and log come from this record.</summary>
    public WebSocketClientOptions WebSocketClient { get; init; } = new();

    /// <summary>How listeners and channels in WebSocket mode work. Encoding, contention, clock and log come from this record.</summary>
    public WebSocketListenerOptions WebSocketListener { get; init; } = new();

    /// <summary>How sockets for datagrams work. Encoding, clock and log come from this record.</summary>
    public DatagramOptions Datagram { get; init; } = new();

    /// <summary>How Bluetooth and infrared sockets work. Encoding, contention, clock and log come from this record.</summary>
    public DeviceOptions Device { get; init; } = new();

    /// <summary>
    /// WebSocket clients with a procedure connect again when their connection is lost, or could not be made: after 1, 2,
    /// 4 … 60 s, each 20 % more or less at random. Not after a close that forbids it (1000, 1002, 1003, 1007 to 1010, 3000
    /// and above) nor an answer 400, 401, 403 or 404.
    /// </summary>
    /// <value>False.</value>
    public bool Reconnect { get; init; }

    /// <summary>
    /// How many bytes may wait to be sent by a socket whose events go to a procedure; a message is taken whenever there are
    /// fewer, however long it is. 0 means no limit.
    /// </summary>
    /// <value>256 KiB.</value>
    public int SendQueueSize { get; init; } = SendQueue.DefaultSize;

    /// <summary>What happens to a message that finds that queue full. While connecting it always fails with 100245.</summary>
    /// <value>Null: what the kind of socket does, clients <see cref="QueuePolicy.Wait"/>.</value>
    public QueuePolicy? WhenQueueFull { get; init; }

    /// <summary>Where procedures that are called for events run, for sockets made afterwards.</summary>
    /// <value><see cref="CallbackPlace.Main"/>.</value>
    public CallbackPlace CallbackPlace { get; init; }

    /// <summary>How long a client may take for the TLS handshake with a listener. 0 means no limit.</summary>
    /// <value>10 s.</value>
    public TimeSpan TlsTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The password of certificate files. Appears in no message and no log.</summary>
    /// <value>"".</value>
    public string CertificatePassword { get; init; } = "";

    /// <summary>What clients overlook in a server's certificate. Each use is logged as a warning.</summary>
    /// <value>Nothing.</value>
    public CertificateFaults IgnoreCertificate { get; init; }

    /// <summary>Whether clients ask if a server's certificate has been revoked.</summary>
    /// <value>False.</value>
    public bool CheckRevocation { get; init; }

    /// <summary>What a program runs in: where its output goes, where its input comes from.</summary>
    /// <value>A host that shows nothing.</value>
    public ProgramHost Host { get; init; } = ProgramHost.Silent;

    /// <summary>Ends the program when an exception that nobody handles ends one of its threads.</summary>
    /// <value>False.</value>
    public bool StrictThreads { get; init; }

    /// <summary>The clock of all waits, and of the dates in error reports.</summary>
    /// <value>The system's.</value>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Makes the loggers. Payloads never appear in what is written to them.</summary>
    /// <value>Writes nowhere.</value>
    public ILoggerFactory LoggerFactory { get; init; } = NullLoggerFactory.Instance;
}
