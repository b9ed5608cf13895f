using System.CommandLine;
using Liaison.Cli.Rendering;
using Liaison.Cli.Running;
using Liaison.Vocabulary;

namespace Liaison.Cli.Commands;

/// <summary>The root command: <c>liaison</c>, in one language.</summary>
public sealed class LiaisonCommand : RootCommand
{
    private readonly Option<string> _language;

    /// <summary>Builds the command and its sub-commands, with their help in <paramref name="language"/>.</summary>
    public LiaisonCommand(Language language)
        : base(new BilingualText("Outils de Liaison.", "The tools of Liaison.").In(language))
    {
        _language = new Option<string>("--lang")
        {
            Description = new BilingualText(
                "Langue des réponses ; par défaut celle du système.",
                "Language of the answers; by default that of the system.").In(language),
            HelpName = "fr|en",
            Recursive = true,
        };
        Add(_language);
        var cache = new AssemblyCache();
        Add(new RunCommand(language, cache));
        Add(new CheckCommand(language));
        Add(new ConvertCommand(language));
        Add(new ServeCommand(language, cache));
        Add(new TranslateCommand(language));
        Add(new TraceCommand(language));
        Add(new WordsCommand(language));
    }

    /// <summary>Runs one command line.</summary>
    /// <returns>An exit code of <see cref="ExitCodes"/>.</returns>
    public static int Run(IReadOnlyList<string> arguments, TextWriter output, TextWriter error)
    {
        ArgumentNullException.ThrowIfNull(error);

        // The language is itself an option: a first reading finds it, a second one speaks it.
        var scout = new LiaisonCommand(SystemLanguage.Current);
        var requested = scout.RequestedLanguage(arguments);
        var language = requested is null ? SystemLanguage.Current : LanguageOf(requested);
        if (language is null)
        {
            error.WriteLine(new BilingualText(
                $"liaison : langue « {requested} » inconnue : fr ou en", $"liaison: unknown language \"{requested}\": fr or en").In(SystemLanguage.Current));
            return ExitCodes.Usage;
        }

        var parsed = new LiaisonCommand(language.Value).Parse(arguments);
        if (parsed.Errors.Count > 0 || UsageErrors.UnknownOption(parsed) is not null)
        {
            error.WriteLine(UsageErrors.Describe(parsed, language.Value));
            return ExitCodes.Usage;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        }
#pragma warning disable CA1031 // Whatever reaches this place is a fault of the tool, which says so and tells it from the mistakes of programs.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            error.WriteLine(new BilingualText(
                "liaison : c'est une faute de Liaison ; signalez-la avec la commande et ces lignes :", "liaison: this is a fault of Liaison; report it with the command and these lines:").In(language.Value));
            error.WriteLine(fault);
            return ExitCodes.Fault;
        }
    }

    private static Language? LanguageOf(string name) => name switch
    {
        "fr" => Language.French,
        "en" => Language.English,
        _ => null,
    };

    private string? RequestedLanguage(IReadOnlyList<string> arguments)
    {
        var given = Parse(arguments).GetResult(_language);
        return given is { Implicit: false, Tokens: [var token, ..] } ? token.Value : null;
    }
}
