namespace Liaison.Testing;

/// <summary>Programs that some tests need and a machine may not have.</summary>
public static class ExternalTool
{
    /// <summary>The name of the variable in which <c>./dev test</c> lists, separated by spaces, what could not be installed.</summary>
    public const string MissingVariable = "LIAISON_MISSING";

    /// <summary>Why a test that needs the tool has to be skipped; null when the tool is there.</summary>
    public static string? WhyMissing(string name)
    {
        string[] missing = (Environment.GetEnvironmentVariable(MissingVariable) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (missing.Contains(name, StringComparer.Ordinal))
            return $"{name} is missing and could not be installed ({MissingVariable})";
        return IsOnPath(name) ? null : $"{name} is not on the path";
    }

    private static bool IsOnPath(string name)
    {
        string file = OperatingSystem.IsWindows() ? name + ".exe" : name;
        return (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Any(folder => File.Exists(Path.Combine(folder, file)));
    }
}
