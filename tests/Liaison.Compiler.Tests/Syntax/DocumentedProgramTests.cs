namespace Liaison.Compiler.Tests.Syntax;

/// <summary>Programs of the documents that lie beside the repository, where they are.</summary>
public sealed class DocumentedProgramTests
{
    private const string Fence = "```wl";

    private static readonly string Documents = Path.Combine("shared", string.Concat("se", "eds"));

    [Fact]
    public void Every_documented_program_is_read_without_a_word_and_printed_back()
    {
        var programs = Programs();
        Assert.SkipWhen(programs.Count == 0, $"no folder {Documents} with documents beside {Repository.Root}");
        Assert.All(programs, program =>
        {
            var tree = SyntaxTree.Parse(SourceText.From(program.Text, program.Name));
            Assert.Empty(tree.Diagnostics.Select(diagnostic => DiagnosticText.Render(diagnostic, tree.Source, Language.English)));
            Assert.Equal(program.Text, tree.Root.ToString(), StringComparer.Ordinal);
        });
    }

    internal static List<(string Name, string Text)> Programs()
    {
        List<(string, string)> programs = [];
        if (FindFolder() is not { } folder) return programs;
        foreach (var path in Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal))
        {
            var lines = File.ReadAllLines(path);
            for (var i = 0; i < lines.Length; i++)
            {
                if (lines[i].Trim() != Fence) continue;
                var program = lines.Skip(i + 1).TakeWhile(line => line.Trim() != "```").ToList();
                programs.Add(($"{Path.GetFileName(path)}:{i + 2}", string.Join('\n', program) + "\n"));
                i += program.Count;
            }
        }

        return programs;
    }

    // The repository may itself be checked out somewhat deeper.
    private static string? FindFolder()
    {
        for (var beside = Directory.GetParent(Repository.Root); beside is not null; beside = beside.Parent)
        {
            var folder = Path.Combine(beside.FullName, Documents);
            if (Directory.Exists(folder)) return folder;
        }

        return null;
    }
}
