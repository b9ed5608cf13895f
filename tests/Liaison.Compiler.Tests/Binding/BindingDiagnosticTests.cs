namespace Liaison.Compiler.Tests.Binding;

/// <summary>Each mistake about names and types has its message, at its place.</summary>
public sealed class BindingDiagnosticTests
{
    [Theory]
    [InlineData("Trace(⟦1006|9000000000000000 s 9000000000000000 s⟧)")]
    [InlineData("nTotal est un entier\nTrace(⟦2001|nTotl⟧)")]
    [InlineData("Trace(⟦2001|sNom⟧)\n⟦2001|iRang⟧ = 1")]
    [InlineData("Trace(⟦2001|n⟧)\nn est un entier")]
    [InlineData("⟦2003|SocketEcri⟧(\"a\", \"b\")")]
    [InlineData("⟦2003|Zorglub⟧(1)")]
    [InlineData("⟦2004|HLitPremier⟧(\"Client\")")]
    [InlineData("⟦2004|EmailEnvoieMessage⟧(1)")]
    [InlineData("⟦2004|TableAffiche⟧(1)")]
    [InlineData("⟦2004|Abandonne⟧()")]
    [InlineData("Trace(⟦2016|AccountOnTarget⟧)")]
    [InlineData("a est une ⟦2030|Combinaison⟧\n    x\nFIN")]
    [InlineData("Trace(P())\nPROCEDURE P()\nRENVOYER ⟦2001|x⟧")]
    [InlineData("Trace(⟦2012|P()⟧)\nPROCEDURE P()\nTrace(1)")]
    [InlineData("n est un entier\n⟦2005|n⟧ est une chaîne")]
    [InlineData("⟦2006|P(1)⟧\nPROCEDURE P(a, b)\nTrace(a, b)")]
    [InlineData("⟦2007|P(1, 2)⟧\nPROCEDURE P(a)\nTrace(a)")]
    [InlineData("⟦2006|SocketCrée(\"a\")⟧")]
    [InlineData("CONSTANTE N = 5\n⟦2008|N⟧ = 6")]
    [InlineData("⟦2009|Maintenant()⟧ = 6")]
    [InlineData("⟦2009|Maintenant()[[1]]⟧ = \"6\"")]
    [InlineData("TimerSys(⟦2010|5⟧, 10)")]
    [InlineData("t est un tableau d'entiers\nTrace(Taille(⟦2010|t⟧))")]
    [InlineData("b est un Buffer = ⟦2011|5⟧")]
    [InlineData("b est un Buffer\nb[[1]] = ⟦2011|5⟧")]
    [InlineData("x est un entier = ⟦2012|P()⟧\nPROCEDURE P()\nTrace(1)")]
    [InlineData("SocketConnecte(\"c\", \"ws://a\", ⟦2013|P⟧)\nPROCEDURE P(a, b, c)\nTrace(a, b, c)")]
    [InlineData("s est une chaîne\nP(⟦2014|s⟧)\nPROCEDURE P(n est un entier)\nn = 1")]
    [InlineData("x est un ⟦2017|entié5⟧")]
    [InlineData("p est un STP\nTrace(p.⟦2018|nb⟧)\nSTP est une Structure\nn est un entier\nFIN")]
    [InlineData("n est un entier\n⟦2019|n⟧")]
    [InlineData("TimerSys(⟦2020|\"Rien\"⟧, 10)")]
    [InlineData("SocketLit(\"a\", ⟦2024|1000⟧)")]
    [InlineData("Trace(1)\nPROCEDURE Clé()\nPROCEDURE ⟦2025|CLE⟧()")]
    [InlineData("PROCEDURE ⟦2026|P⟧(a, b)\nTrace(a, b)")]
    [InlineData("PROCEDURE ⟦2026|P⟧()\nPROCEDURE Q()")]
    [InlineData("// rien⟦2027|⟧")]
    [InlineData("t est un tableau d'entiers\nx est une chaîne = ⟦2031|t⟧")]
    [InlineData("s est une chaîne = \"ab\"\nTrace(s[1, ⟦2032|2⟧])")]
    [InlineData("b est un CB\nCA est une Classe\nFIN\nPROCÉDURE Aire(n est un entier)\nCB est une Classe\nHÉRITE DE CA\nFIN\nPROCÉDURE Aire(n est un ⟦2033|réel⟧)")]
    [InlineData("b est un CB\nCA est une Classe\nFIN\nPROCÉDURE Aire(n est un entier)\nCB est une Classe\nHÉRITE DE CA\nFIN\nPROCÉDURE Aire(n est un ⟦2033|entier sur 8 octets⟧)")]
    [InlineData("b est un CB\nIForme est une Interface\nFIN\nPROCÉDURE Aire(t est un tableau d'entiers) : entier\nCB est une Classe\nIMPLÉMENTE IForme\nFIN\nPROCÉDURE Aire(t est un ⟦2033|tableau de chaînes⟧) : ⟦2033|chaîne⟧\nRENVOYER \"\"")]
    [InlineData("b est un CB\nCA est une Classe\nFIN\nPROCÉDURE Aire()\nRENVOYER \"un\"\nCB est une Classe\nHÉRITE DE CA\nFIN\nPROCÉDURE Aire() : ⟦2033|entier⟧\nRENVOYER 1")]
    [InlineData("v est un Variant\nv.⟦2018|Aire⟧()\nCForme est une Classe\nFIN\nPROCÉDURE Aires()")]
    [InlineData("v est un Variant\n⟦2007|v.Aire(1)⟧\nCForme est une Classe\nFIN\nPROCÉDURE Aire()")]
    [InlineData("f est un IForme = allouer un ⟦2021|IForme⟧\nIForme est une Interface\nFIN\nPROCÉDURE Aire()")]
    [InlineData("c est un ⟦2021|CForme⟧\nCForme est une Classe\nIMPLÉMENTE IForme\nFIN\nIForme est une Interface\nFIN\nPROCÉDURE Aire()")]
    [InlineData("c est un ⟦2021|CForme⟧\nCForme est une Classe\nFIN\nPROCÉDURE ABSTRAITE Aire()")]
    public void A_mistake_has_its_message_at_its_place(string marked) => AssertDiagnostics(marked);

