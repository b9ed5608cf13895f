using System.Globalization;

namespace Liaison.VocabularyWriter.Sources;

/// <summary>What must hold within the entry of one function.</summary>
public static class FunctionRules
{
    /// <summary>Every broken rule of <paramref name="function"/>; empty for a sound entry.</summary>
    public static IEnumerable<string> Problems(VocabularySource source, FunctionSource function) =>
    [
        .. Entry(source, function),
        .. function.Syntaxes.SelectMany(syntax => Syntax(source, syntax)),
        .. Overloads(source, function),
    ];

    private static IEnumerable<string> Entry(VocabularySource source, FunctionSource function)
    {
        if (function.Kind is not ("function" or "property" or "variable")) yield return $"kind \"{function.Kind}\" is neither function, property nor variable";
        if (function.Available != function.Implementation is not null) yield return "an implementation is there exactly when the function is available";
        if (function.Available != function.Syntaxes.Count > 0) yield return "syntaxes are there exactly when the function is available";
        if (function.Implementation is { } implementation && implementation.Split('.') is not [{ Length: > 0 }, { Length: > 0 }])
            yield return $"implementation \"{implementation}\" is not of the form Room.Method";
        if (function.Kind != "function" && function.Syntaxes.Any(syntax => syntax.Parameters.Count > 0)) yield return $"a {function.Kind} has no parameters";
        foreach (var word in new[] { function.Fr, function.En }.Where(word => !IsIdentifier(word))) yield return $"\"{word}\" is not a name";
        foreach (var alias in function.Aliases.Where(alias => alias.Language is not ("fr" or "en"))) yield return $"alias language \"{alias.Language}\" is neither fr nor en";
        foreach (var target in function.Targets.Where(target => source.Types.Targets.All(known => known.Id != target))) yield return $"target \"{target}\" is not in {source.Types.Path}";
        foreach (var code in function.Errors.Where(code => source.Messages.Errors.All(error => error.Code != code))) yield return $"error {code} is not in {source.Messages.Path}";
        if (!function.Errors.SequenceEqual(function.Errors.Distinct().Order())) yield return "errors are not in ascending order";
    }

    private static IEnumerable<string> Syntax(VocabularySource source, SyntaxSource syntax)
    {
        foreach (var parameter in syntax.Parameters)
        {
            foreach (var type in parameter.Types.Where(type => !IsType(source, type))) yield return $"parameter {parameter.Id}: type \"{type}\" is not in {source.Types.Path}";
            foreach (var word in new[] { parameter.Id, parameter.Fr, parameter.En }.Where(word => !IsIdentifier(word))) yield return $"parameter \"{word}\" is not a name";
            if (parameter.Types.Count == 0) yield return $"parameter {parameter.Id} has no type";
            if (parameter.Unit is { } unit && source.Types.Units.All(known => known.Id != unit)) yield return $"parameter {parameter.Id}: unit \"{unit}\" is not in {source.Types.Path}";
        }

        if (syntax.Parameters.SkipWhile(parameter => parameter.Default is null).Any(parameter => parameter.Default is null))
            yield return "a parameter that must be given follows an optional one";
        foreach (var names in new Func<ParameterSource, string>[] { parameter => parameter.Fr, parameter => parameter.En })
        {
            if (syntax.Parameters.GroupBy(names, StringComparer.Ordinal).Any(group => group.Count() > 1)) yield return "two parameters have the same name";
        }

        if (syntax.Returns is { } result && !IsType(source, result.Type)) yield return $"result type \"{result.Type}\" is not in {source.Types.Path}";
    }

    private static IEnumerable<string> Overloads(VocabularySource source, FunctionSource function)
    {
        var unknown = function.Syntaxes.SelectMany(syntax => syntax.Parameters).SelectMany(parameter => parameter.Types).Any(type => !IsType(source, type));
        if (unknown) return [];
        return function.Syntaxes.SelectMany(syntax => Overload.Of(source, syntax))
            .GroupBy(overload => string.Join(", ", overload.Types), StringComparer.Ordinal)
            .Where(group => group.Count() > 1)
            .Select(group => $"two overloads take ({group.Key})");
    }

    private static bool IsType(VocabularySource source, string id) => source.Types.Types.Any(type => type.Id == id);

    private static bool IsIdentifier(string word) =>
        word.Length > 0 && (char.IsLetter(word[0]) || word[0] == '_') && word.All(letter => char.IsLetterOrDigit(letter) || letter == '_')
        && word.IsNormalized() && char.GetUnicodeCategory(word[0]) is not UnicodeCategory.ModifierLetter;
}
