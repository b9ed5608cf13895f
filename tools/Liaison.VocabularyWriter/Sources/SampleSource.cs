namespace Liaison.VocabularyWriter.Sources;

/// <summary>Programs that show one function, for its page in one language.</summary>
/// <param name="Path">Where it was read from: <c>vocabulary/samples/ID.LANGUAGE.md</c>.</param>
/// <param name="Text">Markdown without headings.</param>
public sealed record SampleSource(string Path, string Text)
{
    /// <summary>Where the sample of a function is.</summary>
    public static string PathOf(FunctionSource function, string language) => $"vocabulary/samples/{function.Id}.{language}.md";
}
