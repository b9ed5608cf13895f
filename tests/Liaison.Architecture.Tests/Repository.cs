namespace Liaison.Architecture.Tests;

/// <summary>The files of this repository, as its tests find them: without what is built, downloaded or ignored.</summary>
internal static class Repository
{
    private static readonly string[] NotOurs =
        [".git", ".vs", ".idea", "bin", "obj", "artifacts", "node_modules", "TestResults", "__pycache__"];

    private static readonly string[] Binary = [".png", ".ico", ".bin", ".pfx", ".gz", ".zip"];

    public static string Root => Liaison.Repository.Root;

    public static IReadOnlyList<string> AllFiles { get; } = [.. Walk(Root).Select(Relative).Order(StringComparer.Ordinal)];

    public static IEnumerable<string> TextFiles => AllFiles.Where(file => !Binary.Contains(Path.GetExtension(file)));

    public static IEnumerable<string> MarkdownFiles => AllFiles.Where(file => file.EndsWith(".md", StringComparison.Ordinal));

    /// <summary>The hand-written C# files: generated ones answer to their generator, not to these tests.</summary>
    public static IReadOnlyList<SourceFile> Sources { get; } =
    [
        .. AllFiles
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) && !file.EndsWith(".g.cs", StringComparison.Ordinal))
            .Select(SourceFile.Read),
    ];

    public static IEnumerable<SourceFile> SourcesUnder(string folder) =>
        Sources.Where(source => source.Path.StartsWith(folder + "/", StringComparison.Ordinal));

    public static string Absolute(string relative) => Path.Combine(Root, relative);

    public static string Read(string relative) => File.ReadAllText(Absolute(relative));

    public static string[] ReadLines(string relative) => File.ReadAllLines(Absolute(relative));

    private static string Relative(string absolute) => Path.GetRelativePath(Root, absolute).Replace('\\', '/');

    private static IEnumerable<string> Walk(string folder) =>
        Directory.EnumerateFiles(folder)
            .Where(file => !NotOurs.Contains(Path.GetFileName(file)))
            .Concat(Directory.EnumerateDirectories(folder)
                .Where(inner => !NotOurs.Contains(Path.GetFileName(inner)))
                .SelectMany(Walk));
}