    [Theory]
    [InlineData("n est un entier = 1\nSI n = 1 ALORS\n    x est une chaîne = \"a\"\nFIN\nTrace(x)")]
    [InlineData("POUR i = 1 A 3\nFIN\nTrace(i)")]
    [InlineData("PROCEDURE P()\nTrace(x)\nPROCÉDURE INTERNE Q()\n    Trace(y)\nFIN\ny est un entier\nx est un entier\n")]
    [InlineData("Multitâche\nSI ErreurDétectée ALORS Trace(ErreurInfo())")]
    [InlineData("Taille est un entier = 3\nTrace(Taille(\"abc\"), WL.Taille(\"a\"))")]
    public void What_the_language_allows_is_accepted(string program)
    {
        var expected = program.StartsWith("PROCEDURE P()\nTrace(x)", StringComparison.Ordinal) ? [2001] : Array.Empty<int>();
        Assert.Equal(expected, Compilation.Create([SyntaxTree.Parse(program)]).Diagnostics.Select(located => located.Diagnostic.Code));
    }

    [Theory]
    [InlineData(Language.French, "« Aire » remplace une méthode de CA (ligne 4) où ce type est un autre", "donnez aux deux les mêmes types ; la méthode remplacée : PROCÉDURE Aire(n est un entier)")]
    [InlineData(Language.English, "\"Aire\" replaces a method of CA (line 4) where this type is another one", "give both the same types; the replaced method: PROCÉDURE Aire(n est un entier)")]
    public void A_method_that_takes_something_else_than_the_one_it_replaces_is_told_where_that_one_is(Language language, string message, string hint)
    {
        const string program = "b est un CB\nCA est une Classe\nFIN\nPROCÉDURE Aire(n est un entier)\nCB est une Classe\nHÉRITE DE CA\nFIN\nPROCÉDURE Aire(s est une chaîne)";
        var (text, diagnostic) = Assert.Single(Compilation.Create([SyntaxTree.Parse(program)]).Diagnostics);
        Assert.Equal(message, DiagnosticText.Message(diagnostic, language));
        Assert.Contains(hint, DiagnosticText.Render(diagnostic, text, language), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_placeholder_of_a_message_is_filled()
    {
        foreach (var data in typeof(BindingDiagnosticTests).GetMethod(nameof(A_mistake_has_its_message_at_its_place))!.GetCustomAttributes(typeof(InlineDataAttribute), false).Cast<InlineDataAttribute>())
        {
            var source = MarkedSource.Read((string)data.Data[0]!);
            foreach (var (text, diagnostic) in Compilation.Create([SyntaxTree.Parse(source.Text)]).Diagnostics)
            {
                Assert.DoesNotContain('{', DiagnosticText.Render(diagnostic, text, Language.French));
                Assert.DoesNotContain('{', DiagnosticText.Render(diagnostic, text, Language.English));
            }
        }
    }

    [Fact]
    public void Every_function_of_the_language_that_is_not_provided_says_so_by_name_and_family()
    {
        var missing = File.ReadAllLines(Path.Combine(Repository.Root, "vocabulary", "others", "functions.txt")).Where(name => Words.FindFunction(name) is not { Available: true }).ToList();
        Assert.InRange(missing.Count, 3000, 3329);
        var found = Compilation.Create([SyntaxTree.Parse(string.Concat(missing.Select(name => name + "()\n")))]).Diagnostics;
        Assert.Equal(missing, found.Select(located => located.Source.ToString(located.Diagnostic.Span)), StringComparer.Ordinal);
        Assert.All(found, located =>
        {
            var name = located.Source.ToString(located.Diagnostic.Span);
            Assert.Equal(2004, located.Diagnostic.Code);
            Assert.Matches($"^function {name} of WLangage is not provided \\(family .+\\)$", DiagnosticText.Message(located.Diagnostic, Language.English));
            Assert.Matches($"^la fonction {name} du WLangage n'est pas fournie \\(famille .+\\)$", DiagnosticText.Message(located.Diagnostic, Language.French));
        });
    }

    [Theory]
    [InlineData("HLitPremier(1)", 2004)]
    [InlineData("Zorglub(1)", 2003)]
    [InlineData("n = 5", 2001)]
    public void A_lenient_program_is_warned_and_accepted(string program, int code)
    {
        var only = Assert.Single(Compilation.Create([SyntaxTree.Parse(program)], new CompilationOptions { Lenient = true }).Diagnostics);
        Assert.Equal((code, DiagnosticSeverity.Warning), (only.Diagnostic.Code, only.Diagnostic.Severity));
    }

    [Fact]
    public void All_mistakes_of_a_program_are_reported()
    {
        const string program = "Trace(⟦2001|a⟧)\nTrace(⟦2001|b⟧)\n⟦2003|Zorglub⟧()\nPROCEDURE P()\nTrace(⟦2001|c⟧)";
        AssertDiagnostics(program);
    }

    [Fact]
    public void Names_that_hide_functions_are_told_of_on_demand()
    {
        const string program = "⟦2015|Taille⟧ est un entier = 3\nTrace(Taille)\nGauche(1)\nPROCEDURE ⟦2015|Gauche⟧(⟦2015|milieu⟧)\nTrace(milieu)";
        AssertDiagnostics(program, new CompilationOptions { TellsHiddenNames = true });
        Assert.Empty(Compilation.Create([SyntaxTree.Parse(MarkedSource.Read(program).Text)]).Diagnostics);
    }

    private static void AssertDiagnostics(string marked, CompilationOptions? options = null)
    {
        var source = MarkedSource.Read(marked);
        var found = Compilation.Create([SyntaxTree.Parse(source.Text)], options).Diagnostics.Select(located => located.Diagnostic);
        Assert.Equal(
            source.Marks.Select(mark => $"{mark.Code} at {mark.Span.Start}, {mark.Span.Length} long: {source.Text.Substring(mark.Span.Start, mark.Span.Length)}"),
            found.Select(diagnostic => $"{diagnostic.Code} at {diagnostic.Span.Start}, {diagnostic.Span.Length} long: {source.Text.Substring(diagnostic.Span.Start, diagnostic.Span.Length)}"),
            StringComparer.Ordinal);
    }
}
