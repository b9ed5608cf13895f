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
/// The talk in a page: without a thread for each client, the program is called for each event. A member who reads too slowly
/// loses the oldest lines and delays nobody.
/// </summary>
internal sealed class PageInEnglish
{
    private readonly ConcurrentDictionary<string, ServerConnection> _members = new(StringComparer.Ordinal);
    private ConnectionGroup? _room;

    public static int Program(int port)
    {
        var talk = new PageInEnglish();
        var host = WebApplication.CreateSlimBuilder();
        host.Logging.ClearProviders();
        host.WebHost.UseUrls(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));
        host.Services.AddLiaisonServer(options =>
        {
            options.Server = new() { Listener = new WebSocketListenerOptions { MessageSize = 1000 }, WhenFull = QueuePolicy.DropOldest };
            options.OnOpen = talk.Welcome;
            options.OnMessage = talk.Receive;
            options.OnClose = (client, _) => talk.Part(client);
        });

        using var site = host.Build();
        site.MapGet("/", static () => Results.Stream(typeof(PageInEnglish).Assembly.GetManifestResourceStream("page.html")!, "text/html"));
        site.MapLiaison("/talk");
        site.Start();
        Console.WriteLine($"the page is at {site.Urls.First()}");
        site.WaitForShutdown();
        return 0;
    }

    private void Welcome(ServerConnection client)
    {
        LazyInitializer.EnsureInitialized(ref _room, client.Server.CreateGroup);
        client.State = null;
        client.Send("* your nickname?");
    }

    private void Receive(ServerConnection client, ServerMessage message)
    {
        // A line must not command the terminals that show it.
        string line = string.Concat(message.ToString().Trim().Select(character => char.IsControl(character) ? '?' : character));
        if (client.State is string nickname)
            _room!.Broadcast($"<{nickname}> {line}");
        else
            Introduce(client, line);
    }

    private void Introduce(ServerConnection client, string nickname)
    {
        if (nickname == "" || !_members.TryAdd(nickname, client))
        {
            client.Send("* this nickname is taken, another one?");
            return;
        }

        client.State = nickname;
        _room!.Add(client);
        _room.Broadcast($"* {nickname} joins");
    }

    private void Part(ServerConnection client)
    {
        if (client.State is not string nickname)
            return;
        _members.TryRemove(nickname, out _);
        _room!.Broadcast($"* {nickname} leaves");
    }
}
