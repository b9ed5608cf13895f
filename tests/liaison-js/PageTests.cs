using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Liaison.Programs.Tests;
using Liaison.Testing;

namespace Liaison.JavaScript.Tests;

/// <summary>Programs run in pages of Chromium, against programs of this machine.</summary>
public sealed class PageTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("liaison-pages-").FullName;

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Three_pages_chat_by_the_keyboard_and_nothing_keeps_people_out()
    {
        SkipWithoutChromium();
        var port = Port();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "samples/PageChat"))) Write(Path.GetFileName(file), File.ReadAllText(file).Replace("5002", port, StringComparison.Ordinal));
        using var site = await ServedSite.StartAsync(_folder, "--run", PathOf("serveur.wl"));
        Assert.Equal($"Salon ouvert sur le port {port}", await site.ReadLineAsync());
        // LIAISON_WRITES_PICTURES=true makes the picture of the guide anew.
        var picture = Environment.GetEnvironmentVariable("LIAISON_WRITES_PICTURES") == "true" ? Path.Combine(Repository.Root, "docs/guide/page-chat.png") : "";
        await VisitAsync("chat.mjs", site.Address, picture);
    }

    [Fact]
    public async Task The_documented_page_gives_its_impossible_address_up()
    {
        SkipWithoutChromium();
        Write("client.wl", DocumentedPage());
        WritePage();
        using var site = await ServedSite.StartAsync(_folder);
        Assert.Equal(["fermeture socket...", "Fermeture de la socket"], await MessagesAsync(site.Address, 2));
    }

    [Fact]
    public async Task The_documented_page_talks_to_the_documented_server()
    {
        SkipWithoutChromium();
        var port = Port();
        Write("client.wl", DocumentedPage().Replace("SocketFerme(\"client\")\n", "", StringComparison.Ordinal).Replace("5001", port, StringComparison.Ordinal));
        Write("serveur.wl", DocumentedPrograms.Of("002")[2].Replace("5001", port, StringComparison.Ordinal));
        WritePage();
        using var site = await ServedSite.StartAsync(_folder, "--placeholder", "AdresseIPServeur=127.0.0.1", "--run", PathOf("serveur.wl"));
        var messages = await MessagesAsync(site.Address, 2);
        Assert.Equal("fermeture socket...", messages[0]);
        Assert.StartsWith("Réception du message : ", messages[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_documented_clients_talk_from_a_page_as_they_are()
    {
        SkipWithoutChromium();
        Assert.SkipWhen(DocumentedPrograms.Of("003").Count == 0, DocumentedPrograms.Missing);
        using var certificate = TestAuthority.Shared.Issue();
        Write("serveur.pem", certificate.ExportCertificatePem() + "\n" + certificate.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem());
        var (plain, secure) = (Port(), Port());
        WriteServer("SocketFerme(canal)", ("ws", $"""SocketCrée("ws", {plain}, "127.0.0.1")"""), ("wss", $"""SocketCréeSSL("wss", {secure}, "{PathOf("serveur.pem")}", 0, "127.0.0.1")"""));
        foreach (var (document, number) in new[] { ("000", 1), ("001", 1), ("003", 0) })
        {
            Write(document + ".wl", DocumentedPrograms.Of(document)[number]);
            WritePage(document + ".html", program: document + ".wl");
        }

        using var site = await ServedSite.StartAsync(_folder, "--run", PathOf("serveur.wl"));
        Assert.Equal("prêt", await site.ReadLineAsync());
        var trusted = Convert.ToBase64String(SHA256.HashData(certificate.PublicKey.ExportSubjectPublicKeyInfo()));
        string[] messages = ["Réception d'un message serveur : reçu, Envoi message depuis le navigateur.", "Fermeture du socket\t1000"];
        Assert.Equal(messages, await MessagesAsync(site.Address + "000.html", 2, $"192.168.100.1:443 127.0.0.1:{secure}", trusted));
        Assert.Equal(messages, await MessagesAsync(site.Address + "001.html", 2, $"192.168.100.1:80 127.0.0.1:{plain}"));
        Assert.Equal(messages, await MessagesAsync(site.Address + "003.html", 2, $"monserveur.com:443 127.0.0.1:{secure}", trusted));
    }

    [Fact]
    public async Task When_a_server_is_killed_a_page_comes_back_or_is_told_of_one_error_and_one_closing()
    {
        SkipWithoutChromium();
        var port = Port();
        WriteServer("", ("ws", $"""SocketCrée("ws", {port}, "127.0.0.1")"""));
        WriteTellingClient(port);
        WritePage("once.html");
        WritePage("again.html", "settings.reconnect = true; settings.reconnectPause = 20;");
        using var site = await ServedSite.StartAsync(_folder);
        using var server = await StartServerAsync();
        using var once = Visit("told.mjs", site.Address + "once.html");
        using var again = Visit("told.mjs", site.Address + "again.html");
        await ExpectAsync(once, "ouverture", "reçu, bonjour");
        await ExpectAsync(again, "ouverture", "reçu, bonjour");
        server.Kill();
        await ExpectAsync(once, "erreur", "fermeture 1006");
        await ExpectAsync(again, "erreur");
        using var restarted = await StartServerAsync();
        await ExpectAsync(again, "ouverture", "reçu, bonjour");
        Assert.Equal(["", ""], await Task.WhenAll(EndAsync(once), EndAsync(again)));
    }

    [Fact]
    public async Task A_mistake_is_shown_in_the_page_until_it_is_corrected()
    {
        SkipWithoutChromium();
        Write("client.wl", "Trace(SocketLit(\"a\"))\n");
        WritePage();
        using var site = await ServedSite.StartAsync(_folder);
        await VisitAsync("editing.mjs", site.Address, PathOf("client.wl"));
    }

    private static void SkipWithoutChromium()
    {
        if ((Folders.WhyMissing("node-packages", "tests/peers/node/node_modules/axe-core") ?? ExternalTool.WhyMissing("chromium")) is { } missing) Assert.Skip(missing);
    }

    private static string DocumentedPage()
    {
        Assert.SkipWhen(DocumentedPrograms.Of("002").Count < 3, DocumentedPrograms.Missing);
        return string.Concat(DocumentedPrograms.Of("002").Take(2));
    }

    /// <summary>Writes a server that answers the first message of each client.</summary>
    /// <param name="next">What it does then.</param>
    /// <param name="listeners">The names of its listeners, and how they are made.</param>
    private void WriteServer(string next, params IEnumerable<(string Name, string Creation)> listeners) => Write("serveur.wl", $$"""
        // Who serves the pages is another host than those whose addresses they know.
        SocketParamètre(SocketParamOrigines, "*")
        {{string.Join('\n', listeners.Select(listener => $"Ouvre(\"{listener.Name}\", {listener.Creation})"))}}
        Trace("prêt")

        PROCEDURE Ouvre(nom est une chaîne, estCréé est un booléen)
        SI PAS estCréé _OU_ PAS SocketChangeModeTransmission(nom, SocketWebSocket) ALORS
            Erreur()
            FinProgramme(1)
        FIN
        ThreadExécute(nom, threadNormal, Sert, nom)

        PROCEDURE Sert(nom est une chaîne)
        TANTQUE SocketAttendConnexion(nom)
            canal est une chaîne = SocketAccepte(nom)
            SocketEcrit(canal, "reçu, " + SocketLit(canal))
            {{next}}
        FIN
        """);

    /// <summary>Writes a client that tells the console of all that happens to its connection.</summary>
    private void WriteTellingClient(string port) => Write("client.wl", $"""
        SocketConnecte("client", "ws://127.0.0.1:{port}/", QuandLeServeur)

        PROCEDURE QuandLeServeur(événement, texte)
        SELON événement
            CAS SocketOuverture
                Trace("ouverture")
                SocketEcrit("client", "bonjour")
            CAS SocketMessage : Trace(texte)
            CAS SocketErreur : Trace("erreur")
            CAS SocketFermeture : Trace("fermeture " + texte)
        FIN
        """);

    private async Task<ChildProcess> StartServerAsync()
    {
        var server = LiaisonTool.Start("run", PathOf("serveur.wl"));
        var line = await server.ReadLineAsync();
        return line == "prêt" ? server : throw new InvalidOperationException($"The server does not listen: {line} {server.Errors}");
    }

    private static string Port() => FreePort.Next().ToString(System.Globalization.CultureInfo.InvariantCulture);

    private string PathOf(string name) => Path.Combine(_folder, name);

    private void Write(string name, string text) => File.WriteAllText(PathOf(name), text);

    private void WritePage(string name = "index.html", string settings = "", string program = "client.wl") => Write(name, $$"""
        <!doctype html>
        <html lang="fr">
        <head><meta charset="utf-8"><title>Page</title></head>
        <body><main><h1>Page</h1></main><script type="module">import { settings } from "/_liaison/index.mjs"; {{settings}}</script><script type="module" src="{{program}}"></script></body>
        </html>
        """);

    private static async Task ExpectAsync(ChildProcess visit, params string[] lines)
    {
        foreach (var line in lines) Assert.Equal(line, await visit.ReadLineAsync());
    }

    private static async Task<string[]> MessagesAsync(string address, int count, params IReadOnlyList<string> elsewhere) =>
        JsonSerializer.Deserialize<string[]>(await VisitAsync("shown.mjs", [address, count.ToString(System.Globalization.CultureInfo.InvariantCulture), .. elsewhere]))!;

    private static async Task<string> VisitAsync(string script, params IReadOnlyList<string> arguments)
    {
        using var visit = Visit(script, arguments);
        return await EndAsync(visit);
    }

    private static ChildProcess Visit(string script, params IReadOnlyList<string> arguments) =>
        new("node", [Path.Combine(Folders.Tests, "pages", script), ExternalTool.Find("chromium"), .. arguments]);

    /// <summary>What a visit still tells when nothing more is said to it.</summary>
    private static async Task<string> EndAsync(ChildProcess visit)
    {
        visit.Input.Close();
        var output = await visit.ReadToEndAsync();
        return await visit.WaitForExitAsync() == 0 ? output : throw new InvalidOperationException(output + visit.Errors);
    }
}
