using Liaison.VocabularyWriter.Sources;

namespace Liaison.VocabularyWriter.Tables;

/// <summary>The generated table of errors and of the texts that messages are made of.</summary>
public static class MessageTable
{
    /// <summary>The files of the table.</summary>
    public static IEnumerable<OutputFile> Files(VocabularySource source) =>
    [
        File(source, "Errors",
        [
            "    internal static IReadOnlyList<ErrorMessage> Errors { get; } =",
            "    [",
            .. source.Messages.Errors.SelectMany(Error),
            "    ];",
        ]),
        File(source, "Texts",
        [
            .. Texts("Attempts", source.Messages.Attempts),
            "",
            .. Texts("Phases", source.Messages.Phases),
            "",
            .. Texts("Details", source.Messages.Details),
            "",
            .. Texts("Kinds", source.Messages.Kinds),
            "",
            .. Texts("Labels", source.Messages.Labels),
        ]),
    ];

    private static OutputFile File(VocabularySource source, string part, IEnumerable<string> members) =>
        OutputFile.OfLines($"src/Liaison.Vocabulary/Generated/MessageTable.{part}.g.cs",
        [
            .. CSharp.Header(source.Messages.Path),
            "namespace Liaison.Vocabulary.Generated;",
            "",
            "internal static partial class MessageTable",
            "{",
            .. members,
            "}",
        ]);

    private static IEnumerable<string> Error(ErrorSource error) =>
    [
        $"        new({error.Code}, {(error.Kind == "exception" ? "true" : "false")},",
        $"            {CSharp.Literal(error.Fr)}, {CSharp.Literal(error.En)},",
        $"            {CSharp.Literal(error.Hint.Fr)}, {CSharp.Literal(error.Hint.En)}),",
    ];

    private static IEnumerable<string> Texts(string name, IReadOnlyList<NamedSource> texts) =>
    [
        $"    internal static (string Id, BilingualText Text)[] {name} {{ get; }} =",
        "    [",
        .. texts.Select(text => $"        ({CSharp.Literal(text.Id)}, {CSharp.Bilingual(text.Fr, text.En)}),"),
        "    ];",
    ];
}
