using Liaison.Functions.Errors;
using Liaison.Protocols.WebSockets;
using Liaison.Sockets;

namespace Liaison.Functions.Sockets;

public sealed partial class SocketFunctions
{
    private const int HighestPort = 65535;
    private const int LowestStrictPort = 5000;
    private const int HighestStrictPort = 65000;

    /// <summary>Makes a listener. It accepts nobody by itself; the system queues requests.</summary>
    /// <param name="name">The name to give to the socket.</param>
    /// <param name="port">1 to 65535; 0 lets the system choose.</param>
    /// <param name="address">A local address or name to listen on; "" means all, IPv4 and IPv6.</param>
    /// <returns>Whether it listens; else the error says why.</returns>
    /// <exception cref="LiaisonException">100202: the name is empty or too long. 100203: the port is impossible. 100205: control characters in the address.</exception>
    public bool Create(string name, int port, string address = "")
    {
        var endpoint = new Endpoint(address ?? "", port);
        var attempt = Begin("Sockets.Create", name, endpoint.ToString());
        attempt.CheckAddress(endpoint.Host);
        if (!PortIsAllowed(attempt, port, lowest: 0))
            return false;
        var options = OptionsFor(name);
        return Open(attempt, _ => new ListeningSocket(SocketListener.Listen(endpoint, options.ForListeners), options));
    }

    /// <summary>Makes a listener that takes every client by itself, and has a procedure called for what happens with it.</summary>
    /// <param name="name">The name to give to the socket.</param>
    /// <param name="port">1 to 65535; 0 lets the system choose.</param>
    /// <param name="address">A local address or name to listen on; "" means all, IPv4 and IPv6.</param>
    /// <param name="procedure">
    /// Called in the main thread with an event (the family CallbackEvent), a message (the one received, a detail or a close code)
    /// and the name of the channel, "" for troubles of the listener itself. The other overload takes procedures of other forms:
    /// fewer parameters, the message as <see cref="Message"/> or bytes.
    /// </param>
    /// <returns>Whether it listens; else the error says why. Clients are taken when a transmission mode is set, or 100 ms later.</returns>
    /// <exception cref="LiaisonException">As in the form without a procedure. 100205 also: the procedure takes something else.</exception>
    public bool Create(string name, int port, string address, Action<int, string, string> procedure) =>
        Create(name, port, address, (Delegate)procedure);

    /// <inheritdoc cref="Create(string, int, string, Action{int, string, string})"/>
    public bool Create(string name, int port, string address, Delegate procedure)
    {
        var endpoint = new Endpoint(address ?? "", port);
        var attempt = Begin("Sockets.Create", name, endpoint.ToString());
        attempt.CheckAddress(endpoint.Host);
        var callback = ChannelProcedureOf(attempt, procedure);
        return PortIsAllowed(attempt, port, lowest: 0) && Serve(attempt, endpoint, null, callback, OptionsFor(name));
    }

    private bool Serve(
        Attempt attempt, Endpoint endpoint, TlsServerOptions? tls, Action<int, Message, string> procedure, LiaisonOptions options) =>
        Open(attempt, _ => new CallbackListener(attempt, endpoint, tls, procedure, _table, options));

    /// <summary>Makes a socket for datagrams, of a client or a server.</summary>
    /// <param name="name">The name to give to the socket.</param>
    /// <param name="port">1 to 65535; 0, the usual choice of a client, lets the system choose.</param>
    /// <param name="address">
    /// A local address or name to use; "" means all, IPv4 and IPv6. A multicast address joins its group.
    /// </param>
    /// <returns>Whether it is made; else the error says why.</returns>
    /// <exception cref="LiaisonException">100202: the name is empty or too long. 100203: the port is impossible. 100205: control characters in the address.</exception>
    public bool CreateDatagram(string name, int port, string address = "")
    {
        var endpoint = new Endpoint(address ?? "", port);
        var attempt = Begin("Sockets.CreateDatagram", name, endpoint.ToString());
        attempt.CheckAddress(endpoint.Host);
        if (!PortIsAllowed(attempt, port, lowest: 0))
            return false;
        var options = OptionsFor(name);
        return Open(attempt, _ => new DatagramEndpoint(DatagramSocket.Open(endpoint, options.ForDatagrams), options));
    }

    /// <summary>Connects a client. Blocks until connected, at most for <paramref name="limit"/>.</summary>
    /// <param name="name">The name to give to the socket; it exists when the call has succeeded.</param>
    /// <param name="port">1 to 65535.</param>
    /// <param name="address">A host name or an IP address; "" means this machine.</param>
    /// <param name="limit">The limit of the whole, name resolution included; absent or 0: 5 s.</param>
    /// <returns>Whether it is connected; else the error says why.</returns>
    /// <exception cref="LiaisonException">100202: the name is empty or too long. 100203: the port is impossible. 100205: control characters in the address.</exception>
    public bool Connect(string name, int port, string address = "", TimeLimit limit = default)
    {
        var endpoint = new Endpoint(address ?? "", port);
        var attempt = Begin("Sockets.Connect", name, (endpoint.Host.Length == 0 ? endpoint with { Host = "localhost" } : endpoint).ToString());
        attempt.CheckAddress(endpoint.Host);
        if (!PortIsAllowed(attempt, port, lowest: 1))
            return false;

        return OpenClient(attempt, endpoint, OptionsFor(name), limit);
    }

    /// <summary>Connects by the options, within the limit of the call if it gives one.</summary>
    private bool OpenClient(Attempt attempt, Endpoint endpoint, LiaisonOptions options, TimeLimit limit)
    {
        var reaching = options.ForClients;
        if (limit.Duration is { } given && given != TimeSpan.Zero)
            reaching = reaching with { ConnectTimeout = given };
        return Open(attempt, givenUp => new ConnectedSocket(SocketKind.Client, SocketClient.Connect(endpoint, reaching, givenUp), options));
    }

    /// <summary>Makes the socket while its name is reserved, then puts it behind the name.</summary>
    private bool Open(Attempt attempt, Func<CancellationToken, NamedSocket> make)
    {
        using var reservation = _table.Reserve(attempt.Socket);
        if (reservation is null)
            return attempt.Fail(100201);
        try
        {
            var socket = make(reservation.GivenUp);
            Settle(attempt.Socket, socket);
            if (_table.Fill(reservation, socket))
                return attempt.Succeed();

            _ = socket.CloseAsync(CloseCodes.Normal);
            return attempt.Fail(NamedSocket.ClosedHere);
        }
        catch (OperationCanceledException)
        {
            return attempt.Fail(NamedSocket.ClosedHere);
        }
        catch (EndpointException error)
        {
            return attempt.Fail(error);
        }
        finally
        {
            _table.Release(reservation);
        }
    }

    private bool PortIsAllowed(Attempt attempt, int port, int lowest)
    {
        if (port < lowest || port > HighestPort)
            throw attempt.Raise(100203, ("port", ShownText.Of(port)));
        return !_runtime.Options.StrictPorts
            || port is >= LowestStrictPort and <= HighestStrictPort
            || attempt.Fail(100207, ("port", ShownText.Of(port)));
    }
}
