using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;

namespace Liaison.Peers.Tests.WebSockets;

/// <summary>The WebSocket client of .NET, in this process.</summary>
public sealed class ClientWebSocketPeer : WebSocketPeer
{
    internal const Abilities Able = KestrelPeer.Able | Abilities.Headers | Abilities.Statuses | Abilities.NoSubProtocol;

    private int _count;

    internal override async Task<PeerConnection> ConnectAsync(Uri url, Terms terms)
    {
        string id = (++_count).ToString(CultureInfo.InvariantCulture);
        var client = new ClientWebSocket();
        client.Options.CollectHttpResponseDetails = true;
        client.Options.DangerousDeflateOptions = terms.TheyCompress ? new() : null;
        client.Options.KeepAliveInterval = TimeSpan.FromSeconds(terms.TheirPing.Interval);
        if (terms.TheirPing.Timeout > 0)
            client.Options.KeepAliveTimeout = TimeSpan.FromSeconds(terms.TheirPing.Timeout);
        foreach (string protocol in terms.Offered)
            client.Options.AddSubProtocol(protocol);
        foreach (var header in terms.Request)
            client.Options.SetRequestHeader(header.Name, header.Value);

        Socket? socket = null;
        using var http = new SocketsHttpHandler { ConnectCallback = async (context, cancellation) => new NetworkStream(socket = await DialAsync(context.DnsEndPoint, cancellation), ownsSocket: true) };
        var end = new SystemWebSocketEnd(client, id, end: () => socket!.Shutdown(SocketShutdown.Send), reset: () => socket!.Close(timeout: 0));
        try
        {
            await client.ConnectAsync(url, new HttpMessageInvoker(http), CancellationToken.None);
        }
        catch (WebSocketException)
        {
            end.Connection.Report(new(id, "refused") { Status = (int)client.HttpStatusCode });
            client.Dispose();
            return end.Connection;
        }

        end.Connection.Report(new(id, "opened")
        {
            Protocol = client.SubProtocol ?? "",
            Extensions = client.HttpResponseHeaders!.TryGetValue("Sec-WebSocket-Extensions", out var chosen) ? string.Join(", ", chosen) : "",
        });
        _ = FollowAsync(client, end);
        return end.Connection;
    }

    private static async Task FollowAsync(ClientWebSocket client, SystemWebSocketEnd end)
    {
        await end.FollowAsync(CancellationToken.None);
        client.Dispose();
    }

    private static async Task<Socket> DialAsync(EndPoint endpoint, CancellationToken cancellation)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(endpoint, cancellation);
        return socket;
    }
}
