using Liaison.Protocols.Socks;

namespace Liaison.Sockets;

/// <summary>
/// A SOCKS5 proxy (RFC 1928) through which clients connect. It is given the names of destinations as they are and looks
/// them up itself.
/// </summary>
public sealed record ProxyServer
{
    /// <summary>Names a proxy; it is not contacted.</summary>
    /// <param name="address">Where it listens.</param>
    /// <param name="user">What to identify with if the proxy asks (RFC 1929), at most 255 bytes in UTF-8; "" means nothing.</param>
    /// <param name="password">Goes over the wire in clear; at most 255 bytes in UTF-8.</param>
    /// <exception cref="ArgumentException">Only one of user and password is given, or one is too long.</exception>
    public ProxyServer(Endpoint address, string user = "", string password = "")
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(password);
        Address = address;
        if (user.Length + password.Length > 0)
            Credentials = new(user, password);
    }

    /// <summary>Where it listens.</summary>
    public Endpoint Address { get; }

    /// <summary>What to identify with; null means nothing.</summary>
    internal Socks5Credentials? Credentials { get; }

    /// <summary>The address: never user or password.</summary>
    public override string ToString() => Address.ToString();
}
