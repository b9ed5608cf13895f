namespace Liaison.Compiler.Symbols;

/// <summary>A process: a procedure, an internal procedure, a method, a lambda, or the main process of a file.</summary>
internal sealed class ProcedureSymbol(string name, SyntaxTree tree, SyntaxNode syntax, ProcedureSymbol? parent)
{
    public string Name { get; } = name;

    public string Fold { get; } = Vocabulary.Fold.Of(name);

    public SyntaxTree Tree { get; } = tree;

    /// <summary>The declaration: its header, a lambda, or the body of a main process.</summary>
    public SyntaxNode Syntax { get; } = syntax;

    /// <summary>The process around it; null for one that stands alone.</summary>
    public ProcedureSymbol? Parent { get; } = parent;

    public ClassSymbol? Class { get; init; }

    /// <summary>The element of the project that it stands in; null for processes inside others and for methods.</summary>
    public ElementSymbol? Element { get; init; }

    public bool IsMain { get; init; }

    public bool IsLambda { get; init; }

    /// <summary>Whether it is what a window or a control does when something happens to it.</summary>
    public bool IsEvent { get; init; }

    public bool IsStatic { get; init; }

    public bool IsVirtual { get; set; }

    public bool IsOverride { get; set; }

    public bool IsAbstract { get; init; }

    public bool IsConstructor { get; init; }

    public bool IsDestructor { get; init; }

    /// <summary>Whether it takes any number of arguments.</summary>
    public bool IsVariadic { get; set; }

    public bool IsRunInMainThread { get; init; }

    public bool IsRunAlone { get; init; }

    /// <summary>How it runs in a thread of its own whenever it is called; null when it runs where it is called.</summary>
    public Binding.Automation? Automation { get; init; }

    public List<VariableSymbol> Parameters { get; } = [];

    public TypeSymbol Result { get; set; } = TypeSymbol.Nothing;

    /// <summary>Whether the header says the type of the result.</summary>
    public bool HasDeclaredResult { get; set; }

    /// <summary>The types of what it returns, as far as the program says.</summary>
    public List<TypeSymbol> Returned { get; } = [];

    public Dictionary<string, VariableSymbol> Variables { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, ProcedureSymbol> Internal { get; } = new(StringComparer.Ordinal);

    /// <summary>The variables that are declared at the top of its emitted form, away from where the text has them.</summary>
    public List<VariableSymbol> Locals { get; } = [];

    public Binding.BoundBody? Body { get; set; }

    /// <summary>What it calls or passes on.</summary>
    public HashSet<ProcedureSymbol> Uses { get; } = [];

    /// <summary>Whether it can run in a thread of the program.</summary>
    public bool RunsInThread { get; set; }

    public int Required => Parameters.Count(parameter => !parameter.IsOptional);

    public bool HasResult => Result.Kind != TypeKind.Nothing;
}
