namespace Liaison.Vocabulary;

/// <summary>What is said about one error code. The text is the second half of a message: it follows what was tried and a colon.</summary>
/// <param name="Code">The number that programs test; it never changes its meaning.</param>
/// <param name="Raises">True when the error is a mistake of the program and an exception; false when the function returns its failure value.</param>
/// <param name="French">The French text, with <c>{placeholders}</c> for <see cref="Template.Fill"/>.</param>
/// <param name="English">The English text, with the same placeholders.</param>
/// <param name="FrenchHint">What the French reader can do about it; it has no placeholders.</param>
/// <param name="EnglishHint">What the English reader can do about it; it has no placeholders.</param>
public sealed record ErrorMessage(int Code, bool Raises, string French, string English, string FrenchHint, string EnglishHint)
{
    /// <summary>The text in <paramref name="language"/>, placeholders unfilled.</summary>
    public string In(Language language) => language == Language.French ? French : English;

    /// <summary>The hint in <paramref name="language"/>.</summary>
    public string HintIn(Language language) => language == Language.French ? FrenchHint : EnglishHint;
}
