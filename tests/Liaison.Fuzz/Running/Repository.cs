namespace Liaison.Fuzz.Running;

/// <summary>The tree that the fuzzer was built from.</summary>
public static class Repository
{
    /// <summary>Its topmost folder.</summary>
    public static string Root { get; } = FindRoot();

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
