using System.Text;
using System.Text.Json;
using Liaison.Cli.Serving;
using Liaison.Vocabulary;

namespace Liaison.Cli.Tests.Serving;

public sealed class PageFolderTests : IDisposable
{
    private readonly ProgramFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_program_becomes_a_module_that_names_its_map()
    {
        _folder.Write("été.wl", "Trace(\"bonjour\")");
        var module = Find("/été.wl");
        Assert.Equal("text/javascript; charset=utf-8", module!.Type);
        Assert.Contains("from \"/_liaison/", Text(module), StringComparison.Ordinal);
        Assert.EndsWith("//# sourceMappingURL=%C3%A9t%C3%A9.wl.map\n", Text(module), StringComparison.Ordinal);

        var map = Find("/été.wl.map");
        Assert.Equal("application/json", map!.Type);
        using var json = JsonDocument.Parse(map.Bytes);
        Assert.Equal("été.wl", Assert.Single(json.RootElement.GetProperty("sources").EnumerateArray()).GetString());
    }

    [Fact]
    public void A_program_with_mistakes_becomes_a_module_that_shows_them()
    {
        _folder.Write("client.wl", "Trace(SocketLit(\"</script>\"))");
        var text = Text(Find("/client.wl"));
        Assert.StartsWith("import { show } from \"/_liaison/diagnostics.mjs\";\nshow(\"", text, StringComparison.Ordinal);
        Assert.Contains("LIA3001", text, StringComparison.Ordinal);
        Assert.Contains("client.wl:1:7", text, StringComparison.Ordinal);
        Assert.NotNull(Find("/_liaison/diagnostics.mjs"));
    }

    [Fact]
    public void What_a_program_is_warned_of_goes_to_the_console()
    {
        _folder.Write("client.wl", "Trace(\"a\\n\")");
        Assert.Contains("console.warn(\"", Text(Find("/client.wl")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_that_ends_with_a_slash_is_its_index_and_pages_learn_of_changes()
    {
        const string Reload = "<script type=\"module\" src=\"/_liaison/reload.mjs\"></script>\n";
        _folder.Write("index.html", "<body>Page</body></html>");
        Assert.Equal($"<body>Page{Reload}</body></html>", Text(Find("/")));
        _folder.Write("half.html", "<p>Half");
        Assert.Equal("<p>Half" + Reload, Text(Find("/half.html")));
    }

    [Theory]
    [InlineData("/style.css", "text/css; charset=utf-8")]
    [InlineData("/script.MJS", "text/javascript; charset=utf-8")]
    [InlineData("/picture.svg", "image/svg+xml")]
    public void Other_files_are_sent_as_they_are(string path, string type)
    {
        _folder.Write(path[1..], "content");
        var content = Find(path);
        Assert.Equal((type, "content"), (content!.Type, Text(content)));
    }

    [Theory]
    [InlineData("/absent.html")]
    [InlineData("/absent.wl")]
    [InlineData("/absent.wl.map")]
    [InlineData("/page.html.map")]
    [InlineData("/.env")]
    [InlineData("/.git/config.txt")]
    [InlineData("/secrets.pem")]
    [InlineData("/without-type")]
    [InlineData("/folder")]
    [InlineData("/_liaison/absent.mjs")]
    [InlineData("/_liaison/../page.html")]
    public void What_is_not_for_browsers_is_not_there(string path)
    {
        foreach (var name in new[] { "page.html", ".env", "secrets.pem", "without-type" }) _folder.Write(name, "content");
        foreach (var name in new[] { ".git", "folder" }) Directory.CreateDirectory(_folder[name]);
        _folder.Write(".git/config.txt", "content");
        Assert.Null(Find(path));
    }

    [Theory]
    [InlineData("/../outside.txt")]
    [InlineData("/inside/../../outside.txt")]
    [InlineData("/..\\outside.txt")]
    [InlineData("/inside\\..\\..\\outside.txt")]
    [InlineData("//outside.txt")]
    [InlineData("/C:/outside.txt")]
    [InlineData("/C:outside.txt")]
    [InlineData("/inside/\0/outside.txt")]
    public void No_path_leads_out_of_the_folder(string path)
    {
        Directory.CreateDirectory(_folder["site/inside"]);
        _folder.Write("outside.txt", "content");
        Assert.Null(Find(path, "site"));
    }

    [Theory]
    [InlineData("/serveur.wl")]
    [InlineData("/serveur.wl.map")]
    [InlineData("//serveur.wl")]
    [InlineData("/SERVEUR.wl")]
    public void The_program_of_the_server_is_hidden(string path)
    {
        foreach (var name in new[] { "serveur.wl", "SERVEUR.wl" }) _folder.Write(name, "Trace(\"secret\")");
        Assert.NotNull(Find(path));
        Assert.Null(new PageFolder(_folder["."], new(), new(), [_folder["./serveur.wl"]], Language.French).Find(path));
    }

    private static string Text(PageContent? content) => Encoding.UTF8.GetString(content!.Bytes.Span);

    private PageContent? Find(string path, string root = ".") => new PageFolder(_folder[root], new(), new(), [], Language.French).Find(path);
}
