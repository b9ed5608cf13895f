using Liaison.VocabularyWriter.Sources;

namespace Liaison.VocabularyWriter.Reference;

/// <summary>All keywords, kind by kind.</summary>
public static class KeywordsPage
{
    private static readonly (string Kind, string French, string English)[] Kinds =
    [
        ("statement", "Instructions", "Statements"), ("declaration", "Déclarations", "Declarations"), ("operator", "Opérateurs", "Operators"),
        ("value", "Valeurs", "Values"), ("type", "Types", "Types"), ("unit", "Durées", "Durations"), ("member", "Propriétés", "Properties"),
        ("attribute", "Attributs", "Attributes"),
    ];

    /// <summary>The lines of the page in one language.</summary>
    public static IEnumerable<string> Lines(VocabularySource source, Wording wording) =>
    [
        $"# {wording.Say("Mots clés", "Keywords")}",
        "",
        $"[{wording.Other.LanguageName}](../{wording.Other.Code}/{PageNames.Keywords(wording.Other)}) · [{wording.Say("Référence", "Reference")}]({PageNames.Index})",
        "",
        wording.Say(
            "Les deux langues se mêlent librement ; majuscules et accents ne comptent pas. Un mot réservé n'est jamais un nom.",
            "Both languages may be mixed; capitals and accents do not count. A reserved word is never a name."),
        .. Kinds.SelectMany(kind => OfKind(source, wording, kind)),
    ];

    private static IEnumerable<string> OfKind(VocabularySource source, Wording wording, (string Kind, string French, string English) kind) =>
    [
        "",
        $"## {wording.Say(kind.French, kind.English)}",
        "",
        .. Markdown.Heading(wording.LanguageName, wording.Other.LanguageName, wording.Say("Réservé", "Reserved")),
        .. source.Keywords.Keywords.Where(keyword => keyword.Kind == kind.Kind)
            .Select(keyword => Markdown.Row(Words(wording, keyword), Words(wording.Other, keyword), keyword.Reserved ? wording.Say("oui", "yes") : "")),
    ];

    private static string Words(Wording wording, KeywordSource keyword)
    {
        var aliases = wording.Say("fr", "en") == "fr" ? keyword.Aliases.Fr : keyword.Aliases.En;
        return Markdown.Plain(string.Join(", ", aliases.Prepend(wording.Say(keyword.Fr, keyword.En))));
    }
}
