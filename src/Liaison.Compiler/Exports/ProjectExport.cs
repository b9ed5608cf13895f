using System.Globalization;
using System.Text;

namespace Liaison.Compiler.Exports;

/// <summary>The text export of a project or of one of its elements: its blocks of code and its strings.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Name">The name of the project or element.</param>
/// <param name="Blocks">The blocks of code that are not blank and not switched off, in the order of the text.</param>
/// <param name="Elements">The elements that a project lists; empty for others.</param>
/// <param name="Controls">The controls of a window, those inside others included.</param>
/// <param name="Resources">Its strings.</param>
public sealed record ProjectExport(
    ElementKind Kind,
    string Name,
    IReadOnlyList<CodeBlock> Blocks,
    IReadOnlyList<ProjectElement> Elements,
    IReadOnlyList<ElementControl> Controls,
    ResourceTable Resources)
{
    private static readonly (string Key, ElementKind Kind)[] Kinds =
    [
        ("project", ElementKind.Project), ("window", ElementKind.Window), ("procedure_set", ElementKind.ProcedureSet), ("class", ElementKind.Class),
    ];

    /// <summary>
    /// Its texts: one of declarations, procedures, methods and properties in the places that they have in the file, and one
    /// for each process of an event.
    /// </summary>
    /// <param name="path">What messages call the file.</param>
    /// <param name="options">What changes the meaning of the texts.</param>
    public IReadOnlyList<ProgramPart> Parts(string path, ParseOptions options)
    {
        var element = new ProgramElement(Kind, Name, Controls);
        var events = Blocks.Where(block => block.Role == CodeRole.Process)
            .Select(block => new ProgramPart(SyntaxTree.Parse(block.Code, options), element, block.Rank == 1 ? block.Name : string.Create(CultureInfo.InvariantCulture, $"{block.Name}.{block.Rank}")));
        return [new ProgramPart(SyntaxTree.Parse(Declarations(path), options), element), .. events];
    }

    private SourceText Declarations(string path)
    {
        var blocks = Blocks.Where(block => block.Role != CodeRole.Process).Select(block => block.Code).OrderBy(code => code.FirstLine).ToList();
        var text = new StringBuilder();
        var line = 1;
        foreach (var block in blocks)
        {
            for (; line < block.FirstLine; line++) text.Append('\n');
            text.Append(block.Content);
            line += block.LineCount - 1;
        }

        return SourceText.PartOf(path, text.ToString(), 1, blocks.Count > 0 ? blocks[0].Indentation : 0);
    }

    /// <summary>Reads an export. Any text is read; what it does not hold is empty.</summary>
    public static ProjectExport Read(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var root = ExportReader.Read(source);
        var (key, kind) = Array.Find(Kinds, pair => root.Child(pair.Key) is not null);
        var element = kind == ElementKind.Other ? root : root.Child(key)!;
        var name = (root.Find("info", "name") ?? element.Find("info", "name") ?? element.Child("name"))?.Value ?? "";

        List<CodeBlock> blocks = [];
        List<ElementControl> controls = [];
        AddBlocks(blocks, element.Child("code_elements"), name, isControl: false);
        AddControls(blocks, controls, element, name);
        return new ProjectExport(kind, name, blocks, kind == ElementKind.Project ? ElementsOf(root, element) : [], controls, Table(root, element));
    }

    private static void AddBlocks(List<CodeBlock> blocks, ExportNode? code, string name, bool isControl)
    {
        var rank = 0;
        foreach (var process in code?.Child("p_codes")?.Items ?? [])
        {
            rank++;
            Add(blocks, process, rank == 1 && !isControl ? CodeRole.Declarations : CodeRole.Process, name, rank);
        }

        foreach (var procedure in code?.Child("procedures")?.Items ?? []) Add(blocks, procedure, CodeRole.Procedure, procedure.Child("name")?.Value ?? "", 1);
        foreach (var property in code?.Child("properties")?.Items ?? [])
        {
            var half = 0;
            foreach (var part in BlocksBelow(property)) Add(blocks, part, CodeRole.Property, property.Child("name")?.Value ?? "", ++half);
        }
    }

    private static IEnumerable<ExportNode> BlocksBelow(ExportNode node)
    {
        var waiting = new Stack<ExportNode>([node]);
        while (waiting.TryPop(out var below))
        {
            if (below.Child("code") is not null) yield return below;
            foreach (var child in Enumerable.Reverse(below.Children)) waiting.Push(child);
        }
    }

    private static void Add(List<CodeBlock> blocks, ExportNode holder, CodeRole role, string name, int rank)
    {
        if (holder.Child("code")?.Block is not { } code || string.IsNullOrWhiteSpace(code.Content)) return;
        if (string.Equals(holder.Child("enabled")?.Value, "false", StringComparison.OrdinalIgnoreCase)) return;
        blocks.Add(new CodeBlock(role, name, rank, code));
    }

    // Controls hold controls: tabs, groups, columns.
    private static void AddControls(List<CodeBlock> blocks, List<ElementControl> controls, ExportNode element, string name)
    {
        var waiting = new Queue<(ExportNode Holder, string? Name)>([(element, null)]);
        while (waiting.TryDequeue(out var holder))
        {
            foreach (var control in holder.Holder.Child("controls")?.Items ?? [])
            {
                var own = control.Child("name")?.Value ?? "";
                controls.Add(new ElementControl(own, holder.Name));
                AddBlocks(blocks, control.Child("code_elements"), $"{name}.{own}", isControl: true);
                waiting.Enqueue((control, own));
            }
        }
    }

    private static List<ProjectElement> ElementsOf(ExportNode root, ExportNode project)
    {
        var list = project.Find("elements", "elements") ?? root.Find("elements", "elements") ?? project.Child("elements");
        return
        [
            .. (list?.Items ?? []).Select(item => new ProjectElement(
                item.Child("name")?.Value ?? "",
                (item.Child("physical_name")?.Value ?? "").Replace('\\', '/').TrimStart('.', '/'),
                item.Child("type")?.Value ?? "")),
        ];
    }

    private static ResourceTable Table(ExportNode root, ExportNode element)
    {
        var resources = element.Find("resources", "string_res") ?? root.Find("resources", "string_res");
        var strings = new Dictionary<int, IReadOnlyDictionary<string, string>>();
        foreach (var item in resources?.Child("strings")?.Items ?? [])
        {
            if (!int.TryParse(item.Child("index")?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var index)) continue;
            var texts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            foreach (var text in item.Child("text")?.Children ?? []) texts.TryAdd(text.Key, text.Block?.Content.TrimEnd('\n') ?? text.Value);
            strings[index] = texts;
        }

        // The project has the number 0.
        var identifier = resources?.Child("identifier")?.Value ?? (root.Child("project") is not null ? "0" : "");
        var languages = (element.Child("languages") ?? root.Child("languages"))?.Children.Select(child => child.Value).Where(value => value.Length > 0).ToList() ?? [];
        return new ResourceTable(Padded(identifier), languages, strings);
    }

    private static string Padded(string identifier)
    {
        var digits = identifier.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? identifier[2..] : identifier;
        return digits.Length is 0 or > 16 || !digits.All(char.IsAsciiHexDigit) ? "" : digits.PadLeft(16, '0');
    }
}
