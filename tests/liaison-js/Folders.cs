using Liaison.Testing;

namespace Liaison.JavaScript.Tests;

/// <summary>Where the runtime, its tests and their packages are.</summary>
internal static class Folders
{
    public static string Tests { get; } = Path.Combine(Repository.Root, "tests/liaison-js");

    public static string Runtime { get; } = Path.Combine(Repository.Root, "src/liaison-js");

    /// <summary>Why tests that need Node and a package cannot run; null when they can.</summary>
    public static string? WhyMissing(string tool, string package) => ExternalTool.WhyMissing("node")
        ?? ExternalTool.WhyMissing(tool, () => Directory.Exists(Path.Combine(Repository.Root, package)));
}
