using System.Reflection;
using Liaison.Cli.Running;
using Liaison.Compiler;
using Liaison.Compiler.Syntax;
using Liaison.Vocabulary;

namespace Liaison.Load.Language;

/// <summary>A program, compiled as <c>liaison run</c> compiles it, and loaded into this process.</summary>
internal static class CompiledProgram
{
    private const string Procedure = "Noyau";

    /// <summary>Runs the main process of a program, and finds its procedure.</summary>
    public static Func<long> Load(string path)
    {
        var files = ProgramFiles.Read([path]);
        var compilation = files.Compile(new ParseOptions(), new CompilationOptions(), Vocabulary.Language.English);
        byte[] assembly = CSharpBuild.Compile([compilation.EmitCSharp(files.ClassName, withLines: true)], files.ClassName, out var problems)
            ?? throw new InvalidOperationException(string.Join('\n', problems));
        var type = Assembly.Load(assembly).GetType(files.ClassName, throwOnError: true)!;
        type.GetMethod("Run")!.Invoke(null, null);
        return type.GetMethod(Procedure)!.CreateDelegate<Func<long>>();
    }
}
