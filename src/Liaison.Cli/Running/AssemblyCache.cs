using System.Security.Cryptography;
using System.Text;
using Liaison.Functions;

namespace Liaison.Cli.Running;

/// <summary>
/// Assemblies of programs that ran before, by everything that makes them what they are: so that a second start does not
/// compile. What cannot be kept is compiled again; the cache is never a reason to fail.
/// </summary>
public sealed class AssemblyCache
{
    private readonly string? _folder;

    /// <summary>Makes a cache in the folder of the user's caches.</summary>
    public AssemblyCache()
        : this(DefaultFolder())
    {
    }

    /// <summary>Makes a cache in a folder; null keeps nothing.</summary>
    public AssemblyCache(string? folder) => _folder = folder;

    /// <summary>The key of a program: its files, its options, and the version of all that compiles and runs it.</summary>
    public static string KeyOf(ProgramFiles files, string options)
    {
        ArgumentNullException.ThrowIfNull(files);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        void Add(string text) => hash.AppendData(Encoding.UTF8.GetBytes($"{text.Length}:{text}"));
        foreach (var type in new[] { typeof(AssemblyCache), typeof(LiaisonRuntime), typeof(Compiler.Compilation), typeof(Vocabulary.Words) }) Add(type.Module.ModuleVersionId.ToString());
        Add(options);
        foreach (var (path, bytes) in files.Files)
        {
            Add(Path.GetFullPath(path));
            hash.AppendData(SHA256.HashData(bytes));
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }

    /// <summary>The assembly kept under a key; null when there is none.</summary>
    public byte[]? Find(string key)
    {
        if (_folder is null) return null;
        try
        {
            var path = Path.Combine(_folder, key + ".dll");
            return File.Exists(path) ? File.ReadAllBytes(path) : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Keeps an assembly. Readers see all of it or nothing.</summary>
    public void Keep(string key, byte[] assembly)
    {
        if (_folder is null) return;
        try
        {
            Directory.CreateDirectory(_folder);
            var path = Path.Combine(_folder, Path.GetRandomFileName());
            File.WriteAllBytes(path, assembly);
            File.Move(path, Path.Combine(_folder, key + ".dll"), overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Next time it is compiled again.
        }
    }

    private static string? DefaultFolder()
    {
        var home = Environment.GetEnvironmentVariable("XDG_CACHE_HOME");
        if (string.IsNullOrEmpty(home)) home = OperatingSystem.IsWindows()
            ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData)
            : Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) is { Length: > 0 } user ? Path.Combine(user, ".cache") : "";
        return home.Length == 0 ? null : Path.Combine(home, "liaison");
    }
}
