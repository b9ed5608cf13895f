using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Liaison.Compiler.Syntax;
using Liaison.Compiler.Text;
using Liaison.Fuzz.Running;
using Liaison.Vocabulary;

namespace Liaison.Fuzz.Corpora;

/// <summary>The programs of the repository in both languages, whole and in parts. An index names the same input as long as they stay the same.</summary>
public static partial class Programs
{
    private static readonly string[][] Lines =
    [
        .. new[] { "tests/conformance/language", "samples/WLangage" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.wl", SearchOption.AllDirectories))
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .SelectMany(path => InBothLanguages(File.ReadAllText(path)))
            .Select(text => LinePattern().Matches(text).Select(match => match.Value).ToArray()),
    ];

    private static readonly string[] ElementKinds = ["window", "procedure_set", "class", "project"];

    private static readonly string[] Tokens = [.. Lines.SelectMany(lines => lines.SelectMany(Split)).Where(token => !string.IsNullOrWhiteSpace(token)).Distinct(StringComparer.Ordinal)];

    /// <summary>
    /// A program of a few dozen lines: one of the repository or a stretch of it, at times with another behind it. In half of
    /// them some tokens are replaced by others of the same kind, so that many still are programs.
    /// </summary>
    /// <returns>Its lines, or its tokens, in UTF-8.</returns>
    public static List<byte[]> Any(FuzzRandom random)
    {
        List<string> pieces = [.. Stretch(random)];
        if (random.OneIn(6))
            pieces.AddRange(Stretch(random));
        if (random.OneIn(2))
        {
            pieces = [.. pieces.SelectMany(Split)];
            for (int times = random.Between(1, 4); times > 0; times--)
                Replace(random, pieces);
        }

        return [.. pieces.Select(Encoding.UTF8.GetBytes)];
    }

    /// <summary>The text export of a window, a set of procedures or a class, whose code is that of <see cref="Any"/>.</summary>
    public static List<byte[]> Export(FuzzRandom random)
    {
        string kind = random.Pick(ElementKinds);
        List<string> lines = ["info :\n", $" name : {random.Pick(Tokens)}\n", $"{kind} :\n", " code_elements :\n"];
        AddBlocks(random, lines, 2, "p_codes", named: false);
        AddBlocks(random, lines, 2, "procedures", named: true);
        if (kind == "class")
            AddBlocks(random, lines, 2, "properties", named: true);
        if (kind == "window")
        {
            lines.AddRange([" controls :\n", "  -\n", $"    name : {random.Pick(Tokens)}\n", "    code_elements :\n"]);
            AddBlocks(random, lines, 5, "p_codes", named: false);
        }

        lines.AddRange([" resources :\n", "  string_res :\n", $"   identifier : 0x{random.Below(3)}\n", "   strings :\n"]);
        for (int count = random.Below(4); count > 0; count--)
            lines.AddRange(["    -\n", $"      index : {random.Below(4)}\n", "      text :\n", $"       fr-FR : {random.Pick(Tokens)}\n", $"       en-US : \"{random.Pick(Tokens)}\"\n"]);
        return [.. lines.Select(Encoding.UTF8.GetBytes)];
    }

    private static void AddBlocks(FuzzRandom random, List<string> lines, int indentation, string list, bool named)
    {
        string margin = new(' ', indentation);
        lines.Add($"{margin}{list} :\n");
        for (int count = random.Between(0, 3); count > 0; count--)
        {
            lines.Add($"{margin} -\n");
            if (named)
                lines.Add($"{margin}   name : {random.Pick(Tokens)}\n");
            lines.Add($"{margin}   code : |1{(random.OneIn(2) ? "+" : "-")}\n");
            lines.AddRange(string.Concat(Any(random).Select(Encoding.UTF8.GetString)).Split('\n').Select(line => $"{margin}    {line}\n"));
            if (random.OneIn(4))
                lines.Insert(lines.Count - 1, $"{margin}    f(<§${random.Below(4):X4}§>, <§@{random.Below(3):X16}{random.Below(4):X4}§>)\n");
        }
    }

    private static IEnumerable<string> InBothLanguages(string text)
    {
        var tree = SyntaxTree.Parse(SourceText.From(text), new ParseOptions());
        return [text, .. Enum.GetValues<Language>().Select(language => Translation.To(language, tree)).Where(other => other != text).Take(1)];
    }

    // Words of the program itself are half of those that come in: they are declared.
    private static void Replace(FuzzRandom random, List<string> pieces)
    {
        IReadOnlyList<string> source = random.OneIn(2) ? pieces : Tokens;
        int place = random.Below(pieces.Count);
        for (int tries = 0; tries < 10; tries++)
        {
            string other = random.Pick(source);
            if (KindOf(other) != KindOf(pieces[place]))
                continue;
            pieces[place] = other;
            return;
        }
    }

    private static UnicodeCategory KindOf(string token) => char.GetUnicodeCategory(char.ToUpperInvariant(token[0]));

    private static string[] Stretch(FuzzRandom random)
    {
        const int Most = 30;
        string[] lines = random.Pick(Lines);
        int start = lines.Length > Most || random.OneIn(8) ? random.Below(lines.Length) : 0;
        return lines[start..Math.Min(start + Most, lines.Length)];
    }

    private static IEnumerable<string> Split(string line) => TokenPattern().Matches(line).Select(match => match.Value);

    [GeneratedRegex(@".*\n|.+\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LinePattern();

    [GeneratedRegex(@"\w+|\s+|[^\w\s]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TokenPattern();
}
