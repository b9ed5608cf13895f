using Liaison.Compiler;
using Liaison.Compiler.Syntax;
using Liaison.Compiler.Text;
using Liaison.Fuzz.Corpora;
using Liaison.Fuzz.Running;

namespace Liaison.Fuzz.Targets;

/// <summary>
/// The compiler, given one program: the tree gives back the text and can be translated, and what a
/// <see cref="CompilerSetting"/> asks of any program holds.
/// </summary>
public sealed class CompilerTarget() : FuzzTarget("compiler", 1)
{
    protected override List<byte[]> Compose(FuzzRandom random, byte setting) => Programs.Any(random);

    // What is composed differs already from the programs that are tested; changed bytes mostly keep it from being written.
    protected override bool IsLeftAsComposed(FuzzRandom random) => random.OneIn(2);

    protected override string? Examine(byte setting, byte[] bytes)
    {
        var source = SourceText.Decode(bytes, "program.wl");
        var compiled = new CompilerSetting(setting);
        var tree = SyntaxTree.Parse(source, compiled.Parsing);
        if (tree.Root.ToString() != source.Content)
            return "the tree gives back another text";
        Translation.To(compiled.OtherLanguage, tree);
        return compiled.ProblemOf([new ProgramPart(tree)]);
    }
}
