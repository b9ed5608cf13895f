using System.Xml.Linq;

namespace Liaison.Architecture.Tests;

/// <summary>A project file as written, before MSBuild adds what every project gets.</summary>
internal sealed record ProjectFile(string Path, XDocument Document)
{
    /// <summary>The projects that are rooms: those of the table in ARCHITECTURE.md.</summary>
    public static IReadOnlyList<ProjectFile> Rooms { get; } =
    [
        .. Repository.AllFiles
            .Where(file => file.EndsWith(".csproj", StringComparison.Ordinal))
            .Where(file => file.StartsWith("src/", StringComparison.Ordinal) || file.StartsWith("tools/", StringComparison.Ordinal))
            .Select(file => new ProjectFile(file, XDocument.Load(Repository.Absolute(file), LoadOptions.SetLineInfo))),
    ];

    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public string Folder => System.IO.Path.GetDirectoryName(Path)!.Replace('\\', '/');

    public string RootNamespace => Property("RootNamespace") ?? Name;

    /// <summary>What the project refers to, projects, packages and frameworks alike, by name.</summary>
    public IReadOnlyList<string> References =>
    [
        .. Document.Descendants("ProjectReference").Select(reference => System.IO.Path.GetFileNameWithoutExtension(Included(reference)))
            .Concat(Document.Descendants("PackageReference").Concat(Document.Descendants("FrameworkReference")).Select(Included)),
    ];

    /// <summary>The assembly of the project in the configuration of these tests.</summary>
    public string Assembly
    {
        get
        {
            string[] output = AppContext.BaseDirectory.TrimEnd('/', '\\').Split('/', '\\')[^2..];
            return Repository.Absolute($"{Folder}/bin/{output[0]}/{output[1]}/{Property("AssemblyName") ?? Name}.dll");
        }
    }

    private static string Included(XElement reference) =>
        (string?)reference.Attribute("Include") is { } include ? include.Replace('\\', '/') : "";

    private string? Property(string name) => Document.Descendants(name).FirstOrDefault()?.Value;
}
