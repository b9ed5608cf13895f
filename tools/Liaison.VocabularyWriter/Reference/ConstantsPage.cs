using System.Globalization;
using Liaison.VocabularyWriter.Sources;

namespace Liaison.VocabularyWriter.Reference;

/// <summary>All constants, family by family.</summary>
public static class ConstantsPage
{
    /// <summary>The lines of the page in one language.</summary>
    public static IEnumerable<string> Lines(VocabularySource source, Wording wording) =>
    [
        $"# {wording.Say("Constantes", "Constants")}",
        "",
        $"[{wording.Other.LanguageName}](../{wording.Other.Code}/{PageNames.Constants(wording.Other)}) · [{wording.Say("Référence", "Reference")}]({PageNames.Index})",
        "",
        wording.Say(
            "Écrivez les noms, non les valeurs ; une valeur publiée ne change jamais.",
            "Write the names, not the values; a published value never changes."),
        .. source.Families.SelectMany(family => Family(wording, family)),
    ];

    private static IEnumerable<string> Family(Wording wording, ConstantFamilySource family) =>
    [
        "",
        $"## {wording.Say(family.Fr, family.En)}",
        "",
        .. family.HelpPage is null ? Array.Empty<string>() : [$"{wording.Say("Page d'aide", "Help page")} {Markdown.HelpPage(family.HelpPage)}.", ""],
        .. Markdown.Heading(wording.Say("Constante", "Constant"), wording.Other.LanguageName, wording.Say("Valeur", "Value"), wording.Say("Sens", "Meaning")),
        .. family.Constants.Select(constant => Markdown.Row(
            wording.Say(constant.Fr, constant.En),
            wording.Other.Say(constant.Fr, constant.En),
            constant.Value.ToString(CultureInfo.InvariantCulture),
            Markdown.Plain(wording.Say(constant.Summary)))),
    ];
}
