namespace Liaison.Testing;

/// <summary>The built tool, started as a user starts it: as a program of its own.</summary>
public static class LiaisonTool
{
    // What one test has compiled the next need not compile again; what the user has kept is none of a test's business.
    private static readonly Dictionary<string, string?> OwnCache = new(StringComparer.Ordinal)
    {
        ["XDG_CACHE_HOME"] = Path.Combine(AppContext.BaseDirectory, "cache"),
        ["LOCALAPPDATA"] = Path.Combine(AppContext.BaseDirectory, "cache"),
    };

    /// <summary>Starts the tool with these arguments.</summary>
    public static ChildProcess Start(params IEnumerable<string> arguments) => ChildProcess.Dotnet(BuiltAssembly.Of("src/Liaison.Cli", "liaison"), arguments, OwnCache);
}
