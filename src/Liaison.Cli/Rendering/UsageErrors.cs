using System.CommandLine;
using System.CommandLine.Parsing;
using Liaison.Vocabulary;

namespace Liaison.Cli.Rendering;

/// <summary>Says in the reader's language what is wrong with a command line.</summary>
public static class UsageErrors
{
    /// <summary>The first thing that is wrong, and how to get help.</summary>
    public static string Describe(ParseResult parsed, Language language)
    {
        ArgumentNullException.ThrowIfNull(parsed);
        var problem = Problem(parsed).In(language);
        var command = parsed.CommandResult.Command is RootCommand ? "liaison" : $"liaison {parsed.CommandResult.Command.Name}";
        var help = new BilingualText($"Aide : {command} --help", $"Help: {command} --help").In(language);
        return new BilingualText($"liaison : {problem}", $"liaison: {problem}").In(language) + Environment.NewLine + help;
    }

    /// <summary>What stands where a name is expected and is written as an option is; null when nothing does.</summary>
    public static string? UnknownOption(ParseResult parsed)
    {
        ArgumentNullException.ThrowIfNull(parsed);
        return parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens).Select(token => token.Value)
            .Concat(parsed.UnmatchedTokens).FirstOrDefault(word => word is ['-', _, ..]);
    }

    private static BilingualText Problem(ParseResult parsed)
    {
        if (UnknownOption(parsed) is { } unknown)
            return new($"l'option « {Printable.Of(unknown)} » n'existe pas", $"there is no option \"{Printable.Of(unknown)}\"");
        if (parsed.UnmatchedTokens is [var token, ..])
            return new($"« {Printable.Of(token)} » n'est pas attendu ici", $"\"{Printable.Of(token)}\" is not expected here");

        return parsed.Errors[0].SymbolResult switch
        {
            OptionResult { Tokens: [var first, var second, ..] } option => new(
                $"{option.Option.Name} : « {Printable.Of(second.Value)} » est de trop après « {Printable.Of(first.Value)} »",
                $"{option.Option.Name}: \"{Printable.Of(second.Value)}\" is too much after \"{Printable.Of(first.Value)}\""),
            OptionResult { Tokens: [var given] } option => new(
                $"{option.Option.Name} : « {Printable.Of(given.Value)} » ne convient pas ; attendu : {option.Option.HelpName}",
                $"{option.Option.Name}: \"{Printable.Of(given.Value)}\" does not suit; expected: {option.Option.HelpName}"),
            OptionResult option => new($"il manque une valeur à {option.Option.Name}", $"{option.Option.Name} needs a value"),
            ArgumentResult argument => new($"il manque {argument.Argument.Name}", $"{argument.Argument.Name} is missing"),
            CommandResult { Command: RootCommand } => new("il manque une commande", "a command is missing"),
            CommandResult { Command.Arguments: [var argument, ..] } => new($"il manque {argument.Name}", $"{argument.Name} is missing"),
            _ => new(parsed.Errors[0].Message, parsed.Errors[0].Message),
        };
    }
}
