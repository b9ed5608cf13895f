namespace Liaison.Cli.Tests.Commands;

public sealed class RunCommandTests : IDisposable
{
    private readonly ProgramFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_program_that_ends_well_gives_what_it_shows_and_exit_code_0()
    {
        var session = Run("Trace(\"bonjour\", 1 + 1)\nErreur(\"mais\")");
        Assert.Equal((0, "bonjour\t2", "mais"), (session.ExitCode, session.Output.Trim(), session.Error.Trim()));
    }

    [Theory]
    [InlineData("fr", "erreur LIA2003 : fonction « SocketEcri » inconnue", "vouliez-vous dire SocketEcrit ?")]
    [InlineData("en", "error LIA2003: unknown function \"SocketEcri\"", "did you mean SocketEcrit?")]
    public void A_program_with_mistakes_is_not_run_and_gives_exit_code_1(string language, string message, string hint)
    {
        var session = Run("Trace(1)\nSocketEcri(\"a\", \"b\")", "--lang", language);
        Assert.Equal(1, session.ExitCode);
        Assert.Empty(session.Output);
        Assert.Contains(message, session.Error, StringComparison.Ordinal);
        Assert.Contains("program.wl:2:1", session.Error, StringComparison.Ordinal);
        Assert.Contains(hint, session.Error, StringComparison.Ordinal);
    }

