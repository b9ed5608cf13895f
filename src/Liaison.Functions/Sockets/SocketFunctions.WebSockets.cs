using System.Net;
using System.Net.Sockets;
using Liaison.Functions.Errors;
using Liaison.Protocols.Http;
using Liaison.Protocols.WebSockets;
using Liaison.Sockets;
using Liaison.Vocabulary;

namespace Liaison.Functions.Sockets;

public sealed partial class SocketFunctions
{
    private const string Scheme = "ws://";
    private const string SecureScheme = "wss://";

    /// <summary>Connects a WebSocket client. Blocks until connected, at most for <paramref name="limit"/>.</summary>
    /// <param name="name">The name to give to the socket; it exists when the call has succeeded.</param>
    /// <param name="address">A host name or an IP address, "" for this machine; <c>ws://</c>, a port and a path in it are understood.</param>
    /// <param name="port">1 to 65535; null means the one of the address, else 80.</param>
    /// <param name="path">Path and query; "" means those of the address, else "/".</param>
    /// <param name="protocols">The sub-protocols offered, separated by commas; the server has to choose one.</param>
    /// <param name="limit">The limit of the whole, name resolution included; absent or 0: 20 s.</param>
    /// <returns>Whether it is connected; else the error says why.</returns>
    /// <exception cref="LiaisonException">
    /// 100202: the name is empty or too long. 100203: the port is impossible. 100205: control characters in address or path,
    /// an impossible sub-protocol.
    /// </exception>
    public bool ConnectWebSocket(
        string name, string address, int? port = null, string path = "", string protocols = "", TimeLimit limit = default)
    {
        var attempt = Begin("WebSockets.Connect", name, address);
        var options = Offering(attempt, protocols);
        return Connect(attempt, Scheme, address, port, path, options, limit);
    }

    /// <summary>Begins to connect a WebSocket client, and returns at once: what follows, failures included, goes to the procedure.</summary>
    /// <param name="name">The name to give to the socket; it exists from now on.</param>
    /// <param name="procedure">
    /// Called in the main thread with an event (the family CallbackEvent) and a message: the one received, a detail or a
    /// close code. The other overload takes procedures of other forms: fewer parameters, the message as <see cref="Message"/> or bytes.
    /// </param>
    /// <param name="address">As in the form that waits.</param>
    /// <param name="port">1 to 65535; null means the one of the address, else 80.</param>
    /// <param name="path">Path and query; "" means those of the address, else "/".</param>
    /// <param name="protocols">The sub-protocols offered, separated by commas; the server has to choose one.</param>
    /// <exception cref="LiaisonException">As in the form that waits. 100205 also: the procedure takes something else.</exception>
    public void ConnectWebSocket(
        string name, Action<int, string> procedure, string address, int? port = null, string path = "", string protocols = "") =>
        ConnectWebSocket(name, (Delegate)procedure, address, port, path, protocols);

    /// <inheritdoc cref="ConnectWebSocket(string, Action{int, string}, string, int?, string, string)"/>
    public void ConnectWebSocket(
        string name, Delegate procedure, string address, int? port = null, string path = "", string protocols = "")
    {
        var attempt = Begin("WebSockets.Connect", name, address);
        var callback = ProcedureOf(attempt, procedure);
        var options = Offering(attempt, protocols);
        Begin(attempt, callback, Scheme, address, port, path, options);
    }

    /// <summary>Another spelling of the WebSocket client with a procedure, by its URL.</summary>
    /// <param name="name">The name to give to the socket; it exists from now on.</param>
    /// <param name="url">The whole address, of the form <c>ws://host:port/path</c> or <c>wss://…</c>; an impossible one is told to the procedure.</param>
    /// <param name="procedure">As in <see cref="ConnectWebSocket(string, Action{int, string}, string, int?, string, string)"/>.</param>
    /// <param name="protocols">The sub-protocols offered, separated by commas; the server has to choose one.</param>
    /// <exception cref="LiaisonException">100202: the name is empty or too long. 100205: an impossible sub-protocol or procedure.</exception>
    public void Connect(string name, string url, Action<int, string> procedure, string protocols = "") =>
        Connect(name, url, (Delegate)procedure, protocols);

    /// <inheritdoc cref="Connect(string, string, Action{int, string}, string)"/>
    public void Connect(string name, string url, Delegate procedure, string protocols = "")
    {
        var attempt = Begin("Sockets.Connect", name, url);
        var callback = ProcedureOf(attempt, procedure);
        var options = Offering(attempt, protocols);
        if (WebSocketAddress.TryParse(url ?? "", out var server, out var problem))
            Begin(attempt, callback, server, server.IsSecure ? Secured(options, default) : options);
        else
            Refuse(attempt, callback, options, Impossible(url, ProblemOf(server, problem)));
    }

    private bool Connect(
        Attempt attempt, string scheme, string? address, int? port, string? path, LiaisonOptions options, TimeLimit limit)
    {
        var reaching = options.ForWebSocketClients;
        if (limit.Duration is { } given && given != TimeSpan.Zero)
            reaching = reaching with { ConnectTimeout = given };
        if (!TryFindServer(attempt, scheme, address, port, path, out var server, out var problem))
            return attempt.Fail(100289, Impossible(address, problem));
        return Open(
            At(attempt, server),
            givenUp => new ConnectedSocket(SocketKind.WebSocketClient, WebSocketClient.Connect(server, reaching, givenUp), options));
    }

