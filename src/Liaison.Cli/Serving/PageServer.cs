using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Liaison.Cli.Serving;

/// <summary>A web server for the pages of one folder. Only this machine reaches it.</summary>
public sealed class PageServer : IAsyncDisposable
{
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase) { "localhost", "127.0.0.1" };

    private readonly WebApplication _site;
    private readonly PageFolder _folder;
    private readonly PageChanges _changes;

    /// <summary>Prepares a server; <see cref="StartAsync(CancellationToken)"/> starts it.</summary>
    /// <param name="folder">What it serves.</param>
    /// <param name="changes">What pages are loaded again for; the server does not dispose of it.</param>
    /// <param name="port">The port; 0 for any that is free.</param>
    public PageServer(PageFolder folder, PageChanges changes, int port)
    {
        _folder = folder;
        _changes = changes;
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Listen(IPAddress.Loopback, port);
        });
        // The host would log to its own console that it cannot have the port: who starts the server says so.
        builder.Logging.ClearProviders();
        _site = builder.Build();
        _site.Run(AnswerAsync);
    }

    /// <summary>Where the pages are, once the server has started.</summary>
    public string Address => _site.Urls.First();

    /// <summary>Starts to serve.</summary>
    /// <exception cref="IOException">The port is taken.</exception>
    public Task StartAsync(CancellationToken cancellation) => _site.StartAsync(cancellation);

    /// <summary>Waits until somebody interrupts the tool, or stops the server.</summary>
    public Task WaitAsync(CancellationToken cancellation) => _site.WaitForShutdownAsync(cancellation);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await _site.DisposeAsync().ConfigureAwait(false);

    private async Task AnswerAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        // A name of somebody else that leads here is an attempt to read these pages from another site.
        if (!Names.Contains(request.Host.Host))
        {
            response.StatusCode = StatusCodes.Status421MisdirectedRequest;
            return;
        }

        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }

        if (request.Path == PageFolder.Own + "changes") await TellChangesAsync(context).ConfigureAwait(false);
        else await SendAsync(context, _folder.Find(request.Path.Value ?? "/")).ConfigureAwait(false);
    }

    private static async Task SendAsync(HttpContext context, PageContent? content)
    {
        if (content is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        context.Response.ContentType = content.Type;
        context.Response.ContentLength = content.Bytes.Length;
        if (HttpMethods.IsGet(context.Request.Method)) await context.Response.BodyWriter.WriteAsync(content.Bytes, context.RequestAborted).ConfigureAwait(false);
    }

    private async Task TellChangesAsync(HttpContext context)
    {
        context.Response.ContentType = "text/event-stream";
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _site.Lifetime.ApplicationStopping);
        try
        {
            long seen = _changes.Count;
            await context.Response.Body.FlushAsync(ending.Token).ConfigureAwait(false);
            while (true)
            {
                seen = await _changes.NextAsync(seen, ending.Token).ConfigureAwait(false);
                await context.Response.WriteAsync("data: changed\n\n", ending.Token).ConfigureAwait(false);
                await context.Response.Body.FlushAsync(ending.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // The page has gone, or the server ends.
        }
    }
}
