using System.Net;

namespace Liaison.Sockets;

/// <summary>How a client reaches its server.</summary>
public record ClientOptions : ConnectionOptions
{
    /// <summary>The limit of the whole attempt, name resolution included; negative means no limit.</summary>
    /// <value>5 s.</value>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How TLS is spoken.</summary>
    /// <value>Null: it is not; a <c>wss</c> address then means the defaults.</value>
    public TlsClientOptions? Tls { get; init; }

    /// <summary>
    /// The proxy to connect through, also to this machine; null means directly. The time limit of the attempt covers it.
    /// <see cref="Connection.RemoteEndpoint"/> is then the destination as it was asked for.
    /// </summary>
    /// <value>Null.</value>
    public ProxyServer? Proxy { get; init; }

    /// <summary>Finds the addresses of a host name. Not asked for addresses given as numbers.</summary>
    /// <value>The system's resolver.</value>
    public Func<string, CancellationToken, Task<IPAddress[]>> Resolve { get; init; } = HostAddresses.ResolveAsync;

    /// <summary>
    /// Where the connection is really made, for programs that are tried out far from their servers. Certificates are still
    /// checked for the name that was asked for; a proxy is given that name, too.
    /// </summary>
    /// <value>Null: where it was asked for.</value>
    public Func<Endpoint, Endpoint>? Route { get; init; }
}