    private void Begin(
        Attempt attempt, Action<int, Message> procedure, string scheme, string? address, int? port, string? path, LiaisonOptions options)
    {
        if (TryFindServer(attempt, scheme, address, port, path, out var server, out var problem))
            Begin(At(attempt, server), procedure, server, options);
        else
            Refuse(attempt, procedure, options, Impossible(address, problem));
    }

    /// <summary>Tells of an impossible address. The name is in use until the end is told: the program may give up before that.</summary>
    private void Refuse(Attempt attempt, Action<int, Message> procedure, LiaisonOptions options, (string, BilingualText)[] details)
    {
        var client = new CallbackClient(attempt, procedure, _table, options);
        if (_table.Add(attempt.Socket, client))
            Settle(attempt.Socket, client);
        client.Refuse(attempt.Describe(100289, details));
        attempt.Succeed();
    }

    private void Begin(Attempt attempt, Action<int, Message> procedure, WebSocketAddress server, LiaisonOptions options)
    {
        var client = new CallbackClient(attempt, procedure, _table, options);
        if (_table.Add(attempt.Socket, client))
        {
            Settle(attempt.Socket, client);
            client.Begin(server);
        }
        else
        {
            client.Refuse(attempt.Describe(100201));
        }

        attempt.Succeed();
    }

    /// <summary>The server that the arguments mean, or why they mean none. What is given beside the address wins over what is in it.</summary>
    private static bool TryFindServer(
        Attempt attempt,
        string scheme,
        string? address,
        int? port,
        string? path,
        [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out WebSocketAddress? server,
        out BilingualText problem)
    {
        address ??= "";
        attempt.CheckAddress(address);
        if (port is < 1 or > HighestPort)
            throw attempt.Raise(100203, ("port", ShownText.Of(port.Value)));
        if (!WebSocketAddress.TryEncodeTarget(path ?? "", out string target))
            throw attempt.Raise(100205, ("argument", ShownText.FromOutside(path!)), ("detail", Messages.Detail("ControlCharacter")));

        bool isParsed = WebSocketAddress.TryParse(WithScheme(scheme, address), out server, out var found);
        problem = ProblemOf(server, found);
        if (!isParsed || server!.IsSecure != (scheme == SecureScheme))
            return false;
        server = server with { Port = port ?? server.Port, Target = string.IsNullOrEmpty(path) ? server.Target : target };
        return true;
    }

    private static string WithScheme(string scheme, string address)
    {
        // Who asks for TLS gets it, whatever the address says.
        if (scheme == SecureScheme && address.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return SecureScheme + address[Scheme.Length..];
        if (address.Contains("://", StringComparison.Ordinal))
            return address;
        if (address.Length == 0)
            return scheme + "localhost";
        bool isBareIPv6 = IPAddress.TryParse(address, out var ip) && ip.AddressFamily == AddressFamily.InterNetworkV6 && address[0] != '[';
        return isBareIPv6 ? $"{scheme}[{address}]" : scheme + address;
    }

    private static BilingualText ProblemOf(WebSocketAddress? server, WebSocketAddressProblem problem) =>
        server is null ? Messages.Detail($"Address{problem}") : Messages.Detail("AddressSecure");

    private static (string, BilingualText)[] Impossible(string? url, BilingualText problem) =>
        [("url", ShownText.FromOutside(url ?? "")), ("detail", problem)];

    private Attempt At(Attempt attempt, WebSocketAddress server) =>
        new(_runtime, attempt.Function, attempt.Socket, new Endpoint(server.Host, server.Port).ToString());

    /// <summary>The options with the sub-protocols that the call asks for, all of it fit for the wire.</summary>
    private LiaisonOptions Offering(Attempt attempt, string? protocols)
    {
        string[] offered = [.. (protocols ?? "")
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Distinct(StringComparer.OrdinalIgnoreCase)];
        var all = OptionsFor(attempt.Socket);
        var options = all.WebSocketClient;
        if (offered.Length > 0)
            options = options with { SubProtocols = offered };
        if (options.SubProtocols.FirstOrDefault(static one => !HttpSyntax.IsToken(one)) is { } protocol)
            throw attempt.Raise(100205, ("argument", ShownText.FromOutside(protocol)), ("detail", Messages.Detail("NotAToken")));
        foreach (var header in options.Headers.Where(static one =>
            ClientHandshake.IsReserved(one.Name) || !HttpSyntax.IsToken(one.Name) || !HttpSyntax.IsFieldValue(one.Value)))
            throw attempt.Raise(100205, ("argument", ShownText.FromOutside(header.Name)), ("detail", Messages.Detail("ForbiddenHeader")));
        return all with { WebSocketClient = options };
    }

    private static Action<int, Message> ProcedureOf(Attempt attempt, Delegate? procedure) =>
        EventProcedure.Of(procedure) ?? throw NotAProcedure(attempt, procedure);

    private static Action<int, Message, string> ChannelProcedureOf(Attempt attempt, Delegate? procedure) =>
        EventProcedure.OfChannel(procedure) ?? throw NotAProcedure(attempt, procedure);

    private static LiaisonException NotAProcedure(Attempt attempt, Delegate? procedure) => attempt.Raise(
        100205,
        ("argument", ShownText.FromOutside(procedure?.Method.Name ?? "")),
        ("detail", Messages.Detail("NotAProcedure")));
}
