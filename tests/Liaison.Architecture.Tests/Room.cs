namespace Liaison.Architecture.Tests;

/// <summary>A row of the table of rooms in ARCHITECTURE.md.</summary>
internal sealed record Room(string Name, IReadOnlyList<string> MayKnow, bool HasBannedSymbols, int Line)
{
    private const string Document = "ARCHITECTURE.md";
    private const string TableHead = "| room | may know | may never know | guarded by |";

    public static IReadOnlyList<Room> All { get; } = Read();

    /// <summary>The project of this room: none while the table is ahead of the code.</summary>
    public IEnumerable<ProjectFile> Projects => ProjectFile.Rooms.Where(project => project.Name == Name);

    public Finding Says(string message) => new(Document, Line, message);

    private static List<Room> Read()
    {
        string[] lines = Repository.ReadLines(Document);
        int head = Array.IndexOf(lines, TableHead);
        Assert.True(head >= 0, $"{Document}: no table begins with '{TableHead}'.");

        List<Room> rooms = [];
        for (int line = head + 2; line < lines.Length && lines[line].StartsWith('|'); line++)
        {
            string[] cells = [.. lines[line].Trim('|').Split('|').Select(cell => cell.Replace("`", "", StringComparison.Ordinal).Trim())];
            Assert.True(cells.Length == 4, $"{Document}:{line + 1}: a row of the table of rooms has four cells.");
            string[] known = cells[1] == "—" ? [] : cells[1].Split(',', StringSplitOptions.TrimEntries);
            rooms.Add(new Room(cells[0], known, cells[3].Contains("BannedSymbols.txt", StringComparison.Ordinal), line + 1));
        }

        return rooms;
    }
}
