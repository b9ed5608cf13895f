extern alias Writer;

using Writer::Liaison.VocabularyWriter.Sources;

namespace Liaison.Vocabulary.Tests.Writing;

public sealed class VocabularyReaderTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("vocabulary-").FullName;

    public VocabularyReaderTests()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "vocabulary"), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_root, Path.GetRelativePath(Repository.Root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    [Fact]
    public void An_unknown_property_is_refused_with_file_and_line() =>
        AssertRefused("functions/errors.json", "\"kind\":", "\"colour\": 1, \"kind\":", "vocabulary/functions/errors.json(7): ", "colour");

    [Fact]
    public void A_missing_property_is_refused_by_name() =>
        AssertRefused("constants/sockets.json", ", \"value\": 1,", ",", "vocabulary/constants/sockets.json(", "value");

    [Fact]
    public void A_repeated_property_is_refused() =>
        AssertRefused("constants/sockets.json", "\"value\": 1,", "\"value\": 1, \"value\": 1,", "vocabulary/constants/sockets.json(", "value");

    [Fact]
    public void A_missing_file_is_named()
    {
        File.Delete(Path.Combine(_root, "vocabulary", "messages.json"));
        var refusal = Assert.Throws<VocabularyException>(() => VocabularyReader.Read(_root));
        Assert.StartsWith("vocabulary/messages.json: ", Assert.Single(refusal.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_broken_rule_is_told_at_once()
    {
        Replace("functions/errors.json", "\"implementation\": \"Errors.Info\"", "\"implementation\": null");
        Replace("messages.json", "\"kind\": \"value\"", "\"kind\": \"wish\"");
        Assert.True(Assert.Throws<VocabularyException>(() => VocabularyReader.Read(_root)).Problems.Count > 1);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private void AssertRefused(string file, string before, string after, params string[] parts)
    {
        Replace(file, before, after);
        var problem = Assert.Single(Assert.Throws<VocabularyException>(() => VocabularyReader.Read(_root)).Problems);
        Assert.All(parts, part => Assert.Contains(part, problem, StringComparison.Ordinal));
    }

    private void Replace(string file, string before, string after)
    {
        var path = Path.Combine(_root, "vocabulary", file);
        var text = File.ReadAllText(path);
        Assert.Contains(before, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(before, after, StringComparison.Ordinal));
    }
}
