using Liaison.Cli.Running;
using Liaison.Compiler;
using Liaison.Compiler.Syntax;

namespace Liaison.Cli.Tests.Running;

public sealed class SecondStartTests : IDisposable
{
    private readonly ProgramFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_program_runs_again_from_what_was_kept_and_only_while_it_is_the_same()
    {
        var cache = new AssemblyCache(_folder["cache"]);
        var path = _folder.Write("again.wl", "Trace(\"encore\")");
        Assert.Equal((null, ""), Start(cache, "run", path));
        Keep(cache, path);
        Assert.Equal((0, "encore"), Start(cache, "run", path));
        _folder.Write("again.wl", "Trace(\"autre\")");
        Assert.Equal((null, ""), Start(cache, "run", path));
    }

    [Theory]
    [InlineData("run")]
    [InlineData("check", "again.wl")]
    [InlineData("run", "--help")]
    [InlineData("run", "@again.wl")]
    [InlineData("run", "absent.wl")]
    public void Everything_else_is_left_to_the_parser_of_command_lines(params string[] arguments)
    {
        var cache = new AssemblyCache(_folder["cache"]);
        Keep(cache, _folder.Write("again.wl", "Trace(1)"));
        Assert.Equal((null, ""), Start(cache, arguments));
    }

    // As the command does: under the key of a program without options.
    private static void Keep(AssemblyCache cache, string path)
    {
        var language = SystemLanguage.Current;
        var files = ProgramFiles.Read([path]);
        var compilation = files.Compile(new ParseOptions(), new CompilationOptions(), language);
        cache.Keep(AssemblyCache.KeyOf([.. files.Files], SecondStart.PlainOptions(language)), CSharpBuild.Compile([compilation.EmitCSharp(files.ClassName, withLines: true)], files.ClassName, out _)!);
    }

    private static (int? ExitCode, string Output) Start(AssemblyCache cache, params string[] arguments)
    {
        using var output = new StringWriter();
        var exitCode = SecondStart.TryRun(arguments, cache, output, output);
        return (exitCode, output.ToString().Trim());
    }
}
