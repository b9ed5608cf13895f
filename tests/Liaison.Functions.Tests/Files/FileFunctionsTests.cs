using Liaison.Functions.Tests.Stages;
using static Liaison.English;

namespace Liaison.Functions.Tests.Files;

public sealed class FileFunctionsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("liaison").FullName;
    private readonly Stage _stage = new();

    public void Dispose()
    {
        _stage.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void Lines_are_written_added_and_read()
    {
        string path = PathOf("lines.txt");
        int file = fOpen(path, foCreate + foWrite);
        Assert.True(fWriteLine(file, "é1") && fClose(file));
        file = fOpen(path, foAdd);
        Assert.True(fWriteLine(file, "") && fClose(file));
        Assert.Equal(6L, fSize(path));
        file = fOpen(path, foRead);
        Assert.Equal(("é1", "", "\0"), (fReadLine(file), fReadLine(file), fReadLine(file)));
        Assert.True(fClose(file));
        Stage.AssertRaises(100401, () => fReadLine(file));
    }

    [Fact]
    public void Bytes_are_written_and_read_whole_or_in_parts()
    {
        string path = PathOf("sub\\bytes");
        Assert.True(fMakeDir(PathOf("sub")) && fSaveBuffer(path, HexaToBuffer("00 81 FF")));
        int file = fOpen(path);
        Assert.Equal("0081", BufferToHexa(fRead(file, 2)));
        Assert.Equal("FF", BufferToHexa(fRead(file, 2_000_000_000)));
        fClose(file);
        Assert.Equal("0081FF", BufferToHexa(fLoadBuffer(path)));
        File.WriteAllText(PathOf("utf8"), "\uFEFFé€");
        Assert.Equal("é€", fLoadText(PathOf("utf8")));
    }

    [Fact]
    public void Files_are_copied_renamed_deleted_and_listed()
    {
        fSaveText(PathOf("a.txt"), "x");
        Assert.True(fCopyFile(PathOf("a.txt"), PathOf("b.txt")) && fRename(PathOf("b.txt"), PathOf("c.txt")));
        Assert.Equal($"{PathOf("a.txt")}\r\n{PathOf("c.txt")}", fListFile(PathOf("*.txt")));
        Assert.True(fDelete(PathOf("a.txt")));
        Assert.False(fFileExist(PathOf("a.txt")) || !fFileExist(PathOf("c.txt")) || !fDirectoryExist(_folder));
    }

    [Fact]
    public void What_the_system_refuses_is_an_error()
    {
        Assert.Equal((-1, "", -1L), (fOpen(PathOf("none")), fLoadText(PathOf("none")), fSize(PathOf("none"))));
        Assert.False(fDelete(PathOf("none")));
        Assert.Equal("100400", ErrorInfo(errCode));
        Assert.Contains(PathOf("none"), ErrorInfo(), StringComparison.Ordinal);
        Assert.Equal(-1, fOpen("\0"));
    }

    [Fact]
    public void Settings_are_kept_in_sections()
    {
        string path = PathOf("settings.ini");
        Assert.Equal("none", INIRead("a", "key", "none", path));
        Assert.True(INIWrite("a", "key", "1", path) && INIWrite("b", "key", "2", path) && INIWrite("a", "KEY", "3", path));
        Assert.Equal(("3", "2"), (INIRead("A", "key", "", path), INIRead("b", "key", "", path)));
    }

    [Fact]
    public void Paths_are_taken_apart_and_put_together()
    {
        string s = fSep();
        Assert.Equal($"a{s}b{s}", CompleteDir("a/b"));
        Assert.Equal("file.txt", fExtractPath("a\\b/file.txt", fFile + fExtension));
        Assert.Equal($"a{s}b{s}", fExtractPath("a\\b/file.txt", fDirectory));
        Assert.Equal($"a{s}file.txt", fBuildPath("", "a", "file", "txt"));
    }

    private string PathOf(string name) => Path.Combine(_folder, name);
}
