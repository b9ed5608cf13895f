namespace Liaison.Vocabulary;

/// <summary>The same text in both languages.</summary>
/// <param name="French">The French text.</param>
/// <param name="English">The English text, with the same placeholders as the French one.</param>
public sealed record BilingualText(string French, string English)
{
    /// <summary>The text in <paramref name="language"/>.</summary>
    public string In(Language language) => language == Language.French ? French : English;
}
