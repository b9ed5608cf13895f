using System.Diagnostics;
using System.Text;

namespace Liaison.Testing;

/// <summary>A program that a test starts and that never outlives it. Nothing here waits longer than five minutes.</summary>
public sealed class ChildProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private readonly Process _process;
    private readonly StringBuilder _errors = new();
    private readonly string _commandLine;

    /// <summary>Starts the program; its input and output belong to the test.</summary>
    /// <param name="file">A file, or a name found on the path.</param>
    /// <param name="arguments">Passed on without a shell.</param>
    /// <param name="environment">Variables to set; null as a value removes one.</param>
    public ChildProcess(string file, IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? environment = null)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string?>(StringComparer.Ordinal))
            start.Environment[name] = value;

        _commandLine = $"{file} {string.Join(' ', start.ArgumentList)}";
        _process = new Process { StartInfo = start };
        _process.ErrorDataReceived += (_, line) =>
        {
            lock (_errors)
                _errors.AppendLine(line.Data);
        };
        _process.Start();
        _process.BeginErrorReadLine();
    }

    /// <summary>Its number.</summary>
    public int Id => _process.Id;

    /// <summary>What the program reads.</summary>
    public StreamWriter Input => _process.StandardInput;

    /// <summary>What the program writes, as bytes. A test uses either this or the lines.</summary>
    public Stream Output => _process.StandardOutput.BaseStream;

    /// <summary>What the program has written to its error output so far.</summary>
    public string Errors
    {
        get
        {
            lock (_errors)
                return _errors.ToString();
        }
    }

    /// <summary>Runs a <c>dotnet</c> program by its assembly.</summary>
    public static ChildProcess Dotnet(string assembly, IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? environment = null) =>
        new(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [assembly, .. arguments], environment);

    /// <summary>The next line the program writes, null when it writes no more.</summary>
    public async Task<string?> ReadLineAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            return await _process.StandardOutput.ReadLineAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"'{_commandLine}' wrote no line. Its errors: {Errors}");
        }
    }

    /// <summary>All that the program still writes, until its end.</summary>
    public async Task<string> ReadToEndAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            return await _process.StandardOutput.ReadToEndAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"'{_commandLine}' did not end. Its errors: {Errors}");
        }
    }

    /// <summary>The exit code, once the program has ended.</summary>
    public async Task<int> WaitForExitAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await _process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"'{_commandLine}' did not end. Its errors: {Errors}");
        }

        return _process.ExitCode;
    }

    /// <summary>Ends the program without a goodbye, with all that it started.</summary>
    public void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }

        _process.WaitForExit(Patience);
    }

    /// <inheritdoc cref="Kill"/>
    public void Dispose()
    {
        Kill();
        _process.Dispose();
    }
}
