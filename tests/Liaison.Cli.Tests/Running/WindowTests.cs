using System.Globalization;

namespace Liaison.Cli.Tests.Running;

/// <summary>Text exports of windows: their declarations, their procedures, the processes of their controls.</summary>
public sealed class WindowTests : IDisposable
{
    private const string Project = """
        info :
         name : Demo
        project :
         code_elements :
          p_codes :
           -
             code : |1-
              gnNiveau est un entier = 3
              Trace("projet", COL_A.gnPort, COL_B.gnPort)
              FEN_X.Initialise()
              COL_B.Initialise()
              FEN_X.BTN_Y()
              sNom est une chaîne = "FEN_X.Initialise"
              {sNom}()
              ExécuteTraitement("COL_B.Initialise", trtProcédure)
           -
             code : |1-
              Trace("fin du projet")
         elements :
          elements :
           -
             name : COL_A
             physical_name : .\COL_A.wdg
           -
             name : COL_B
             physical_name : .\COL_B.wdg
           -
             name : FEN_X
             physical_name : .\FEN_X.wdw
        """;

    private const string Set = """
        info :
         name : COL_#
        procedure_set :
         code_elements :
          p_codes :
           -
             code : |1-
              gnPort est un entier = @
              Trace("COL_# déclare")
          procedures :
           -
             name : Initialise
             code : |1+

              PROCEDURE Initialise()
              Trace("COL_# initialise", gnPort, gnNiveau)
        """;

    private const string Window = """
        info :
         name : FEN_X
        window :
         code_elements :
          p_codes :
           -
             code : |1-
              // Ce que la fenêtre reçoit.
              PROCEDURE FEN_X(pnPas est un entier = 7)
              gnCompteur est un entier = 40 + pnPas
              Trace("ouverture")
           -
             code : |1-
              Trace("fermeture")
          procedures :
           -
             name : Initialise
             code : |1+

              PROCEDURE Initialise()
              Trace("FEN_X initialise", gnCompteur)
           -
             name : Prochain
             code : |1+

              PROCEDURE Prochain()
              RENVOYER gnCompteur + 1
         controls :
          -
            name : ONG_Y
            controls :
             -
               name : BTN_Y
               code_elements :
                p_codes :
                 -
                   code : |1-
                    gnCompteur = Prochain()
                    Initialise()
                 -
                   code : |1-
                    Trace("entrée", gnNiveau)
        """;

    private const string Table = """
        info :
         name : FEN_Y
        window :
         code_elements :
          p_codes :
           -
             code : |1-
              PROCEDURE FEN_Y(pnId est un entier = 7)
              gnId est un entier = pnId
              MaFenêtre..Titre = "Titre " + gnId
              SAI_Nom = "nom " + gnId
              SI gnId < 6 ALORS Remplit()
              SI gnId = 5 ALORS Ferme(FEN_Y, "fermée")
              SI gnId = 6 ALORS
                TABLE_T.SupprimeTout()
                Ferme()
              FIN
              Remplit()
              Trace("ouverte")
          procedures :
           -
             name : Remplit
             code : |1+
              PROCEDURE Remplit()
              TableAjouteLigne(TABLE_T, "a", 1)
              TableAjouteLigne(TABLE_T, "b", 2)
              POUR TOUTE LIGNE i DE TABLE_T
                Trace(i, COL_A, COL_B, FEN_Y.COL_A)
              FIN
         controls :
          -
            name : SAI_Nom
          -
            name : LIB_Y
          -
            name : TABLE_T
            controls :
             -
               name : COL_A
             -
               name : COL_B
          -
            name : BTN_Y
            code_elements :
             p_codes :
              -
                code : |1-
                 MoiMême..Libellé = "clic"
                 Trace(BTN_Y..Libellé, SAI_Nom, MaFenêtre..Titre, LIB_Y..Visible)
        """;

    private readonly ProgramFolder _folder = new();
    private readonly string _project;

