using Liaison.VocabularyWriter.Sources;

namespace Liaison.VocabularyWriter.Tables;

/// <summary>The generated table of what the compiler says.</summary>
public static class DiagnosticTable
{
    /// <summary>The files of the table.</summary>
    public static IEnumerable<OutputFile> Files(VocabularySource source) =>
    [
        OutputFile.OfLines("src/Liaison.Vocabulary/Generated/DiagnosticTable.g.cs",
        [
            .. CSharp.Header(source.Diagnostics.Path),
            "namespace Liaison.Vocabulary.Generated;",
            "",
            "internal static partial class DiagnosticTable",
            "{",
            "    internal static IReadOnlyList<DiagnosticEntry> Diagnostics { get; } =",
            "    [",
            .. source.Diagnostics.Diagnostics.SelectMany(Diagnostic),
            "    ];",
            "}",
        ]),
        OutputFile.OfLines("src/Liaison.Vocabulary/Generated/DiagnosticTable.Phrases.g.cs",
        [
            .. CSharp.Header(source.Diagnostics.Path),
            "namespace Liaison.Vocabulary.Generated;",
            "",
            "internal static partial class DiagnosticTable",
            "{",
            "    internal static (string Id, BilingualText Text)[] Phrases { get; } =",
            "    [",
            .. source.Diagnostics.Phrases.Select(text => $"        ({CSharp.Literal(text.Id)}, {CSharp.Bilingual(text.Fr, text.En)}),"),
            "    ];",
            "}",
        ]),
    ];

    private static IEnumerable<string> Diagnostic(DiagnosticSource diagnostic) =>
    [
        $"        new({diagnostic.Code}, DiagnosticSeverity.{CSharp.Member(diagnostic.Severity)}, {CSharp.Bilingual(diagnostic.Fr, diagnostic.En)},",
        diagnostic.Hints.Count == 0
            ? "            new Dictionary<string, BilingualText>(StringComparer.Ordinal)),"
            : "            new Dictionary<string, BilingualText>(StringComparer.Ordinal) { "
                + string.Join(", ", diagnostic.Hints.Select(hint => $"[{CSharp.Literal(hint.Id)}] = {CSharp.Bilingual(hint.Fr, hint.En)}")) + " }),",
    ];
}
