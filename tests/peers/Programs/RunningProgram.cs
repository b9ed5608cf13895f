using System.Security.Cryptography.X509Certificates;
using Liaison.Testing;

namespace Liaison.Peers.Tests.Programs;

/// <summary>A program of the language, run by the tool in a process of its own; its files live as long as it.</summary>
internal sealed class RunningProgram : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("liaison-program-");

    public RunningProgram(string text, params IEnumerable<string> options)
    {
        string file = Path.Combine(_folder.FullName, "program.wl");
        File.WriteAllText(file, text);
        Process = LiaisonTool.Start(["run", file, "--lang", "fr", .. options]);
    }

    public ChildProcess Process { get; }

    /// <summary>The options that lead a program from the address it knows to a server of this machine.</summary>
    public static IEnumerable<string> To(string address, int port) => ["--host", FormattableString.Invariant($"{address}=127.0.0.1:{port}")];

    /// <summary>The options that make a program trust a root; the file is written beside nothing else.</summary>
    public static IEnumerable<string> Trusting(X509Certificate2 root, DirectoryInfo folder)
    {
        string file = Path.Combine(folder.FullName, "root.pem");
        File.WriteAllText(file, root.ExportCertificatePem());
        return ["--trust", file];
    }

    /// <summary>What it has written when it has ended, line by line, and its exit code.</summary>
    public async Task<(string[] Lines, int ExitCode)> EndAsync()
    {
        string output = await Process.ReadToEndAsync();
        return (output.Split(Environment.NewLine)[..^1], await Process.WaitForExitAsync());
    }

    /// <summary>Its next lines, which have to be these.</summary>
    public async Task ExpectLinesAsync(params IEnumerable<string> lines)
    {
        foreach (string line in lines)
        {
            string? written = await Process.ReadLineAsync();
            Assert.True(line == written, $"'{line}' was expected, '{written}' written. Errors: {Process.Errors}");
        }
    }

    public void Dispose()
    {
        Process.Dispose();
        _folder.Delete(recursive: true);
    }
}
