using System.Text.Json;

namespace Liaison.Cli.Tests.Commands;

public sealed class CheckCommandTests : IDisposable
{
    private readonly ProgramFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_program_without_mistakes_gives_nothing_and_exit_code_0()
    {
        var session = Session.Run("check", _folder.Write("a.wl", "Trace(1)"));
        Assert.Equal((0, "", ""), (session.ExitCode, session.Output, session.Error));
    }

    [Fact]
    public void All_mistakes_are_said_with_exit_code_1_and_the_program_is_not_run()
    {
        var session = Session.Run("check", _folder.Write("a.wl", "Trace(a)\nTrace(b)"), "--lang", "en");
        Assert.Equal(1, session.ExitCode);
        Assert.Equal(2, session.Output.Split("error LIA2001").Length - 1);
    }

    [Fact]
    public void A_warning_alone_gives_exit_code_0()
    {
        var session = Session.Run("check", _folder.Write("a.wl", "Trace(\"a\\n\")"), "--lang", "fr");
        Assert.Equal(0, session.ExitCode);
        Assert.Contains("avertissement LIA1009", session.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Tools_get_an_array_with_places()
    {
        var session = Session.Run("check", _folder.Write("a.wl", "Trace(1)\n  Trace(nTotl)"), "--format", "json", "--lang", "en");
        using var json = JsonDocument.Parse(session.Output);
        var only = Assert.Single(json.RootElement.EnumerateArray());
        Assert.Equal("LIA2001", only.GetProperty("code").GetString());
        Assert.Equal((2, 9), (only.GetProperty("line").GetInt32(), only.GetProperty("column").GetInt32()));
    }
}
