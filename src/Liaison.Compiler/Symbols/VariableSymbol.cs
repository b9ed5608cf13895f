namespace Liaison.Compiler.Symbols;

/// <summary>A variable, parameter, member or constant of the program.</summary>
internal sealed class VariableSymbol(string name, TypeSymbol type, VariableKind kind, ProcedureSymbol? owner, SyntaxToken? place)
{
    public string Name { get; } = name;

    public string Fold { get; } = Vocabulary.Fold.Of(name);

    public TypeSymbol Type { get; } = type;

    public VariableKind Kind { get; } = kind;

    /// <summary>The process that declares it; null for globals and members.</summary>
    public ProcedureSymbol? Owner { get; } = owner;

    /// <summary>Where it is declared first.</summary>
    public SyntaxToken? Place { get; } = place;

    public ClassSymbol? Class { get; init; }

    /// <summary>Whether an object is Null until the program makes one.</summary>
    public bool IsDynamic { get; init; }

    /// <summary>The class of the objects that it makes and that belong to it alone; null when it holds none, or shares what it holds.</summary>
    public ClassSymbol? OwnedClass => IsDynamic || Kind is VariableKind.Parameter or VariableKind.Constant or VariableKind.StaticMember ? null : Type.OwnedClass;

    /// <summary>A parameter of which the caller's variable stays as it is.</summary>
    public bool IsByValue { get; init; }

    public Binding.BoundExpression? Initial { get; set; }

    public bool IsOptional { get; set; }

    /// <summary>The block that its declaration stands in.</summary>
    public Binding.BlockScope? Scope { get; set; }

    /// <summary>Whether it is used outside of that block, or in front of its declaration.</summary>
    public bool IsUsedOutsideItsBlock { get; set; }

    /// <summary>Whether an internal procedure or a lambda uses it.</summary>
    public bool IsCaptured { get; set; }

    public bool IsAssigned { get; set; }

    public bool IsAppendedInLoop { get; set; }

    /// <summary>Whether what is declared in another process sees it already: false above its declaration.</summary>
    public bool IsDeclared { get; set; }

    /// <summary>Whether its declaration stands in front of everything that the process does.</summary>
    public bool IsDeclaredFirst { get; set; }

    /// <summary>The control that a control is in; null for one that is in no other.</summary>
    public VariableSymbol? Container { get; init; }

    public VariableStorage Storage { get; set; }
}
