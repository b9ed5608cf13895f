namespace Liaison.Compiler.Tests;

/// <summary>The tree that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Liaison.slnx")))
            folder = folder.Parent ?? throw new InvalidOperationException("No folder above the tests holds Liaison.slnx.");
        return folder.FullName;
    }
}
