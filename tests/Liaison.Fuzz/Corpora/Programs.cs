using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Liaison.Fuzz.Running;

namespace Liaison.Fuzz.Corpora;

/// <summary>The programs of the repository, whole and in parts. An index names the same input as long as they stay the same.</summary>
public static partial class Programs
{
    private static readonly string[][] Lines =
    [
        .. new[] { "tests/conformance/language", "samples/WLangage" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.wl", SearchOption.AllDirectories))
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(path => LinePattern().Matches(File.ReadAllText(path)).Select(match => match.Value).ToArray()),
    ];

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
