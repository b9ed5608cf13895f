using Liaison.Protocols.WebSockets;

namespace Liaison.Sockets;

/// <summary>Connects to WebSocket servers.</summary>
public static class WebSocketClient
{
    // By ALPN (RFC 7301): HTTP/2 has other WebSockets.
    private const string Http = "http/1.1";

    /// <summary>Blocks until the WebSocket is open.</summary>
    /// <param name="address">The server and the path; <see cref="WebSocketAddress.Parse"/> reads one.</param>
    /// <param name="options">Null means the defaults.</param>
    /// <param name="cancellation">Gives the attempt up.</param>
    /// <exception cref="EndpointException">It is not possible; the exception says why and in which phase.</exception>
    /// <exception cref="OperationCanceledException">The caller gave the attempt up; nothing stays open.</exception>
    /// <exception cref="ArgumentException">A target, sub-protocol or header is not allowed; nothing has been sent.</exception>
    public static WebSocketConnection Connect(
        WebSocketAddress address, WebSocketClientOptions? options = null, CancellationToken cancellation = default)
    {
        var (attempt, opening) = Begin(address, options ??= new(), cancellation);
        return opening.Run(attempt.Run(), attempt.Deadline, cancellation);
    }

    /// <summary>Completes when the WebSocket is open.</summary>
    /// <inheritdoc cref="Connect"/>
    public static async Task<WebSocketConnection> ConnectAsync(
        WebSocketAddress address, WebSocketClientOptions? options = null, CancellationToken cancellation = default)
    {
        var (attempt, opening) = Begin(address, options ??= new(), cancellation);
        var transport = await attempt.RunAsync().ConfigureAwait(false);
        return await opening.RunAsync(transport, attempt.Deadline, cancellation).ConfigureAwait(false);
    }

    /// <summary>Opens a WebSocket over a transport that is connected already; completes when it is open.</summary>
    /// <param name="transport">Belongs to the connection from now on, and is disposed of if there is none.</param>
    /// <param name="address">What the request says about server and path.</param>
    /// <param name="options">Null means the defaults.</param>
    /// <param name="cancellation">Gives the attempt up.</param>
    /// <exception cref="EndpointException">As in <see cref="Connect"/>.</exception>
    /// <exception cref="OperationCanceledException">The caller gave the attempt up; nothing stays open.</exception>
    /// <exception cref="ArgumentException">As in <see cref="Connect"/>.</exception>
    public static Task<WebSocketConnection> OpenAsync(
        Transport transport, WebSocketAddress address, WebSocketClientOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= new();
        return new ClientOpening(address, options)
            .RunAsync(transport, Deadline.After(options.ConnectTimeout, options.Time), cancellation);
    }

    private static (ConnectAttempt Attempt, ClientOpening Opening) Begin(
        WebSocketAddress address, WebSocketClientOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(address);
        var opening = new ClientOpening(address, options);
        var tls = address.IsSecure ? options.Tls ?? new() : null;
        if (tls is { ApplicationProtocols: [] })
            tls = tls with { ApplicationProtocols = [Http] };
        options = options with { Tls = tls };
        return (new ConnectAttempt(new Endpoint(address.Host, address.Port), options, cancellation), opening);
    }
}
