using System.Globalization;
using Liaison.VocabularyWriter.Sources;

namespace Liaison.VocabularyWriter.Reference;

/// <summary>All settings of the sockets, with what they can hold.</summary>
public static class SettingsPage
{
    private const int Kilo = 1024;

    /// <summary>The lines of the page in one language.</summary>
    public static IEnumerable<string> Lines(VocabularySource source, Wording wording) =>
    [
        $"# {wording.Say("Réglages", "Settings")}",
        "",
        $"[{wording.Other.LanguageName}](../{wording.Other.Code}/{PageNames.Settings(wording.Other)}) · [{wording.Say("Référence", "Reference")}]({PageNames.Index})",
        "",
        wording.Say(
            "Tous les réglages de [SocketParamètre](socketparametre.md). Délais en millisecondes ou Durée, tailles en octets ; 0 : sans limite, ou coupé. Sans nom, un réglage vaut pour les sockets créés ensuite. Avec le nom d'un socket, il vaut pour celui-là, selon sa portée :",
            "All settings of [SocketParameter](socketparameter.md). Delays in milliseconds or as a Duration, sizes in bytes; 0: no limit, or off. Without a name a setting holds for the sockets made afterwards. With the name of a socket it holds for that one, by its scope:"),
        "",
        wording.Say(
            "- processus : il n'a pas de nom et vaut pour le processus ;",
            "- process: it takes no name and holds for the process;"),
        wording.Say(
            "- socket : aussitôt pour un socket ouvert, sinon pour le prochain créé sous ce nom ;",
            "- socket: at once for an open socket, otherwise for the next one made under that name;"),
        wording.Say(
            "- ouverture : il concerne le début d'une connexion ; aussitôt pour les clients à venir d'une écoute ouverte, sinon pour le prochain socket créé sous ce nom.",
            "- opening: it concerns how a connection begins; at once for the clients to come of an open listener, otherwise for the next socket made under that name."),
        "",
        .. Markdown.Heading(
            wording.Say("Réglage", "Setting"),
            wording.Other.LanguageName,
            wording.Say("Valeur", "Value"),
            wording.Say("Par défaut", "Default"),
            wording.Say("Valeurs", "Values"),
            wording.Say("Portée", "Scope"),
            wording.Say("Sens", "Meaning")),
        .. source.AllConstants.Where(constant => constant.Setting is not null).Select(constant => Markdown.Row(
            wording.Say(constant.Fr, constant.En),
            wording.Other.Say(constant.Fr, constant.En),
            constant.Value.ToString(CultureInfo.InvariantCulture),
            Markdown.Plain(Default(source, wording, constant.Setting!)),
            Markdown.Plain(Values(source, wording, constant.Setting!)),
            Scope(wording, constant.Setting!),
            Markdown.Plain(wording.Say(constant.Summary)))),
    ];

    private static string Scope(Wording wording, SettingSource setting) => setting.Scope switch
    {
        "process" => wording.Say("processus", "process"),
        "socket" => "socket",
        _ => wording.Say("ouverture", "opening"),
    };

    private static string Values(VocabularySource source, Wording wording, SettingSource setting)
    {
        var constants = source.Families.SingleOrDefault(family => family.Id == setting.Family)?.Constants
            .Where(constant => setting.Form == "choice" || constant.Value != 0).Select(constant => wording.Say(constant.Fr, constant.En));
        return setting switch
        {
            { Form: "switch" } => wording.Say("Vrai, Faux", "True, False"),
            { Form: "text" } => wording.Say("chaîne", "string"),
            { Form: "choice", Default: "0" } => string.Join(", ", constants!.Prepend("0")),
            { Form: "choice" } => string.Join(", ", constants!),
            { Form: "flags" } => wording.Say("somme de ", "sum of ") + string.Join(", ", constants!),
            { Most: int.MaxValue } => wording.Say($"{setting.Least} ou plus", $"{setting.Least} or more"),
            _ => $"{setting.Least} {wording.Say("à", "to")} {Shown(source, wording, setting, setting.Most!.Value)}",
        };
    }

    private static string Default(VocabularySource source, Wording wording, SettingSource setting) => setting.Form == "text"
        ? $"\"{setting.Default}\""
        : Shown(source, wording, setting, int.Parse(setting.Default, CultureInfo.InvariantCulture));

    private static string Shown(VocabularySource source, Wording wording, SettingSource setting, int number) => setting.Form switch
    {
        "switch" => number == 0 ? wording.Say("Faux", "False") : wording.Say("Vrai", "True"),
        "delay" when number != 0 && number % 1000 == 0 => $"{Grouped(wording, number / 1000)} s",
        "size" when number != 0 && number % (Kilo * Kilo) == 0 => $"{Grouped(wording, number / Kilo / Kilo)} {wording.Say("Mio", "MiB")}",
        "size" when number != 0 && number % Kilo == 0 => $"{Grouped(wording, number / Kilo)} {wording.Say("Kio", "KiB")}",
        "choice" or "flags" => source.Families.Single(family => family.Id == setting.Family).Constants
            .Where(constant => constant.Value == number).Select(constant => wording.Say(constant.Fr, constant.En)).SingleOrDefault("0"),
        _ => Grouped(wording, number),
    };

    private static string Grouped(Wording wording, int number) =>
        number.ToString("#,0", CultureInfo.InvariantCulture).Replace(",", wording.Say(" ", ","), StringComparison.Ordinal);
}
