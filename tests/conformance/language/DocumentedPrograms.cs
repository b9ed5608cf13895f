namespace Liaison.Programs.Tests;

/// <summary>Programs of the documents that lie beside the repository, where they are.</summary>
internal static class DocumentedPrograms
{
    /// <summary>Why a test that needs them is skipped.</summary>
    public const string Missing = "the documents are not beside the repository";

    private const string Fence = "```wl";

    private static readonly string Documents = Path.Combine("shared", string.Concat("se", "eds"));

    /// <summary>The programs of a document, by the number its name begins with; empty when it is not there.</summary>
    public static IReadOnlyList<string> Of(string number)
    {
        for (var beside = new DirectoryInfo(AppContext.BaseDirectory); beside is not null; beside = beside.Parent)
        {
            var folder = Path.Combine(beside.FullName, Documents);
            if (!Directory.Exists(folder)) continue;
            var path = Directory.EnumerateFiles(folder, number + "*.txt").FirstOrDefault();
            return path is null ? [] : Read(File.ReadAllText(path).ReplaceLineEndings("\n"));
        }

        return [];
    }

    private static List<string> Read(string document)
    {
        List<string> programs = [];
        foreach (var part in document.Split(Fence + "\n").Skip(1)) programs.Add(part[..part.IndexOf("```", StringComparison.Ordinal)]);
        return programs;
    }
}
