using Liaison.Testing;

namespace Liaison.JavaScript.Tests;

/// <summary>The runtime passes its own tests, its types hold, and it stays small.</summary>
public sealed class RuntimeTests
{
    private const int MostBytes = 25 * 1024;

    [Fact]
    public async Task The_tests_of_the_runtime_pass()
    {
        Skip(Folders.WhyMissing("node-packages", "tests/peers/node/node_modules/ws"));
        var files = Directory.EnumerateFiles(Folders.Tests, "*.test.mjs", SearchOption.AllDirectories);
        var (output, exitCode) = await NodeAsync(["--test", .. files]);
        Assert.True(exitCode == 0, output);
    }

    [Fact]
    public async Task Its_types_hold()
    {
        Skip(Folders.WhyMissing("liaison-js-packages", "src/liaison-js/node_modules/typescript"));
        var (output, exitCode) = await NodeAsync([Path.Combine(Folders.Runtime, "node_modules/typescript/bin/tsc"), "-p", Folders.Runtime]);
        Assert.True(exitCode == 0, output);
    }

    [Fact]
    public async Task The_socket_part_is_small()
    {
        Skip(Folders.WhyMissing("liaison-js-packages", "src/liaison-js/node_modules/esbuild"));
        var (output, exitCode) = await NodeAsync([Path.Combine(Folders.Runtime, "size.mjs")]);
        Assert.True(exitCode == 0, output);
        Assert.InRange(int.Parse(output.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture), 1, MostBytes);
    }

    private static void Skip(string? missing)
    {
        if (missing is not null) Assert.Skip(missing);
    }

    private static async Task<(string Output, int ExitCode)> NodeAsync(IEnumerable<string> arguments)
    {
        using var node = new ChildProcess("node", arguments);
        var output = await node.ReadToEndAsync();
        var exitCode = await node.WaitForExitAsync();
        return (output + node.Errors, exitCode);
    }
}
