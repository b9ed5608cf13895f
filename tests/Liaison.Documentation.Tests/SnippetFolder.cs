using System.Text;
using Liaison.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Liaison.Documentation.Tests;

/// <summary>A folder of its own in which snippets become programs, as in the project of a user.</summary>
public sealed class SnippetFolder : IDisposable
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly string[] Libraries =
    [
        "Liaison.Functions",
        "Liaison.Protocols",
        "Liaison.Sockets",
        "Liaison.Vocabulary",
        "Microsoft.Extensions.DependencyInjection.Abstractions",
        "Microsoft.Extensions.Logging.Abstractions",
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("liaison-snippets-");
    private readonly MetadataReference[] _references;

    public SnippetFolder()
    {
        foreach (string library in Libraries)
            File.Copy(Path.Combine(AppContext.BaseDirectory, library + ".dll"), Path.Combine(_folder.FullName, library + ".dll"));

        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        _references =
        [
            .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
                .Split(Path.PathSeparator)
                .Where(assembly => Path.GetDirectoryName(assembly) == framework)
                .Concat(Libraries.Select(library => Path.Combine(_folder.FullName, library + ".dll")))
                .Select(assembly => MetadataReference.CreateFromFile(assembly)),
        ];
    }

    /// <summary>Compiles the snippet; fails with the compiler's words and the place in the page.</summary>
    internal string Compile(Snippet snippet)
    {
        string name = $"{Path.GetFileNameWithoutExtension(snippet.Page.Path)}-{snippet.Line}";
        string assembly = Path.Combine(_folder.FullName, name + ".dll");
        var options = new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable);
        var compilation = CSharpCompilation.Create(
            name, [Parse(ImplicitUsings), Parse(snippet.Code)], _references, options);

        var result = compilation.Emit(assembly, cancellationToken: TestContext.Current.CancellationToken);
        string[] complaints =
        [
            .. result.Diagnostics
                .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
                .Select(diagnostic => $"{snippet.Page.Path}:{snippet.Line + 1 + diagnostic.Location.GetLineSpan().StartLinePosition.Line}: {diagnostic.GetMessage(null)}"),
        ];
        Assert.True(result.Success && complaints.Length == 0, string.Join('\n', complaints));

        File.WriteAllText(
            Path.ChangeExtension(assembly, ".runtimeconfig.json"),
            $$$"""
            {
              "runtimeOptions": {
                "framework": { "name": "Microsoft.NETCore.App", "version": "{{{Environment.Version}}}" }
              }
            }
            """,
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return assembly;
    }

    /// <summary>Starts the snippet as a program, on a system that speaks the language of its page.</summary>
    internal ChildProcess Start(Snippet snippet)
    {
        string language = snippet.Page.IsFrench ? "fr_FR.UTF-8" : "en_US.UTF-8";
        return ChildProcess.Dotnet(
            Compile(snippet),
            [],
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["LC_ALL"] = language, ["LANG"] = language });
    }

    internal static SyntaxTree Parse(string code) =>
        CSharpSyntaxTree.ParseText(code, cancellationToken: TestContext.Current.CancellationToken);

    public void Dispose() => _folder.Delete(recursive: true);
}
