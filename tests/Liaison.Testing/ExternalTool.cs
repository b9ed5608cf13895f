namespace Liaison.Testing;

/// <summary>Programs, and what belongs to them, that some tests need and a machine may not have.</summary>
public static class ExternalTool
{
    /// <summary>The name of the variable in which <c>./dev test</c> lists, separated by spaces, what could not be installed.</summary>
    public const string MissingVariable = "LIAISON_MISSING";

    /// <summary>Why a test that needs the program has to be skipped; null when it is there.</summary>
    public static string? WhyMissing(string name) =>
        WhyListed(name) ?? (FindOnPath(name) is null ? $"{name} is not on the path" : null);

    /// <summary>The same for what is no program of its own.</summary>
    /// <param name="name">As in <c>./dev</c>.</param>
    /// <param name="isThere">How to see that it is there.</param>
    public static string? WhyMissing(string name, Func<bool> isThere)
    {
        ArgumentNullException.ThrowIfNull(isThere);
        return WhyListed(name) ?? (isThere() ? null : $"{name} is not installed: ./dev test installs it");
    }

    /// <summary>The file of a program that is there.</summary>
    public static string Find(string name) => FindOnPath(name) ?? throw new FileNotFoundException($"{name} is not on the path.");

    private static string? WhyListed(string name)
    {
        string[] missing = (Environment.GetEnvironmentVariable(MissingVariable) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return missing.Contains(name, StringComparer.Ordinal)
            ? $"{name} is missing and could not be installed ({MissingVariable})"
            : null;
    }

    private static string? FindOnPath(string name)
    {
        string file = OperatingSystem.IsWindows() ? name + ".exe" : name;
        return (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, file))
            .FirstOrDefault(File.Exists);
    }
}