    // No C# program may hold so much text: what is beyond the C# compiler is no mistake of the program.
    [Fact]
    public void A_program_that_does_not_become_an_assembly_is_a_fault_of_the_tool_with_exit_code_3()
    {
        const int Half = 9_000_000;
        var session = Run($"Trace(\"{new string('a', Half)}\")\nTrace(\"{new string('b', Half)}\")", "--lang", "en");
        Assert.Equal((3, ""), (session.ExitCode, session.Output));
        Assert.Contains("This is a fault of Liaison", session.Error, StringComparison.Ordinal);
        Assert.Contains("CS8103", session.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Global_objects_end_with_the_program_the_last_one_first_and_each_once()
    {
        var session = Run("""
            gPremier est un CBruit("premier")
            gDernier est un CBruit("dernier")
            gAutre est un CBruit dynamique = gDernier
            gRien est un CBruit dynamique
            TimerSys(Suite, 1)
            Trace("principal")

            PROCEDURE Suite()
            FinTimerSys()
            Trace("timer")
            SI gRien = Null ALORS gRien = allouer un CBruit("fautif")

            CBruit est une Classe
            	nom est une chaîne
            FIN
            PROCÉDURE Constructeur(n est une chaîne)
            nom = n
            PROCÉDURE Destructeur()
            Trace("fin de " + nom)
            SI nom = "fautif" ALORS ExceptionDéclenche(7, "à la fin")
            """);
        Assert.Equal(["principal", "timer", "fin de fautif", "fin de dernier", "fin de premier"], session.Output.ReplaceLineEndings("\n").TrimEnd().Split('\n'));
        Assert.Contains("à la fin", session.Error, StringComparison.Ordinal);
        Assert.Equal(4, session.ExitCode);
    }

    [Theory]
    [InlineData("fr", "--host", "nulle part", "forme attendue nom[:port]=adresse[:port]")]
    [InlineData("en", "--host", "a=b:c", "expected name[:port]=address[:port]")]
    [InlineData("fr", "--trust", "absent.pem", "aucun certificat lisible")]
    [InlineData("en", "--trust", "absent.pem", "no readable certificate")]
    public void An_option_that_cannot_be_used_gives_exit_code_2(string language, string option, string value, string message)
    {
        var session = Run("Trace(1)", "--lang", language, option, value);
        Assert.Equal(2, session.ExitCode);
        Assert.Empty(session.Output);
        Assert.Contains(message, session.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr", "liaison : lire")]
    [InlineData("en", "liaison: read")]
    public void A_file_that_is_not_there_gives_exit_code_2(string language, string message)
    {
        var session = Session.Run("run", _folder["absent.wl"], "--lang", language);
        Assert.Equal(2, session.ExitCode);
        Assert.StartsWith(message, session.Error, StringComparison.Ordinal);
        Assert.EndsWith(language == "fr" ? "ce fichier n'existe pas" : "this file does not exist", session.Error.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_exception_that_nobody_handles_gives_exit_code_4_and_its_place()
    {
        var session = Run("Trace(\"avant\")\nExceptionDéclenche(7, \"perdu\")", "--lang", "fr");
        Assert.Equal((4, "avant"), (session.ExitCode, session.Output.Trim()));
        Assert.Equal(["perdu", $"  {_folder["program.wl"]}:2"], session.Error.Trim().Split(Environment.NewLine));
    }

    [Fact]
    public void The_calls_of_the_program_that_led_to_an_exception_are_shown_and_no_others()
    {
        var session = Run("A(0)\n\nPROCEDURE A(n)\n\tB()\n\tPROCEDURE INTERNE B()\n\t\tTrace(1 / n)\n\tFIN", "--lang", "fr");
        var file = _folder["program.wl"];
        Assert.Equal(
            ["Calcul : division de 1 par zéro", $"  {file}:6 B", $"  {file}:4 A", $"  {file}:1", "  Conseil : testez le diviseur avant de diviser"],
            session.Error.Trim().Split(Environment.NewLine));
    }

    [Theory]
    [InlineData("--placeholder", "Serveur", "--placeholder : « Serveur » ne convient pas ; attendu : N=V")]
    [InlineData("--colour", "red", "l'option « --colour » n'existe pas")]
    public void An_option_that_is_not_understood_runs_nothing(string option, string value, string message)
    {
        var session = Run("Trace(1)", option, value, "--lang", "fr");
        Assert.Equal((2, ""), (session.ExitCode, session.Output));
        Assert.Contains(message, session.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_is_not_a_program()
    {
        var session = Session.Run("run", Path.GetDirectoryName(_folder["a.wl"])!, "--lang", "fr");
        Assert.Equal(2, session.ExitCode);
        Assert.EndsWith("c'est un dossier", session.Error.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_may_choose_its_exit_code() => Assert.Equal(42, Run("FinProgramme(42)").ExitCode);

    [Fact]
    public void Placeholders_arguments_and_the_entry_are_options()
    {
        var session = Run("PROCEDURE A()\nTrace(\"ws://<Serveur>\", LigneCommande())\nPROCEDURE B()\nTrace(\"b\")", "--entry", "a", "--placeholder", "serveur=ici", "--arg", "x");
        Assert.Equal((0, "ws://ici\tx"), (session.ExitCode, session.Output.Trim()));
    }

    [Fact]
    public void Output_as_json_is_an_object_for_each_call()
    {
        var session = Run("Info(\"a\", 1)", "--ui", "json", "--lang", "fr");
        Assert.Equal("""{"function":"Info","arguments":["a","1"]}""", session.Output.Trim());
    }

    [Fact]
    public void A_lenient_run_fails_only_when_it_reaches_what_is_missing()
    {
        var session = Run("Trace(\"avant\")\nHLitPremier(\"Client\")", "--lenient", "--lang", "en");
        Assert.Equal((4, "avant"), (session.ExitCode, session.Output.Trim()));
        Assert.Contains("warning LIA2004", session.Error, StringComparison.Ordinal);
        Assert.Contains("HLitPremier", session.Error[session.Error.IndexOf("LIA2004", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public void Several_files_are_one_program()
    {
        var first = _folder.Write("a.wl", "gn est un entier = 5");
        var second = _folder.Write("b.wl", "Trace(gn, Double(gn))");
        var third = _folder.Write("c.wl", "PROCEDURE Double(n)\nRENVOYER n * 2");
        Assert.Equal("5\t10", Session.Run("run", second, first, third).Output.Trim());
    }

    private Session Run(string program, params string[] options) => Session.Run(["run", _folder.Write("program.wl", program), .. options]);
}
