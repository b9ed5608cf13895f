using Liaison.Compiler;
using Liaison.Compiler.Diagnostics;
using Liaison.Compiler.Syntax;
using Liaison.Compiler.Text;
using Liaison.Vocabulary;

namespace Liaison.Fuzz.Targets;

/// <summary>How a program is compiled, and what holds for each: its messages speak of places in it and can be read in both
/// languages, and without mistakes it can be written as C# or JavaScript.</summary>
internal sealed record CompilerSetting(byte Value)
{
    public ParseOptions Parsing { get; } = new() { Interpolation = (Value & 6) != 0, Lenient = (Value & 8) != 0 };

    public Language OtherLanguage => (Value & 16) == 0 ? Language.English : Language.French;

    private CompilationOptions Meaning { get; } = new()
    {
        Target = (Value & 1) == 0 ? CompilationTarget.CSharp : CompilationTarget.JavaScript,
        Checked = (Value & 32) != 0,
        UnicodeStrings = (Value & 64) != 0,
        Lenient = (Value & 128) != 0,
    };

    /// <returns>What is broken; null when nothing is.</returns>
    public string? ProblemOf(IReadOnlyList<ProgramPart> parts)
    {
        var compilation = Compilation.Create(parts, Meaning);
        if (compilation.Diagnostics.Select(ProblemOf).FirstOrDefault(problem => problem is not null) is { } problem)
            return problem;
        if (compilation.HasErrors)
            return null;
        if (Meaning.Target == CompilationTarget.JavaScript)
            compilation.EmitJavaScript("program.mjs");
        else
            compilation.EmitCSharp("Fuzzed", withLines: (Value & 16) != 0);
        return null;
    }

    private static string? ProblemOf(LocatedDiagnostic located)
    {
        var (source, diagnostic) = (located.Source, located.Diagnostic);
        if (diagnostic.Span.Start < 0 || diagnostic.Span.Length < 0 || diagnostic.Span.End > source.Content.Length)
            return $"LIA{diagnostic.Code} stands at {diagnostic.Span}, the text has {source.Content.Length} characters";
        bool isReadable = Enum.GetValues<Language>().All(language => DiagnosticText.Render(diagnostic, source, language).Length > 0);
        return isReadable ? null : $"LIA{diagnostic.Code} says nothing";
    }
}
