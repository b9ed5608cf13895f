using System.CommandLine;
using Liaison.Cli.Rendering;
using Liaison.Cli.Running;
using Liaison.Compiler;
using Liaison.Compiler.Syntax;
using Liaison.Functions;
using Liaison.Vocabulary;

namespace Liaison.Cli.Commands;

/// <summary>A command about a program: its files, and the options that change its meaning.</summary>
public abstract class ProgramCommand : Command
{
    private readonly Argument<string[]> _files;
    private readonly Option<string> _entry;
    private readonly Option<string[]> _placeholders;
    private readonly Option<string> _strings;
    private readonly Option<bool> _lenient;
    private readonly Option<bool> _noInterpolation;
    private readonly Option<bool> _checked;
    private readonly Option<bool> _headless;

    private protected ProgramCommand(string name, BilingualText description, Language language, bool takesFiles = true)
        : base(name, description.In(language))
    {
        Language = language;
        _files = new Argument<string[]>(Say("FICHIER", "FILE")) { Description = Say("Les fichiers du programme.", "The files of the program."), Arity = ArgumentArity.OneOrMore };
        _entry = new Option<string>("--entry") { Description = Say("La procédure à lancer.", "The procedure to start."), HelpName = Say("NOM", "NAME") };
        _placeholders = Repeated("--placeholder", Say("Met V à la place de <N> dans les chaînes.", "Replaces <N> by V in strings."), "N=V");
        _placeholders.Validators.Add(given =>
        {
            if (given.Tokens.Any(token => !token.Value.Contains('=', StringComparison.Ordinal))) given.AddError(Say("La forme est N=V.", "The form is N=V."));
        });
        _strings = new Option<string>("--strings") { Description = Say("Ce que chaîne veut dire ; ansi par défaut.", "What string means; ansi by default."), HelpName = "ansi|unicode", DefaultValueFactory = _ => "ansi" };
        _strings.AcceptOnlyFromAmong("ansi", "unicode");
        _lenient = new Option<bool>("--lenient") { Description = Say("Accepte les noms non déclarés.", "Accepts names that are not declared.") };
        _noInterpolation = new Option<bool>("--no-interpolation") { Description = Say("[% %] est du texte.", "[% %] is text.") };
        _checked = new Option<bool>("--checked") { Description = Say("Refuse ce qui ne tient pas dans un entier.", "Refuses what does not fit into an integer.") };
        _headless = new Option<bool>("--headless-ui") { Description = Say("Garde en mémoire les fenêtres et les champs, sans rien afficher (.NET).", "Keeps windows and controls in memory, without showing anything (.NET).") };
        if (takesFiles) Add(_files);
        foreach (Option option in new Option[] { _entry, _placeholders, _strings, _lenient, _noInterpolation, _checked, _headless }) Add(option);
    }

    /// <summary>The language of the answers.</summary>
    protected Language Language { get; }

    /// <summary>The text in the language of the answers.</summary>
    protected string Say(string french, string english) => new BilingualText(french, english).In(Language);

    private protected static Option<string[]> Repeated(string name, string description, string form) =>
        new(name) { Description = description, HelpName = form, Arity = ArgumentArity.ZeroOrMore, AllowMultipleArgumentsPerToken = false };

    /// <summary>The files; null when one cannot be read, which has been said.</summary>
    private protected ProgramFiles? ReadFiles(ParseResult parsed) => Read(parsed, parsed.GetRequiredValue(_files));

    /// <summary>Files of other options; null when one cannot be read, which has been said.</summary>
    private protected ProgramFiles? Read(ParseResult parsed, IReadOnlyList<string> paths)
    {
        try
        {
            var files = ProgramFiles.Read(paths);
            Tell(parsed.InvocationConfiguration.Error, files);
            if (files.Files.Count > 0) return files;
            parsed.InvocationConfiguration.Error.WriteLine(Say("liaison : aucun de ces fichiers ne contient de programme", "liaison: none of these files holds a program"));
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            var path = paths.FirstOrDefault(path => !File.Exists(path)) ?? paths[0];
            var reason = File.Exists(path) ? error.Message
                : Directory.Exists(path) ? Say("c'est un dossier", "this is a folder")
                : Say("ce fichier n'existe pas", "this file does not exist");
            parsed.InvocationConfiguration.Error.WriteLine(Say($"liaison : lire « {Printable.Of(path)} » : {reason}", $"liaison: read \"{Printable.Of(path)}\": {reason}"));
            return null;
        }
    }

