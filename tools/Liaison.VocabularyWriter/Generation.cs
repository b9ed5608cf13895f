using System.Text;
using Liaison.VocabularyWriter.Facades;
using Liaison.VocabularyWriter.JavaScript;
using Liaison.VocabularyWriter.Reference;
using Liaison.VocabularyWriter.Sources;
using Liaison.VocabularyWriter.Tables;

namespace Liaison.VocabularyWriter;

/// <summary>Everything that is made from the vocabulary, in memory; then compared with the tree or written to it.</summary>
public static class Generation
{
    // Nothing else lives in these folders under these names: what is there and is not made any more is removed.
    private static readonly (string Folder, string Pattern)[] Owned =
    [
        ("src/Liaison.Vocabulary/Generated", "*.g.cs"),
        ("src/Liaison.Functions/Generated", "*.g.cs"),
        ("src/liaison-js/generated", "*.g.mjs"),
        ("docs/reference/fr", "*.md"),
        ("docs/reference/en", "*.md"),
    ];

    /// <summary>All files made from <paramref name="source"/>, in the order of their paths.</summary>
    public static IReadOnlyList<OutputFile> Outputs(VocabularySource source) =>
    [
        .. new[]
        {
            TypeTable.Files(source), KeywordTable.Files(source), DiagnosticTable.Files(source), ConstantTable.Files(source), MessageTable.Files(source), OtherNamesTable.Files(source), FunctionTable.Files(source),
            Facade.Files(source), JavaScriptModules.Files(source), ReferencePages.Files(source),
        }.SelectMany(files => files).OrderBy(file => file.Path, StringComparer.Ordinal),
    ];

    /// <summary>The paths below <paramref name="root"/> that differ from <paramref name="outputs"/>, are missing or should not be there.</summary>
    public static IReadOnlyList<string> Differences(string root, IReadOnlyList<OutputFile> outputs) =>
    [
        .. outputs.Where(output => !IsWritten(root, output)).Select(output => output.Path)
            .Concat(Surplus(root, outputs)).Order(StringComparer.Ordinal),
    ];

    /// <summary>Makes the tree below <paramref name="root"/> agree with <paramref name="outputs"/>; files that agree are not touched.</summary>
    /// <returns>The paths that were written or removed.</returns>
    public static IReadOnlyList<string> Write(string root, IReadOnlyList<OutputFile> outputs)
    {
        var differences = Differences(root, outputs);
        foreach (var path in Surplus(root, outputs)) File.Delete(Path.Combine(root, path));
        foreach (var output in outputs.Where(output => differences.Contains(output.Path, StringComparer.Ordinal)))
        {
            var path = Path.Combine(root, output.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, Encoding.UTF8.GetBytes(output.Content));
        }

        return differences;
    }

    private static bool IsWritten(string root, OutputFile output)
    {
        var path = Path.Combine(root, output.Path);
        return File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(output.Content));
    }

    private static List<string> Surplus(string root, IReadOnlyList<OutputFile> outputs)
    {
        var made = outputs.Select(output => output.Path).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. Owned.Where(owned => Directory.Exists(Path.Combine(root, owned.Folder)))
                .SelectMany(owned => Directory.EnumerateFiles(Path.Combine(root, owned.Folder), owned.Pattern)
                    .Select(path => $"{owned.Folder}/{Path.GetFileName(path).Normalize()}"))
                .Where(path => !made.Contains(path)),
        ];
    }
}
