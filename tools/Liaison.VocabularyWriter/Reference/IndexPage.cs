using Liaison.VocabularyWriter.Sources;

namespace Liaison.VocabularyWriter.Reference;

/// <summary>The list of all functions, those to come included.</summary>
public static class IndexPage
{
    /// <summary>The lines of the page in one language.</summary>
    public static IEnumerable<string> Lines(VocabularySource source, Wording wording) =>
    [
        $"# {wording.Say("Référence", "Reference")}",
        "",
        $"[{wording.Other.LanguageName}](../{wording.Other.Code}/{PageNames.Index}) · "
            + $"[{wording.Say("Constantes", "Constants")}]({PageNames.Constants(wording)}) · [{wording.Say("Réglages", "Settings")}]({PageNames.Settings(wording)}) · [{wording.Say("Erreurs", "Errors")}]({PageNames.Errors(wording)}) · "
            + $"[{wording.Say("Mots clés", "Keywords")}]({PageNames.Keywords(wording)}) · [{wording.Say("Messages du compilateur", "Messages of the compiler")}]({PageNames.Diagnostics(wording)})",
        .. source.Functions.SelectMany(file => Family(wording, file)),
        .. ToCome(source, wording),
        "",
        wording.Say(
            "WINDEV, WEBDEV et WLangage sont des marques de PC SOFT. Liaison en est indépendant et compatible avec ces fonctions ; les numéros sont ceux des pages de l'aide en ligne de PC SOFT.",
            "WINDEV, WEBDEV and WLangage are marks of PC SOFT. Liaison is independent of it and compatible with these functions; the numbers are those of the pages of PC SOFT's online help."),
    ];

    private static IEnumerable<string> Family(Wording wording, FunctionsFile file) =>
    [
        "",
        $"## {wording.Say(file.Family.Fr, file.Family.En)}",
        "",
        .. Markdown.Heading(wording.Say("Fonction", "Function"), wording.Other.LanguageName, wording.Say("Résumé", "Summary")),
        .. file.Functions.Where(function => function.Available).Select(function => Markdown.Row(
            $"[{wording.Name(function)}]({PageNames.Of(wording, function)})", wording.Other.Name(function), Markdown.Plain(wording.Say(function.Summary)))),
    ];

    private static IEnumerable<string> ToCome(VocabularySource source, Wording wording)
    {
        var functions = source.AllFunctions.Where(function => !function.Available).ToList();
        if (functions.Count == 0) return [];
        return
        [
            "",
            $"## {wording.Say("Pas encore disponibles", "Not available yet")}",
            "",
            .. Markdown.Heading(
                wording.Say("Fonction", "Function"), wording.Other.LanguageName, wording.Say("Résumé", "Summary"), wording.Say("Page d'aide", "Help page")),
            .. functions.Select(function => Markdown.Row(
                wording.Name(function), wording.Other.Name(function), Markdown.Plain(wording.Say(function.Summary)), Markdown.HelpPage(function.HelpPage))),
        ];
    }
}
