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

    public static ChildProcess Start(string name, params string[] arguments) => ChildProcess.Dotnet(AssemblyOf(name), arguments);

    /// <summary>Starts a sample as on a system whose language is French.</summary>
    public static ChildProcess StartOnFrenchSystem(string name) => ChildProcess.Dotnet(AssemblyOf(name), [], FrenchSystem);

    /// <summary>Why scripts cannot be run that need packages of Node; null when they can.</summary>
    public static string? WhyNodeMissing => ExternalTool.WhyMissing("node")
        ?? ExternalTool.WhyMissing("node-packages", () => Directory.Exists(NodeScript("node_modules")));

    public static string NodeScript(string name) => Path.Combine(Repository.Root, "tests", "peers", "node", name);

    public static string PeerScript(string name) => Path.Combine(Repository.Root, "tests", "peers", "python", name);

    private static string AssemblyOf(string name) => BuiltAssembly.Of(Path.Combine("samples", name), name);
}
