using Liaison.VocabularyWriter.Sources;

namespace Liaison.VocabularyWriter.Tables;

/// <summary>The generated tables of types and targets, which the table of functions refers to.</summary>
public static class TypeTable
{
    /// <summary>The files of the tables.</summary>
    public static IEnumerable<OutputFile> Files(VocabularySource source) =>
    [
        OutputFile.OfLines("src/Liaison.Vocabulary/Generated/TypeTable.g.cs",
        [
            .. CSharp.Header(source.Types.Path),
            "namespace Liaison.Vocabulary.Generated;",
            "",
            "internal static class TypeTable",
            "{",
            .. source.Types.Types.Select(type =>
                $"    internal static readonly TypeEntry {CSharp.Member(type.Id)} = new({CSharp.Literal(type.Id)}, {CSharp.Bilingual(type.Fr, type.En)}, {CSharp.Literal(type.Csharp)});"),
            "}",
        ]),
        OutputFile.OfLines("src/Liaison.Vocabulary/Generated/TargetTable.g.cs",
        [
            .. CSharp.Header(source.Types.Path),
            "namespace Liaison.Vocabulary.Generated;",
            "",
            "internal static class TargetTable",
            "{",
            .. source.Types.Targets.Select(target =>
                $"    internal static readonly TargetEntry {CSharp.Member(target.Id)} = new({CSharp.Literal(target.Id)}, {CSharp.Bilingual(target.Fr, target.En)});"),
            "}",
        ]),
    ];
}
