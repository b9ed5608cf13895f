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
    public static int? TryRun(ReadOnlySpan<string> arguments, AssemblyCache cache, TextWriter output, TextWriter error)
    {
        ArgumentNullException.ThrowIfNull(cache);
        // What else may stand there is for the parser to judge: options, files of responses, exports with files of their own.
        if (arguments is not ["run", [not ('-' or '@'), ..] path] || Path.GetExtension(path) is not ".wl" || !File.Exists(path)) return null;
        try
        {
            var language = SystemLanguage.Current;
            var key = AssemblyCache.KeyOf([(path, File.ReadAllBytes(path))], PlainOptions(language));
            if (cache.Find(key) is not { } assembly) return null;
            var options = new LiaisonOptions { Language = language, Host = new ConsoleHost(output, error, []) { Language = language } };
            return ProgramRun.Run(assembly, ProgramFiles.ClassNameOf(path), options, [], out _);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>What the key of a program says of its options when there are none.</summary>
    public static string PlainOptions(Language language) => language == Language.French ? "fr" : "en";
}
