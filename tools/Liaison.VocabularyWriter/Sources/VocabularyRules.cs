using Liaison.Vocabulary;

namespace Liaison.VocabularyWriter.Sources;

/// <summary>What must hold between the entries of the vocabulary, beyond the form of each file.</summary>
public static class VocabularyRules
{
    private static readonly string[] KeywordKinds = ["statement", "declaration", "operator", "value", "type", "unit", "member", "attribute"];

    /// <summary>Every broken rule as <c>file: entry: what is wrong</c>; empty for a sound vocabulary.</summary>
    public static IEnumerable<string> Problems(VocabularySource source) =>
    [
        .. source.Functions.SelectMany(file => file.Functions.SelectMany(function =>
            FunctionRules.Problems(source, function).Select(problem => $"{file.Path}: {function.Id}: {problem}"))),
        .. FunctionNames(source),
        .. ConstantNames(source),
        .. ConstantValues(source),
        .. FacadeNames(source),
        .. Texts(source),
        .. KeywordNames(source),
        .. Diagnostics(source),
        .. Samples(source),
    ];

    private static IEnumerable<string> FunctionNames(VocabularySource source)
    {
        var functions = source.Functions.SelectMany(file => file.Functions.Select(function => (file.Path, Function: function))).ToList();
        return Repeated("id", functions, entry => [entry.Function.Id], entry => $"{entry.Path}: {entry.Function.Id}")
            .Concat(Repeated(
                "word",
                functions,
                entry => [entry.Function.Fr, entry.Function.En, .. entry.Function.Aliases.Select(alias => alias.Word)],
                entry => $"{entry.Path}: {entry.Function.Id}"));
    }

    private static IEnumerable<string> ConstantNames(VocabularySource source) =>
        Repeated("id", source.AllConstants, constant => [constant.Id], constant => $"constants: {constant.Id}")
            .Concat(Repeated("word", source.AllConstants, constant => [constant.Fr, constant.En], constant => $"constants: {constant.Id}"));

    // A constant of the wrong family is told by its value. No function takes constants of two files.
    private static IEnumerable<string> ConstantValues(VocabularySource source) =>
        from file in source.Constants
        from twins in file.Families.SelectMany(family => family.Constants).GroupBy(constant => constant.Value)
        where twins.Count() > 1
        select $"{file.Path}: {twins.Last().Id}: value {twins.Key} already belongs to {twins.First().Id}";

    private static IEnumerable<string> FacadeNames(VocabularySource source)
    {
        foreach (var constant in source.AllConstants)
        {
            var twin = source.AvailableFunctions.FirstOrDefault(function => function.Fr == constant.Fr || function.En == constant.En);
            if (twin is not null) yield return $"constants: {constant.Id}: the function {twin.Id} has this name, and a facade can hold only one of them";
        }
    }

    private static IEnumerable<string> Texts(VocabularySource source)
    {
        var messages = source.Messages;
        foreach (var error in messages.Errors)
        {
            var where = $"{messages.Path}: {error.Code}";
            if (error.Kind is not ("value" or "exception")) yield return $"{where}: kind \"{error.Kind}\" is neither value nor exception";
            if (!SamePlaceholders(error.Fr, error.En)) yield return $"{where}: the two texts have different placeholders";
            if (string.IsNullOrWhiteSpace(error.Hint.Fr) || string.IsNullOrWhiteSpace(error.Hint.En)) yield return $"{where}: a hint is empty";
            if (Template.Placeholders(error.Hint.Fr + error.Hint.En).Count > 0) yield return $"{where}: a hint has a placeholder";
        }

        foreach (var problem in Repeated("code", messages.Errors, error => [$"{error.Code}"], error => $"{messages.Path}: {error.Code}")) yield return problem;
        foreach (var (name, texts) in new[] { ("attempts", messages.Attempts), ("phases", messages.Phases), ("details", messages.Details), ("kinds", messages.Kinds), ("labels", messages.Labels) })
        {
            foreach (var problem in Repeated("id", texts, text => [text.Id], text => $"{messages.Path}: {name}: {text.Id}")) yield return problem;
            foreach (var text in texts.Where(text => !SamePlaceholders(text.Fr, text.En)))
                yield return $"{messages.Path}: {name}: {text.Id}: the two texts have different placeholders";
        }
    }

    // Words are no names here: one may be that of several keywords, and its place in a program decides.
    private static IEnumerable<string> KeywordNames(VocabularySource source) =>
    [
        .. Repeated("id", source.Keywords.Keywords, keyword => [keyword.Id], keyword => $"{source.Keywords.Path}: {keyword.Id}"),
        .. source.Keywords.Keywords.Where(keyword => !KeywordKinds.Contains(keyword.Kind, StringComparer.Ordinal))
            .Select(keyword => $"{source.Keywords.Path}: {keyword.Id}: kind \"{keyword.Kind}\" is none of {string.Join(", ", KeywordKinds)}"),
    ];

    private static IEnumerable<string> Diagnostics(VocabularySource source)
    {
        var file = source.Diagnostics;
        foreach (var problem in Repeated("code", file.Diagnostics, entry => [$"{entry.Code}"], entry => $"{file.Path}: {entry.Code}")) yield return problem;
        foreach (var problem in Repeated("id", file.Phrases, text => [text.Id], text => $"{file.Path}: {text.Id}")) yield return problem;
        foreach (var entry in file.Diagnostics)
        {
            if (entry.Severity is not ("error" or "warning" or "information")) yield return $"{file.Path}: {entry.Code}: severity \"{entry.Severity}\" is not known";
            if (!SamePlaceholders(entry.Fr, entry.En) || entry.Hints.Any(hint => !SamePlaceholders(hint.Fr, hint.En)))
                yield return $"{file.Path}: {entry.Code}: the two texts have different placeholders";
        }
    }

    private static IEnumerable<string> Samples(VocabularySource source)
    {
        var pairs = source.AvailableFunctions
            .Select(function => (French: source.Sample(function, "fr"), English: source.Sample(function, "en")))
            .ToList();
        foreach (var (french, english) in pairs.Where(pair => pair.French is null != pair.English is null))
            yield return $"{(french ?? english)!.Path}: the sample is missing in the other language";
        foreach (var sample in source.Samples.Except(pairs.SelectMany(pair => new[] { pair.French, pair.English })))
            yield return $"{sample!.Path}: no available function has this id, or the language is neither fr nor en";
    }

    private static bool SamePlaceholders(string french, string english) =>
        Template.Placeholders(french).Order(StringComparer.Ordinal).SequenceEqual(Template.Placeholders(english).Order(StringComparer.Ordinal), StringComparer.Ordinal);

    // Two spellings of one entry may be equal; those of two entries may not.
    private static IEnumerable<string> Repeated<TEntry>(
        string what, IEnumerable<TEntry> entries, Func<TEntry, IEnumerable<string>> words, Func<TEntry, string> place)
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            foreach (var word in words(entry).DistinctBy(Fold.Of, StringComparer.Ordinal))
            {
                if (!owners.TryAdd(Fold.Of(word), place(entry)))
                    yield return $"{place(entry)}: {what} \"{word}\" is already that of {owners[Fold.Of(word)]}";
            }
        }
    }
}
