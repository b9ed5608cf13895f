using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;

namespace Liaison.Vocabulary.Tests;

public sealed partial class SpelledWordsTests
{
    // Words that .NET says too, such as Timeout.Infinite, string.Length or Math.Abs, betray no language.
    private static readonly HashSet<string> NamesOfDotNet = new(PublicNames(), StringComparer.Ordinal);

    [Fact]
    public void No_handwritten_source_spells_a_word_of_the_vocabulary_outside_a_comment()
    {
        var words = Words.Functions.SelectMany(entry => entry.Spellings)
            .Concat(Words.Constants.SelectMany(entry => entry.Spellings))
            .Where(word => !NamesOfDotNet.Contains(word))
            .ToHashSet(StringComparer.Ordinal);

        Assert.Equal("", string.Join("\n", HandwrittenSources().SelectMany(path => SpelledIn(path, File.ReadAllText(path), words))));
    }

    [Theory]
    [InlineData("class SocketLit;", "SocketLit")]
    [InlineData("var text = \"appelez SocketFerme ici\";", "SocketFerme")]
    [InlineData("var text = $\"{1} SocketFerme\";", "SocketFerme")]
    [InlineData("// SocketLit\n/// <summary>SocketFerme</summary>\nvar SocketLitTout = /* SocketLit */ 1;", "")]
    public void Names_and_texts_count_and_comments_do_not(string source, string spelled)
    {
        var words = new HashSet<string>(StringComparer.Ordinal) { "SocketLit", "SocketFerme" };
        Assert.Equal(spelled.Length == 0 ? [] : [$"file: {spelled}"], SpelledIn("file", source, words), StringComparer.Ordinal);
    }

    // Comments are trivia, hence no tokens.
    private static IEnumerable<string> SpelledIn(string path, string source, HashSet<string> words) =>
        CSharpSyntaxTree.ParseText(source, cancellationToken: TestContext.Current.CancellationToken)
            .GetRoot(TestContext.Current.CancellationToken).DescendantTokens()
            .SelectMany(token => Word().Matches(token.Text))
            .Select(match => match.Value)
            .Where(words.Contains)
            .Select(word => $"{path}: {word}");

    private static IEnumerable<string> PublicNames() =>
        from path in ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        where Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location)
        from type in Assembly.Load(Path.GetFileNameWithoutExtension(path)).GetExportedTypes()
        from name in type.GetMembers().Select(member => member.Name).Append(type.Name)
        select name;

    private static IEnumerable<string> HandwrittenSources() =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.EndsWith(".g.cs", StringComparison.Ordinal))
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(folder => folder is "bin" or "obj"));

    [GeneratedRegex(@"[\p{L}_][\p{L}\p{Nd}_]*", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Word();
}
