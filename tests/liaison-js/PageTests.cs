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
        Assert.SkipWhen(DocumentedPrograms.Of("002").Count < 3, "the documents are not beside the repository");
        return string.Concat(DocumentedPrograms.Of("002").Take(2));
    }

    private static string Port() => ServedSite.FreePort().ToString(System.Globalization.CultureInfo.InvariantCulture);

    private string PathOf(string name) => Path.Combine(_folder, name);

    private void Write(string name, string text) => File.WriteAllText(PathOf(name), text);

    private void WritePage() => Write("index.html", "<!doctype html><html lang=\"fr\"><head><meta charset=\"utf-8\"><title>Page</title></head><body><main><h1>Page</h1></main><script type=\"module\" src=\"client.wl\"></script></body></html>");

    private static async Task<string[]> MessagesAsync(ServedSite site, int count) =>
        JsonSerializer.Deserialize<string[]>(await VisitAsync("shown.mjs", site.Address, count.ToString(System.Globalization.CultureInfo.InvariantCulture)))!;

    private static async Task<string> VisitAsync(string script, params IReadOnlyList<string> arguments)
    {
        using var node = new ChildProcess("node", [Path.Combine(Folders.Tests, "pages", script), ExternalTool.Find("chromium"), .. arguments]);
        var output = await node.ReadToEndAsync();
        return await node.WaitForExitAsync() == 0 ? output : throw new InvalidOperationException(output + node.Errors);
    }
}
