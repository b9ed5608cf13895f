namespace Liaison.Cli.Tests.Running;

/// <summary>Procedures whose comment in a project export says that they run by themselves.</summary>
public sealed class AutomaticProcedureTests : IDisposable
{
    private const string Set = """
        info :
         name : COL_A
        procedure_set :
         code_elements :
          p_codes :
           -
             code : |1-
              gnTour est un entier
              Compte(10)
              Trace("appel de " + ThreadCourant())
          procedures :
           -
             name : Compte
             code : |1+
              // Résumé : compte ses tours
              // #AUTOMATIC#
              //
              PROCEDURE Compte(nPas)
              nPas++
              gnTour += nPas
              Trace(gnTour, ThreadCourant() <> "")
              SI gnTour > 30 ALORS #END#
              RENVOYER gnTour
        """;

    private readonly ProgramFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Procédure automatique : // elle sera répétée en boucle, en attendant 0 seconde(s)", "FinAutomatismeProcédure(Compte)")]
    [InlineData("Automatic procedure: // It will be repeated in a loop, waiting 0 second(s)", "EndAutomatedProcedure()")]
    public void A_repeated_procedure_runs_in_its_own_thread_until_it_is_ended(string comment, string end)
    {
        var session = Session.Run("run", _folder.Write("COL_A.wdg", Set.Replace("#AUTOMATIC#", comment, StringComparison.Ordinal).Replace("#END#", end, StringComparison.Ordinal)));
        Assert.Equal(["11\t1", "22\t1", "33\t1"], session.Output.ReplaceLineEndings("\n").Split('\n').Where(line => line.Contains('\t', StringComparison.Ordinal)), StringComparer.Ordinal);
        Assert.Contains("appel de ", session.Output, StringComparison.Ordinal);
        Assert.Equal(("", 0), (session.Error, session.ExitCode));
    }

    [Fact]
    public void One_that_is_not_repeated_runs_once()
    {
        var session = Session.Run("run", _folder.Write("COL_A.wdg", Set.Replace("#AUTOMATIC#", "Procédure automatique :", StringComparison.Ordinal).Replace("#END#", "RETOUR", StringComparison.Ordinal)));
        Assert.Equal(["11\t1"], session.Output.ReplaceLineEndings("\n").Split('\n').Where(line => line.Contains('\t', StringComparison.Ordinal)), StringComparer.Ordinal);
    }

    [Fact]
    public void The_thread_is_stopped_from_outside_while_it_waits_for_its_next_turn()
    {
        var set = Set.Replace("#AUTOMATIC#", "Procédure automatique : répétée en boucle, en attendant 2 heure(s)", StringComparison.Ordinal).Replace("#END#", "RETOUR", StringComparison.Ordinal)
            .Replace("Trace(\"appel de \"", "TANTQUE gnTour = 0\n                  Multitâche(0)\n              FIN\n              FinAutomatismeProcédure(Compte)\n              Trace(\"appel de \"", StringComparison.Ordinal);
        var session = Session.Run("run", _folder.Write("COL_A.wdg", set));
        Assert.Equal(("", 0), (session.Error, session.ExitCode));
        Assert.Contains("11\t1", session.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void One_that_is_ended_leaves_one_of_the_same_name_in_another_element_alone()
    {
        const string Twice = "Procédure automatique : répétée en boucle, en attendant 0 seconde(s)";
        var set = Set.Replace("#AUTOMATIC#", Twice, StringComparison.Ordinal).Replace("#END#", "FinAutomatismeProcédure(COL_B.Compte)", StringComparison.Ordinal);
        var other = Set.Replace("COL_A", "COL_B", StringComparison.Ordinal).Replace("Compte(10)\n", "\n", StringComparison.Ordinal).Replace("Trace(\"appel de \" + ThreadCourant())", "", StringComparison.Ordinal).Replace("#AUTOMATIC#", Twice, StringComparison.Ordinal);
        var session = Session.Run(
            "run", "--lang", "fr", _folder.Write("COL_A.wdg", set.Replace("gnTour > 30 ALORS", "gnTour = 33 ALORS", StringComparison.Ordinal).Replace("RENVOYER gnTour", "SI gnTour = 66 ALORS FinProgramme()\n              RENVOYER gnTour", StringComparison.Ordinal)),
            _folder.Write("COL_B.wdg", other.Replace("#END#", "RETOUR", StringComparison.Ordinal)));
        Assert.Contains("66\t1", session.Output, StringComparison.Ordinal);
        Assert.Equal(("", 0), (session.Error, session.ExitCode));
    }

    [Fact]
    public void Browser_code_has_none()
    {
        var session = Session.Run("check", "--target", "javascript", "--lang", "en", _folder.Write("COL_A.wdg", Set.Replace("#AUTOMATIC#", "Procédure automatique :", StringComparison.Ordinal).Replace("#END#", "RETOUR", StringComparison.Ordinal)));
        Assert.Contains("LIA3001: Compte does not exist in browser code", session.Output, StringComparison.Ordinal);
    }
}
