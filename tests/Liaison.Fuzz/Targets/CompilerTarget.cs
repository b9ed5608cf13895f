using Liaison.Compiler;
using Liaison.Compiler.Diagnostics;
using Liaison.Compiler.Syntax;
using Liaison.Compiler.Text;
using Liaison.Fuzz.Corpora;
using Liaison.Fuzz.Running;
using Liaison.Vocabulary;

namespace Liaison.Fuzz.Targets;

/// <summary>
/// The compiler: the tree gives back the text, each message speaks of a place in it and can be read in both languages,
/// and a program without mistakes can be written as C# or JavaScript.
/// </summary>
public sealed class CompilerTarget() : FuzzTarget("compiler", 1)
{
    protected override List<byte[]> Compose(FuzzRandom random, byte setting) => Programs.Any(random);

    // What is composed differs already from the programs that are tested; changed bytes mostly keep it from being written.
    protected override bool IsLeftAsComposed(FuzzRandom random) => random.OneIn(2);

    protected override string? Examine(byte setting, byte[] bytes)
    {
        var source = SourceText.Decode(bytes, "program.wl");
        var tree = SyntaxTree.Parse(source, new() { Interpolation = (setting & 6) != 0, Lenient = (setting & 8) != 0 });
        if (tree.Root.ToString() != source.Content)
            return "the tree gives back another text";

        var options = OptionsOf(setting);
        var compilation = Compilation.Create([tree], options);
        if (compilation.Diagnostics.Select(located => ProblemOf(located.Diagnostic, source)).FirstOrDefault(problem => problem is not null) is { } problem)
            return problem;
        if (compilation.HasErrors)
            return null;
        if (options.Target == CompilationTarget.JavaScript)
            compilation.EmitJavaScript("program.mjs");
        else
            compilation.EmitCSharp("Fuzzed", withLines: (setting & 16) != 0);
        return null;
    }

    private static CompilationOptions OptionsOf(byte setting) => new()
    {
        Target = (setting & 1) == 0 ? CompilationTarget.CSharp : CompilationTarget.JavaScript,
        Checked = (setting & 32) != 0,
        UnicodeStrings = (setting & 64) != 0,
        Lenient = (setting & 128) != 0,
    };

    private static string? ProblemOf(Diagnostic diagnostic, SourceText source)
    {
        if (diagnostic.Span.Start < 0 || diagnostic.Span.Length < 0 || diagnostic.Span.End > source.Content.Length)
            return $"LIA{diagnostic.Code} stands at {diagnostic.Span}, the text has {source.Content.Length} characters";
        bool isReadable = Enum.GetValues<Language>().All(language => DiagnosticText.Render(diagnostic, source, language).Length > 0);
        return isReadable ? null : $"LIA{diagnostic.Code} says nothing";
    }
}
