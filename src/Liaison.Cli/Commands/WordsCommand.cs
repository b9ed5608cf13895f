using System.CommandLine;
using Liaison.Cli.Rendering;
using Liaison.Vocabulary;

namespace Liaison.Cli.Commands;

/// <summary><c>liaison words NAME</c>: tells everything the vocabulary knows about a word.</summary>
public sealed class WordsCommand : Command
{
    private readonly Argument<string> _word;
    private readonly Language _language;

    /// <summary>Builds the command, answering in <paramref name="language"/>.</summary>
    public WordsCommand(Language language)
        : base("words", new BilingualText(
            "Dit ce que le vocabulaire sait d'un mot français ou anglais.",
            "Tells what the vocabulary knows about a French or English word.").In(language))
    {
        _language = language;
        _word = new Argument<string>(new BilingualText("NOM", "NAME").In(language))
        {
            Description = new BilingualText(
                "Fonction, constante ou mot du langage ; accents et majuscules ne comptent pas.",
                "Function, constant or word of the language; accents and case do not count.").In(language),
        };
        Add(_word);
        SetAction(Tell);
    }

    private int Tell(ParseResult parsed)
    {
        var word = parsed.GetRequiredValue(_word);
        var output = parsed.InvocationConfiguration.Output;
        var function = Words.FindFunction(word);
        var constant = Words.FindConstant(word);
        if (function is not null) output.WriteLine(WordText.Of(function, _language));
        if (constant is not null) output.WriteLine(WordText.Of(constant, _language));
        var keyword = Keywords.Find(Fold.Of(word)) is [var entry, ..] ? entry : null;
        if (keyword is not null) output.WriteLine(WordText.Of(keyword, _language));
        if (function is not null || constant is not null || keyword is not null) return ExitCodes.Success;
        if (WordText.OfOther(word, _language) is { } other)
        {
            output.WriteLine(other);
            return ExitCodes.Success;
        }

        parsed.InvocationConfiguration.Error.WriteLine(WordText.OfUnknown(word, Words.Suggest(word), _language));
        return ExitCodes.Failure;
    }
}
