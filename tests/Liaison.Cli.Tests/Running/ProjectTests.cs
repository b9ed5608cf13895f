namespace Liaison.Cli.Tests.Running;

/// <summary>Text exports of projects are programs.</summary>
public sealed class ProjectTests : IDisposable
{
    private const string Project = """
        info :
         name : Demo
        project :
         code_elements :
          p_codes :
           -
             code : |1-
              gsNom est une chaîne = <§$0000§>
              Trace("projet", gsNom)
              COL_Reseau.Annonce("été")
              c est un CClient("x")
              c.Envoie()
              Trace(COL_Reseau.gnPort, Double(4))
         elements :
          elements :
           -
             name : COL_Reseau
             physical_name : .\COL_Reseau.wdg
           -
             name : CClient
             physical_name : .\CClient.WDC
           -
             name : ETAT
             physical_name : .\ETAT.wde
           -
             name : COL_Perdu
             physical_name : .\COL_Perdu.wdg
        resources :
         string_res :
          strings :
           -
             text :
              fr-FR : Serveur
              en-US : Server
             index : 0
        """;

    private const string Set = """
        info :
         name : COL_Reseau
        procedure_set :
         code_elements :
          p_codes :
           -
             code : |1-
              gnPort est un entier = 5000
          procedures :
           -
             name : Annonce
             code : |1+

              PROCEDURE Annonce(s)
              Trace("annonce " + s, gnPort)
           -
             name : Double
             code : |1+
              PROCEDURE Double(n)
              RENVOYER n * 2
           -
             name : Essai
             code : |1+
              PROCEDURE Essai()
              Trace("essai", gnPort)
        """;

    private const string Class = """
        info :
         name : CClient
        class :
         code_elements :
          p_codes :
           -
             code : |1-
              CClient est une Classe
                nom est une chaîne
              FIN
          procedures :
           -
             name : Constructeur
             code : |1+
              PROCEDURE Constructeur(n)
              nom = n
           -
             name : Envoie
             code : |1+
              PROCEDURE Envoie()
              Trace("envoie " + nom)
        """;

    private readonly ProgramFolder _folder = new();
    private readonly string _project;

    public ProjectTests()
    {
        _project = _folder.Write("Demo.wdp", Project);
        _folder.Write("COL_Reseau.wdg", Set);
        _folder.Write("CClient.WDC", Class);
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("fr", "Serveur", "le fichier manque", "ignoré")]
    [InlineData("en", "Server", "the file is missing", "skipped")]
    public void A_project_runs_with_its_elements_and_tells_what_it_leaves_out(string language, string name, string missing, string skipped)
    {
        var session = Session.Run("run", _project, "--lang", language);
        Assert.Equal(0, session.ExitCode);
        Assert.Equal([$"projet\t{name}", "annonce été\t5000", "envoie x", "5000\t8"], session.Output.Trim().ReplaceLineEndings("\n").Split('\n'));
        Assert.Contains(missing, session.Error, StringComparison.Ordinal);
        Assert.Contains(skipped, session.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_procedure_of_an_element_may_be_the_entry()
    {
        var session = Session.Run("run", _project, "--entry", "COL_Reseau.Essai");
        Assert.Equal((0, "essai\t5000"), (session.ExitCode, session.Output.Trim()));
    }

    [Fact]
    public void A_mistake_is_told_at_its_place_in_the_export()
    {
        _folder.Write("COL_Reseau.wdg", Set.Replace("RENVOYER n * 2", "RENVOYER n * deu", StringComparison.Ordinal));
        var session = Session.Run("check", _project, "--lang", "en");
        Assert.Equal(1, session.ExitCode);
        Assert.Contains("COL_Reseau.wdg:20:20", session.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_without_code_alone_are_no_program()
    {
        var session = Session.Run("check", _folder.Write("essai.wxt", "test :"), "--lang", "en");
        Assert.Equal(2, session.ExitCode);
        Assert.Contains("none of these files holds a program", session.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_the_program_makes_is_sought_in_the_element_that_calls_first()
    {
        var first = _folder.Write("COL_A.wdg", Seeking("COL_A"));
        var second = _folder.Write("COL_B.wdg", Seeking("COL_B"));
        var session = Session.Run("run", _folder.Write("main.wl", "COL_A.Lance()\nCOL_B.Lance()"), first, second);
        Assert.Equal("COL_A COL_A COL_A COL_A COL_B COL_B COL_B COL_A", string.Join(' ', session.Output.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparer.Ordinal);
        Assert.Equal(("", 0), (session.Error, session.ExitCode));
    }

    private static string Seeking(string element) => $$"""
        info :
         name : {{element}}
        procedure_set :
         code_elements :
          procedures :
           -
             name : Quoi
             code : |1+
              PROCEDURE Quoi()
              Trace("{{element}}")
           -
             name : Lance
             code : |1+
              PROCEDURE Lance()
              sNom est une chaîne = "Qu" + "oi"
              {sNom}()
              ExécuteTraitement(sNom, trtProcédure)
              p est une procédure = sNom
              p()
              ExécuteTraitement("COL_A." + sNom, trtProcédure)
        """;
}
