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
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Folders.Root, "samples/PageChat"))) Write(Path.GetFileName(file), File.ReadAllText(file).Replace("5002", port, StringComparison.Ordinal));
        using var site = await ServedSite.StartAsync(_folder, "--run", PathOf("serveur.wl"));
        Assert.Equal($"Salon ouvert sur le port {port}", await site.ReadLineAsync());
        // LIAISON_WRITES_PICTURES=true makes the picture of the guide anew.
        var picture = Environment.GetEnvironmentVariable("LIAISON_WRITES_PICTURES") == "true" ? Path.Combine(Folders.Root, "docs/guide/page-chat.png") : "";
        await VisitAsync("chat.mjs", site.Address, picture);
    }

    [Fact]
    public async Task The_documented_page_gives_its_impossible_address_up()
    {
        SkipWithoutChromium();
        Write("client.wl", DocumentedPage());
        WritePage();
        using var site = await ServedSite.StartAsync(_folder);
        Assert.Equal(["fermeture socket...", "Fermeture de la socket"], await MessagesAsync(site, 2));
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
        var messages = await MessagesAsync(site, 2);
        Assert.Equal("fermeture socket...", messages[0]);
        Assert.StartsWith("Réception du message : ", messages[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("000", 1, "192.168.100.1:443")]
    [InlineData("001", 1, "192.168.100.1:80")]
    [InlineData("003", 0, "monserveur.com:443")]
    public async Task The_documented_clients_talk_from_a_page_as_they_are(string document, int number, string address)
    {
        SkipWithoutChromium();
        var programs = DocumentedPrograms.Of(document);
        Assert.SkipWhen(programs.Count <= number, DocumentedPrograms.Missing);
        using var certificate = TestAuthority.Shared.Issue();
        var (isSecure, port) = (address.EndsWith(":443", StringComparison.Ordinal), Port());
        Write("serveur.pem", certificate.ExportCertificatePem() + "\n" + certificate.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem());
        Write("serveur.wl", Server(isSecure ? $"SocketCréeSSL(\"Serveur\", {port}, \"{PathOf("serveur.pem")}\", 0, \"127.0.0.1\")" : $"SocketCrée(\"Serveur\", {port}, \"127.0.0.1\")", "SocketFerme(canal)"));
        Write("client.wl", programs[number]);
        WritePage();
        using var site = await ServedSite.StartAsync(_folder, "--run", PathOf("serveur.wl"));
        Assert.Equal("prêt", await site.ReadLineAsync());
        var trusted = isSecure ? Convert.ToBase64String(SHA256.HashData(certificate.PublicKey.ExportSubjectPublicKeyInfo())) : "";
        var messages = await MessagesAsync(site, 2, $"{address} 127.0.0.1:{port}", trusted);
        Assert.Equal(["Réception d'un message serveur : reçu, Envoi message depuis le navigateur.", "Fermeture du socket\t1000"], messages);
    }

    [Fact]
    public async Task A_page_that_is_to_reconnect_goes_on_when_its_server_is_there_again()
    {
        SkipWithoutChromium();
        WriteLosingPage(Port(), "settings.reconnect = true; settings.reconnectPause = 20;");
        using var site = await ServedSite.StartAsync(_folder);
        using var server = await StartServerAsync();
        using var page = Visit("told.mjs", site.Address);
        Assert.Equal("ouverture", await page.ReadLineAsync());
        Assert.Equal("reçu, bonjour", await page.ReadLineAsync());
        server.Kill();
        Assert.Equal("erreur", await page.ReadLineAsync());
        using var again = await StartServerAsync();
        Assert.Equal("ouverture", await page.ReadLineAsync());
        Assert.Equal("reçu, bonjour", await page.ReadLineAsync());
        Assert.Equal("", await EndAsync(page));
    }

    [Fact]
    public async Task A_page_that_is_not_to_reconnect_is_told_of_one_error_and_one_closing_when_its_server_is_killed()
    {
        SkipWithoutChromium();
        WriteLosingPage(Port(), "");
        using var site = await ServedSite.StartAsync(_folder);
        using var server = await StartServerAsync();
        using var page = Visit("told.mjs", site.Address);
        Assert.Equal("ouverture", await page.ReadLineAsync());
        Assert.Equal("reçu, bonjour", await page.ReadLineAsync());
        server.Kill();
        Assert.Equal("erreur", await page.ReadLineAsync());
        Assert.Equal("fermeture 1006", await page.ReadLineAsync());
        // The server is there again, and the page does not come back.
        using var again = await StartServerAsync();
        Assert.Equal("", await EndAsync(page));
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

    /// <summary>A server that answers the first message of each client.</summary>
    /// <param name="creation">How it is made.</param>
    /// <param name="next">What it does then.</param>
    private static string Server(string creation, string next) => $$"""
        // The pages are of another host than the addresses they know.
        SocketParamètre(SocketParamOrigines, "*")
        SI PAS {{creation}} _OU_ PAS SocketChangeModeTransmission("Serveur", SocketWebSocket) ALORS
            Erreur()
            RETOUR
        FIN
        Trace("prêt")
        TANTQUE SocketAttendConnexion("Serveur")
            canal est une chaîne = SocketAccepte("Serveur")
            SocketEcrit(canal, "reçu, " + SocketLit(canal))
            {{next}}
        FIN
        """;

    /// <summary>A page that tells its console of all that happens to its connection, and its server.</summary>
    private void WriteLosingPage(string port, string settings)
    {
        Write("serveur.wl", Server($"SocketCrée(\"Serveur\", {port}, \"127.0.0.1\")", ""));
        Write("client.wl", $"""
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
        WritePage($"import {{ settings }} from \"/_liaison/index.mjs\"; {settings}");
    }

    private async Task<ChildProcess> StartServerAsync()
    {
        var server = LiaisonTool.Start("run", PathOf("serveur.wl"));
        var line = await server.ReadLineAsync();
        return line == "prêt" ? server : throw new InvalidOperationException($"The server does not listen: {line} {server.Errors}");
    }

    private static string Port() => ServedSite.FreePort().ToString(System.Globalization.CultureInfo.InvariantCulture);

    private string PathOf(string name) => Path.Combine(_folder, name);

    private void Write(string name, string text) => File.WriteAllText(PathOf(name), text);

    private void WritePage(string script = "") => Write("index.html", $"""
        <!doctype html>
        <html lang="fr">
        <head><meta charset="utf-8"><title>Page</title></head>
        <body><main><h1>Page</h1></main><script type="module">{script}</script><script type="module" src="client.wl"></script></body>
        </html>
        """);

    private static async Task<string[]> MessagesAsync(ServedSite site, int count, params IReadOnlyList<string> elsewhere) =>
        JsonSerializer.Deserialize<string[]>(await VisitAsync("shown.mjs", [site.Address, count.ToString(System.Globalization.CultureInfo.InvariantCulture), .. elsewhere]))!;

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
