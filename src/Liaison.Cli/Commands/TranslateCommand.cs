using System.CommandLine;
using Liaison.Compiler.Syntax;
using Liaison.Vocabulary;

namespace Liaison.Cli.Commands;

/// <summary><c>liaison translate --to fr|en FILE</c>: rewrites a program in the words of the other language.</summary>
public sealed class TranslateCommand : ProgramCommand
{
    private readonly Option<string> _to;

    /// <summary>Builds the command, answering in <paramref name="language"/>.</summary>
    public TranslateCommand(Language language)
        : base("translate", new("Récrit un programme dans les mots de l'autre langue.", "Rewrites a program in the words of the other language."), language)
    {
        _to = new Option<string>("--to") { Description = Say("La langue voulue.", "The language wanted."), HelpName = "fr|en", Required = true };
        _to.AcceptOnlyFromAmong("fr", "en");
        Add(_to);
        SetAction(Translate);
    }

    private int Translate(ParseResult parsed)
    {
        if (ReadFiles(parsed) is not { } files) return ExitCodes.Usage;
        var language = parsed.GetRequiredValue(_to) == "fr" ? Language.French : Language.English;
        foreach (var part in files.Parse(ParsingOf(parsed), Language)) parsed.InvocationConfiguration.Output.Write(Translation.To(language, part.Tree));
        return ExitCodes.Success;
    }
}
