namespace Liaison.Compiler.Symbols;

/// <summary>A class or an interface.</summary>
internal sealed class ClassSymbol(string name, SyntaxToken place) : DeclaredTypeSymbol(name, place)
{
    public override TypeKind Kind => TypeKind.Class;

    public bool IsInterface { get; init; }

    /// <summary>Whether its declaration says that it makes no objects.</summary>
    public bool IsDeclaredAbstract { get; init; }

    /// <summary>Whether there are objects of its heirs only.</summary>
    public bool IsAbstract => IsInterface || IsDeclaredAbstract || AbstractMethods.Any();

    public ClassSymbol? Base { get; set; }

    public List<ClassSymbol> Interfaces { get; } = [];

    /// <summary>The members by fold, constants among them.</summary>
    public OrderedDictionary<string, VariableSymbol> Members { get; } = new(StringComparer.Ordinal);

    /// <summary>The methods by fold; a property has two of one name.</summary>
    public OrderedDictionary<string, List<ProcedureSymbol>> Methods { get; } = new(StringComparer.Ordinal);

    public ProcedureSymbol? Constructor { get; set; }

    public ProcedureSymbol? Destructor { get; set; }

    /// <summary>What runs when an object of the class ends: its own destructor, or the nearest one that it inherits.</summary>
    public ProcedureSymbol? FoundDestructor => Lineage.Select(type => type.Destructor).FirstOrDefault(destructor => destructor is not null);

    /// <summary>What an object of it is an object of: its lineage, and the interfaces of all of them.</summary>
    public IEnumerable<ClassSymbol> Ancestors => Lineage.Concat(Lineage.SelectMany(type => type.Interfaces).SelectMany(type => type.Ancestors)).Distinct();

    /// <summary>The members whose objects belong to each object of the class, and end with it, the last one first.</summary>
    public IEnumerable<VariableSymbol> OwnedMembers => Lineage.SelectMany(owner => owner.Members.Values.Reverse()).Where(member => member.OwnedClass is not null);

    /// <summary>The destructors that run when an object of the class ends, with the members on the way to the object that each belongs to.</summary>
    public IEnumerable<(IReadOnlyList<VariableSymbol> Path, ProcedureSymbol Destructor)> EndingSteps => StepsFrom([]);

    /// <summary>It and what it inherits from, nearest first.</summary>
    public IEnumerable<ClassSymbol> Lineage
    {
        get
        {
            HashSet<ClassSymbol> seen = [];
            for (var current = this; current is not null && seen.Add(current); current = current.Base) yield return current;
        }
    }

    // A class that makes an object of its own within itself never comes to an end: that is for its program to find out.
    private IEnumerable<(IReadOnlyList<VariableSymbol> Path, ProcedureSymbol Destructor)> StepsFrom(IReadOnlyList<ClassSymbol> around)
    {
        if (around.Contains(this)) yield break;
        if (FoundDestructor is { } own) yield return ([], own);
        foreach (var member in OwnedMembers)
        {
            foreach (var (path, destructor) in member.OwnedClass!.StepsFrom([.. around, this])) yield return ([member, .. path], destructor);
        }
    }

    public VariableSymbol? FindMember(string fold) => Lineage.Select(type => type.Members.GetValueOrDefault(fold)).FirstOrDefault(member => member is not null);

    public IReadOnlyList<ProcedureSymbol> FindMethods(string fold) =>
        Ancestors.Select(type => type.Methods.GetValueOrDefault(fold)).FirstOrDefault(methods => methods is not null) ?? [];

    /// <summary>The methods that a class must define to be constructed, and this one does not.</summary>
    public IEnumerable<ProcedureSymbol> AbstractMethods => Ancestors.SelectMany(type => type.Methods.Values).SelectMany(methods => methods)
        .Where(method => method.IsAbstract && !FindMethods(method.Fold).Any(found => !found.IsAbstract)).DistinctBy(method => method.Fold, StringComparer.Ordinal);
}
