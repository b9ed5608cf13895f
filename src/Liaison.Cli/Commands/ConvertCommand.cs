using System.CommandLine;
using Liaison.Cli.Running;
using Liaison.Vocabulary;

namespace Liaison.Cli.Commands;

/// <summary><c>liaison convert --to csharp FILE…</c>: writes a program as C#.</summary>
public sealed class ConvertCommand : ProgramCommand
{
    private readonly Option<string> _to;
    private readonly Option<string> _folder;

    /// <summary>Builds the command, answering in <paramref name="language"/>.</summary>
    public ConvertCommand(Language language)
        : base("convert", new("Écrit un programme en C#.", "Writes a program as C#."), language)
    {
        _to = new Option<string>("--to") { Description = Say("La forme voulue.", "The form wanted."), HelpName = "csharp", DefaultValueFactory = _ => "csharp" };
        _to.AcceptOnlyFromAmong("csharp");
        _folder = new Option<string>("-o", "--output") { Description = Say("Un dossier pour un projet qui se compile ; sans lui, le texte seul est affiché.", "A folder for a project that builds; without it, only the text is shown."), HelpName = Say("DOSSIER", "FOLDER") };
        Add(_to);
        Add(_folder);
        SetAction(Convert);
    }

    private int Convert(ParseResult parsed)
    {
        if (ReadFiles(parsed) is not { } files) return ExitCodes.Usage;
        var compilation = files.Compile(ParsingOf(parsed), MeaningOf(parsed), Language);
        if (!Accept(parsed, compilation)) return ExitCodes.Failure;
        var text = compilation.EmitCSharp(files.ClassName, withLines: false);
        if (parsed.GetValue(_folder) is not { } folder)
        {
            parsed.InvocationConfiguration.Output.Write(text);
            return ExitCodes.Success;
        }

        ProjectFolder.Write(folder, files.ClassName, text, Language);
        return ExitCodes.Success;
    }
}
