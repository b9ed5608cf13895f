namespace Liaison.Compiler.Tests.Syntax;

public sealed class DeclarationTests
{
    [Theory]
    [InlineData("x est un entier")]
    [InlineData("x est entier = 5")]
    [InlineData("x is an int = 5")]
    [InlineData("a, b sont des chaînes = \"z\"")]
    [InlineData("a, b are strings")]
    [InlineData("x est un entier sans signe sur 2 octets")]
    [InlineData("x is an unsigned 8-byte int")]
    [InlineData("x est un entier système")]
    [InlineData("x est un réel sur 4")]
    [InlineData("x est un numérique(10,2)")]
    [InlineData("s est une chaîne ANSI")]
    [InlineData("s est une chaîne fixe sur 20")]
    [InlineData("s est une chaîne ASCIIZ sur 20")]
    [InlineData("t est un tableau de chaînes")]
    [InlineData("t est un tableau d'entiers")]
    [InlineData("t est un tableau de 5 entiers")]
    [InlineData("t est un tableau de nMax + 1 CClient")]
    [InlineData("t est un tableau de 4 par 7 réels")]
    [InlineData("t est un tableau [4,7] d'entiers")]
    [InlineData("t est un tableau associatif <agrandissement=5> de tableaux de CClient")]
    [InlineData("t is an associative array of 8-byte ints")]
    [InlineData("t est un tableau dynamique")]
    [InlineData("q est une File de chaînes")]
    [InlineData("o est un CClient(5, \"a\")")]
    [InlineData("o est un CClient dynamique")]
    [InlineData("o est un objet CClient dynamique = Null")]
    [InlineData("o est un CClasse.STx")]
    [InlineData("p est une procédure = f")]
    [InlineData("j est un JSON, description = \"x\"")]
    [InlineData("n est un entier <utile>")]
    [InlineData("t est un Thread = f()")]
    public void A_declaration_of_variables_is_read_whole(string text) =>
        Assert.IsType<VariableDeclarationSyntax>(Assert.Single(MarkedSource.AssertDiagnostics(text).Root.Main.Statements));

    [Fact]
    public void Sizes_and_qualifiers_of_a_type_are_found()
    {
        var type = Assert.IsType<SimpleTypeSyntax>(Type("x is an unsigned 8-byte int"));
        Assert.Equal((Keyword.Integer, true, "8"), (type.Word, type.Has(Keyword.Unsigned), type.Size?.Text));
        var text = Assert.IsType<SimpleTypeSyntax>(Type("s est une chaîne fixe sur 20"));
        Assert.Equal((Keyword.String, true, "20"), (text.Word, text.Has(Keyword.Fixed), text.Size?.Text));
        var array = Assert.IsType<ArrayTypeSyntax>(Type("t est un tableau de 4 par 7 réels"));
        Assert.Equal(2, array.Dimensions!.Sizes.Count);
        Assert.Equal(Keyword.Real, Assert.IsType<SimpleTypeSyntax>(array.ElementType).Word);
        Assert.Null(Assert.IsType<ArrayTypeSyntax>(Type("t est un tableau de CClient")).Dimensions);
        Assert.Equal("growth", Assert.Single(Assert.IsType<ArrayTypeSyntax>(Type("t is an array <growth=5> of ints")).Attributes).Name);
    }

    [Fact]
    public void A_structure_holds_members_and_an_enumeration_values()
    {
        var tree = MarkedSource.AssertDiagnostics("STPair est une Structure\n nId est un entier\n sNom est une chaîne = \"?\"\nFIN\nEEtat est une Énumération\n eLibre\n ePris = 5\nFIN");
        Assert.Equal(2, Assert.IsType<StructureDeclarationSyntax>(tree.Root.Main.Statements[0]).Members.Count);
        Assert.Equal(["eLibre", "ePris"], Assert.IsType<EnumerationDeclarationSyntax>(tree.Root.Main.Statements[1]).Members.Select(member => member.Name.Text), StringComparer.Ordinal);
    }

    [Fact]
    public void Procedures_and_methods_follow_the_main_process_and_the_class()
    {
        var root = MarkedSource.AssertDiagnostics(
            """
            gnPort est un entier = 5000
            Ouvre()

            PROCEDURE Ouvre(LOCAL p, q est un entier = 5, r CClient dynamique, s) : booléen <utile>
            FIN

            FONCTION Tout(*)
            RENVOYER MesParamètres[1]

            CClient est une Classe
                HÉRITE DE CBase
                IMPLÉMENTE IForme
            PRIVÉ
                m_n est un entier
                CONSTANTE MAX = 5
            FIN

            PROCÉDURE Constructeur(n)
            :m_n = n

            PROCEDURE PRIVÉE VIRTUELLE Aide()
            PROCEDURE GLOBALE Nombre() : entier

            IForme est une Interface
                PROCEDURE Surface() : réel
            FIN
            PROCEDURE CClient.Envoie()
            """.Replace(" <utile>", "", StringComparison.Ordinal)).Root;
        Assert.Equal(2, root.Main.Statements.Count);
        Assert.Equal(["Ouvre", "Tout"], root.Members.OfType<ProcedureDeclarationSyntax>().Select(procedure => procedure.Header.Name.Text), StringComparer.Ordinal);
        var type = root.Members.OfType<ClassDeclarationSyntax>().First();
        Assert.Equal(["Constructeur", "Aide", "Nombre"], type.Methods.Select(method => method.Header.Name.Text), StringComparer.Ordinal);
        Assert.Equal([Keyword.Private, Keyword.Virtual], type.Methods[1].Header.Modifiers.Select(word => word.Keyword!.Value));
        Assert.Equal(5, type.Declarations.Count);
        Assert.True(root.Members.OfType<ClassDeclarationSyntax>().Last().IsInterface);
        Assert.Equal("CClient", root.Members.OfType<ClassDeclarationSyntax>().Last().Methods.Single().Header.ClassName?.Text);
    }

    [Fact]
    public void Sections_close_a_process()
    {
        var procedure = Assert.IsType<ProcedureDeclarationSyntax>(Assert.Single(MarkedSource.AssertDiagnostics(
            "PROCEDURE f()\na()\nPROCÉDURE INTERNE g()\n b()\nFIN :\n c()\nFIN\nCAS ERREUR :\n d()\nCAS EXCEPTION : e()\nFIN : h()\n").Root.Members));
        Assert.Equal([Keyword.Error, Keyword.Exception, null], procedure.Body.Sections.Select(section => section.Subject?.Keyword));
        Assert.Single(Assert.IsType<InternalProcedureSyntax>(procedure.Body.Statements[1]).Body.Sections);
    }

    private static TypeSyntax Type(string text) =>
        Assert.IsType<VariableDeclarationSyntax>(Assert.Single(MarkedSource.AssertDiagnostics(text).Root.Main.Statements)).Type;
}
