using Liaison.Compiler.Exports;
using Liaison.Compiler.Text;
using Liaison.Fuzz.Corpora;
using Liaison.Fuzz.Running;

namespace Liaison.Fuzz.Targets;

/// <summary>The compiler, given the export of a window, a set of procedures or a class: what a <see cref="CompilerSetting"/> asks of any program holds.</summary>
public sealed class ExportTarget() : FuzzTarget("exports", 1)
{
    protected override List<byte[]> Compose(FuzzRandom random, byte setting) => Programs.Export(random);

    protected override string? Examine(byte setting, byte[] bytes)
    {
        var compiled = new CompilerSetting(setting);
        var export = ProjectExport.Read(SourceText.Decode(bytes, "element.wdw"));
        var strings = ResourceTable.Tokens(export.Resources, [export.Resources], compiled.OtherLanguage);
        return compiled.ProblemOf(export.Parts("element.wdw", compiled.Parsing with { Resources = strings }));
    }
}
