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

    public static string PeerScript(string name) => Path.Combine(BuiltAssembly.Root, "tests", "peers", "python", name);

    private static string AssemblyOf(string name) => BuiltAssembly.Of(Path.Combine("samples", name), name);
}
