namespace Liaison.Compiler.Tests;

/// <summary>The programs of the folder Programs, in both languages.</summary>
internal static class OwnPrograms
{
    public static IReadOnlyList<(string Name, string Text)> All { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Programs"), "*.wl").Order(StringComparer.Ordinal)
            .Select(path => (Path.GetFileName(path), File.ReadAllText(path))),
    ];
}
