namespace Liaison.Compiler.Tests.Diagnostics;

public sealed class DiagnosticTextTests
{
    [Theory]
    [InlineData("\tx = 'abc' + y", Language.English, "error LIA1005: single quotes do not delimit strings\n  a.wl:1:6\n      x = 'abc' + y\n          ^~~~~\n  hint: write \"abc\"\n")]
    [InlineData("x = ", Language.French, "erreur LIA1106 : trouvé : la fin du texte ; attendu : une expression\n  a.wl:1:4\n  x = \n     ^\n")]
    [InlineData("SORTIR", Language.French, "erreur LIA1114 : SORTIR est hors de toute boucle\n  a.wl:1:1\n  SORTIR\n  ^~~~~~\n  conseil : RETOUR quitte la procédure\n")]
    public void A_message_shows_the_line_a_caret_and_a_hint(string text, Language language, string rendered)
    {
        var tree = SyntaxTree.Parse(SourceText.From(text, "a.wl"));
        Assert.Equal(rendered, DiagnosticText.Render(Assert.Single(tree.Diagnostics), tree.Source, language), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("BOUCLE\n SI a ALORS\n  b()\nFIN", "BOUCLE opened at line 1 is not closed before the end of the text", "the END of line 4 closes SI of line 2")]
    [InlineData("PROCEDURE P()\nBOUCLE\nx = 1", "BOUCLE opened at line 2 is not closed before the end of procedure P", "add END")]
    [InlineData("BOUCLE\n PROCÉDURE INTERNE f()\n FIN\nFIN", "an internal procedure cannot stand inside BOUCLE", "move it after the END of line 4")]
    [InlineData("SI a ALORS b()\nSINON\nc()", "this SINON belongs to no IF block", "the IF of line 1 is on one line: put the instruction on its own line and add END")]
    [InlineData("SI a\nFIN\nFIN", "this FIN closes nothing", "the last construct is closed at line 2")]
    [InlineData("PROCEDURE P()\n SI a\n FIN\nFIN\nb()", "this FIN closes nothing", "the procedure of line 1 goes on to the next one or to the end of the file: the program's own code stands before the first one")]
    [InlineData("SI a\nelseif b\nFIN", "\"elseif\" does not exist in WLangage", "write ELSE IF")]
    [InlineData("x = f(1", "found the end of the text, expected \")\"", null)]
    public void Messages_name_lines_and_words(string text, string message, string? hint)
    {
        var diagnostic = Assert.Single(SyntaxTree.Parse(text).Diagnostics);
        Assert.Equal(message, DiagnosticText.Message(diagnostic, Language.English), StringComparer.Ordinal);
        Assert.Equal(hint, DiagnosticText.Hint(diagnostic, Language.English), StringComparer.Ordinal);
    }
}
