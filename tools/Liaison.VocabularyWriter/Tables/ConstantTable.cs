using Liaison.VocabularyWriter.Sources;

namespace Liaison.VocabularyWriter.Tables;

/// <summary>The generated table of constants.</summary>
public static class ConstantTable
{
    /// <summary>The file of the table.</summary>
    public static IEnumerable<OutputFile> Files(VocabularySource source) =>
    [
        OutputFile.OfLines("src/Liaison.Vocabulary/Generated/ConstantTable.g.cs",
        [
            .. CSharp.Header(source.Constants.Path),
            "namespace Liaison.Vocabulary.Generated;",
            "",
            "internal static class ConstantTable",
            "{",
            .. source.Constants.Families.Select(family =>
                $"    private static readonly Family {family.Id} = new({CSharp.Literal(family.Id)}, {CSharp.Bilingual(family.Fr, family.En)}, {CSharp.NumberOrNull(family.HelpPage)});"),
            "",
            "    internal static IReadOnlyList<ConstantEntry> All { get; } =",
            "    [",
            .. source.Constants.Families.SelectMany(family => family.Constants, Line),
            "    ];",
            "}",
        ]),
    ];

    private static string Line(ConstantFamilySource family, ConstantSource constant) =>
        $"        new({CSharp.Literal(constant.Id)}, {CSharp.Bilingual(constant.Fr, constant.En)}, {constant.Value}, {family.Id}, {CSharp.Bilingual(constant.Summary)}),";
}
