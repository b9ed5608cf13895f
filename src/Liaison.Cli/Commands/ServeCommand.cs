using System.CommandLine;
using Liaison.Cli.Rendering;
using Liaison.Cli.Running;
using Liaison.Cli.Serving;
using Liaison.Vocabulary;

namespace Liaison.Cli.Commands;

/// <summary><c>liaison serve FOLDER</c>: serves pages whose scripts are programs, and runs the program of their server.</summary>
public sealed class ServeCommand : ProgramCommand
{
    private const int Interrupted = 130;

    private readonly Argument<string> _folder;
    private readonly Option<string> _run;
    private readonly Option<int> _port;
    private readonly AssemblyCache _cache;

    /// <summary>Builds the command, answering in <paramref name="language"/>.</summary>
    public ServeCommand(Language language, AssemblyCache cache)
        : base("serve", new("Sert des pages dont les scripts sont des programmes.", "Serves pages whose scripts are programs."), language, takesFiles: false)
    {
        _cache = cache;
        _folder = new Argument<string>(Say("DOSSIER", "FOLDER")) { Description = Say("Le dossier des pages.", "The folder of the pages.") };
        _run = new Option<string>("--run") { Description = Say("Le programme à exécuter à côté, par exemple le serveur des pages.", "The program to run beside, such as the server of the pages."), HelpName = Say("FICHIER", "FILE") };
        _port = new Option<int>("--port") { Description = Say("Le port des pages ; 0 pour un port libre.", "The port of the pages; 0 for any that is free."), HelpName = Say("NUMÉRO", "NUMBER"), DefaultValueFactory = _ => 8080 };
        Add(_folder);
        Add(_run);
        Add(_port);
        SetAction(ServeAsync);
    }

    private async Task<int> ServeAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var error = parsed.InvocationConfiguration.Error;
        var folder = parsed.GetRequiredValue(_folder);
        var (run, port) = (parsed.GetValue(_run), parsed.GetValue(_port));
        if (!Directory.Exists(folder))
        {
            await error.WriteLineAsync(Say($"liaison : servir « {Printable.Of(folder)} » : ce dossier n'existe pas", $"liaison: serve \"{Printable.Of(folder)}\": there is no such folder")).ConfigureAwait(false);
            return ExitCodes.Usage;
        }

        if (port is < 0 or > 65535)
        {
            await error.WriteLineAsync(Say($"liaison : --port {port} : un nombre de 0 à 65535 est attendu", $"liaison: --port {port}: a number from 0 to 65535 is expected")).ConfigureAwait(false);
            return ExitCodes.Usage;
        }

        (ProgramFiles Files, byte[] Assembly)? program = null;
        if (run is not null)
        {
            if (Read(parsed, [run]) is not { } files) return ExitCodes.Usage;
            var (assembly, problem) = AssemblyOf(parsed, files, _cache);
            if (assembly is null) return problem;
            program = (files, assembly);
        }

        using var changes = new PageChanges(folder);
        var pages = new PageFolder(folder, ParsingOf(parsed), MeaningOf(parsed), [.. program?.Files.Files.Select(file => file.Path) ?? []], Language);
        await using var server = new PageServer(pages, changes, port);
        try
        {
            await server.StartAsync(cancellation).ConfigureAwait(false);
        }
        catch (IOException refusal)
        {
            await error.WriteLineAsync(Say($"liaison : servir sur le port {port} : {refusal.Message} ; --port en choisit un autre", $"liaison: serve on port {port}: {refusal.Message}; --port chooses another one")).ConfigureAwait(false);
            return ExitCodes.Failure;
        }

        await parsed.InvocationConfiguration.Output.WriteLineAsync(Say($"Pages : {server.Address}/", $"Pages: {server.Address}/")).ConfigureAwait(false);
        if (program is var (source, beside) && RunBeside(parsed, beside, source.ClassName) is Interrupted and var exitCode) return exitCode;
        await server.WaitAsync(cancellation).ConfigureAwait(false);
        return ExitCodes.Success;
    }

    // This thread is the program's main thread; the pages have threads of their own.
    private int RunBeside(ParseResult parsed, byte[] program, string className)
    {
        var console = parsed.InvocationConfiguration;
        return ProgramRun.Run(program, className, RunningOf(new ConsoleHost(console.Output, console.Error, [])), [], out _);
    }
}
