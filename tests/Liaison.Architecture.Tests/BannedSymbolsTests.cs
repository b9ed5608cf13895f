using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Liaison.Architecture.Tests;

/// <summary>The lists of what a room may never know bite, and say why.</summary>
public sealed class BannedSymbolsTests
{
    private const string ListName = "BannedSymbols.txt";

    [Fact]
    public void Every_room_that_the_table_says_is_guarded_has_its_list_and_no_other() =>
        Finding.AssertNone(
            from room in Room.All
            from project in room.Projects
            let guarded = Repository.AllFiles.Contains($"{project.Folder}/{ListName}", StringComparer.Ordinal)
            where guarded != room.HasBannedSymbols
            select room.Says($"the table and the folder disagree on {project.Folder}/{ListName}: add the file or correct the row."));

    [Fact]
    public void Every_banned_symbol_carries_its_reason() =>
        Finding.AssertNone(Entries()
            .Where(entry => entry.Reason.Length < 10)
            .Select(entry => new Finding(entry.File, entry.Line, "write the reason behind a semicolon: what to use instead, or why not.")));

    [Fact]
    public void No_symbol_is_banned_twice_in_a_room() =>
        Finding.AssertNone(Entries()
            .GroupBy(entry => (entry.File, entry.Symbol))
            .SelectMany(group => group.Skip(1))
            .Select(entry => new Finding(entry.File, entry.Line, $"{entry.Symbol} is banned above already: remove the line.")));

    /// <summary>The analyzer passes over a name that it cannot find, so that a misspelled ban would ban nothing.</summary>
    [Fact]
    public void Every_banned_symbol_exists()
    {
        string assemblies = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        var platform = CSharpCompilation.Create(
            "Platform",
            references: assemblies.Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)));

        Finding.AssertNone(Entries()
            .Where(entry => DocumentationCommentId.GetSymbolsForDeclarationId(entry.Symbol, platform).IsEmpty)
            .Select(entry => new Finding(entry.File, entry.Line, $"nothing is called {entry.Symbol}: correct the name.")));
    }

    private static IEnumerable<Entry> Entries() =>
        from file in Repository.AllFiles
        where Path.GetFileName(file) == ListName
        from numbered in Repository.ReadLines(file).Index()
        where numbered.Item.Trim().Length > 0 && !numbered.Item.StartsWith("//", StringComparison.Ordinal)
        let parts = numbered.Item.Split(';', 2, StringSplitOptions.TrimEntries)
        select new Entry(file, numbered.Index + 1, parts[0], parts.Length == 2 ? parts[1] : "");

    private sealed record Entry(string File, int Line, string Symbol, string Reason);
}
