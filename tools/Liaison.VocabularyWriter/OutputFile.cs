namespace Liaison.VocabularyWriter;

/// <summary>A file that the writer makes.</summary>
/// <param name="Path">Its path below the root of the repository, with slashes.</param>
/// <param name="Content">Its text, with LF line ends and one at the end.</param>
public sealed record OutputFile(string Path, string Content)
{
    /// <summary>A file made of whole lines.</summary>
    public static OutputFile OfLines(string path, IEnumerable<string> lines) => new(path, string.Join('\n', lines) + "\n");
}
