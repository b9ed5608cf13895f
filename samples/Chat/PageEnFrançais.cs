using System.Collections.Concurrent;
using System.Globalization;
using Liaison.AspNetCore;
using Liaison.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Liaison.Samples.Chat;

/// <summary>
/// La discussion dans une page : sans thread par client, le programme est appelé à chaque événement. Un membre qui lit trop
/// lentement perd les lignes les plus anciennes et ne retarde personne.
/// </summary>
internal sealed class PageEnFrançais
{
    private readonly ConcurrentDictionary<string, ServerConnection> _membres = new(StringComparer.Ordinal);
    private ConnectionGroup? _salon;

    public static int Programme(int port)
    {
        var discussion = new PageEnFrançais();
        var hôte = WebApplication.CreateSlimBuilder();
        hôte.Logging.ClearProviders();
        hôte.WebHost.UseUrls(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));
        hôte.Services.AddLiaisonServer(options =>
        {
            options.Server = new() { Listener = new WebSocketListenerOptions { MessageSize = 1000 }, WhenFull = QueuePolicy.DropOldest };
            options.OnOpen = discussion.Accueille;
            options.OnMessage = discussion.Reçoit;
            options.OnClose = (client, _) => discussion.Salue(client);
        });

        using var site = hôte.Build();
        site.MapGet("/", static () => Results.Stream(typeof(PageEnFrançais).Assembly.GetManifestResourceStream("page.html")!, "text/html"));
        site.MapLiaison("/talk");
        site.Start();
        Console.WriteLine($"la page est à {site.Urls.First()}");
        site.WaitForShutdown();
        return 0;
    }

    private void Accueille(ServerConnection client)
    {
        LazyInitializer.EnsureInitialized(ref _salon, client.Server.CreateGroup);
        client.State = null;
        client.Send("* votre surnom ?");
    }

    private void Reçoit(ServerConnection client, ServerMessage message)
    {
        // Une ligne ne doit pas commander les terminaux où elle s'affiche.
        string ligne = string.Concat(message.ToString().Trim().Select(caractère => char.IsControl(caractère) ? '?' : caractère));
        if (client.State is string surnom)
            _salon!.Broadcast($"<{surnom}> {ligne}");
        else
            Présente(client, ligne);
    }

    private void Présente(ServerConnection client, string surnom)
    {
        if (surnom == "" || !_membres.TryAdd(surnom, client))
        {
            client.Send("* ce surnom est pris, un autre ?");
            return;
        }

        client.State = surnom;
        _salon!.Add(client);
        _salon.Broadcast($"* {surnom} arrive");
    }

    private void Salue(ServerConnection client)
    {
        if (client.State is not string surnom)
            return;
        _membres.TryRemove(surnom, out _);
        _salon!.Broadcast($"* {surnom} s'en va");
    }
}
