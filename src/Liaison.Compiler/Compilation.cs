using Liaison.Compiler.Emit.CSharp;
using Liaison.Compiler.Emit.JavaScript;

namespace Liaison.Compiler;

/// <summary>A program made of one or more texts: what is wrong with it, and what it is in C# or JavaScript.</summary>
public sealed class Compilation
{
    private readonly BoundProgram _program;
    private readonly CompilationOptions _options;

    private Compilation(BoundProgram program, CompilationOptions options, IReadOnlyList<LocatedDiagnostic> diagnostics)
    {
        _program = program;
        _options = options;
        Diagnostics = diagnostics;
    }

    /// <summary>What is wrong with the program, text by text, in the order of each.</summary>
    public IReadOnlyList<LocatedDiagnostic> Diagnostics { get; }

    /// <summary>Whether a mistake keeps the program from running.</summary>
    public bool HasErrors => Diagnostics.Any(located => located.Diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>The program that the texts make together. Mistakes are diagnostics; no text makes this throw.</summary>
    /// <param name="trees">One at least; they see each other's procedures, classes and globals.</param>
    /// <param name="options">Null means the defaults.</param>
    public static Compilation Create(IReadOnlyList<SyntaxTree> trees, CompilationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(trees);
        return Create([.. trees.Select(tree => new ProgramPart(tree))], options);
    }

    /// <summary>The program that the texts of a project make together. Mistakes are diagnostics; no text makes this throw.</summary>
    /// <param name="parts">One at least.</param>
    /// <param name="options">Null means the defaults.</param>
    public static Compilation Create(IReadOnlyList<ProgramPart> parts, CompilationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(parts);
        if (parts.Count == 0) throw new ArgumentException("A program has one text at least.", nameof(parts));
        options ??= new CompilationOptions();
        var program = Binder.Bind(parts, options);
        Storage.Decide(program);
        if (options.Target == CompilationTarget.JavaScript) BrowserCode.Check(program);
        List<LocatedDiagnostic> diagnostics = [];
        foreach (var tree in program.Trees)
        {
            var places = tree.Diagnostics.Select(diagnostic => tree.Source.PositionOf(diagnostic.Span.Start).Line).ToHashSet();
            // Where the text is not understood, what its words mean is a guess.
            var bound = program.Diagnostics.Where(entry => entry.Tree == tree && !places.Contains(tree.Source.PositionOf(entry.Diagnostic.Span.Start).Line)).Select(entry => entry.Diagnostic);
            diagnostics.AddRange(tree.Diagnostics.Concat(bound).OrderBy(diagnostic => diagnostic.Span.Start).Select(diagnostic => new LocatedDiagnostic(tree.Source, diagnostic)));
        }

        return new Compilation(program, options, diagnostics);
    }

    /// <summary>
    /// How the program is understood: a line for each of its statements and expressions, with what its names mean and with
    /// its types. For people who look into the compiler; its form may change.
    /// </summary>
    public string Describe() => BoundText.Of(_program);

    /// <summary>The program as one C# file: a class with a method <c>Run</c> that is its main process.</summary>
    /// <param name="className">The name of the class.</param>
    /// <param name="withLines">Whether each statement says which line of the program it comes from.</param>
    /// <exception cref="InvalidOperationException">The program has errors.</exception>
    public string EmitCSharp(string className, bool withLines)
    {
        if (HasErrors) throw new InvalidOperationException("A program with errors has no C# form.");
        return CSharpEmitter.Emit(_program, new CSharpOptions(className, withLines, _options.Checked, _options.UnicodeStrings));
    }

    /// <summary>The program as a JavaScript module, which runs its main process when it is loaded and exports its procedures.</summary>
    /// <param name="fileName">The name of the file that it will be in; that of its map is this one with <c>.map</c> behind it.</param>
    /// <param name="runtime">Where the module gets the runtime from: the name of its package, or the beginning of an address that ends with a slash.</param>
    /// <exception cref="InvalidOperationException">The program has errors, or is not compiled for JavaScript.</exception>
    public JavaScriptModule EmitJavaScript(string fileName, string runtime = "liaison-js")
    {
        if (HasErrors || _options.Target != CompilationTarget.JavaScript) throw new InvalidOperationException("A program with errors, or for another target, has no JavaScript form.");
        var map = new SourceMap();
        var text = JavaScriptEmitter.Emit(_program, new JavaScriptOptions(runtime, _options.Checked, _options.UnicodeStrings), map);
        return new JavaScriptModule(text, map.ToJson(fileName));
    }
}
