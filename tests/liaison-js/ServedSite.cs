using Liaison.Cli.Commands;
using Liaison.Testing;

namespace Liaison.JavaScript.Tests;

/// <summary>A folder of pages that the tool serves, in a process of its own.</summary>
internal sealed class ServedSite : IDisposable
{
    private readonly ChildProcess _tool;

    private ServedSite(ChildProcess tool, string address) => (_tool, Address) = (tool, address);

    public string Address { get; }

    /// <summary>Starts the tool and waits until it serves.</summary>
    public static async Task<ServedSite> StartAsync(string folder, params IReadOnlyList<string> options)
    {
        var tool = ChildProcess.Dotnet(typeof(ServeCommand).Assembly.Location, ["--lang", "fr", "serve", folder, "--port", "0", .. options]);
        var line = await tool.ReadLineAsync();
        if (line?.StartsWith("Pages : ", StringComparison.Ordinal) == true) return new ServedSite(tool, line["Pages : ".Length..]);
        tool.Dispose();
        throw new InvalidOperationException($"The tool serves nothing: {line} {tool.Errors}");
    }

    /// <summary>What the tool and its program show next.</summary>
    public Task<string?> ReadLineAsync() => _tool.ReadLineAsync();

    /// <inheritdoc/>
    public void Dispose() => _tool.Dispose();
}
