using System.CommandLine;
using Liaison.Cli.Rendering;
using Liaison.Cli.Running;
using Liaison.Functions;
using Liaison.Sockets;
using Liaison.Vocabulary;

namespace Liaison.Cli.Commands;

/// <summary><c>liaison run FILE…</c>: runs a program.</summary>
public sealed class RunCommand : ProgramCommand
{
    private readonly Option<string[]> _hosts;
    private readonly Option<string[]> _trusted;
    private readonly Option<string> _ui;
    private readonly Option<bool> _debug;
    private readonly Option<bool> _strictThreads;
    private readonly Option<string[]> _arguments;
    private readonly AssemblyCache _cache;

    /// <summary>Builds the command, answering in <paramref name="language"/>.</summary>
    public RunCommand(Language language, AssemblyCache cache)
        : base("run", new("Exécute un programme WLangage.", "Runs a WLangage program."), language)
    {
        _cache = cache;
        _hosts = Repeated("--host", Say("Se connecte ailleurs que demandé ; les certificats sont vérifiés pour le nom demandé.", "Connects elsewhere than asked for; certificates are checked for the name asked for."), Say("nom[:port]=adresse[:port]", "name[:port]=address[:port]"));
        _trusted = Repeated("--trust", Say("Fait confiance aux certificats d'un fichier PEM.", "Trusts the certificates of a PEM file."), Say("fichier", "file"));
        _ui = new Option<string>("--ui") { Description = Say("Sorties en texte ou en JSON, un objet par appel.", "Output as text or as JSON, an object for each call."), HelpName = "text|json", DefaultValueFactory = _ => "text" };
        _ui.AcceptOnlyFromAmong("text", "json");
        _debug = new Option<bool>("--debug") { Description = Say("Active les fonctions de mise au point.", "Enables the debugging functions.") };
        _strictThreads = new Option<bool>("--strict-threads") { Description = Say("Une exception non traitée dans un thread termine le programme.", "An unhandled exception in a thread ends the program.") };
        _arguments = Repeated("--arg", Say("Un argument du programme.", "An argument of the program."), Say("TEXTE", "TEXT"));
        foreach (Option option in new Option[] { _hosts, _trusted, _ui, _debug, _strictThreads, _arguments }) Add(option);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var error = parsed.InvocationConfiguration.Error;
        List<Detour> detours = [];
        foreach (var text in parsed.GetValue(_hosts) ?? [])
        {
            if (!Detour.TryParse(text, out var detour))
            {
                error.WriteLine(Say($"liaison : --host « {Printable.Of(text)} » : forme attendue nom[:port]=adresse[:port]", $"liaison: --host \"{Printable.Of(text)}\": expected name[:port]=address[:port]"));
                return ExitCodes.Usage;
            }

            detours.Add(detour);
        }

        if (ReadFiles(parsed) is not { } files) return ExitCodes.Usage;
        var (assembly, exitCode) = AssemblyOf(parsed, files, _cache);
        if (assembly is null) return exitCode;
        exitCode = ProgramRun.Run(assembly, files.ClassName, OptionsOf(parsed, detours), parsed.GetValue(_trusted) ?? [], out var problem);
        if (problem is not null) error.WriteLine(Say($"liaison : --trust « {Printable.Of(problem)} » : aucun certificat lisible", $"liaison: --trust \"{Printable.Of(problem)}\": no readable certificate"));
        return exitCode;
    }

    private LiaisonOptions OptionsOf(ParseResult parsed, List<Detour> detours)
    {
        var output = parsed.InvocationConfiguration;
        var host = new ConsoleHost(output.Output, output.Error, parsed.GetValue(_arguments) ?? [])
        {
            Language = Language,
            IsDebugging = parsed.GetValue(_debug),
            IsJson = parsed.GetValue(_ui) == "json",
        };
        Func<Endpoint, Endpoint>? route = detours.Count == 0 ? null : endpoint => Detour.Apply(detours, endpoint);
        var options = RunningOf(host);
        return options with
        {
            StrictThreads = parsed.GetValue(_strictThreads),
            Client = options.Client with { Route = route },
            WebSocketClient = options.WebSocketClient with { Route = route },
        };
    }
}
