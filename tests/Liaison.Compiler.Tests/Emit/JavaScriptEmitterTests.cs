using System.Text.Json;

namespace Liaison.Compiler.Tests.Emit;

/// <summary>Programs become the JavaScript that a person would have written.</summary>
public sealed class JavaScriptEmitterTests
{
    [Theory]
    [InlineData("n est un entier = 3\nn = n + 2", "let n = 3;\nn = n + 2 | 0;")]
    [InlineData("n est un entier = 3\nm est un entier = n * n", "const n = 3;\nconst m = Math.imul(n, n);")]
    [InlineData("n est un entier sur 8 = 3\nn = n * 2", "let n = 3n;\nn = BigInt.asIntN(64, n * 2n);")]
    [InlineData("r est un réel = 3\nr += 2.5", "let r = 3;\nr += 2.5;")]
    [InlineData("SI SocketExiste(\"a\") = Faux ALORS Trace(\"non\")", "if (!SocketExiste(\"a\")) {\nTrace(\"non\");\n}")]
    [InlineData("n est un entier\nTrace(\"a\" + n)", "Trace(\"a\" + n);")]
    [InlineData("Trace(\"a\" + 1.5)", "Trace(\"a\" + toText(1.5));")]
    [InlineData("// un mot\nTrace(1)", "// un mot\nTrace(1);")]
    [InlineData("TimerSys(Bat, 1 s)\nPROCEDURE Bat()\nTrace(1)", "TimerSys(Bat, new Duration(1000));")]
    [InlineData("t est un tableau d'entiers\nPOUR TOUT x DE t\nTrace(x)\nFIN", "for (const x of t) {\nTrace(x);\n}")]
    [InlineData("t est un tableau d'entiers\nPOUR TOUT x DE t\nx = 1\nFIN", "for (let i = 1; i <= t.count; i++) {\nt.set(i, 1);\n}")]
    [InlineData("s est une chaîne\ns += [RC] + \"x\"", "s = withSeparator(s, RC) + \"x\";")]
    [InlineData("SocketConnecte(\"c\", \"ws://a\", P)\nPROCEDURE P(e, m)\nSELON e\nCAS SocketMessage : Info(m)\nFIN", "SocketConnecte(\"c\", \"ws://a\", P);")]
    [InlineData("SocketConnecte(\"c\", \"ws://a\", P)\nPROCEDURE P(e, m est une chaîne)\nInfo(m)", "SocketConnecte(\"c\", \"ws://a\", typed(P, (value) => value, toText));")]
    public void A_statement_reads_as_if_written_by_hand(string program, string expected) => Assert.Contains(expected, Lines(program), StringComparison.Ordinal);

    [Fact]
    public void A_module_imports_what_it_uses_and_exports_its_procedures()
    {
        var text = Emit("Info(Double(21))\nTrace(Gauche(\"abc\", 2), Left(\"abc\", 1))\nPROCEDURE Double(n)\nRENVOYER n * 2").Text;
        Assert.StartsWith("import { Gauche, Info, Trace } from \"liaison-js/fr\";\nimport { Left } from \"liaison-js/en\";\n\nInfo(Double(21));\n", text, StringComparison.Ordinal);
        Assert.Contains("export function Double(n) {", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_of_the_program_hides_that_of_the_language()
    {
        var text = Lines("Gauche est une chaîne = \"x\"\nTrace(Gauche(\"abc\", 2), Gauche)");
        Assert.Contains("Gauche as Gauche_", text, StringComparison.Ordinal);
        Assert.Contains("Trace(Gauche_(\"abc\", 2), Gauche);", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_main_process_that_leaves_is_a_function()
    {
        var text = Lines("SI SocketExiste(\"a\") ALORS RETOUR\nTrace(1)");
        Assert.Contains("function main() {\nif (SocketExiste(\"a\")) {\nreturn;\n}\nTrace(1);\n}\n\nmain();", text, StringComparison.Ordinal);
    }

    [Fact]
    public void No_text_of_the_program_leaves_its_literal()
    {
        var text = Lines("Trace(\"\"\"; alert(1); // \\u0022\u2028\")");
        Assert.Contains("Trace(\"\\\"; alert(1); // \\\\u0022\\u2028\");", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_waits_and_nothing_is_made_from_text()
    {
        var text = Emit(string.Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests/conformance/language"), "selon.wl").Select(File.ReadAllText))).Text;
        Assert.DoesNotContain("await", text, StringComparison.Ordinal);
        Assert.DoesNotContain("eval", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_map_leads_from_each_line_to_that_of_the_program()
    {
        var module = Emit("// un mot\nTrace(1)\n\n   Trace(2)");
        using var map = JsonDocument.Parse(module.Map);
        Assert.Equal("a.wl", map.RootElement.GetProperty("sources")[0].GetString());
        Assert.Equal("// un mot\nTrace(1)\n\n   Trace(2)", map.RootElement.GetProperty("sourcesContent")[0].GetString());
        // Two lines of imports; the comment, which has no place of its own; then line 2 column 1, and line 4 column 4.
        Assert.Equal(";;;AACA;AAEG;", map.RootElement.GetProperty("mappings").GetString());
    }

    [Theory]
    [InlineData("⟦3001|SocketLit⟧(\"a\")")]
    [InlineData("⟦3001|SocketCrée⟧(\"a\", 5000)")]
    [InlineData("⟦3001|SocketConnecte⟧(\"a\", 5000)")]
    [InlineData("SI ⟦3001|WebSocketClientConnecte⟧(\"a\", \"b\") ALORS Trace(1)")]
    [InlineData("Trace(⟦3001|fChargeTexte⟧(\"a\"))")]
    [InlineData("⟦3001|ThreadExécute⟧(\"a\", threadNormal, P)\nPROCEDURE P()\nTrace(1)")]
    [InlineData("⟦3001|s⟧ est une SectionCritique\n⟦3001|UTILISER⟧ s DANS\nTrace(1)\nFIN")]
    [InlineData("⟦3002|Multitâche⟧(0)")]
    [InlineData("⟦3002|Temporisation⟧(10)")]
    [InlineData("⟦3004|WebSocketClientConnecteSSL⟧(\"a\", P, \"b\", 443, \"/\", \"\", ProtocoleTLS1_2)\nPROCEDURE P(e, m)\nTrace(e, m)")]
    [InlineData("P()\nPROCEDURE P()\nQ()\nPROCÉDURE INTERNE Q()\n⟦3001|SocketLit⟧(\"a\")\nFIN")]
    public void What_browser_code_may_not_use_is_told_at_its_place(string marked)
    {
        var source = MarkedSource.Read(marked);
        Assert.Equal(source.Marks, Compile(source.Text).Diagnostics.Select(located => (located.Diagnostic.Code, located.Diagnostic.Span)));
        Assert.DoesNotContain(Compilation.Create([SyntaxTree.Parse(source.Text)]).Diagnostics, located => located.Diagnostic.Code >= 3000);
    }

    private static Compilation Compile(string program) => Compilation.Create([SyntaxTree.Parse(SourceText.From(program, "a.wl"))], new CompilationOptions { Target = CompilationTarget.JavaScript });

    private static JavaScriptModule Emit(string program) => Compile(program).EmitJavaScript("a.mjs");

    private static string Lines(string program) => string.Join('\n', Emit(program).Text.Split('\n').Select(line => line.Trim()));
}
