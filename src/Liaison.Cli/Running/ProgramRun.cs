using System.Reflection;
using System.Runtime.InteropServices;
using Liaison.Functions;

namespace Liaison.Cli.Running;

/// <summary>Runs the assembly of a program in this process.</summary>
public static class ProgramRun
{
    private const int Interrupted = 130;
    private const int Terminated = 143;

    /// <summary>Runs the program to its end; this thread is its main thread.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="className">The class of the program.</param>
    /// <param name="options">What it runs with.</param>
    /// <param name="trusted">Files of certificates to trust.</param>
    /// <param name="problem">The first of these files that cannot be read; the program has then not run.</param>
    /// <returns>The exit code of the program.</returns>
    public static int Run(byte[] assembly, string className, LiaisonOptions options, IEnumerable<string> trusted, out string? problem)
    {
        ArgumentNullException.ThrowIfNull(trusted);
        // GetType would have to read the name as one of any type: what does that is compiled at each start, in milliseconds.
        var main = Assembly.Load(assembly).GetTypes().First(type => type.FullName == className).GetMethod("Run")!.CreateDelegate<Action>();
        using var runtime = new LiaisonRuntime(options);
        using var usage = runtime.Use();
        problem = trusted.FirstOrDefault(file => !runtime.Certificates.Trust(file));
        if (problem is not null) return ExitCodes.Usage;
        using var interrupt = EndOn(PosixSignal.SIGINT, runtime, Interrupted);
        using var terminate = EndOn(PosixSignal.SIGTERM, runtime, Terminated);
        return runtime.Program.Run(main);
    }

    private static PosixSignalRegistration EndOn(PosixSignal signal, LiaisonRuntime runtime, int exitCode) => PosixSignalRegistration.Create(signal, context =>
    {
        context.Cancel = true;
        runtime.Program.AskToEnd(exitCode);
    });
}
