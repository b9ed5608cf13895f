using Liaison.Compiler.Emit.CSharp;

namespace Liaison.Compiler;

/// <summary>A program made of one or more texts: what is wrong with it, and what it is in C#.</summary>
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
        if (trees.Count == 0) throw new ArgumentException("A program has one text at least.", nameof(trees));
        options ??= new CompilationOptions();
        var program = Binder.Bind(trees, options);
        Storage.Decide(program);
        List<LocatedDiagnostic> diagnostics = [];
        foreach (var tree in trees)
        {
            var places = tree.Diagnostics.Select(diagnostic => tree.Source.PositionOf(diagnostic.Span.Start).Line).ToHashSet();
            // Where the text is not understood, what its words mean is a guess.
            var bound = program.Diagnostics.Where(entry => entry.Tree == tree && !places.Contains(tree.Source.PositionOf(entry.Diagnostic.Span.Start).Line)).Select(entry => entry.Diagnostic);
            diagnostics.AddRange(tree.Diagnostics.Concat(bound).OrderBy(diagnostic => diagnostic.Span.Start).Select(diagnostic => new LocatedDiagnostic(tree.Source, diagnostic)));
        }

        return new Compilation(program, options, diagnostics);
    }

    /// <summary>The program as one C# file: a class with a method <c>Run</c> that is its main process.</summary>
    /// <param name="className">The name of the class.</param>
    /// <param name="withLines">Whether each statement says which line of the program it comes from.</param>
    /// <exception cref="InvalidOperationException">The program has errors.</exception>
    public string EmitCSharp(string className, bool withLines)
    {
        if (HasErrors) throw new InvalidOperationException("A program with errors has no C# form.");
        return CSharpEmitter.Emit(_program, new CSharpOptions(className, withLines, _options.Checked));
    }
}
