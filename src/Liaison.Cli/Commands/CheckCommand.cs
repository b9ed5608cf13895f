using System.CommandLine;
using Liaison.Cli.Rendering;
using Liaison.Compiler;
using Liaison.Vocabulary;

namespace Liaison.Cli.Commands;

/// <summary><c>liaison check FILE…</c>: says what is wrong with a program.</summary>
public sealed class CheckCommand : ProgramCommand
{
    private readonly Option<string> _format;
    private readonly Option<string> _target;
    private readonly Option<bool> _verbose;

    /// <summary>Builds the command, answering in <paramref name="language"/>.</summary>
    public CheckCommand(Language language)
        : base("check", new("Dit ce qui ne va pas dans un programme, sans l'exécuter.", "Says what is wrong with a program, without running it."), language)
    {
        _format = new Option<string>("--format") { Description = Say("Pour des personnes ou des outils.", "For people or for tools."), HelpName = "human|json", DefaultValueFactory = _ => "human" };
        _format.AcceptOnlyFromAmong("human", "json");
        _target = new Option<string>("--target") { Description = Say("Ce pour quoi le programme est écrit.", "What the program is written for."), HelpName = "csharp|javascript", DefaultValueFactory = _ => "csharp" };
        _target.AcceptOnlyFromAmong("csharp", "javascript");
        _verbose = new Option<bool>("--verbose") { Description = Say("Dit aussi quels noms du programme cachent des fonctions.", "Also tells which names of the program hide functions.") };
        Add(_format);
        Add(_verbose);
        Add(_target);
        SetAction(Check);
    }

    private int Check(ParseResult parsed)
    {
        if (ReadFiles(parsed) is not { } files) return ExitCodes.Usage;
        var target = parsed.GetValue(_target) == "javascript" ? CompilationTarget.JavaScript : CompilationTarget.CSharp;
        var compilation = files.Compile(ParsingOf(parsed), MeaningOf(parsed) with { Target = target, TellsHiddenNames = parsed.GetValue(_verbose) }, Language);
        var output = parsed.InvocationConfiguration.Output;
        if (parsed.GetValue(_format) == "json") output.WriteLine(DiagnosticReport.ForTools(compilation.Diagnostics, Language));
        else output.Write(DiagnosticReport.ForPeople(compilation.Diagnostics, Language));
        return compilation.HasErrors ? ExitCodes.Failure : ExitCodes.Success;
    }
}
