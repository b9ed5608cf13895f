using System.Runtime;
using Liaison.Compiler;
using Liaison.Compiler.Exports;
using Liaison.Compiler.Syntax;
using Liaison.Compiler.Text;
using Liaison.Vocabulary;

namespace Liaison.Cli.Running;

/// <summary>The files of a program, as they are on disk: texts, and exports of projects and of their elements.</summary>
public sealed class ProgramFiles
{
    private static readonly string[] Exports = [".wdp", ".wdw", ".wdg", ".wdc"];
    private static readonly string[] Skipped = [".wwh", ".wde", ".wxt"];

    private readonly IReadOnlyDictionary<string, ProjectExport> _exports;

    private ProgramFiles(IReadOnlyList<(string Path, byte[] Bytes)> files, IReadOnlyList<string> missing, IReadOnlyList<string> skipped)
    {
        Files = files;
        Missing = missing;
        SkippedFiles = skipped;
        _exports = files.Where(file => Has(file.Path, Exports)).ToDictionary(file => file.Path, file => ProjectExport.Read(SourceText.Decode(file.Bytes, file.Path)), StringComparer.Ordinal);
    }

    /// <summary>Path and content of each file, in the order they were given; the elements of a project behind it.</summary>
    public IReadOnlyList<(string Path, byte[] Bytes)> Files { get; }

    /// <summary>The files of elements that a project lists and that are not there.</summary>
    public IReadOnlyList<string> Missing { get; }

    /// <summary>Files of elements that hold no code that runs here, such as reports and tests.</summary>
    public IReadOnlyList<string> SkippedFiles { get; }

    /// <summary>Reads the files.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    public static ProgramFiles Read(IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        List<(string Path, byte[] Bytes)> files = [];
        List<string> missing = [];
        List<string> skipped = [];
        foreach (var path in paths)
        {
            if (Has(path, Skipped))
            {
                skipped.Add(path);
                continue;
            }

            files.Add((path, File.ReadAllBytes(path)));
            if (Has(path, ".wdp")) AddElements(files, missing, skipped);
        }

        return new ProgramFiles(files, missing, skipped);
    }

    /// <summary>The texts of the files; one of a project holds several.</summary>
    /// <param name="options">What changes their meaning.</param>
    /// <param name="language">The language of the strings of a project that has several.</param>
    public IReadOnlyList<ProgramPart> Parse(ParseOptions options, Language language) => [.. Files.SelectMany(file => Parse(file.Path, file.Bytes, options, language))];

    /// <summary>The program that the files make together.</summary>
    /// <param name="parsing">What changes the meaning of their texts.</param>
    /// <param name="options">What changes the meaning of the program.</param>
    /// <param name="language">The language of the strings of a project that has several.</param>
    public Compilation Compile(ParseOptions parsing, CompilationOptions options, Language language)
    {
        // Nobody waits for an answer meanwhile: a collection beside the work would only take its processor.
        var before = GCSettings.LatencyMode;
        GCSettings.LatencyMode = GCLatencyMode.Batch;
        try
        {
            return Compilation.Create(Parse(parsing, language), options);
        }
        finally
        {
            GCSettings.LatencyMode = before;
        }
    }

    /// <summary>A name for the JavaScript module of the program, made from that of its first file.</summary>
    public string ModuleName => Path.ChangeExtension(Path.GetFileName(Files[0].Path), "mjs");

    /// <summary>A name for the class of the program, made from that of its first file.</summary>
    public string ClassName => ClassNameOf(Files[0].Path);

    /// <summary>A name for the class of a program whose first file this is.</summary>
    public static string ClassNameOf(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path).ToCharArray();
        for (var i = 0; i < name.Length; i++)
        {
            if (!char.IsLetterOrDigit(name[i])) name[i] = '_';
        }

        var text = name is [var first, ..] && char.IsLetter(first) ? new string(name) : "_" + new string(name);
        return char.ToUpperInvariant(text[0]) + text[1..] + "Program";
    }

    private IReadOnlyList<ProgramPart> Parse(string path, byte[] bytes, ParseOptions options, Language language)
    {
        if (!_exports.TryGetValue(path, out var export)) return [new ProgramPart(SyntaxTree.Parse(SourceText.Decode(bytes, path), options))];
        var resources = ResourceTable.Tokens(export.Resources, _exports.Values.Select(other => other.Resources), language);
        return export.Parts(path, options with { Resources = resources });
    }

    private static void AddElements(List<(string Path, byte[] Bytes)> files, List<string> missing, List<string> skipped)
    {
        var (project, bytes) = files[^1];
        foreach (var element in ProjectExport.Read(SourceText.Decode(bytes, project)).Elements)
        {
            var path = Path.Combine(Path.GetDirectoryName(project) ?? "", element.Path);
            if (!Has(path, Exports)) skipped.Add(path);
            else if (!File.Exists(path)) missing.Add(path);
            else if (files.TrueForAll(file => file.Path != path)) files.Add((path, File.ReadAllBytes(path)));
        }
    }

    private static bool Has(string path, params IEnumerable<string> extensions) => extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);
}
