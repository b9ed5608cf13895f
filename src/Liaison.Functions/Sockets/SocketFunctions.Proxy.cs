using Liaison.Functions.Errors;
using Liaison.Sockets;
using Liaison.Vocabulary;

namespace Liaison.Functions.Sockets;

public sealed partial class SocketFunctions
{
    private const int UsualProxyPort = 1080;

    /// <summary>
    /// Says by which SOCKS5 proxy TCP and WebSocket clients connect from now on, those too whose servers are on this machine;
    /// open connections keep their route. The proxy is not contacted.
    /// </summary>
    /// <param name="address">The proxy's address or host name; "" means none, whatever the other arguments say.</param>
    /// <param name="port">1 to 65535.</param>
    /// <param name="user">What to identify with if the proxy asks, at most 255 bytes in UTF-8; "" means nothing.</param>
    /// <param name="password">Goes to the proxy in clear; at most 255 bytes in UTF-8. No message and no log shows it, nor the user.</param>
    /// <returns>True.</returns>
    /// <exception cref="LiaisonException">
    /// 100203: the port is impossible. 100205: control characters in the address; only one of user and password, or one that
    /// is too long.
    /// </exception>
    public bool Proxy(string address, int port = UsualProxyPort, string user = "", string password = "")
    {
        const string Id = "Sockets.Proxy";
        var attempt = new Attempt(_runtime, Id, "");
        var endpoint = new Endpoint(address ?? "", port);
        attempt.CheckAddress(endpoint.Host);
        if (port is < 1 or > HighestPort)
            throw attempt.Raise(100203, ("port", ShownText.Of(port)));
        try
        {
            var proxy = new ProxyServer(endpoint, user ?? "", password ?? "");
            _runtime.Proxy = endpoint.Host.Length == 0 ? null : proxy;
            return attempt.Succeed();
        }
        catch (ArgumentException error)
        {
            // The parameter's name, never its value.
            var parameter = Words.Functions.First(static entry => entry.Id == Id).Syntaxes[0].Parameters.First(one => one.Id == error.ParamName);
            throw attempt.Raise(100205, ("argument", parameter.Name), ("detail", Messages.Detail("Credentials")));
        }
    }
}
