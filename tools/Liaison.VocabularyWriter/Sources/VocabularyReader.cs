using System.Text.Json;

namespace Liaison.VocabularyWriter.Sources;

/// <summary>Reads the files of vocabulary/ and holds them to their form: no unknown, missing or repeated property.</summary>
public static class VocabularyReader
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    /// <summary>The vocabulary below <paramref name="root"/>, checked by <see cref="VocabularyRules"/>.</summary>
    /// <exception cref="VocabularyException">A file is missing or malformed, or a rule is broken.</exception>
    public static VocabularySource Read(string root)
    {
        var types = ReadFile<TypesFile>(root, "vocabulary/types.json");
        var keywords = ReadFile<KeywordsFile>(root, "vocabulary/keywords.json");
        var diagnostics = ReadFile<DiagnosticsFile>(root, "vocabulary/diagnostics.json");
        var messages = ReadFile<MessagesFile>(root, "vocabulary/messages.json");
        var source = new VocabularySource(
            types with { Path = "vocabulary/types.json" },
            [.. PathsIn(root, "vocabulary/constants", "*.json").Select(path => ReadFile<ConstantsFile>(root, path) with { Path = path })],
            keywords with { Path = "vocabulary/keywords.json" },
            diagnostics with { Path = "vocabulary/diagnostics.json" },
            messages with { Path = "vocabulary/messages.json" },
            [.. PathsIn(root, "vocabulary/functions", "*.json").Select(path => ReadFile<FunctionsFile>(root, path) with { Path = path })],
            [.. PathsIn(root, "vocabulary/samples", "*.md").Select(path => new SampleSource(path, File.ReadAllText(Path.Combine(root, path))))],
            new OtherNamesSource([.. LinesOf(root, "vocabulary/others/families.txt").Select(Family)], LinesOf(root, "vocabulary/others/functions.txt"), LinesOf(root, "vocabulary/others/constants.txt")));

        var problems = VocabularyRules.Problems(source).ToList();
        return problems.Count == 0 ? source : throw new VocabularyException(problems);
    }

    private static IEnumerable<string> PathsIn(string root, string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(root, folder), pattern)
            .Select(path => $"{folder}/{Path.GetFileName(path)}")
            .Order(StringComparer.Ordinal);

    private static OtherFamilySource Family(string line)
    {
        var parts = line.Split('|', StringSplitOptions.TrimEntries);
        return parts.Length == 3
            ? new OtherFamilySource(parts[0], parts[1], parts[2].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            : throw new VocabularyException([$"vocabulary/others/families.txt: \"{line}\" is not French | English | prefixes"]);
    }

    private static string[] LinesOf(string root, string path)
    {
        try
        {
            return [.. File.ReadLines(Path.Combine(root, path)).Where(line => line.Length > 0)];
        }
        catch (IOException unreadable)
        {
            throw new VocabularyException([$"{path}: {unreadable.Message}"]);
        }
    }

    private static TFile ReadFile<TFile>(string root, string path)
    {
        try
        {
            return JsonSerializer.Deserialize<TFile>(File.ReadAllText(Path.Combine(root, path)), Strict)
                ?? throw new VocabularyException([$"{path}: null instead of an object"]);
        }
        catch (JsonException malformed)
        {
            throw new VocabularyException([$"{path}({malformed.LineNumber + 1}): {malformed.Message}"]);
        }
        catch (IOException unreadable)
        {
            throw new VocabularyException([$"{path}: {unreadable.Message}"]);
        }
    }
}