    public WindowTests()
    {
        _project = _folder.Write("Demo.wdp", Project);
        _folder.Write("COL_A.wdg", Set.Replace('#', 'A').Replace("@", "5001", StringComparison.Ordinal));
        _folder.Write("COL_B.wdg", Set.Replace('#', 'B').Replace("@", "5002", StringComparison.Ordinal));
        _folder.Write("FEN_X.wdw", Window);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Each_element_has_its_own_names_and_others_reach_them_through_it()
    {
        Assert.Equal(
            [
                "COL_A déclare", "COL_B déclare", "projet\t5001\t5002", "FEN_X initialise\t47", "COL_B initialise\t5002\t3",
                "FEN_X initialise\t48", "FEN_X initialise\t48", "COL_B initialise\t5002\t3",
            ],
            Shown("run", _project));
    }

    [Theory]
    [InlineData("FEN_X.Initialise", "FEN_X initialise\t47")]
    [InlineData("FEN_X.BTN_Y", "FEN_X initialise\t48")]
    [InlineData("FEN_X.BTN_Y.2", "entrée\t3")]
    [InlineData("FEN_X.2", "fermeture")]
    [InlineData("Demo.2", "fin du projet")]
    [InlineData("col_a.initialise", "COL_A initialise\t5001\t3")]
    [InlineData("Prochain")]
    public void A_procedure_or_process_of_any_element_may_be_the_entry(string entry, params string[] shown) =>
        Assert.Equal(["COL_A déclare", "COL_B déclare", .. shown], Shown("run", _project, "--entry", entry));

    [Fact]
    public void A_project_keeps_its_names_in_both_forms_it_is_converted_to()
    {
        Assert.Contains("COL_B_Initialise();", string.Join('\n', Shown("convert", _project)), StringComparison.Ordinal);
        _folder.Write("Demo.wdp", Project.Replace("ExécuteTraitement", "// ExécuteTraitement", StringComparison.Ordinal));
        Assert.Contains("export function FEN_X_BTN_Y_2()", string.Join('\n', Shown("convert", "--to", "javascript", _project)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_in_the_process_of_a_control_is_told_at_its_place_in_the_export()
    {
        var text = Window.Replace("Trace(\"entrée\", gnNiveau)", "Trace(gnNivo)", StringComparison.Ordinal);
        _folder.Write("FEN_X.wdw", text);
        var session = Session.Run("check", _project, "--lang", "en");
        Assert.Equal(1, session.ExitCode);
        Assert.Contains($"FEN_X.wdw:{PlaceOf("gnNivo", text)}\n", session.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_window_declares_is_not_seen_elsewhere_without_its_name()
    {
        var text = Set.Replace('#', 'A').Replace("@", "gnCompteur", StringComparison.Ordinal);
        _folder.Write("COL_A.wdg", text);
        var session = Session.Run("check", _project, "--lang", "en");
        Assert.Contains($"COL_A.wdg:{PlaceOf("gnCompteur", text)}\n", session.Output, StringComparison.Ordinal);
        Assert.Contains("LIA2001", session.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_window_kept_in_memory_is_opened_with_parameters_and_closed_with_a_result()
    {
        _folder.Write("FEN_Y.wdw", Table);
        var program = _folder.Write("ouvre.wl", """
            r est un Variant = Ouvre(FEN_Y, 5)
            Trace("rendu", r, FEN_Y.SAI_Nom, FEN_Y..Titre, FEN_Y.gnId)
            FEN_Y.BTN_Y()
            FEN_Y.SAI_Nom = "autre"
            Ouvre("FEN_Y", 6)
            Trace(FEN_Y.SAI_Nom, "[" + FEN_Y.COL_A + "]")
            FEN_Y.LIB_Y..Visible = Faux
            FEN_Y..Titre += "."
            FEN_Y.BTN_Y()
            """);
        Assert.Equal(
            ["1\ta\t1\ta", "2\tb\t2\tb", "rendu\tfermée\tnom 5\tTitre 5\t5", "clic\tnom 5\tTitre 5\t1", "nom 6\t[]", "clic\tnom 6\tTitre 6.\t0"],
            Shown("run", program, _folder["FEN_Y.wdw"], "--headless-ui"));
    }

    [Theory]
    [InlineData("FEN_Y", "1\ta\t1\ta", "2\tb\t2\tb", "ouverte")]
    [InlineData("FEN_Y.BTN_Y", "1\ta\t1\ta", "2\tb\t2\tb", "ouverte", "clic\tnom 7\tTitre 7\t1")]
    public void A_window_or_what_belongs_to_it_may_be_the_entry(string entry, params string[] shown) =>
        Assert.Equal(shown, Shown("run", _folder.Write("FEN_Y.wdw", Table), "--headless-ui", "--entry", entry));

    [Fact]
    public void Without_the_option_windows_are_not_provided_and_a_hint_names_it()
    {
        var session = Session.Run("check", _folder.Write("a.wl", "TableAjouteLigne(TABLE_X, 1)"), "--lang", "en");
        Assert.Contains("LIA2004: function TableAjouteLigne of WLangage is not provided (family Windows)", session.Output, StringComparison.Ordinal);
        Assert.Contains("--headless-ui", session.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Browser_code_has_no_controls()
    {
        var session = Session.Run("check", _folder.Write("a.wl", "SAI_Nom..Visible = Faux\nTableSupprime(TABLE_X)"), "--headless-ui", "--target", "javascript", "--lang", "en");
        Assert.Contains("LIA3001: SAI_Nom does not exist in browser code", session.Output, StringComparison.Ordinal);
        Assert.Contains("LIA3001: TableSupprime does not exist in browser code", session.Output, StringComparison.Ordinal);
    }

    private static string PlaceOf(string word, string text)
    {
        var before = text[..text.IndexOf(word, StringComparison.Ordinal)].Split('\n');
        return string.Create(CultureInfo.InvariantCulture, $"{before.Length}:{before[^1].Length + 1}");
    }

    private static string[] Shown(params string[] arguments)
    {
        var session = Session.Run(arguments);
        Assert.Equal("", session.Error);
        Assert.Equal(0, session.ExitCode);
        return session.Output.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
    }
}
