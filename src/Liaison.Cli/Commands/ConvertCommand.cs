using System.CommandLine;
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
        var folder = parsed.GetValue(_folder);
        if (isScript)
        {
            var module = compilation.EmitJavaScript(files.ModuleName);
            if (folder is null) parsed.InvocationConfiguration.Output.Write(module.Text);
            else ModuleFolder.Write(folder, files.ModuleName, module);
            return ExitCodes.Success;
        }

        var text = compilation.EmitCSharp(files.ClassName, withLines: false);
        if (folder is null) parsed.InvocationConfiguration.Output.Write(text);
        else ProjectFolder.Write(folder, files.ClassName, text, Language);
        return ExitCodes.Success;
    }
}
