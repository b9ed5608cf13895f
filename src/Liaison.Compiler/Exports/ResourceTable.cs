using System.Globalization;

namespace Liaison.Compiler.Exports;

/// <summary>The strings of an element that its code refers to by number.</summary>
/// <param name="Identifier">The number that other elements call the table by, in 16 hexadecimal digits; empty when it has none.</param>
/// <param name="Languages">The languages of the element, such as <c>fr-FR</c>, the first one first.</param>
/// <param name="Strings">The texts by number and language.</param>
public sealed record ResourceTable(
    string Identifier,
    IReadOnlyList<string> Languages,
    IReadOnlyDictionary<int, IReadOnlyDictionary<string, string>> Strings)
{
    /// <summary>
    /// What the tokens of a code stand for: those of its own element, and those that name another table.
    /// </summary>
    /// <param name="own">The table of the element that the code is in.</param>
    /// <param name="all">The tables of all elements.</param>
    /// <param name="language">The language that is preferred.</param>
    public static IReadOnlyDictionary<string, string> Tokens(ResourceTable own, IEnumerable<ResourceTable> all, Language language)
    {
        ArgumentNullException.ThrowIfNull(own);
        ArgumentNullException.ThrowIfNull(all);
        var tokens = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var table in all.Where(table => table.Identifier.Length > 0))
        {
            foreach (var (index, texts) in table.Strings)
                tokens[$"<§@{table.Identifier}{Number(index)}§>"] = table.Text(texts, language);
        }

        foreach (var (index, texts) in own.Strings) tokens[$"<§${Number(index)}§>"] = own.Text(texts, language);
        return tokens;
    }

    private static string Number(int index) => index.ToString("X4", CultureInfo.InvariantCulture);

    private string Text(IReadOnlyDictionary<string, string> texts, Language language)
    {
        var wanted = language == Language.French ? "fr" : "en";
        var found = texts.Keys.FirstOrDefault(key => key.StartsWith(wanted, StringComparison.OrdinalIgnoreCase))
            ?? Languages.FirstOrDefault(texts.ContainsKey)
            ?? texts.Keys.FirstOrDefault();
        return found is null ? "" : texts[found];
    }
}
