using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Liaison.Testing;

namespace Liaison.Cli.Tests.Commands;

public sealed class ServeCommandTests : IDisposable
{
    private readonly ProgramFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("fr", "liaison : servir « ", " » : ce dossier n'existe pas")]
    [InlineData("en", "liaison: serve \"", "\": there is no such folder")]
    public void A_folder_that_is_not_there_gives_exit_code_2(string language, string before, string after)
    {
        var session = Session.Run("serve", _folder["absent"], "--lang", language);
        Assert.Equal((2, "", before + _folder["absent"] + after), (session.ExitCode, session.Output, session.Error.Trim()));
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("65536")]
    [InlineData("many")]
    public void A_port_that_is_none_gives_exit_code_2(string port)
    {
        var session = Session.Run("serve", _folder["."], "--port", port, "--lang", "en");
        Assert.Equal((2, ""), (session.ExitCode, session.Output));
        Assert.Contains(port, session.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_that_is_not_there_gives_exit_code_2()
    {
        var session = Session.Run("serve", _folder["."], "--run", _folder["absent.wl"], "--port", "0");
        Assert.Equal((2, ""), (session.ExitCode, session.Output));
        Assert.Contains("absent.wl", session.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_with_mistakes_gives_exit_code_1_and_no_pages()
    {
        var session = Session.Run("serve", _folder["."], "--run", _folder.Write("serveur.wl", "Trace(inconnu)"), "--port", "0");
        Assert.Equal((1, ""), (session.ExitCode, session.Output));
        Assert.Contains("LIA2001", session.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_port_that_is_taken_gives_exit_code_1_and_a_hint()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
        var session = Session.Run("serve", _folder["."], "--port", port, "--lang", "en");
        Assert.Equal((1, ""), (session.ExitCode, session.Output));
        Assert.StartsWith($"liaison: serve on port {port}: ", session.Error, StringComparison.Ordinal);
        Assert.Contains("--port", session.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_file_of_the_program_beside_the_pages_is_given_to_a_browser()
    {
        _folder.Write("index.html", "<p>page</p>");
        _folder.Write("COL_Reseau.wdg", """
            info :
             name : COL_Reseau
            procedure_set :
             code_elements :
              p_codes :
               -
                 code : |1-
                  gsSecret est une chaîne = "secret"
            """);
        var project = _folder.Write("projet.wdp", """
            info :
             name : Demo
            project :
             code_elements :
              p_codes :
               -
                 code : |1-
                  Trace(COL_Reseau.gsSecret)
             elements :
              elements :
               -
                 name : COL_Reseau
                 physical_name : .\COL_Reseau.wdg
            """);
        using var tool = LiaisonTool.Start("--lang", "en", "serve", _folder["."], "--run", project, "--port", "0");
        var address = (await tool.ReadLineAsync())!["Pages: ".Length..];
        Assert.Equal("secret", await tool.ReadLineAsync());
        using var browser = new HttpClient();

        async Task<HttpStatusCode> AskAsync(string path)
        {
            using var answer = await browser.GetAsync(new Uri(address + path), TestContext.Current.CancellationToken);
            return answer.StatusCode;
        }

        Assert.Equal(HttpStatusCode.OK, await AskAsync("index.html"));
        Assert.Equal(HttpStatusCode.NotFound, await AskAsync("projet.wdp"));
        Assert.Equal(HttpStatusCode.NotFound, await AskAsync("COL_Reseau.wdg"));
    }
}
