using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Liaison.Peers.Tests.WebSockets;

/// <summary>The WebSockets of ASP.NET Core, in this process. One server for all tests of a class, which run one after the other.</summary>
public sealed class KestrelPeer : WebSocketPeer, IAsyncDisposable
{
    internal const Abilities Able = Abilities.Fragments | Abilities.CutsCharacters | Abilities.WatchesPeer | Abilities.AnyCloseCode
        | Abilities.NoCloseCode | Abilities.Vanishes | Abilities.Pauses | Abilities.BadText;

    private WebApplication? _application;
    private (Terms Terms, PeerListener Listener) _current = (Terms.Usual, new());
    private int _count;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_application is not null)
            await _application.DisposeAsync();
    }

    internal override async Task<PeerListener> ListenAsync(Terms terms)
    {
        _current = (terms, new());
        _application ??= await StartAsync();
        _current.Listener.Begin(new Uri(_application.Urls.Single()).Port);
        return _current.Listener;
    }

    private async Task<WebApplication> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var application = builder.Build();
        application.UseWebSockets();
        application.Run(ServeAsync);
        await application.StartAsync(TestContext.Current.CancellationToken);
        return application;
    }

    private async Task ServeAsync(HttpContext context)
    {
        var (terms, listener) = _current;
        foreach (var header in terms.Answer)
            context.Response.Headers.Append(header.Name, header.Value);
        if (terms.Refusal != 0)
        {
            context.Response.StatusCode = terms.Refusal;
            await context.Response.WriteAsync(terms.Body, context.RequestAborted);
            return;
        }

        using var webSocket = await context.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext
        {
            SubProtocol = Choose(context.WebSockets.WebSocketRequestedProtocols, terms.Served),
            DangerousEnableCompression = terms.TheyCompress,
            KeepAliveInterval = TimeSpan.FromSeconds(terms.TheirPing.Interval),
            KeepAliveTimeout = terms.TheirPing.Timeout > 0 ? TimeSpan.FromSeconds(terms.TheirPing.Timeout) : Timeout.InfiniteTimeSpan,
        });
        string id = (++_count).ToString(CultureInfo.InvariantCulture);
        using var ended = new CancellationTokenSource();
        var end = new SystemWebSocketEnd(webSocket, id, end: ended.Cancel, reset: context.Abort);
        end.Connection.Report(new(id, "opened")
        {
            Target = context.Request.Path.ToUriComponent() + context.Request.QueryString,
            Protocol = webSocket.SubProtocol ?? "",
            Headers = context.Request.Headers.ToDictionary(header => header.Key.ToLowerInvariant(), header => header.Value.ToString(), StringComparer.Ordinal),
        });
        listener.Add(end.Connection);
        await end.FollowAsync(ended.Token);
    }

    /// <summary>The first that the client asks for among those served, as the server spells it.</summary>
    private static string? Choose(IEnumerable<string> offered, IReadOnlyList<string> served) => offered
        .Select(asked => served.FirstOrDefault(one => one.Equals(asked, StringComparison.OrdinalIgnoreCase)))
        .FirstOrDefault(one => one is not null);
}
