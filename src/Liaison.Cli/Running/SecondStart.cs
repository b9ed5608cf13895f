using Liaison.Functions;
using Liaison.Vocabulary;

namespace Liaison.Cli.Running;

/// <summary>
/// The start of a program that ran before, by <c>liaison run FILE</c> and nothing else: it does without the parser of
/// command lines, which takes several times as long as such a start.
/// </summary>
public static class SecondStart
{
    /// <summary>Runs the program if that is what is asked for, and it has run before.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="cache">Where programs are kept.</param>
    /// <param name="output">Where the program writes.</param>
    /// <param name="error">Where it writes what went wrong.</param>
    /// <returns>Its exit code; null when it has not run.</returns>
    public static int? TryRun(IReadOnlyList<string> arguments, AssemblyCache cache, TextWriter output, TextWriter error)
    {
        ArgumentNullException.ThrowIfNull(cache);
        // What else may stand there is for the parser to judge: options, files of responses, exports with files of their own.
        if (arguments is not ["run", [not ('-' or '@'), ..] path] || Path.GetExtension(path) is not ".wl" || !File.Exists(path)) return null;
        try
        {
            // The language that nothing is said about is that of the system.
            var options = new LiaisonOptions();
            var key = AssemblyCache.KeyOf([(path, File.ReadAllBytes(path))], PlainOptions(options.Language));
            if (cache.Find(key) is not { } assembly) return null;
            return ProgramRun.Run(assembly, ProgramFiles.ClassNameOf(path), options with { Host = new ConsoleHost(output, error, []) { Language = options.Language } }, [], out _);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>What the key of a program says of its options when there are none.</summary>
    public static string PlainOptions(Language language) => language == Language.French ? "fr" : "en";
}
