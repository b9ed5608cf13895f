using System.Globalization;
using Liaison.Vocabulary;

namespace Liaison.Cli.Rendering;

/// <summary>What is known about a word, as plain text without a line end.</summary>
public static class WordText
{
    /// <summary>A function: both spellings, what it does, how it is called.</summary>
    public static string Of(FunctionEntry function, Language language)
    {
        ArgumentNullException.ThrowIfNull(function);
        var say = new Speaker(language);
        return Lines(
        [
            Title(function.Name, language),
            $"  {function.Summary.In(language)}",
            .. function.Syntaxes.Select(syntax => $"  {syntax.Display.In(language)}"),
            .. function.Syntaxes.SelectMany(syntax => syntax.Parameters).DistinctBy(parameter => parameter.Id, StringComparer.Ordinal)
                .Select(parameter => $"    {Describe(parameter, language)}"),
            .. function.Remarks.Select(remark => $"  - {remark.In(language)}"),
            say.Field("Autres noms", "Other names", string.Join(", ", function.FrenchAliases.Concat(function.EnglishAliases))),
            say.Field("Famille", "Family", function.Family.Title.In(language)),
            say.Field("Disponible", "Available", function.Available ? say.Of("oui", "yes") : say.Of("pas encore", "not yet")),
            say.Field("Peut attendre", "May wait", function.Waits ? say.Of("oui", "yes") : say.Of("non", "no")),
            say.Field("Programmes", "Programs", string.Join(", ", function.Targets.Select(target => target.Name.In(language)))),
            say.Field("Erreurs", "Errors", string.Join(", ", function.Errors)),
            say.Field("Aide", "Help", HelpPage(function.HelpPage)),
        ]);
    }

    /// <summary>A constant: both spellings, value, family.</summary>
    public static string Of(ConstantEntry constant, Language language)
    {
        ArgumentNullException.ThrowIfNull(constant);
        var say = new Speaker(language);
        return Lines(
        [
            Title(constant.Name, language),
            $"  {constant.Summary.In(language)}",
            say.Field("Valeur", "Value", constant.Value.ToString(CultureInfo.InvariantCulture)),
            say.Field("Famille", "Family", constant.Family.Title.In(language)),
            say.Field("Aide", "Help", HelpPage(constant.Family.HelpPage)),
        ]);
    }

    /// <summary>A word of the language itself: its spellings.</summary>
    public static string Of(KeywordEntry keyword, Language language)
    {
        ArgumentNullException.ThrowIfNull(keyword);
        var say = new Speaker(language);
        return Lines(
        [
            Title(keyword.Name, language),
            say.Of("  Mot du langage.", "  A word of the language."),
            say.Field("Autres formes", "Other forms", string.Join(", ", keyword.Spellings.Except([keyword.Name.French, keyword.Name.English], StringComparer.Ordinal))),
        ]);
    }

    /// <summary>A word of WLangage that is not provided; null for any other.</summary>
    public static string? OfOther(string word, Language language)
    {
        var say = new Speaker(language);
        if (OtherNames.FamilyOfFunction(word) is { } family)
            return say.Of($"{Printable.Of(word)} : fonction du WLangage, pas fournie (famille {family.French})", $"{Printable.Of(word)}: function of WLangage, not provided (family {family.English})");
        return OtherNames.IsConstant(word) ? say.Of($"{Printable.Of(word)} : constante du WLangage, pas fournie", $"{Printable.Of(word)}: constant of WLangage, not provided") : null;
    }

    /// <summary>A word that the vocabulary does not know, and the word that was perhaps meant.</summary>
    public static string OfUnknown(string word, string? suggestion, Language language)
    {
        var say = new Speaker(language);
        var unknown = say.Of($"liaison : « {Printable.Of(word)} » est inconnu", $"liaison: \"{Printable.Of(word)}\" is unknown");
        return suggestion is null ? unknown : unknown + say.Of($" ; vouliez-vous dire {suggestion} ?", $"; did you mean {suggestion}?");
    }

    private static string Title(BilingualText name, Language language) => language == Language.French
        ? $"{name.French} (anglais : {name.English})"
        : $"{name.English} (French: {name.French})";

    private static string Describe(Parameter parameter, Language language)
    {
        var say = new Speaker(language);
        var types = string.Join(say.Of(" ou ", " or "), parameter.Types.Select(type => type.Name.In(language)));
        var unit = parameter.Unit is null ? "" : say.Of($", en {parameter.Unit.French}", $", in {parameter.Unit.English}");
        var byDefault = parameter.Default is null ? "" : say.Of($", par défaut {parameter.Default.Text.French}", $", default {parameter.Default.Text.English}");
        return $"{parameter.Name.In(language)} ({types}{unit}{byDefault}){say.Of(" :", ":")} {parameter.Summary.In(language)}";
    }

    private static string HelpPage(int? page) => page is null ? "" : $"https://doc.pcsoft.fr/?{page.Value.ToString(CultureInfo.InvariantCulture)}";

    private static string Lines(IEnumerable<string> lines) => string.Join(Environment.NewLine, lines.Where(line => line.Length > 0));

    private readonly record struct Speaker(Language Language)
    {
        public string Of(string french, string english) => Language == Language.French ? french : english;

        public string Field(string french, string english, string value) => value.Length == 0 ? "" : $"  {Of($"{french} :", $"{english}:")} {value}";
    }
}
