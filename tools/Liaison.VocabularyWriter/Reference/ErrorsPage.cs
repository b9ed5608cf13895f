using System.Globalization;
using Liaison.VocabularyWriter.Sources;

namespace Liaison.VocabularyWriter.Reference;

/// <summary>All error codes with their texts and hints.</summary>
public static class ErrorsPage
{
    /// <summary>The lines of the page in one language.</summary>
    public static IEnumerable<string> Lines(VocabularySource source, Wording wording) =>
    [
        $"# {wording.Say("Erreurs", "Errors")}",
        "",
        $"[{wording.Other.LanguageName}](../{wording.Other.Code}/{PageNames.Errors(wording.Other)}) · [{wording.Say("Référence", "Reference")}]({PageNames.Index})",
        "",
        wording.Say(
            "Une *valeur* est un échec du monde extérieur : la fonction rend sa valeur d'échec et le programme continue. "
                + "Une *exception* est une faute du programme. Le texte suit ce qui était tenté.",
            "A *value* is a failure of the outside world: the function returns its failure value and the program goes on. "
                + "An *exception* is a mistake of the program. The text follows what was tried."),
        "",
        .. Markdown.Heading("Code", wording.Say("Genre", "Kind"), wording.Say("Texte", "Text"), wording.Say("Conseil", "Hint")),
        .. source.Messages.Errors.OrderBy(error => error.Code).Select(error => Markdown.Row(
            error.Code.ToString(CultureInfo.InvariantCulture),
            Kind(wording, error),
            Markdown.Plain(wording.Say(error.Fr, error.En)),
            Markdown.Plain(wording.Say(error.Hint)))),
        "",
        $"## {wording.Say("Ce qui était tenté", "What was tried")}",
        "",
        .. source.Messages.Attempts.Select(attempt => $"- {Markdown.Plain(wording.Say(attempt.Fr, attempt.En))}"),
        "",
        $"## {wording.Say("Mots insérés", "Inserted words")}",
        "",
        $"- `{{phase}}`{wording.Say(" :", ":")} {string.Join(", ", source.Messages.Phases.Select(phase => wording.Say(phase.Fr, phase.En)))}",
        $"- `{{kind}}`{wording.Say(" :", ":")} {string.Join(", ", source.Messages.Kinds.Select(kind => wording.Say(kind.Fr, kind.En)))}",
    ];

    /// <summary>The word for the kind of an error.</summary>
    public static string Kind(Wording wording, ErrorSource error) =>
        error.Kind == "exception" ? "exception" : wording.Say("valeur", "value");
}
