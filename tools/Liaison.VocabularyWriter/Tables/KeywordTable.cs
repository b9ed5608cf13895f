using Liaison.VocabularyWriter.Sources;

namespace Liaison.VocabularyWriter.Tables;

/// <summary>The generated enumeration and table of keywords.</summary>
public static class KeywordTable
{
    /// <summary>The files of the table.</summary>
    public static IEnumerable<OutputFile> Files(VocabularySource source) =>
    [
        OutputFile.OfLines("src/Liaison.Vocabulary/Generated/Keyword.g.cs",
        [
            .. CSharp.Header(source.Keywords.Path),
            "namespace Liaison.Vocabulary;",
            "",
            "/// <summary>The keywords of the language, whatever their words; each says its two words.</summary>",
            "public enum Keyword",
            "{",
            .. source.Keywords.Keywords.SelectMany(keyword => new[]
            {
                $"    /// <summary>{CSharp.Xml(keyword.Fr)}, {CSharp.Xml(keyword.En)}.</summary>",
                $"    {keyword.Id},",
            }),
            "}",
        ]),
        OutputFile.OfLines("src/Liaison.Vocabulary/Generated/KeywordTable.g.cs",
        [
            .. CSharp.Header(source.Keywords.Path),
            "namespace Liaison.Vocabulary.Generated;",
            "",
            "internal static class KeywordTable",
            "{",
            "    internal static IReadOnlyList<KeywordEntry> All { get; } =",
            "    [",
            .. source.Keywords.Keywords.Select(Line),
            "    ];",
            "}",
        ]),
    ];

    private static string Line(KeywordSource keyword)
    {
        var plural = keyword.Plural is { } text ? CSharp.Bilingual(text) : "null";
        return $"        new(Keyword.{keyword.Id}, KeywordKind.{CSharp.Member(keyword.Kind)}, {CSharp.Bilingual(keyword.Fr, keyword.En)}, "
            + $"[{Literals(keyword.Aliases.Fr)}], [{Literals(keyword.Aliases.En)}], {plural}, {CSharp.Boolean(keyword.Reserved)}, {CSharp.Boolean(keyword.Feminine)}, "
            + $"{CSharp.LiteralOrNull(keyword.FrenchFeminine)}, {CSharp.LiteralOrNull(keyword.FrenchPlural)}),";
    }

    private static string Literals(IEnumerable<string> words) => string.Join(", ", words.Select(CSharp.Literal));
}
