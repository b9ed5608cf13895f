using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace Liaison.Cli.Running;

/// <summary>Makes an assembly of the C# that a program has become.</summary>
public static class CSharpBuild
{
    private static readonly Lazy<ImmutableArray<MetadataReference>> References = new(FindReferences);

    /// <summary>Compiles C#.</summary>
    /// <param name="texts">The C#, file by file.</param>
    /// <param name="name">The name of the assembly.</param>
    /// <param name="problems">What the C# compiler objects to; empty when all is well.</param>
    /// <returns>The assembly, with what stack traces need inside; null when there are problems.</returns>
    public static byte[]? Compile(IEnumerable<string> texts, string name, out IReadOnlyList<string> problems)
    {
        var trees = texts.Select(text => CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8), new CSharpParseOptions(LanguageVersion.Latest), path: name + ".cs"));
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, deterministic: true, nullableContextOptions: NullableContextOptions.Disable);
        var compilation = CSharpCompilation.Create(name, trees, References.Value, options);
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.Embedded));
        problems = [.. result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString())];
        return result.Success ? stream.ToArray() : null;
    }

    // What this process itself runs on: the base library and the rooms of Liaison.
    private static ImmutableArray<MetadataReference> FindReferences() =>
    [
        .. ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(path => Path.GetFileName(path) is var file && (file.StartsWith("System.", StringComparison.Ordinal) || file.StartsWith("Liaison.", StringComparison.Ordinal) || file.StartsWith("Microsoft.Extensions.Logging.Abstractions", StringComparison.Ordinal) || file is "netstandard.dll" or "mscorlib.dll"))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];
}
