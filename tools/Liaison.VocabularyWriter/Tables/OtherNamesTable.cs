using Liaison.VocabularyWriter.Sources;

namespace Liaison.VocabularyWriter.Tables;

/// <summary>The generated tables of the names that are not provided.</summary>
public static class OtherNamesTable
{
    private const int NamesInLine = 16;

    /// <summary>The files of the tables.</summary>
    public static IEnumerable<OutputFile> Files(VocabularySource source) =>
    [
        OutputFile.OfLines("src/Liaison.Vocabulary/Generated/OtherNamesTable.Families.g.cs",
        [
            .. CSharp.Header("vocabulary/others/families.txt"),
            "namespace Liaison.Vocabulary.Generated;",
            "",
            "internal static partial class OtherNamesTable",
            "{",
            "    internal static (BilingualText Title, string[] Prefixes)[] Families { get; } =",
            "    [",
            .. source.Others.Families.Select(family => $"        ({CSharp.Bilingual(family.Fr, family.En)}, [{string.Join(", ", family.Prefixes.Select(CSharp.Literal))}]),"),
            "    ];",
            "}",
        ]),
        Names("Functions", "vocabulary/others/functions.txt", source.Others.Functions),
        Names("Constants", "vocabulary/others/constants.txt", source.Others.Constants),
    ];

    // One text, split when it is first needed: thousands of literals would be made by code each time the program starts.
    private static OutputFile Names(string kind, string origin, IReadOnlyList<string> names) => OutputFile.OfLines($"src/Liaison.Vocabulary/Generated/OtherNamesTable.{kind}.g.cs",
    [
        .. CSharp.Header(origin),
        "namespace Liaison.Vocabulary.Generated;",
        "",
        "internal static partial class OtherNamesTable",
        "{",
        $"    internal const string {kind} =",
        "        \"\"\"",
        .. names.Chunk(NamesInLine).Select(line => $"        {string.Join(' ', line)}"),
        "        \"\"\";",
        "}",
    ]);
}
