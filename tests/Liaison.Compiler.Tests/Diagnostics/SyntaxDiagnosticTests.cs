namespace Liaison.Compiler.Tests.Diagnostics;

/// <summary>The message of each mistake, at its place; and one message for one mistake.</summary>
public sealed class SyntaxDiagnosticTests
{
    [Theory]
    [InlineData("x = ⟦1001|\"abc⟧\ny = 5")]
    [InlineData("f(⟦1001|\"abc)⟧\ng(5)")]
    [InlineData("x = ⟦1002|“abc”⟧\nf(⟦1002|« d »⟧)")]
    [InlineData("x = ⟦1003|[⟧\n abc\n def")]
    [InlineData("SI a ALORS\n x = ⟦1003|[⟧\n abc")]
    [InlineData("⟦1004|```wl⟧\nx = 5\n⟦1004|```⟧\n")]
    [InlineData("x = 5 ⟦1004|#⟧ 3\ny = 2")]
    [InlineData("⟦1004|§⟧ x = 5")]
    [InlineData("x = ⟦1005|'abc'⟧ + y")]
    [InlineData("x = ⟦1006|9223372036854775808⟧\ny = ⟦1006|0x8000000000000000⟧")]
    [InlineData("x = ⟦1006|9300000000000000 s⟧\ny = 5 s")]
    [InlineData("x = y[⟦1106|]⟧\nz = 5")]
    [InlineData("x = \"a⟦1009|\\n⟧b\"\ny = \"C:\\temp\\new\"")]
    [InlineData("⟦1101|SELON⟧ a\nCAS 1\n b()\n")]
    [InlineData("PROCEDURE P()\n⟦1101|BOUCLE⟧\n SI a ALORS\n  b()\nFIN\n\nPROCEDURE Q()\nc()")]
    [InlineData("a()\n⟦1102|FIN⟧\nb()")]
    [InlineData("SI a ALORS\nFIN\n⟦1102|FIN⟧\n")]
    [InlineData("SI a ALORS b()\n⟦1103|SINON⟧\nc()")]
    [InlineData("⟦1104|CAS⟧ 5 : a()\nb()")]
    [InlineData("BOUCLE\n ⟦1105|PROCÉDURE⟧ INTERNE f()\n FIN\nFIN")]
    [InlineData("⟦1101|SI⟧ a ALORS\n b()\n\nPROCÉDURE INTERNE f()\nFIN\n")]
    [InlineData("x =⟦1106|⟧ \ny = 5")]
    [InlineData("x = 5 ⟦1106|6⟧ 7\ny = 5")]
    [InlineData("f(a, ⟦1106|)⟧\ng()")]
    [InlineData("SI f(a ⟦1106|ALORS⟧\n b()\nSINON\n c()\nFIN")]
    [InlineData("⟦1106|)⟧ 5\nx = 5")]
    [InlineData("x est un ⟦1106|5⟧\ny = 2")]
    [InlineData("POUR i = 1 ⟦1106|5⟧\n f(i)\nFIN")]
    [InlineData("SELON a\n ⟦1106|b⟧()\n CAS 1 : c()\nFIN")]
    [InlineData("SI a ⟦1108|b⟧()\nc()")]
    [InlineData("SI a ⟦1108|b⟧()\n  c()\nFIN")]
    [InlineData("t est un tableau d'entiers = ⟦1109|[⟧\n 1\n ]")]
    [InlineData("x = 1 ⟦1110|+⟧\n  2\ny = 3")]
    [InlineData("a⟦1110|,⟧\nb sont des entiers")]
    [InlineData("x = \"a [% 1 + ⟦1112|⟧%] b\"\ny = 5")]
    [InlineData("x = \"a [% b ⟦1112|c⟧ d%]\" + z")]
    [InlineData("⟦1114|SORTIR⟧\nBOUCLE\n SELON a\n  CAS 1 : SORTIR\n FIN\nFIN\nSELON a\n CAS 1 : ⟦1114|BREAK⟧\nFIN")]
    [InlineData("SI a ALORS\n b()\n⟦1115|ELSEIF⟧ c\n d()\nFIN")]
    [InlineData("⟦1115|try⟧\nx = 5")]
    [InlineData("TANTQUE a ⟦1115|{⟧\n b()\n}\nc()")]
    [InlineData("SELON a\n CAS 1\n⟦1115|FINSELON⟧:\nb()")]
    [InlineData("⟦2030|GOTO⟧ fin2\nx = 5\n⟦2030|fin2⟧:\n")]
    [InlineData("x = ⟦2030|{⟧\"champ\", indChamp}\ny = 5")]
    [InlineData("⟦2030|COMPILE⟧ SI a\n b()\nFIN")]
    [InlineData("f(⟦2030|<⟧p>: 5)\ng()")]
    [InlineData("x = ⟦2030|&⟧y")]
    [InlineData("c est un ⟦2030|champ⟧")]
    [InlineData("EC est une ⟦2030|Combinaison⟧\n a\nFIN")]
    [InlineData("POUR TOUTE ⟦2030|POSITION⟧ p DE \"a\" DANS s\nFIN")]
    [InlineData("POUR TOUT Client ⟦1106|OÙ⟧ Nom = 5\nFIN")]
    [InlineData("POUR TOUT x DE Client ⟦2030|OÙ⟧ Nom = 5\nFIN")]
    public void A_mistake_is_told_once_at_its_place(string marked) => MarkedSource.AssertDiagnostics(marked);

    [Fact]
    public void All_mistakes_of_a_text_are_told() =>
        MarkedSource.AssertDiagnostics("x = ⟦1005|'a'⟧\nSI a ⟦1108|b⟧()\ny = (1 + 2\n⟦1106|z⟧ = 5\n⟦1102|FIN⟧\nf(⟦1002|“b”⟧)");

    [Fact]
    public void An_unreadable_file_is_told()
    {
        var tree = SyntaxTree.Parse(SourceText.Decode([0xFE, 0xFF, 0, 65]));
        Assert.Equal(1007, Assert.Single(tree.Diagnostics).Code);
    }

    [Fact]
    public void A_text_without_end_of_nesting_is_told_once()
    {
        foreach (var open in new[] { "(", "-", "[", "{", "f(", "() => {", "2^", "PAS ", "a?", "\"[%", "SI a ALORS ", "BOUCLE\n", "x est un tableau de " })
        {
            var tree = SyntaxTree.Parse("x = 1\n" + string.Concat(Enumerable.Repeat(open, 5_000)));
            Assert.NotEmpty(tree.Diagnostics);
        }

        var deep = SyntaxTree.Parse("x = " + new string('(', 5_000));
        Assert.Equal(1116, Assert.Single(deep.Diagnostics).Code);
        Assert.Equal(1116, Assert.Single(SyntaxTree.Parse("x = 1" + string.Concat(Enumerable.Repeat(" + 1", 5_000))).Diagnostics).Code);
    }

    [Fact]
    public void Every_code_of_the_syntax_has_its_texts_in_both_languages() => Assert.All(DiagnosticTexts.All, entry =>
    {
        Assert.Equal(Template.Placeholders(entry.Text.French).Order(StringComparer.Ordinal), Template.Placeholders(entry.Text.English).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.All(entry.Hints.Values, hint => Assert.Equal(
            Template.Placeholders(hint.French).Order(StringComparer.Ordinal), Template.Placeholders(hint.English).Order(StringComparer.Ordinal), StringComparer.Ordinal));
    });
}
