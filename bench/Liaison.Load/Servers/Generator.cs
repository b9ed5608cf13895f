using System.Diagnostics;
using System.Globalization;

namespace Liaison.Load.Servers;

/// <summary>
/// The load generator and the raw servers, programs in C of which only the sources are given: in the folder that the variable
/// LIAISON_WSLOAD names.
/// </summary>
internal sealed class Generator
{
    public const string Variable = "LIAISON_WSLOAD";
    private readonly string _folder;

    private Generator(string folder) => _folder = folder;

    /// <summary>The raw server: an echo, or one that sends all to all.</summary>
    public string RawServer => Path.Combine(_folder, "rawecho");

    /// <summary>Compiles the sources; null, and why, when there are none or no compiler.</summary>
    public static Generator? Build(out string why)
    {
        string? sources = Environment.GetEnvironmentVariable(Variable);
        why = $"the variable {Variable} names no folder with wsload.cpp and rawecho.c";
        if (sources is null || !File.Exists(Path.Combine(sources, "wsload.cpp")))
            return null;
        string folder = Directory.CreateTempSubdirectory("liaison-load").FullName;
        why = "a compiler for C and C++ (cc, c++) is missing";
        return Compiles("c++", "-O2", "-std=c++17", "-o", Path.Combine(folder, "wsload"), Path.Combine(sources, "wsload.cpp"))
            && Compiles("cc", "-O2", "-std=gnu11", "-o", Path.Combine(folder, "rawecho"), Path.Combine(sources, "rawecho.c"))
            ? new(folder)
            : null;
    }

    /// <summary>Loads a server from the other processor.</summary>
    /// <returns>What the generator has measured, by name.</returns>
    public Dictionary<string, double> Run(int port, int process, bool isTcp, string arguments, TimeSpan duration)
    {
        string seconds = duration.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        string all = $"--quiet --port {port} --pid {process} {(isTcp ? "--tcp " : "")}{arguments} --warmup 0.3 --secs {seconds}";
        using var program = Process.Start(new ProcessStartInfo(Path.Combine(_folder, "wsload"), all) { RedirectStandardOutput = true })!;
        string output = program.StandardOutput.ReadToEnd();
        program.WaitForExit();
        var values = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (string[] pair in output.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('=')))
        {
            if (pair.Length == 2 && double.TryParse(pair[1], CultureInfo.InvariantCulture, out double value))
                values[pair[0]] = value;
        }

        return values;
    }

    private static bool Compiles(string compiler, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(compiler, arguments);
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
