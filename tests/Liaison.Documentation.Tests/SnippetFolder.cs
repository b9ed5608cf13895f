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

    private const string Platform = "Microsoft.NETCore.App";
    private const string Web = "Microsoft.AspNetCore.App";

    // Beside the program: ours, and what ours need of packages.
    private static readonly string[] Libraries =
    [
        "Liaison.AspNetCore",
        "Liaison.Functions",
        "Liaison.Protocols",
        "Liaison.Sockets",
        "Liaison.Vocabulary",
        "Microsoft.Extensions.DependencyInjection.Abstractions",
        "Microsoft.Extensions.Logging.Abstractions",
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("liaison-snippets-");
    private readonly MetadataReference[] _platform;
    private readonly MetadataReference[] _web;

    public SnippetFolder()
    {
        string[] known = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        foreach (string library in Libraries)
            File.Copy(known.Single(assembly => Path.GetFileNameWithoutExtension(assembly) == library), Path.Combine(_folder.FullName, library + ".dll"));

        var frameworks = known.ToLookup(static assembly => Path.GetFileName(Path.GetDirectoryName(Path.GetDirectoryName(assembly))) ?? "", StringComparer.Ordinal);
        _platform = [.. frameworks[Platform].Concat(Directory.EnumerateFiles(_folder.FullName)).Select(assembly => MetadataReference.CreateFromFile(assembly))];
        _web =
        [
            .. _platform,
            .. frameworks[Web]
                .Where(assembly => !Libraries.Contains(Path.GetFileNameWithoutExtension(assembly), StringComparer.Ordinal))
                .Select(assembly => MetadataReference.CreateFromFile(assembly)),
        ];
    }

    /// <summary>Compiles the snippet; fails with the compiler's words and the place in the page.</summary>
    internal string Compile(Snippet snippet)
    {
        string name = $"{Path.GetFileNameWithoutExtension(snippet.Page.Path)}-{snippet.Line}";
        string assembly = Path.Combine(_folder.FullName, name + ".dll");
        var options = new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable);
        bool isOnHost = snippet.Code.Contains("using Liaison.AspNetCore;", StringComparison.Ordinal);
        var compilation = CSharpCompilation.Create(
            name, [Parse(ImplicitUsings), Parse(snippet.Code)], isOnHost ? _web : _platform, options);

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
                "framework": { "name": "{{{(isOnHost ? Web : Platform)}}}", "version": "{{{Environment.Version}}}" }
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
