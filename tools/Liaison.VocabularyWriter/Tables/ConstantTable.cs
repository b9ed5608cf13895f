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
        OutputFile.OfLines("src/Liaison.Vocabulary/Generated/ConstantValues.g.cs",
        [
            .. CSharp.Header(source.Constants.Path),
            "namespace Liaison.Vocabulary;",
            "",
            "/// <summary>The values of the constants, by family, for code that acts on them.</summary>",
            "public static class ConstantValues",
            "{",
            .. source.Constants.Families.SelectMany(FamilyOfValues),
            "}",
        ]),
    ];

    private static IEnumerable<string> FamilyOfValues(ConstantFamilySource family) =>
    [
        $"    /// <summary>{CSharp.Xml(family.En)}.</summary>",
        $"    public static class {family.Id}",
        "    {",
        .. family.Constants.SelectMany(constant => new[]
        {
            $"        /// <summary>{CSharp.Xml(constant.Summary.En)}</summary>",
            $"        public const int {constant.Id.Split('.')[^1]} = {constant.Value};",
        }),
        "    }",
        "",
    ];

    private static string Line(ConstantFamilySource family, ConstantSource constant) =>
        $"        new({CSharp.Literal(constant.Id)}, {CSharp.Bilingual(constant.Fr, constant.En)}, {constant.Value}, {family.Id}, {CSharp.Bilingual(constant.Summary)}),";
}
