using Liaison.Testing;

namespace Liaison.JavaScript.Tests;

/// <summary>Where the runtime, its tests and their packages are.</summary>
internal static class Folders
{
    public static string Tests { get; } = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../.."));

    public static string Root { get; } = Path.GetFullPath(Path.Combine(Tests, "../.."));

    public static string Runtime { get; } = Path.Combine(Root, "src/liaison-js");

    /// <summary>Why tests that need Node and a package cannot run; null when they can.</summary>
    public static string? WhyMissing(string tool, string package) => ExternalTool.WhyMissing("node")
        ?? ExternalTool.WhyMissing(tool, () => Directory.Exists(Path.Combine(Root, package)));
}
