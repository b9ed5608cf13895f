namespace Liaison.Compiler.Binding;

/// <summary>A whole program whose names have been found.</summary>
internal sealed class BoundProgram
{
    /// <summary>The texts, in their order.</summary>
    public required IReadOnlyList<SyntaxTree> Trees { get; init; }

    /// <summary>The main processes of the texts, in the order in which they run.</summary>
    public List<ProcedureSymbol> Mains { get; } = [];

    /// <summary>The procedures that belong to no class, and the processes of events, in their order.</summary>
    public List<ProcedureSymbol> Procedures { get; } = [];

    /// <summary>Internal procedures, methods and lambdas too.</summary>
    public List<ProcedureSymbol> AllProcesses { get; } = [];

    /// <summary>The types of what is copied.</summary>
    public List<TypeSymbol> CopiedTypes { get; } = [];

    public List<VariableSymbol> Globals { get; } = [];

    public List<DeclaredTypeSymbol> Types { get; } = [];

    /// <summary>The methods that stand for one of an ancestor, each with that one.</summary>
    public IEnumerable<(ProcedureSymbol Method, ProcedureSymbol Replaced)> Replacements =>
        from type in Types.OfType<ClassSymbol>()
        from method in type.Methods.Values.SelectMany(methods => methods)
        where method is { IsConstructor: false, IsStatic: false }
        from ancestor in type.Ancestors.Skip(1)
        from replaced in ancestor.Methods.GetValueOrDefault(method.Fold) ?? []
        where replaced.Parameters.Count == method.Parameters.Count
        select (method, replaced);

    /// <summary>The procedure to start when the main processes have declared everything; null when a main process is the program.</summary>
    public ProcedureSymbol? Entry { get; set; }

    /// <summary>The window to open when the main processes have declared everything; null when none is to be.</summary>
    public ProcedureSymbol? Opened { get; set; }

    /// <summary>Variables that are given to a parameter as they are: assignments to it reach them.</summary>
    public List<(VariableSymbol Variable, VariableSymbol Parameter)> References { get; } = [];

    /// <summary>Procedures that threads of the program begin with.</summary>
    public HashSet<ProcedureSymbol> ThreadRoots { get; } = [];

    /// <summary>Whether the program names procedures by texts that it makes.</summary>
    public bool FindsProceduresByName { get; set; }

    public List<(SyntaxTree Tree, Diagnostic Diagnostic)> Diagnostics { get; } = [];

    public bool HasErrors => Diagnostics.Any(entry => entry.Diagnostic.Severity == DiagnosticSeverity.Error);
}
