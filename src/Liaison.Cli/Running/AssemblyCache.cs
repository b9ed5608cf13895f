using System.Globalization;
using System.Text;

namespace Liaison.Cli.Running;

/// <summary>
/// Assemblies of programs that ran before, by everything that makes them what they are: so that a second start does not
/// compile. What cannot be kept is compiled again; the cache is never a reason to fail.
/// </summary>
public sealed class AssemblyCache
{
    // All that compiles and runs programs. They are asked for their dates, since loading them would take longer than the rest of the start.
    private static readonly string[] Rooms = ["liaison.dll", "Liaison.Compiler.dll", "Liaison.Functions.dll", "Liaison.Protocols.dll", "Liaison.Sockets.dll", "Liaison.Vocabulary.dll"];

    private readonly string? _folder;

    /// <summary>Makes a cache in the folder of the user's caches.</summary>
    public AssemblyCache()
        : this(DefaultFolder())
    {
    }

    /// <summary>Makes a cache in a folder; null keeps nothing.</summary>
    public AssemblyCache(string? folder) => _folder = folder;

    /// <summary>The key of a program: its files, its options, and the version of all that compiles and runs it.</summary>
    public static byte[] KeyOf((string Path, byte[] Bytes)[] files, string options)
    {
        ArgumentNullException.ThrowIfNull(files);
        using var key = new MemoryStream();
        void Add(ReadOnlySpan<byte> bytes)
        {
            key.Write(BitConverter.GetBytes(bytes.Length));
            key.Write(bytes);
        }

        foreach (string room in Rooms)
        {
            var file = new FileInfo(Path.Combine(AppContext.BaseDirectory, room));
            Add(BitConverter.GetBytes(file.LastWriteTimeUtc.Ticks));
            Add(BitConverter.GetBytes(file.Exists ? file.Length : 0));
        }

        Add(Encoding.UTF8.GetBytes(options));
        foreach (var (path, bytes) in files)
        {
            Add(Encoding.UTF8.GetBytes(Path.GetFullPath(path)));
            Add(bytes);
        }

        return key.ToArray();
    }

    /// <summary>The assembly kept under a key; null when there is none.</summary>
    public byte[]? Find(byte[] key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (_folder is null) return null;
        try
        {
            var path = PathOf(_folder, key);
            if (!File.Exists(path)) return null;
            var kept = File.ReadAllBytes(path);
            return kept.AsSpan().StartsWith(key) ? kept[key.Length..] : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Keeps an assembly. Readers see all of it or nothing.</summary>
    public void Keep(byte[] key, byte[] assembly)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (_folder is null) return;
        try
        {
            Directory.CreateDirectory(_folder);
            var path = Path.Combine(_folder, Path.GetRandomFileName());
            File.WriteAllBytes(path, [.. key, .. assembly]);
            File.Move(path, PathOf(_folder, key), overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Next time it is compiled again.
        }
    }

    // FNV-1a. Two keys that share it by chance or on purpose take turns in one file: the key in front of the assembly tells them apart.
    private static string PathOf(string folder, byte[] key)
    {
        var hash = 14695981039346656037;
        foreach (var one in key) hash = (hash ^ one) * 1099511628211;
        return Path.Combine(folder, hash.ToString("x16", CultureInfo.InvariantCulture) + ".program");
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
