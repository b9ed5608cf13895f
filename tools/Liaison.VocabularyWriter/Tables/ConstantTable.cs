using Liaison.VocabularyWriter.Sources;

namespace Liaison.VocabularyWriter.Tables;

/// <summary>The generated tables of constants: a file that joins the parts, and two for each part.</summary>
public static class ConstantTable
{
    private const string Folder = "src/Liaison.Vocabulary/Generated";

    /// <summary>The files of the tables.</summary>
    public static IEnumerable<OutputFile> Files(VocabularySource source) =>
    [
        OutputFile.OfLines($"{Folder}/ConstantTable.g.cs",
        [
            .. CSharp.Header("vocabulary/constants/"),
            "namespace Liaison.Vocabulary.Generated;",
            "",
            "internal static partial class ConstantTable",
            "{",
            $"    internal static IReadOnlyList<ConstantEntry> All {{ get; }} = [{string.Join(", ", source.Constants.Select(file => $".. {file.Part}()"))}];",
            "}",
        ]),
        .. source.Constants.SelectMany(Files),
    ];

    private static IEnumerable<OutputFile> Files(ConstantsFile file) =>
    [
        OutputFile.OfLines($"{Folder}/ConstantTable.{file.Part}.g.cs",
        [
            .. CSharp.Header(file.Path),
            "namespace Liaison.Vocabulary.Generated;",
            "",
            "internal static partial class ConstantTable",
            "{",
            $"    private static ConstantEntry[] {file.Part}()",
            "    {",
            .. file.Families.Select(family =>
                $"        Family {Variable(family)} = new({CSharp.Literal(family.Id)}, {CSharp.Bilingual(family.Fr, family.En)}, {CSharp.NumberOrNull(family.HelpPage)});"),
            "        return",
            "        [",
            .. file.Families.SelectMany(family => family.Constants, Line),
            "        ];",
            "    }",
            "}",
        ]),
        OutputFile.OfLines($"{Folder}/ConstantValues.{file.Part}.g.cs",
        [
            .. CSharp.Header(file.Path),
            "namespace Liaison.Vocabulary;",
            "",
            "/// <summary>The values of the constants, by family, for code that acts on them.</summary>",
            "public static partial class ConstantValues",
            "{",
            .. file.Families.SelectMany(FamilyOfValues),
            "}",
        ]),
    ];

    private static string Variable(ConstantFamilySource family) => char.ToLowerInvariant(family.Id[0]) + family.Id[1..];

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
        $"            new({CSharp.Literal(constant.Id)}, {CSharp.Bilingual(constant.Fr, constant.En)}, {constant.Value}, {Variable(family)}, {CSharp.Bilingual(constant.Summary)}),";
}
