using Liaison.Testing;

namespace Liaison.Samples.Tests;

/// <summary>The built samples, started as a user starts them: as programs of their own.</summary>
internal static class Sample
{
    private static readonly Dictionary<string, string?> FrenchSystem = new(StringComparer.Ordinal)
    {
        ["LC_ALL"] = "fr_FR.UTF-8",
        ["LANG"] = "fr_FR.UTF-8",
    };

    private static readonly string Root = FindRoot();

    public static ChildProcess Start(string name, params string[] arguments) => ChildProcess.Dotnet(AssemblyOf(name), arguments);

    /// <summary>Starts a sample as on a system whose language is French.</summary>
    public static ChildProcess StartOnFrenchSystem(string name) => ChildProcess.Dotnet(AssemblyOf(name), [], FrenchSystem);

    /// <summary>Why scripts cannot be run that need packages of Node; null when they can.</summary>
    public static string? WhyNodeMissing => ExternalTool.WhyMissing("node")
        ?? ExternalTool.WhyMissing("node-packages", () => Directory.Exists(NodeScript("node_modules")));

    public static string NodeScript(string name) => Path.Combine(Root, "tests", "peers", "node", name);

    public static string PeerScript(string name) => Path.Combine(Root, "tests", "peers", "python", name);

    private static string AssemblyOf(string name)
    {
        // …/tests/Liaison.Samples.Tests/bin/Release/net10.0/: the samples are built in the same configuration.
        var output = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        string assembly = Path.Combine(Root, "samples", name, "bin", output.Parent!.Name, output.Name, name + ".dll");
        Assert.True(File.Exists(assembly), $"{assembly} is not built: build the solution in the configuration of these tests.");
        return assembly;
    }

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Liaison.slnx")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds Liaison.slnx.");
    }
}
