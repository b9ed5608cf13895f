using Liaison.Testing;

namespace Liaison.Peers.Tests.Programs;

/// <summary>A sample written in the language, run by the tool in a process of its own.</summary>
internal sealed class SampleProgram(string language, string name, params IEnumerable<string> arguments) : IDisposable
{
    private readonly ChildProcess _process = LiaisonTool.Start(
        ["run", Path.Combine(Repository.Root, "samples", "WLangage", language, name + ".wl"), "--lang", language, .. arguments.SelectMany(argument => (string[])["--arg", argument])]);

    public ChildProcess Process => _process;

    /// <summary>The port that a server says it listens on.</summary>
    public async Task<int> PortAsync()
    {
        string? line = await _process.ReadLineAsync();
        Assert.True(line?.LastIndexOf(' ') > 0, $"'{line}' is no port. Errors: {_process.Errors}");
        return int.Parse(line![(line.LastIndexOf(' ') + 1)..], System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Its next line, which has to be this.</summary>
    public async Task ExpectAsync(string line)
    {
        string? written = await _process.ReadLineAsync();
        Assert.True(line == written, $"'{line}' was expected, '{written}' written. Errors: {_process.Errors}");
    }

    /// <summary>Types a line.</summary>
    public async Task TypeAsync(string line)
    {
        await _process.Input.WriteAsync((line + "\n").AsMemory(), TestContext.Current.CancellationToken);
        await _process.Input.FlushAsync(TestContext.Current.CancellationToken);
    }

    public void Dispose() => _process.Dispose();
}
