using System.Text;

namespace Liaison.Compiler.Syntax;

/// <summary>
/// A program word by word in the other language: keywords, functions, constants, properties and units. Names of the program,
/// strings, comments and layout stay. A word that the other language also has stays, as does one whose translation the
/// program uses as a name.
/// </summary>
/// <remarks>
/// Both languages have several spellings for some words and French has genders and accents: translating there and back gives
/// the main spelling of each word, and from then on the same text each time.
/// </remarks>
public static class Translation
{
    /// <summary>The text of <paramref name="tree"/> in <paramref name="language"/>.</summary>
    public static string To(Language language, SyntaxTree tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        var names = DeclaredNames.Of(tree.Root);
        var text = new StringBuilder(tree.Source.Content.Length);
        SyntaxToken[] tokens = [.. tree.Root.DescendantTokens()];
        var dropsBlanks = false;
        for (var i = 0; i < tokens.Length; i++)
        {
            var token = tokens[i];
            var next = i + 1 < tokens.Length ? tokens[i + 1] : null;
            var word = TranslatedWord.Of(token, next, language, names);
            AppendTrivia(text, token.LeadingTrivia, dropsBlanks);
            text.Append(word.Text);
            dropsBlanks = word.IsJoinedToNext;
            if (word.IsApartFromNext && token.TrailingTrivia.Count == 0) text.Append(' ');
            AppendTrivia(text, token.TrailingTrivia, dropsBlanks);
        }

        return text.ToString();
    }

    private static void AppendTrivia(StringBuilder text, IReadOnlyList<SyntaxTrivia> trivia, bool dropsBlanks)
    {
        foreach (var piece in trivia)
        {
            if (!dropsBlanks || piece.Kind != SyntaxTriviaKind.Blanks) text.Append(piece.Text);
        }
    }
}
