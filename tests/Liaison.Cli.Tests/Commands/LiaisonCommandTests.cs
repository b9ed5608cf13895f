namespace Liaison.Cli.Tests.Commands;

public sealed class LiaisonCommandTests
{
    [Theory]
    [InlineData("words --lang fr", "liaison : il manque NOM")]
    [InlineData("words --lang en", "liaison: NAME is missing")]
    [InlineData("--lang fr", "liaison : il manque une commande")]
    [InlineData("--lang en", "liaison: a command is missing")]
    [InlineData("words a b --lang fr", "liaison : « b » n'est pas attendu ici")]
    [InlineData("sing --lang en", "liaison: \"sing\" is not expected here")]
    [InlineData("words a --colour --lang en", "liaison: there is no option \"--colour\"")]
    [InlineData("serve . --port beaucoup --lang fr", "liaison : --port : « beaucoup » ne convient pas ; attendu : NUMÉRO")]
    [InlineData("serve . --port many --lang en", "liaison: --port: \"many\" does not suit; expected: NUMBER")]
    [InlineData("serve . --strings utf7 --lang en", "liaison: --strings: \"utf7\" does not suit; expected: ansi|unicode")]
    [InlineData("serve . --port 1 --port 2 --lang fr", "liaison : --port : « 2 » est de trop après « 1 »")]
    [InlineData("serve . --port 1 --port 2 --lang en", "liaison: --port: \"2\" is too much after \"1\"")]
    [InlineData("serve . --lang en --port", "liaison: --port needs a value")]
    public void A_command_line_that_is_not_understood_is_explained_with_exit_code_2(string line, string message)
    {
        var session = Session.Run(line.Split(' '));
        Assert.Equal(2, session.ExitCode);
        Assert.Empty(session.Output);
        Assert.Equal(message, session.Error.Split(Environment.NewLine)[0]);
    }

    [Theory]
    [InlineData("--lang de words a")]
    [InlineData("words a --lang de")]
    [InlineData("words a --lang")]
    public void A_language_that_is_unknown_or_missing_is_refused_with_exit_code_2(string line)
    {
        var session = Session.Run(line.Split(' '));
        Assert.Equal(2, session.ExitCode);
        Assert.Contains("lang", session.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr", "Outils de Liaison.")]
    [InlineData("en", "The tools of Liaison.")]
    public void Help_is_given_in_the_chosen_language(string language, string text)
    {
        var session = Session.Run("--help", "--lang", language);
        Assert.Equal(0, session.ExitCode);
        Assert.Contains(text, session.Output, StringComparison.Ordinal);
    }
}
