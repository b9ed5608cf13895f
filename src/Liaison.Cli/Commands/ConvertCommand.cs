using System.CommandLine;
using Liaison.Cli.Rendering;
using Liaison.Cli.Running;
using Liaison.Compiler;
using Liaison.Vocabulary;

namespace Liaison.Cli.Commands;

/// <summary><c>liaison convert --to csharp|javascript FILE…</c>: writes a program as C# or JavaScript.</summary>
public sealed class ConvertCommand : ProgramCommand
{
    private readonly Option<string> _to;
    private readonly Option<string> _folder;

    /// <summary>Builds the command, answering in <paramref name="language"/>.</summary>
    public ConvertCommand(Language language)
        : base("convert", new("Écrit un programme en C# ou en JavaScript.", "Writes a program as C# or JavaScript."), language)
    {
        _to = new Option<string>("--to") { Description = Say("La forme voulue.", "The form wanted."), HelpName = "csharp|javascript", DefaultValueFactory = _ => "csharp" };
        _to.AcceptOnlyFromAmong("csharp", "javascript");
        _folder = new Option<string>("-o", "--output") { Description = Say("Un dossier pour le projet C#, ou pour le module et sa carte ; sans lui, le texte seul est affiché.", "A folder for the C# project, or for the module and its map; without it, only the text is shown."), HelpName = Say("DOSSIER", "FOLDER") };
        Add(_to);
        Add(_folder);
        SetAction(Convert);
    }

    private int Convert(ParseResult parsed)
    {
        if (ReadFiles(parsed) is not { } files) return ExitCodes.Usage;
        var isScript = parsed.GetValue(_to) == "javascript";
        var target = isScript ? CompilationTarget.JavaScript : CompilationTarget.CSharp;
        var compilation = files.Compile(ParsingOf(parsed), MeaningOf(parsed) with { Target = target }, Language);
        if (!Accept(parsed, compilation)) return ExitCodes.Failure;
        var module = isScript ? compilation.EmitJavaScript(files.ModuleName) : null;
        var text = module?.Text ?? compilation.EmitCSharp(files.ClassName, withLines: false);
        if (parsed.GetValue(_folder) is { } folder) return Write(parsed, folder, files, text, module);
        parsed.InvocationConfiguration.Output.Write(text);
        return ExitCodes.Success;
    }

    private int Write(ParseResult parsed, string folder, ProgramFiles files, string text, JavaScriptModule? module)
    {
        try
        {
            if (module is not null) ModuleFolder.Write(folder, files.ModuleName, module);
            else ProjectFolder.Write(folder, files.ClassName, text, Language);
            return ExitCodes.Success;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            var reason = File.Exists(folder) ? Say("c'est un fichier", "this is a file") : error.Message;
            parsed.InvocationConfiguration.Error.WriteLine(Say($"liaison : écrire dans « {Printable.Of(folder)} » : {reason}", $"liaison: write to \"{Printable.Of(folder)}\": {reason}"));
            return ExitCodes.Usage;
        }
    }
}
