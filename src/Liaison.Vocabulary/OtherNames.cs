using System.Collections.Frozen;
using Liaison.Vocabulary.Generated;

namespace Liaison.Vocabulary;

/// <summary>Names that the language has, whether they are provided here or not: enough to say so when one is not.</summary>
public static class OtherNames
{
    private static readonly Lazy<FrozenDictionary<string, string>> Functions = new(() => ByFold(OtherNamesTable.Functions));
    private static readonly Lazy<FrozenDictionary<string, string>> Constants = new(() => ByFold(OtherNamesTable.Constants));

    /// <summary>The family of a function that the language is known to have; null when the name is not among them.</summary>
    public static BilingualText? FamilyOfFunction(string name) =>
        Functions.Value.TryGetValue(Fold.Of(name), out var spelling) ? FamilyByPrefix(spelling) ?? OtherNamesTable.Families[^1].Title : null;

    /// <summary>The family that a name belongs to by its beginning, the longest one that is known, in which case counts; null when there is none.</summary>
    public static BilingualText? FamilyByPrefix(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return OtherNamesTable.Families.SelectMany(family => family.Prefixes, (family, prefix) => (family.Title, Prefix: prefix))
            .Where(family => name.Length > family.Prefix.Length && name.StartsWith(family.Prefix, StringComparison.Ordinal) && IsWordStart(name[family.Prefix.Length]))
            .OrderByDescending(family => family.Prefix.Length).Select(family => family.Title).FirstOrDefault();
    }

    /// <summary>Whether the language is known to have a constant of this name.</summary>
    public static bool IsConstant(string name) => Constants.Value.ContainsKey(Fold.Of(name));

    private static bool IsWordStart(char character) => char.IsUpper(character) || char.IsDigit(character);

    private static FrozenDictionary<string, string> ByFold(string names) => names.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
        .DistinctBy(Fold.Of, StringComparer.Ordinal).ToFrozenDictionary(Fold.Of, StringComparer.Ordinal);
}
