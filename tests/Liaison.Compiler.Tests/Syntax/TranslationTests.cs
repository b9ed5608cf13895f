namespace Liaison.Compiler.Tests.Syntax;

public sealed class TranslationTests
{
    [Theory]
    [InlineData("SI a ALORS b() SINON SORTIR2()", "IF a THEN b() ELSE SORTIR2()")]
    [InlineData("x est une chaîne = \"SI\" // SI\n", "x is a string = \"SI\" // SI\n")]
    [InlineData("x est un entier\ny est une Durée = 5 j\n", "x is an int\ny is a Duration = 5 d\n")]
    [InlineData("t est un tableau d'entiers\nu est un tableau de chaînes\n", "t is an array of ints\nu is an array of strings\n")]
    [InlineData("a, b sont des réels\n", "a, b are reals\n")]
    [InlineData("POUR TOUTE CHAÎNE s DE t SEPAREE PAR RC\n\tTrace2(s)\nFIN\n", "FOR EACH STRING s OF t SEPARATED BY CR\n\tTrace2(s)\nEND\n")]
    [InlineData("POUR TOUT x DE t DEPUISFIN\nFIN", "FOR EACH x OF t FROM END\nEND")]
    [InlineData("POUR i = 1 _A_ 5 PAS 2\nFIN", "FOR i = 1 _TO_ 5 STEP 2\nEND")]
    [InlineData("b = s[[3 sur 2]] + s[[5 A 8]] ; c = PAS d ET Vrai", "b = s[[3 on 2]] + s[[5 TO 8]] ; c = NOT d AND True")]
    [InlineData("SocketEcrit(s, SocketLit(c))\nSI SocketCrée(\"a\", 5) = Faux ALORS\nFIN", "SocketWrite(s, SocketRead(c))\nIF SocketCreate(\"a\", 5) = False THEN\nEND")]
    [InlineData("SELON e\n\tCAS SocketOuverture : f()\n\tAUTRE CAS\nFIN", "SWITCH e\n\tCASE SocketOpening : f()\n\tOTHER CASE\nEND")]
    [InlineData("PROCÉDURE INTERNE f(LOCAL a)\nRENVOYER a\nFIN", "PROCÉDURE INTERNAL f(LOCAL a)\nRESULT a\nEND")]
    [InlineData("PROCEDURE PRIVÉE f() : entier\nRENVOYER t..Occurrence", "PROCEDURE PRIVATE f() : int\nRESULT t..Count")]
    [InlineData("t est un tableau <agrandissement=5> de Buffers", "t is an array <growth=5> of Buffers")]
    [InlineData("f() <- \"[%Vrai%]\"", "f() <- \"[%True%]\"")]
    [InlineData("QUAND EXCEPTION DANS\nFAIRE\nFIN", "WHEN EXCEPTION IN\nDO\nEND")]
    [InlineData("BOUCLE\nA FAIRE TANTQUE a", "LOOP\nTO DO WHILE a")]
    public void Each_word_has_its_twin_and_all_else_stays(string french, string english)
    {
        Assert.Equal(english, Translated(french, Language.English), StringComparer.Ordinal);
        Assert.Equal(french, Translated(english, Language.French), StringComparer.Ordinal);
        Assert.Equal(french, Translated(french, Language.French), StringComparer.Ordinal);
        Assert.Equal(english, Translated(english, Language.English), StringComparer.Ordinal);
    }

    [Fact]
    public void A_name_of_the_program_is_never_translated_nor_taken()
    {
        Assert.Equal("Vrai2 is an int\nPROCEDURE SocketWrite()\nSocketEcrit(1)\nRESULT RC2", Translated("Vrai2 est un entier\nPROCEDURE SocketWrite()\nSocketEcrit(1)\nRENVOYER RC2", Language.English), StringComparer.Ordinal);
        Assert.Equal("PROCEDURE f(RC)\nRESULT RC", Translated("PROCEDURE f(RC)\nRENVOYER RC", Language.English), StringComparer.Ordinal);
    }

    [Fact]
    public void Own_programs_have_twins_that_are_read_without_a_word_and_come_back() => Assert.All(OwnPrograms.All, program =>
    {
        foreach (var (there, back) in new[] { (Language.English, Language.French), (Language.French, Language.English) })
        {
            var twin = Translated(program.Text, there);
            Assert.Empty(SyntaxTree.Parse(twin).Diagnostics);
            var returned = Translated(twin, back);
            Assert.Equal(twin, Translated(returned, there), StringComparer.Ordinal);
            Assert.Equal(Translated(program.Text, back), returned, StringComparer.Ordinal);
        }
    });

    [Fact]
    public void Documented_programs_come_back()
    {
        var programs = DocumentedProgramTests.Programs();
        Assert.SkipWhen(programs.Count == 0, "no folder with documents beside the repository");
        Assert.All(programs, program =>
        {
            var twin = Translated(program.Text, Language.English);
            Assert.Empty(SyntaxTree.Parse(twin).Diagnostics);
            // One program names a function in small letters, and one breaks a loop in English: both come back in their main spelling.
            Assert.Equal(Fold.Of(Translated(program.Text, Language.French)), Fold.Of(Translated(twin, Language.French)), StringComparer.Ordinal);
        });
    }

    private static string Translated(string text, Language language) => Translation.To(language, SyntaxTree.Parse(text));
}
