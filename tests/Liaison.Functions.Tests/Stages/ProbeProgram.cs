using System.Diagnostics;

namespace Liaison.Functions.Tests.Stages;

/// <summary>The probe, a program in a process of its own.</summary>
internal sealed class ProbeProgram : IDisposable
{
    private readonly Process _process;

    private ProbeProgram(Process process) => _process = process;

    private static string Assembly =>
        Path.Combine(AppContext.BaseDirectory.Replace("Liaison.Functions.Tests", "Liaison.Functions.Probe", StringComparison.Ordinal), "Liaison.Functions.Probe.dll");

    /// <summary>Starts it with nothing around it.</summary>
    public static ProbeProgram Start(params string[] arguments) => Launch("dotnet", [Assembly, .. arguments]);

    /// <summary>Starts it from a shell, after a command that changes what it may do.</summary>
    public static ProbeProgram StartAfter(string command, params string[] arguments) =>
        Launch("sh", ["-c", $"{command}; exec dotnet \"$0\" \"$@\"", Assembly, .. arguments]);

    public string ReadLine() => Background.Start(_process.StandardOutput.ReadLine).Result() ?? throw new EndOfStreamException(_process.StandardError.ReadToEnd());

    public void AssertEndsWell()
    {
        Assert.True(_process.WaitForExit(TimeSpan.FromSeconds(60)), "The probe has not ended.");
        Assert.True(_process.ExitCode == 0, _process.StandardError.ReadToEnd());
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }

    private static ProbeProgram Launch(string program, string[] arguments) => new(Process.Start(
        new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!);
}
