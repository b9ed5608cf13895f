using Liaison.Functions.Certificates;
using Liaison.Functions.Errors;
using Liaison.Sockets;

namespace Liaison.Functions.Sockets;

public sealed partial class SocketFunctions
{
    /// <summary>Connects a WebSocket client over TLS. Blocks until connected, at most for <paramref name="limit"/>.</summary>
    /// <param name="name">The name to give to the socket; it exists when the call has succeeded.</param>
    /// <param name="address">
    /// A host name or an IP address, "" for this machine: what the server's certificate must be for. <c>wss://</c>, a port
    /// and a path in it are understood; <c>ws://</c> means TLS here too.
    /// </param>
    /// <param name="port">1 to 65535; null means the one of the address, else 443.</param>
    /// <param name="path">Path and query; "" means those of the address, else "/".</param>
    /// <param name="protocols">The sub-protocols offered, separated by commas; the server has to choose one.</param>
    /// <param name="option">A sum of constants of the family TlsOption; 0 means the system's policy.</param>
    /// <param name="limit">The limit of the whole, from name resolution to the WebSocket's handshake; absent or 0: 20 s.</param>
    /// <returns>Whether it is connected; else the error says why.</returns>
    /// <exception cref="LiaisonException">
    /// 100202: the name is empty or too long. 100203: the port is impossible. 100204, 100205: the option is impossible. 100205
    /// also: control characters in address or path, an impossible sub-protocol.
    /// </exception>
    public bool ConnectWebSocketSecure(
        string name, string address, int? port = null, string path = "", string protocols = "", int option = 0, TimeLimit limit = default)
    {
        var attempt = Begin("WebSockets.ConnectSecure", name, address);
        return Connect(attempt, SecureScheme, address, port, path, OfferingSecurely(attempt, protocols, option), limit);
    }

    /// <summary>Begins to connect a WebSocket client over TLS, and returns at once: what follows, failures included, goes to the procedure.</summary>
    /// <param name="name">The name to give to the socket; it exists from now on.</param>
    /// <param name="procedure">As in <see cref="ConnectWebSocket(string, Action{int, string}, string, int?, string, string)"/>.</param>
    /// <param name="address">As in the form that waits.</param>
    /// <param name="port">1 to 65535; null means the one of the address, else 443.</param>
    /// <param name="path">Path and query; "" means those of the address, else "/".</param>
    /// <param name="protocols">The sub-protocols offered, separated by commas; the server has to choose one.</param>
    /// <param name="option">A sum of constants of the family TlsOption; 0 means the system's policy.</param>
    /// <exception cref="LiaisonException">As in the form that waits. 100205 also: the procedure takes something else.</exception>
    public void ConnectWebSocketSecure(
        string name, Action<int, string> procedure, string address, int? port = null, string path = "", string protocols = "", int option = 0) =>
        ConnectWebSocketSecure(name, (Delegate)procedure, address, port, path, protocols, option);

    /// <inheritdoc cref="ConnectWebSocketSecure(string, Action{int, string}, string, int?, string, string, int)"/>
    public void ConnectWebSocketSecure(
        string name, Delegate procedure, string address, int? port = null, string path = "", string protocols = "", int option = 0)
    {
        var attempt = Begin("WebSockets.ConnectSecure", name, address);
        var callback = ProcedureOf(attempt, procedure);
        Begin(attempt, callback, SecureScheme, address, port, path, OfferingSecurely(attempt, protocols, option));
    }

    private LiaisonOptions OfferingSecurely(Attempt attempt, string? protocols, int option)
    {
        var security = SecurityOption.Read(attempt, option);
        return Secured(Offering(attempt, protocols), security);
    }

    private LiaisonOptions Secured(LiaisonOptions options, SecurityOption security)
    {
        var client = options.WebSocketClient;
        return options with { WebSocketClient = client with { Tls = TlsOf(options, client, security) } };
    }
}