    private void Tell(TextWriter error, ProgramFiles files)
    {
        foreach (var path in files.Missing) error.WriteLine(Say($"liaison : « {Printable.Of(path)} » est dans le projet, mais le fichier manque", $"liaison: \"{Printable.Of(path)}\" is in the project, but the file is missing"));
        foreach (var path in files.SkippedFiles) error.WriteLine(Say($"liaison : « {Printable.Of(path)} » ne contient pas de code exécutable ici : ignoré", $"liaison: \"{Printable.Of(path)}\" holds no code that runs here: skipped"));
    }

    private protected ParseOptions ParsingOf(ParseResult parsed) => new()
    {
        Interpolation = !parsed.GetValue(_noInterpolation),
        Lenient = parsed.GetValue(_lenient),
        Placeholders = (parsed.GetValue(_placeholders) ?? []).Select(pair => pair.Split('=', 2)).Where(pair => pair.Length == 2)
            .GroupBy(pair => Fold.Of(pair[0]), pair => pair[1], StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Last(), StringComparer.Ordinal),
    };

    private protected CompilationOptions MeaningOf(ParseResult parsed) => new()
    {
        Entry = parsed.GetValue(_entry),
        UnicodeStrings = parsed.GetValue(_strings) == "unicode",
        Lenient = parsed.GetValue(_lenient),
        Checked = parsed.GetValue(_checked),
        HeadlessControls = parsed.GetValue(_headless),
    };

    /// <summary>Says what is wrong with a program.</summary>
    /// <returns>Whether it can run.</returns>
    private protected bool Accept(ParseResult parsed, Compilation compilation)
    {
        if (compilation.Diagnostics.Count > 0) parsed.InvocationConfiguration.Error.Write(DiagnosticReport.ForPeople(compilation.Diagnostics, Language));
        return !compilation.HasErrors;
    }

    /// <summary>What a program runs with, as far as all commands that run one have it.</summary>
    private protected LiaisonOptions RunningOf(ProgramHost host) => new() { Language = Language, Host = host };

    /// <summary>The assembly of a program: kept from before, or made now.</summary>
    /// <returns>Null, with an exit code, for a program with mistakes, which have been said.</returns>
    private protected (byte[]? Assembly, int ExitCode) AssemblyOf(ParseResult parsed, ProgramFiles files, AssemblyCache cache)
    {
        var (parsing, meaning) = (ParsingOf(parsed), MeaningOf(parsed));
        var isPlain = meaning == new CompilationOptions() && parsing is { Interpolation: true, Lenient: false, Placeholders.Count: 0 };
        var key = AssemblyCache.KeyOf([.. files.Files], isPlain ? SecondStart.PlainOptions(Language) : $"{meaning} {Language} {parsing.Interpolation} {string.Join(';', parsing.Placeholders)}");
        if (cache.Find(key) is { } kept) return (kept, ExitCodes.Success);
        var compilation = files.Compile(parsing, meaning, Language);
        if (!Accept(parsed, compilation)) return (null, ExitCodes.Failure);
        var assembly = CSharpBuild.Compile([compilation.EmitCSharp(files.ClassName, withLines: true)], files.ClassName, out var problems);
        if (assembly is null)
        {
            ReportFault(parsed, problems);
            return (null, ExitCodes.Fault);
        }

        // A program with warnings is compiled each time: its warnings are to be seen each time.
        if (compilation.Diagnostics.Count == 0) cache.Keep(key, assembly);
        return (assembly, ExitCodes.Success);
    }

    private void ReportFault(ParseResult parsed, IReadOnlyList<string> problems)
    {
        var error = parsed.InvocationConfiguration.Error;
        error.WriteLine(Say(
            "liaison : le programme est correct, mais Liaison n'a pas su l'écrire en C#. C'est une faute de Liaison ; signalez-la avec ce programme et ces lignes :",
            "liaison: the program is correct, but Liaison could not write it in C#. This is a fault of Liaison; report it with this program and these lines:"));
        foreach (var problem in problems.Take(10)) error.WriteLine($"  {problem}");
    }
}
