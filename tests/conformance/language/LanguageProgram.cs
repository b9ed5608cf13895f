using Liaison.Compiler;
using Liaison.Compiler.Diagnostics;
using Liaison.Compiler.Syntax;
using Liaison.Compiler.Text;
using Liaison.Vocabulary;

namespace Liaison.Programs.Tests;

/// <summary>A conformance program, or its twin in the words of the other language.</summary>
internal sealed record LanguageProgram(string Name, string ClassName, string Text)
{
    private static readonly string Folder = AppContext.BaseDirectory;

    /// <summary>All programs and their twins.</summary>
    public static IReadOnlyList<LanguageProgram> All { get; } =
    [
        .. Directory.EnumerateFiles(Folder, "*.wl").Order(StringComparer.Ordinal).SelectMany((path, number) =>
        {
            var (name, text) = (Path.GetFileNameWithoutExtension(path), File.ReadAllText(path));
            var tree = SyntaxTree.Parse(text);
            var french = Translation.To(Language.French, tree);
            var english = Translation.To(Language.English, tree);
            return new[]
            {
                new LanguageProgram(name, $"Program{number}", text),
                new LanguageProgram($"{name} en français", $"French{number}", french),
                new LanguageProgram($"{name} in English", $"English{number}", english),
            };
        }),
    ];

    /// <summary>What the program shows, as it is written beside it.</summary>
    public string Expected => File.ReadAllText(Path.Combine(Folder, Name.Split(' ')[0] + ".txt")).ReplaceLineEndings("\n");

    /// <summary>The C# of the program; a mistake in it fails the test with its message.</summary>
    public string Emit() => Compile(CompilationTarget.CSharp).EmitCSharp(ClassName, withLines: false);

    /// <summary>The JavaScript of the program; a mistake in it, or what browser code may not use, fails the test with its message.</summary>
    public JavaScriptModule EmitScript(string runtime = "liaison-js") => Compile(CompilationTarget.JavaScript).EmitJavaScript(ClassName + ".mjs", runtime);

    private Compilation Compile(CompilationTarget target)
    {
        // Programs without controls mean the same with the option for controls and without it; those for strings and for what integers hold are told by the name.
        var options = new CompilationOptions { Target = target, HeadlessControls = true, UnicodeStrings = Name.StartsWith("unicode", StringComparison.Ordinal), Checked = Name.StartsWith("checked", StringComparison.Ordinal) };
        var compilation = Compilation.Create([SyntaxTree.Parse(SourceText.From(Text, Name))], options);
        if (compilation.HasErrors) throw new InvalidOperationException(string.Join('\n', compilation.Diagnostics.Select(located => DiagnosticText.Render(located.Diagnostic, located.Source, Language.English))));
        return compilation;
    }
}
