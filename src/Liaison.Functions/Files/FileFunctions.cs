using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Security;
using System.Text;
using Liaison.Functions.Errors;
using Liaison.Functions.Files;
using Liaison.Functions.Strings;
using FileOpening = Liaison.Vocabulary.ConstantValues.FileOpening;

namespace Liaison.Functions;

/// <summary>The functions about files. What the system refuses is error 100400.</summary>
[SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "The functions of a family are reached in one way, by the runtime.")]
public sealed partial class FileFunctions
{
    // The end marker: a text of the one character 0.
    private const string End = "\0";

    private readonly ConcurrentDictionary<int, OpenFile> _open = [];
    private readonly LiaisonRuntime _runtime;
    private int _last;

    internal FileFunctions(LiaisonRuntime runtime) => _runtime = runtime;

    /// <summary>Opens a file.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="mode">Constants of the family FileOpening, combined.</param>
    /// <returns>Its identifier; -1 when it could not be opened.</returns>
    public int Open(string path, int mode = FileOpening.Read) => Try("Files.Open", path, -1, () =>
    {
        bool isWriting = (mode & FileOpening.Write) != 0 || (mode & (FileOpening.Create | FileOpening.Append)) != 0;
        var access = !isWriting ? FileAccess.Read : (mode & FileOpening.Read) != 0 ? FileAccess.ReadWrite : FileAccess.Write;
        var way = (mode & FileOpening.Create) != 0 ? FileMode.Create
            : (mode & (FileOpening.CreateIfMissing | FileOpening.Append)) != 0 ? FileMode.OpenOrCreate
            : FileMode.Open;
        var file = new OpenFile(path, Disk.Open(path, way, access));
        if ((mode & FileOpening.Append) != 0)
            file.GoToEnd();
        int number = Interlocked.Increment(ref _last);
        _open[number] = file;
        return number;
    });

    /// <summary>Reads a line, in the table of 256 characters.</summary>
    /// <returns>The line without its end; the character 0 at the end of the file.</returns>
    public string ReadLine(int file) =>
        Use("Files.ReadLine", file, End, open => open.ReadLine() is { } line ? Windows1252Encoding.Instance.GetString(line) : End);

    /// <summary>Writes a line, in the table of 256 characters, and CR LF.</summary>
    public bool WriteLine(int file, string content) => Use("Files.WriteLine", file, false, open =>
    {
        open.Write(Windows1252Encoding.Instance.GetBytes((content ?? "") + "\r\n"));
        return true;
    });

    /// <summary>Reads bytes; fewer at the end of the file.</summary>
    public ByteBuffer Read(int file, int count) => Use("Files.Read", file, new ByteBuffer(), open => ByteBuffer.Adopt(open.Read(count)));

    /// <summary>Writes bytes; of a string those of the table.</summary>
    /// <returns>How many; -1 when it failed.</returns>
    public int Write(int file, ByteBuffer content) => Use("Files.Write", file, -1, open =>
    {
        open.Write(content);
        return content.Length;
    });

    /// <summary>Closes a file.</summary>
    public bool Close(int file) => Use("Files.Close", file, false, open =>
    {
        _open.TryRemove(file, out _);
        open.Dispose();
        return true;
    });

    /// <summary>The text of a file: in UTF-8 or UTF-16 when it begins with their mark, else in the table of 256 characters.</summary>
    /// <returns>"" when it cannot be read.</returns>
    public string LoadText(string path) => Try("Files.LoadText", path, "", () => Disk.ReadAll(path) switch
    {
        [0xEF, 0xBB, 0xBF, .. var utf8] => Encoding.UTF8.GetString(utf8),
        [0xFF, 0xFE, .. var utf16] => Encoding.Unicode.GetString(utf16),
        var bytes => Windows1252Encoding.Instance.GetString(bytes),
    });

    /// <summary>Makes a file of a text, in the table of 256 characters.</summary>
    public bool SaveText(string path, string content) => SaveBuffer(path, content ?? "");

    /// <summary>The bytes of a file.</summary>
    /// <returns>Empty when it cannot be read.</returns>
    public ByteBuffer LoadBuffer(string path) => Try("Files.LoadBuffer", path, new ByteBuffer(), () => ByteBuffer.Adopt(Disk.ReadAll(path)));

    /// <summary>Makes a file of bytes.</summary>
    public bool SaveBuffer(string path, ByteBuffer content) => Do("Files.SaveBuffer", path, () => Disk.WriteAll(path, content));

    /// <summary>Whether there is such a file.</summary>
    public bool Exists(string path) => Disk.FileExists(path);

    /// <summary>Whether there is such a directory.</summary>
    public bool DirectoryExists(string path) => Disk.DirectoryExists(path);

    /// <summary>Deletes a file.</summary>
    public bool Delete(string path) => Do("Files.Delete", path, () => Disk.Delete(path));

    /// <summary>Copies a file, over one that is there.</summary>
    public bool Copy(string path, string target) => Do("Files.Copy", path, () => Disk.Copy(path, target));

    /// <summary>Renames or moves a file, not over one that is there.</summary>
    public bool Rename(string path, string target) => Do("Files.Rename", path, () => Disk.Rename(path, target));

    /// <summary>The size of a file in bytes.</summary>
    /// <returns>-1 when there is none.</returns>
    public long Size(string path) => Try("Files.Size", path, -1L, () => Disk.Size(path));

    /// <summary>Makes a directory, and those that it is in.</summary>
    public bool MakeDirectory(string path) => Do("Files.MakeDirectory", path, () => Disk.MakeDirectory(path));

    /// <summary>The files of a directory that match, one a line.</summary>
    /// <param name="path">The directory and a pattern such as <c>*.txt</c>.</param>
    public string List(string path) => Try("Files.List", path, "", () => string.Join("\r\n", Disk.List(path)));

    private T Use<T>(string function, int file, T failed, Func<OpenFile, T> use) => _open.TryGetValue(file, out var open)
        ? Try(function, open.Path, failed, () => use(open))
        : throw new Attempt(_runtime, function, "").Raise(100401, ("file", ShownText.Of(file)));

    private bool Do(string function, string path, Action act) => Try(function, path, false, () =>
    {
        act();
        return true;
    });

    private T Try<T>(string function, string path, T failed, Func<T> act)
    {
        var attempt = new Attempt(_runtime, function, path ?? "");
        try
        {
            var result = act();
            attempt.Succeed();
            return result;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException or SecurityException or ObjectDisposedException)
        {
            attempt.Fail(100400, ("detail", ShownText.FromOutside(error.Message)));
            return failed;
        }
    }
}
