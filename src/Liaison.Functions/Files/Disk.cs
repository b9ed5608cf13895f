namespace Liaison.Functions.Files;

#pragma warning disable RS0030 // The one place where the functions of programs touch files: a program has named them by their paths.

/// <summary>The files of the machine, by paths in which both separators are accepted.</summary>
internal static class Disk
{
    public static string CurrentDirectory => Directory.GetCurrentDirectory();

    /// <summary>The path as this machine writes it.</summary>
    public static string Native(string? path) =>
        (path ?? "").Replace('\\', Path.DirectorySeparatorChar).Replace('/', Path.DirectorySeparatorChar);

    public static Stream Open(string path, FileMode mode, FileAccess access) => new FileStream(Native(path), mode, access, FileShare.ReadWrite);

    public static byte[] ReadAll(string path) => File.ReadAllBytes(Native(path));

    public static void WriteAll(string path, ReadOnlySpan<byte> content) => File.WriteAllBytes(Native(path), content);

    public static bool FileExists(string path) => File.Exists(Native(path));

    public static bool DirectoryExists(string path) => Directory.Exists(Native(path));

    public static void Delete(string path)
    {
        if (!FileExists(path))
            throw new FileNotFoundException(null, path);
        File.Delete(Native(path));
    }

    public static void Copy(string path, string target) => File.Copy(Native(path), Native(target), overwrite: true);

    public static void Rename(string path, string target) => File.Move(Native(path), Native(target), overwrite: false);

    public static long Size(string path) => new FileInfo(Native(path)).Length;

    public static void MakeDirectory(string path) => Directory.CreateDirectory(Native(path));

    /// <summary>The files whose names match the last part of the path, in the order of their names.</summary>
    public static IEnumerable<string> List(string path)
    {
        string native = Native(path);
        string directory = Path.GetDirectoryName(native) is { Length: > 0 } named ? named : ".";
        string pattern = Path.GetFileName(native);
        return Directory.EnumerateFiles(directory, pattern.Length == 0 ? "*" : pattern).Order(StringComparer.Ordinal);
    }
}
#pragma warning restore RS0030
