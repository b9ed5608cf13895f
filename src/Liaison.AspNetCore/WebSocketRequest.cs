using System.Net;
using Liaison.Protocols.Http;
using Liaison.Protocols.WebSockets;
using Liaison.Sockets;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Timeouts;

namespace Liaison.AspNetCore;

/// <summary>One request for a WebSocket: judged by the rules of the server, answered by ASP.NET Core.</summary>
internal sealed class WebSocketRequest(HttpContext context, SocketServer server, ServerHandshakePolicy policy)
{
    private const string Protocol = "websocket";
    private readonly ServerHandshake _handshake = new(policy);
    private readonly IHttpUpgradeFeature? _upgrade = context.Features.Get<IHttpUpgradeFeature>();

    // A WebSocket as one stream of HTTP/2 or 3 (RFC 8441).
    private readonly IHttpExtendedConnectFeature? _connect =
        context.Features.Get<IHttpExtendedConnectFeature>() is { IsExtendedConnect: true, Protocol: Protocol } connect ? connect : null;

    /// <summary>Completes when the WebSocket has ended, or the request is refused.</summary>
    public async Task ServeAsync()
    {
        if (_handshake.Read(Head()) != HandshakeOutcome.Accepted)
            await RefuseAsync(_handshake.Status, _handshake.Detail).ConfigureAwait(false);
        else if (_connect is null && _upgrade is not { IsUpgradableRequest: true })
            await RefuseAsync(StatusCodes.Status501NotImplemented, "no WebSocket can be opened on this connection").ConfigureAwait(false);
        else if (!await server.ServeAsync(Client()).ConfigureAwait(false))
            await RefuseAsync(StatusCodes.Status503ServiceUnavailable, "too many connections").ConfigureAwait(false);
    }

    private AcceptedClient Client() => new()
    {
        Opening = new()
        {
            Path = _handshake.Path,
            SubProtocol = _handshake.SubProtocol,
            Headers = _handshake.Request!.Headers,
            Deflate = _handshake.Deflate,
        },
        OpenAsync = OpenAsync,
        Abort = context.Abort,
        Local = Address(context.Connection.LocalIpAddress, context.Connection.LocalPort),
        Remote = Address(context.Connection.RemoteIpAddress, context.Connection.RemotePort),
        State = context,
    };

    private async Task<Stream> OpenAsync()
    {
        // The request lasts as long as the WebSocket, which has time limits of its own.
        context.Features.Get<IHttpRequestTimeoutFeature>()?.DisableTimeout();
        foreach (var header in _handshake.Agreed.Where(Concerns))
            context.Response.Headers[header.Name] = header.Value;
        return _connect is null
            ? await _upgrade!.UpgradeAsync().ConfigureAwait(false)
            : await _connect.AcceptAsync().ConfigureAwait(false);
    }

    /// <summary>What only an upgrade of HTTP/1.1 says, HTTP/2 leaves out (RFC 8441, section 5).</summary>
    private bool Concerns(HttpHeader header) =>
        _connect is null || header.Name is "Sec-WebSocket-Protocol" or "Sec-WebSocket-Extensions";

    /// <summary>The request as the handshake of HTTP/1.1 wants to see it.</summary>
    private HttpHead Head()
    {
        List<HttpHeader> headers =
            [.. context.Request.Headers.SelectMany(header => header.Value.Select(value => new HttpHeader(header.Key, value ?? "")))];
        string target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        if (_connect is null)
            return HttpHead.OfRequest(context.Request.Method, target, headers);
        headers.Add(new("Upgrade", Protocol));
        headers.Add(new("Connection", "Upgrade"));
        headers.Add(new("Sec-WebSocket-Key", HandshakeKey.Write(new byte[HandshakeKey.Size])));
        return HttpHead.OfRequest(HttpMethods.Get, target, headers);
    }

    private Task RefuseAsync(int status, string detail)
    {
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = "text/plain; charset=utf-8";
        if (status == StatusCodes.Status405MethodNotAllowed)
            response.Headers.Allow = HttpMethods.Get;
        if (status == StatusCodes.Status426UpgradeRequired)
            response.Headers.SecWebSocketVersion = "13";
        if (status == StatusCodes.Status426UpgradeRequired && _upgrade is not null)
            (response.Headers.Upgrade, response.Headers.Connection) = (Protocol, "Upgrade");
        return response.WriteAsync(detail + "\n", context.RequestAborted);
    }

    private static IPEndPoint? Address(IPAddress? address, int port) => address is null ? null : new(address, port);
}
