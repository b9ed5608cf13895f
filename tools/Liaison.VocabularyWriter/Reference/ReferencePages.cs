using Liaison.VocabularyWriter.Sources;

namespace Liaison.VocabularyWriter.Reference;

/// <summary>The reference in both languages: an index, a page for each available function, the constants, the errors, the settings, the keywords, the messages of the compiler.</summary>
public static class ReferencePages
{
    private const string Notice = "<!-- dotnet run --project tools/Liaison.VocabularyWriter -->";

    /// <summary>All pages.</summary>
    public static IEnumerable<OutputFile> Files(VocabularySource source) =>
        new[] { Wording.French, Wording.English }.SelectMany(wording => Files(source, wording));

    private static IEnumerable<OutputFile> Files(VocabularySource source, Wording wording) =>
    [
        Page(wording, PageNames.Index, IndexPage.Lines(source, wording)),
        Page(wording, PageNames.Constants(wording), ConstantsPage.Lines(source, wording)),
        Page(wording, PageNames.Errors(wording), ErrorsPage.Lines(source, wording)),
        Page(wording, PageNames.Settings(wording), SettingsPage.Lines(source, wording)),
        Page(wording, PageNames.Keywords(wording), KeywordsPage.Lines(source, wording)),
        Page(wording, PageNames.Diagnostics(wording), DiagnosticsPage.Lines(source, wording)),
        .. source.AvailableFunctions.Select(function => Page(wording, PageNames.Of(wording, function), FunctionPage.Lines(source, wording, function))),
    ];

    private static OutputFile Page(Wording wording, string name, IEnumerable<string> lines) =>
        OutputFile.OfLines($"{PageNames.Folder(wording)}/{name}", [Notice, "", .. lines]);
}
