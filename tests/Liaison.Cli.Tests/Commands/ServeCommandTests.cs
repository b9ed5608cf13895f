using System.Globalization;
using System.Net;
using System.Net.Sockets;

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
}
