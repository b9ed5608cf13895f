namespace Liaison;

/// <summary>The tree that the tests were built from. Every test project holds this file.</summary>
internal static class Repository
{
    /// <summary>Its topmost folder.</summary>
    public static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Liaison.slnx")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds Liaison.slnx.");
        return folder.FullName;
    }
}
