using System.Reflection;
using Liaison.Cli.Running;

namespace Liaison.Programs.Tests;

/// <summary>All programs in one assembly: compiling them together costs little more than compiling one.</summary>
public sealed class ProgramBatch
{
    private readonly Lazy<Assembly> _assembly = new(Compile);

    internal Action MainOf(LanguageProgram program) => _assembly.Value.GetType(program.ClassName, throwOnError: true)!.GetMethod("Run")!.CreateDelegate<Action>();

    private static Assembly Compile()
    {
        List<string> texts = [];
        foreach (var program in LanguageProgram.All)
        {
            try
            {
                texts.Add(program.Emit());
            }
            catch (InvalidOperationException)
            {
                // Its own test says what is wrong with it.
            }
        }

        var assembly = CSharpBuild.Compile(texts, "Programs", out var problems);
        return assembly is null ? throw new InvalidOperationException(string.Join('\n', problems)) : Assembly.Load(assembly);
    }
}
