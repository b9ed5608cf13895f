namespace Liaison.Compiler.Tests.Exports;

public sealed class ProjectExportTests
{
    private const string Set =
        """
        # a comment
        info :
         name : COL_Reseau
        procedure_set :
         internal_properties : AAAA=
         code_elements :
          p_codes :
           -
             code : |1-
              gnPort est un entier = 5000
             type : 20
          procedures :
           -
             name : OuvreServeur
             code : |1+

              PROCEDURE OuvreServeur()
              	SI gnPort = 'a' ALORS

              	FIN
              RENVOYER f(<§$000A§>, <§$0001§>, <§@00000000000000000002§>)
           -
             name : Vide
             code : |1+

           -
             name : Eteinte
             enabled : false
             code : |1-
              PROCEDURE Eteinte()
         resources :
          string_res :
           identifier : 0x1f
           strings :
            -
              text :
               fr-FR : Serveur
               en-US : "Server"
              index : 10
        """;

    private const string Window =
        """
        info :
         name : FEN_X
        window :
         code_elements :
          p_codes :
           -
             code : |1-
              PROCEDURE FEN_X(p)
           -
             code : |1-
              Trace("fermeture")
         controls :
          -
            name : ONG_Y
            controls :
             -
               name : BTN_Z
               code_elements :
                p_codes :
                 -
                   code : |1-
                    Trace("clic")
        """;

    private const string Project =
        """
        project :
         code_elements :
          p_codes :
           -
             code : |1-
              Trace(1)
         elements :
          elements :
           -
             name : FEN_X
             physical_name : .\windows\FEN_X.wdw
             type : 5
        """;

    [Fact]
    public void Blocks_of_code_keep_their_place_in_the_export()
    {
        var export = ProjectExport.Read(SourceText.From(Set, "x.wdg"));
        Assert.Equal((ElementKind.ProcedureSet, "COL_Reseau"), (export.Kind, export.Name));
        Assert.Equal([(CodeRole.Declarations, "COL_Reseau"), (CodeRole.Procedure, "OuvreServeur")], export.Blocks.Select(block => (block.Role, block.Name)));
        Assert.Equal("gnPort est un entier = 5000\n", export.Blocks[0].Code.Content);

        var options = new ParseOptions { Resources = ResourceTable.Tokens(export.Resources, [export.Resources], Language.English) };
        var tree = SyntaxTree.Parse(export.Blocks[1].Code, options);
        Assert.Equal([1005, 1120, 1120], tree.Diagnostics.Select(diagnostic => diagnostic.Code));
        Assert.Equal(new TextPosition(18, 20), tree.Source.PositionOf(tree.Diagnostics[0].Span.Start));
        Assert.Contains("x.wdg:18:20\n", DiagnosticText.Render(tree.Diagnostics[0], tree.Source, Language.English), StringComparison.Ordinal);
        Assert.Contains(tree.Root.DescendantTokens(), token => token.Text == "<§$000A§>" && Equals(token.Value, "Server"));
    }

    [Fact]
    public void Strings_are_found_by_their_table_and_in_a_language_that_they_have()
    {
        var table = ProjectExport.Read(SourceText.From(Set)).Resources;
        Assert.Equal("Serveur", ResourceTable.Tokens(table, [], Language.French)["<§$000a§>"]);
        var other = new ResourceTable("", [], new Dictionary<int, IReadOnlyDictionary<string, string>>());
        Assert.Equal("Serveur", ResourceTable.Tokens(other, [table], Language.French)["<§@000000000000001f000A§>"]);
    }

    [Fact]
    public void Controls_nest_and_their_code_has_their_name()
    {
        var export = ProjectExport.Read(SourceText.From(Window));
        Assert.Equal(ElementKind.Window, export.Kind);
        Assert.Equal([new ElementControl("ONG_Y", null), new ElementControl("BTN_Z", "ONG_Y")], export.Controls);
        Assert.Equal(
            [(CodeRole.Declarations, "FEN_X", 1), (CodeRole.Process, "FEN_X", 2), (CodeRole.Process, "FEN_X.BTN_Z", 1)],
            export.Blocks.Select(block => (block.Role, block.Name, block.Rank)));
        Assert.Equal(string.Join(" ", "", "FEN_X.2", "FEN_X.BTN_Z"), string.Join(" ", export.Parts("FEN_X.wdw", ParseOptions.Default).Select(part => part.Process)));
    }

    [Fact]
    public void A_project_lists_its_elements()
    {
        var export = ProjectExport.Read(SourceText.From(Project));
        Assert.Equal(ElementKind.Project, export.Kind);
        Assert.Equal(new ProjectElement("FEN_X", "windows/FEN_X.wdw", "5"), Assert.Single(export.Elements));
    }

    [Fact]
    public void Any_text_is_read()
    {
        Assert.Equal(ElementKind.Other, ProjectExport.Read(SourceText.From("report :\n name : ETAT")).Kind);
        for (var length = 0; length < Set.Length; length++) ProjectExport.Read(SourceText.From(Set[..length]));
    }
}
