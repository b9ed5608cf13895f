using System.Text.Json;
using Liaison.Testing;

namespace Liaison.Programs.Tests;

/// <summary>All programs that browser code allows, as JavaScript in one process of Node: it starts once.</summary>
public sealed class ScriptBatch : IAsyncLifetime
{
    private static readonly string Beside = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../.."));
    private static readonly string Runtime = Path.GetFullPath(Path.Combine(Beside, "../../../src/liaison-js"));

    private readonly string _folder = Directory.CreateTempSubdirectory("liaison-programs-").FullName;
    private Dictionary<string, string> _shown = [];

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        if (ExternalTool.WhyMissing("node") is null) _shown = await RunAsync();
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    internal string ShownBy(LanguageProgram program) => _shown[PathOf(program)];

    private string PathOf(LanguageProgram program) => Path.Combine(_folder, program.ClassName + ".mjs");

    private async Task<Dictionary<string, string>> RunAsync()
    {
        List<string> paths = [];
        foreach (var program in LanguageProgram.All)
        {
            try
            {
                await File.WriteAllTextAsync(PathOf(program), program.EmitScript($"{new Uri(Runtime + "/")}").Text, TestContext.Current.CancellationToken);
                paths.Add(PathOf(program));
            }
            catch (InvalidOperationException)
            {
                // Its own test says what is wrong with it.
            }
        }

        using var node = new ChildProcess("node", [Path.Combine(Beside, "node.mjs"), Runtime, .. paths]);
        var answer = await node.ReadToEndAsync();
        return answer.Length == 0 ? throw new InvalidOperationException(node.Errors) : JsonSerializer.Deserialize<Dictionary<string, string>>(answer)!;
    }
}
