namespace Liaison.Cli.Tests.Commands;

public sealed class TranslateCommandTests : IDisposable
{
    private const string French = """
        // Un commentaire reste.
        n est un entier = 3
        POUR i = 1 A n
            SI i = 2 ALORS CONTINUER
            Trace("n vaut [%n%]", Majuscule("é"))
        FIN
        s est une chaîne = SocketLit("client", Vrai)

        """;

    private readonly ProgramFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void There_and_back_gives_back_the_text()
    {
        var english = Session.Run("translate", "--to", "en", _folder.Write("fr.wl", French));
        Assert.Equal(0, english.ExitCode);
        Assert.Contains("FOR i = 1 TO n", english.Output, StringComparison.Ordinal);
        Assert.Contains("SocketRead(\"client\", True)", english.Output, StringComparison.Ordinal);
        var back = Session.Run("translate", "--to", "fr", _folder.Write("en.wl", english.Output));
        Assert.Equal(French, back.Output, StringComparer.Ordinal);
    }

    [Fact]
    public void Another_language_gives_exit_code_2() => Assert.Equal(2, Session.Run("translate", "--to", "de", _folder.Write("fr.wl", French)).ExitCode);
}
