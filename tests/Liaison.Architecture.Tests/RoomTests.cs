using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml;
using System.Xml.Linq;

namespace Liaison.Architecture.Tests;

/// <summary>The table of rooms in ARCHITECTURE.md is true.</summary>
public sealed class RoomTests
{
    private static readonly string[] NamesThatSayNothing = ["Core", "Common", "Utils", "Helpers", "Abstractions", "Internal"];

    [Fact]
    public void Every_project_of_src_and_tools_is_a_row_of_the_table() =>
        Finding.AssertNone(ProjectFile.Rooms
            .Where(project => Room.All.All(room => room.Name != project.Name))
            .Select(project => new Finding(project.Path, 1, "is not in the table of ARCHITECTURE.md: add its row.")));

    [Fact]
    public void Every_row_of_the_table_is_a_project() =>
        Finding.AssertNone(Room.All
            .Where(room => !room.Projects.Any())
            .Select(room => room.Says($"no project under src or tools is called {room.Name}: remove the row or add the project.")));

    [Fact]
    public void A_room_refers_to_exactly_what_it_may_know() =>
        Finding.AssertNone(
            from room in Room.All
            from project in room.Projects
            where !room.MayKnow.ToHashSet(StringComparer.Ordinal).SetEquals(project.References)
            select room.Says($"{room.Name} may know [{string.Join(", ", room.MayKnow)}] but {project.Path} refers to "
                + $"[{string.Join(", ", project.References)}]: make them equal, and say why in a decision record."));

    [Fact]
    public void A_compiled_room_uses_nothing_but_what_it_may_know()
    {
        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        Finding.AssertNone(
            from room in Room.All
            from project in room.Projects
            where project.Path.StartsWith("src/", StringComparison.Ordinal)
            from used in AssembliesUsedBy(project.Assembly)
            where !room.MayKnow.Any(known => IsOf(known, used) || IsIn(framework, known, used)) && !File.Exists(Path.Combine(framework, used + ".dll"))
            select room.Says($"the assembly of {room.Name} uses {used}, which it may not know: move the code or change the table."));
    }

    // A package brings the assemblies that its name begins with: Microsoft.CodeAnalysis.CSharp has its trees from Microsoft.CodeAnalysis.
    private static bool IsOf(string known, string used) => known == used || (known.StartsWith(used + ".", StringComparison.Ordinal) && !used.StartsWith("Liaison", StringComparison.Ordinal));

    // A shared framework has its assemblies in a folder of its name, beside that of .NET.
    private static bool IsIn(string framework, string known, string used) =>
        File.Exists(Path.Combine(framework, "..", "..", known, Path.GetFileName(framework), used + ".dll"));

    [Fact]
    public void No_room_depends_on_itself_through_others()
    {
        Finding.AssertNone(Room.All
            .Where(room => Reached(room).Contains(room.Name))
            .Select(room => room.Says($"{room.Name} knows itself through others: dependencies go one way.")));

        static HashSet<string> Reached(Room from)
        {
            HashSet<string> reached = new(StringComparer.Ordinal);
            Queue<string> next = new(from.MayKnow);
            while (next.TryDequeue(out string? name))
            {
                if (reached.Add(name) && Room.All.FirstOrDefault(room => room.Name == name) is { } known)
                    known.MayKnow.ToList().ForEach(next.Enqueue);
            }

            return reached;
        }
    }

    [Fact]
    public void No_room_shows_its_inside_to_another() =>
        Finding.AssertNone(SourcesWithFriends().Concat(ProjectsWithFriends()));

    [Fact]
    public void No_folder_has_a_name_that_says_nothing() =>
        Finding.AssertNone(Repository.AllFiles
            .Select(file => Path.GetDirectoryName(file)!.Replace('\\', '/'))
            .Distinct(StringComparer.Ordinal)
            .Where(folder => folder.Split('/', '.').Any(part => NamesThatSayNothing.Contains(part, StringComparer.OrdinalIgnoreCase)))
            .Select(folder => new Finding(folder, 0, "is a folder name that says nothing: name what is inside, in the words of the field.")));

    private static IEnumerable<string> AssembliesUsedBy(string path)
    {
        Assert.True(File.Exists(path), $"{path} is not built: build the solution in the configuration of these tests.");
        using PEReader image = new(File.OpenRead(path));
        MetadataReader metadata = image.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))];
    }

    private static IEnumerable<Finding> SourcesWithFriends() =>
        from source in Repository.Sources
        from attribute in source.Syntax.AttributeLists.SelectMany(list => list.Attributes)
        where attribute.Name.ToString().Contains("InternalsVisibleTo", StringComparison.Ordinal)
        select source.At(attribute, "what is worth testing alone is worth being a public type of an inner room.");

    private static IEnumerable<Finding> ProjectsWithFriends() =>
        from file in Repository.AllFiles
        where Path.GetExtension(file) is ".csproj" or ".props" or ".targets"
        from element in XDocument.Load(Repository.Absolute(file), LoadOptions.SetLineInfo).Descendants("InternalsVisibleTo")
        select new Finding(file, ((IXmlLineInfo)element).LineNumber, "make the type public in an inner room instead.");
}
