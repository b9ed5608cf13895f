using System.Text;

namespace Liaison.Compiler.Tests.Diagnostics;

/// <summary>
/// What people read when they make a mistake, in both languages, with its place and its hint: <c>Mistakes/</c> holds the
/// programs and behind each what is said about it, which <c>./dev baselines</c> writes.
/// </summary>
public sealed class MistakeTests
{
    /// <summary>When this variable is set, what is said is written instead of compared.</summary>
    private const string WritesVariable = "LIAISON_WRITES_BASELINES";

    private const string Said = "\n--\n";

    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Liaison.Compiler.Tests", "Diagnostics", "Mistakes");

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Folder, "*.txt").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void What_is_said_about_a_mistake_is_what_was_read(string file)
    {
        var path = Path.Combine(Folder, file);
        var kept = File.ReadAllText(path);
        var written = string.Concat(Mistakes(kept).Select(mistake => $"== {mistake.Title}\n{mistake.Program}{Said}{Messages(mistake.Title, mistake.Program)}\n"));
        if (Environment.GetEnvironmentVariable(WritesVariable) is { Length: > 0 }) File.WriteAllText(path, written);
        else Assert.True(kept == written, $"{path} differs from what the compiler says now: run ./dev baselines, look at the difference and commit it.");
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_mistake_has_the_code_of_its_title_and_no_other(string file) => Assert.All(Mistakes(File.ReadAllText(Path.Combine(Folder, file))), mistake =>
        Assert.All(Compile(mistake.Title, mistake.Program), located => Assert.Equal(mistake.Title[..4], located.Diagnostic.Code.ToString(System.Globalization.CultureInfo.InvariantCulture))));

    [Fact]
    public void Each_message_of_the_compiler_is_among_them()
    {
        var codes = Directory.EnumerateFiles(Folder, "*.txt").SelectMany(path => Mistakes(File.ReadAllText(path))).Select(mistake => int.Parse(mistake.Title[..4], System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(DiagnosticTexts.All.Select(entry => entry.Code).Order(), codes.Distinct().Order());
    }

    private static IEnumerable<(string Title, string Program)> Mistakes(string text) => ('\n' + text).Split("\n== ", StringSplitOptions.RemoveEmptyEntries).Select(one =>
    {
        var end = one.IndexOf('\n', StringComparison.Ordinal);
        return (one[..end], one[(end + 1)..].Split(Said)[0].TrimEnd('\n'));
    });

    private static string Messages(string title, string program)
    {
        var found = Compile(title, program);
        return string.Concat(new[] { Language.French, Language.English }.SelectMany(language => found.Select(located => DiagnosticText.Render(located.Diagnostic, located.Source, language))));
    }

    // What the words in brackets ask for.
    private static IReadOnlyList<LocatedDiagnostic> Compile(string title, string program)
    {
        bool Asks(string word) => title.EndsWith($"[{word}]", StringComparison.Ordinal);
        var source = Asks("utf-16") ? SourceText.Decode([.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(program)], "p.wl") : SourceText.From(program, "p.wl");
        var reading = Asks("resources") ? new ParseOptions { Resources = new Dictionary<string, string>(StringComparer.Ordinal) } : null;
        return Compilation.Create([SyntaxTree.Parse(source, reading)], new CompilationOptions
        {
            Lenient = Asks("lenient"),
            TellsHiddenNames = Asks("verbose"),
            Entry = Asks("entry") ? "Trois" : null,
            Target = Asks("browser") ? CompilationTarget.JavaScript : CompilationTarget.CSharp,
        }).Diagnostics;
    }
}
