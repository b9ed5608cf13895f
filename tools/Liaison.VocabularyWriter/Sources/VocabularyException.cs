namespace Liaison.VocabularyWriter.Sources;

/// <summary>The vocabulary cannot be used: each problem names the file and, where there is one, the entry.</summary>
public sealed class VocabularyException(IReadOnlyList<string> problems) : Exception(string.Join(Environment.NewLine, problems))
{
    /// <summary>What is wrong, one sentence each.</summary>
    public IReadOnlyList<string> Problems => problems;
}
