using System.Text;
using Liaison.Cli.Rendering;
using Liaison.Compiler;
using Liaison.Compiler.Diagnostics;
using Liaison.Compiler.Syntax;
using Liaison.Compiler.Text;
using Liaison.Vocabulary;

namespace Liaison.Cli.Serving;

/// <summary>A folder of pages as a browser gets it: programs as JavaScript, everything else as it is.</summary>
public sealed class PageFolder
{
    /// <summary>Where pages get the runtime, and what belongs to the tool.</summary>
    public const string Own = "/_liaison/";

    private static readonly Dictionary<string, string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        [".html"] = "text/html; charset=utf-8",
        [".htm"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".mjs"] = "text/javascript; charset=utf-8",
        [".json"] = "application/json",
        [".txt"] = "text/plain; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".gif"] = "image/gif",
        [".webp"] = "image/webp",
        [".ico"] = "image/x-icon",
        [".woff2"] = "font/woff2",
        [".wav"] = "audio/wav",
        [".mp3"] = "audio/mpeg",
    };

    private readonly string _root;
    private readonly ParseOptions _parsing;
    private readonly CompilationOptions _meaning;
    private readonly IReadOnlyList<string> _hidden;
    private readonly Language _language;

    /// <summary>Serves a folder.</summary>
    /// <param name="root">The folder.</param>
    /// <param name="parsing">How its programs are read.</param>
    /// <param name="meaning">What they mean; the target is the browser, whatever it says.</param>
    /// <param name="hidden">Files that no browser gets, such as the program of the server.</param>
    /// <param name="language">The language of what is said in pages.</param>
    public PageFolder(string root, ParseOptions parsing, CompilationOptions meaning, IReadOnlyList<string> hidden, Language language)
    {
        ArgumentNullException.ThrowIfNull(hidden);
        _root = Path.GetFullPath(root);
        _parsing = parsing;
        _meaning = meaning with { Target = CompilationTarget.JavaScript };
        _hidden = [.. hidden.Select(Path.GetFullPath)];
        _language = language;
    }

    /// <summary>What stands at a path of the site; null when there is nothing for browsers.</summary>
    /// <param name="path">A path that begins with a slash, without escapes.</param>
    public PageContent? Find(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (path.StartsWith(Own, StringComparison.Ordinal)) return OwnContent(path[Own.Length..]);
        if (path.EndsWith('/')) path += "index.html";
        // A name with a dot in front is nobody's business; the rest stays inside the folder.
        var names = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (names.Any(name => name[0] == '.' || name.AsSpan().IndexOfAny('\\', ':', '\0') >= 0)) return null;
        var isMap = path.EndsWith(".wl.map", StringComparison.OrdinalIgnoreCase);
        var file = Path.Combine([_root, .. names]);
        if (isMap) file = file[..^4];
        // Where the system takes both cases for one file, the other case must not uncover it.
        if (_hidden.Contains(file, StringComparer.OrdinalIgnoreCase) || !File.Exists(file)) return null;
        var extension = Path.GetExtension(file);
        if (extension.Equals(".wl", StringComparison.OrdinalIgnoreCase)) return Program(file, isMap);
        if (!Types.TryGetValue(extension, out var type)) return null;
        var bytes = File.ReadAllBytes(file);
        return extension.StartsWith(".htm", StringComparison.OrdinalIgnoreCase) ? new PageContent(type, WithReload(bytes)) : new PageContent(type, bytes);
    }

    private PageContent Program(string file, bool isMap)
    {
        var name = Path.GetFileName(file);
        var compilation = Compilation.Create([SyntaxTree.Parse(SourceText.Decode(File.ReadAllBytes(file), name), _parsing)], _meaning);
        if (compilation.HasErrors)
        {
            var text = DiagnosticReport.ForPeople(compilation.Diagnostics, _language);
            return Script($"import {{ show }} from \"{Own}diagnostics.mjs\";\nshow({System.Text.Json.JsonSerializer.Serialize(text)});\n");
        }

        var module = compilation.EmitJavaScript(name, Own);
        if (isMap) return new PageContent("application/json", Encoding.UTF8.GetBytes(module.Map));
        var warnings = DiagnosticReport.ForPeople(compilation.Diagnostics, _language);
        var warning = warnings.Length > 0 ? $"console.warn({System.Text.Json.JsonSerializer.Serialize(warnings)});\n" : "";
        return Script($"{module.Text}{warning}//# sourceMappingURL={Uri.EscapeDataString(name)}.map\n");
    }

    private static PageContent Script(string text) => new(Types[".mjs"], Encoding.UTF8.GetBytes(text));

    // The runtime and the scripts of pages are inside the tool: it works wherever it is put.
    private static PageContent? OwnContent(string name)
    {
        using var stream = typeof(PageFolder).Assembly.GetManifestResourceStream("page/" + name);
        if (stream is null) return null;
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return new PageContent(Types[".mjs"], content.ToArray());
    }

    // A page learns of changes from a script that its author does not see.
    private static byte[] WithReload(byte[] page)
    {
        var script = Encoding.ASCII.GetBytes($"<script type=\"module\" src=\"{Own}reload.mjs\"></script>\n");
        var end = page.AsSpan().LastIndexOf("</body>"u8);
        return end < 0 ? [.. page, .. script] : [.. page.AsSpan(0, end), .. script, .. page.AsSpan(end)];
    }
}
