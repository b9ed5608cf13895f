using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Liaison.Compiler.Tests.Syntax;

/// <summary>What holds for every text.</summary>
public sealed class TreeLawTests
{
    private static readonly string[] Pieces =
    [
        "SI ", "ALORS ", "SINON ", "FIN\n", "SELON x\n", "CAS 1 : ", "AUTRE CAS\n", "BOUCLE\n", "POUR i = 1 A 5\n", "POUR TOUT x DE t\n", "TANTQUE a\n",
        "QUAND EXCEPTION DANS\n", "FAIRE\n", "PROCEDURE f(a, b)\n", "PROCÉDURE INTERNE g()\n", "C est une Classe\n", "S est une Structure\n", "x est un entier\n",
        "A FAIRE TANTQUE a\n", "UTILISER v DANS\n", "CONSTANT\n", "RENVOYER ", "SORTIR\n", "x", " = ", "f(", ")", "[", "]", "[[", "]]", "[=", "{", "}", "=> ",
        "\"a\"", "\"", "`", "'", "[\n", "\n]", "[%", "%]", "...\n", "// c\n", "/*", "*/", ";", ":", ".", "..", ",", "+", "-", "<", ">", "<>", "5", "5 ms", "0x", "\n", "\r", "\r\n",
        "\t", "\u00A0", "é", "\u0301", "\uD835", "\uDC00", "#", "§", "<§$0001§>", "d'", "est ", "allouer ", "tableau de ", "CAS ERREUR :\n", "FIN :\n", "```\n", "OÙ ", "PAS ", "try {", "\0",
    ];

    [Fact]
    public void Own_programs_are_read_without_a_word() => Assert.All(OwnPrograms.All, program =>
    {
        var tree = SyntaxTree.Parse(SourceText.From(program.Text, program.Name));
        Assert.Empty(tree.Diagnostics.Select(diagnostic => DiagnosticText.Render(diagnostic, tree.Source, Language.English)));
    });

    [Fact]
    public void Printing_the_tree_of_any_pieces_gives_back_the_text() =>
        Check.One(Settings(400), Prop.ForAll(ArbMap.Default.ArbFor<int[]>(), indices => IsSound(Joined(indices))));

    [Fact]
    public void Printing_the_tree_of_a_mutated_program_gives_back_the_text() =>
        Check.One(Settings(250), Prop.ForAll(ArbMap.Default.ArbFor<(int, int, int)[]>(), changes => OwnPrograms.All.All(program => IsSound(Mutated(program.Text, changes)))));

    [Fact]
    public void Each_beginning_of_a_program_is_read() => Assert.All(OwnPrograms.All, program =>
    {
        for (var length = 0; length < program.Text.Length; length += 7) Assert.True(IsSound(program.Text[..length]), program.Text[..length]);
    });

    [Fact]
    public void Encoding_and_line_ends_do_not_change_the_tokens() => Assert.All(OwnPrograms.All, program =>
    {
        var expected = Tokens(SourceText.From(program.Text));
        Assert.Equal(expected, Tokens(SourceText.Decode([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(program.Text)])), StringComparer.Ordinal);
        Assert.Equal(expected, Tokens(SourceText.Decode(Encoding.Latin1.GetBytes(program.Text))), StringComparer.Ordinal);
        Assert.Equal(expected, Tokens(SourceText.From(program.Text.Replace("\n", "\r\n", StringComparison.Ordinal))), StringComparer.Ordinal);
        Assert.Equal(expected, Tokens(SourceText.From(program.Text.Replace('\n', '\r'))), StringComparer.Ordinal);
    });

    // Some work is allotted to each character: what takes more for longer texts fails here whatever the machine.
    [Fact]
    public void Reading_takes_memory_in_proportion_to_the_text() => Assert.All(OwnPrograms.All.Select(program => program.Text).Append("x = (a, (b = (\n").Append("SI \"[% [\n ( {"), text =>
    {
        Measure(text, 20);
        var (small, large) = (Measure(text, 50), Measure(text, 400));
        Assert.True(large < 12 * small, $"{small} bytes for 50 copies, {large} for 400");
    });

    private static long Measure(string text, int copies)
    {
        var source = SourceText.From(string.Concat(Enumerable.Repeat(text, copies)));
        var before = GC.GetAllocatedBytesForCurrentThread();
        SyntaxTree.Parse(source);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static bool IsSound(string text)
    {
        var tree = SyntaxTree.Parse(text);
        return string.Equals(tree.Root.ToString(), text, StringComparison.Ordinal)
            && tree.Diagnostics.All(diagnostic => diagnostic.Span.Start >= 0 && diagnostic.Span.End <= text.Length && DiagnosticText.Render(diagnostic, tree.Source, Language.French).Length > 0)
            && tree.Root.DescendantTokens().All(token => token.Span.End <= text.Length && token.Text == text.Substring(token.Span.Start, token.Span.Length));
    }

    private static string Joined(int[] indices) => string.Concat(indices.Select(index => Pieces[(int)((uint)index % Pieces.Length)]));

    private static string Mutated(string text, (int Place, int Length, int Piece)[] changes)
    {
        foreach (var (place, length, piece) in changes.Take(4))
        {
            var at = (int)((uint)place * 7919 % (uint)text.Length);
            text = text.Remove(at, Math.Min((int)((uint)length % 40), text.Length - at)).Insert(at, Pieces[(int)((uint)piece % Pieces.Length)]) + " ";
        }

        return text;
    }

    private static IEnumerable<string> Tokens(SourceText source) =>
        SyntaxTree.Parse(source).Root.DescendantTokens().Select(token => $"{token.Kind} {(token.Kind == SyntaxKind.MultiLineStringToken ? token.Value : token.Value is null ? token.Text.ReplaceLineEndings() : token.Value)}");

    private static Config Settings(int tests) => Config.QuickThrowOnFailure.WithMaxTest(tests).WithEndSize(60);
}
