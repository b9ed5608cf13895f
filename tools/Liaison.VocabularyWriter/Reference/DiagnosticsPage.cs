using System.Globalization;
using Liaison.VocabularyWriter.Sources;

namespace Liaison.VocabularyWriter.Reference;

/// <summary>What the compiler says, by code.</summary>
public static class DiagnosticsPage
{
    /// <summary>The lines of the page in one language.</summary>
    public static IEnumerable<string> Lines(VocabularySource source, Wording wording) =>
    [
        $"# {wording.Say("Messages du compilateur", "Messages of the compiler")}",
        "",
        $"[{wording.Other.LanguageName}](../{wording.Other.Code}/{PageNames.Diagnostics(wording.Other)}) · [{wording.Say("Référence", "Reference")}]({PageNames.Index})",
        "",
        .. Markdown.Heading("Code", wording.Say("Gravité", "Severity"), wording.Say("Texte", "Text"), wording.Say("Conseil", "Hint")),
        .. source.Diagnostics.Diagnostics.OrderBy(diagnostic => diagnostic.Code).Select(diagnostic => Markdown.Row(
            $"LIA{diagnostic.Code.ToString("0000", CultureInfo.InvariantCulture)}",
            Severity(source, wording, diagnostic),
            Markdown.Plain(wording.Say(diagnostic.Fr, diagnostic.En)),
            Markdown.Plain(string.Join(" · ", diagnostic.Hints.Select(hint => wording.Say(hint.Fr, hint.En)))))),
    ];

    private static string Severity(VocabularySource source, Wording wording, DiagnosticSource diagnostic)
    {
        var word = source.Diagnostics.Phrases.Single(phrase => phrase.Id == diagnostic.Severity);
        return wording.Say(word.Fr, word.En);
    }
}
