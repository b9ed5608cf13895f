namespace Liaison.Compiler.Lowering;

/// <summary>Which objects end with others: those that their members make and that nothing shares.</summary>
internal sealed class Endings
{
    private readonly BoundProgram _program;
    private readonly HashSet<DeclaredTypeSymbol> _holding = [];

    public Endings(BoundProgram program)
    {
        _program = program;
        foreach (var type in program.Types.OfType<ClassSymbol>().Where(type => type.FoundDestructor is not null)) _holding.UnionWith(type.Lineage.Concat(type.Interfaces));
        // What holds something that holds an object with a destructor does so too.
        int known;
        do
        {
            known = _holding.Count;
            _holding.UnionWith(program.Types.Where(type => MembersOf(type).Any(member => CanHold(member.Type))).ToList());
        }
        while (_holding.Count > known);
    }

    /// <summary>Whether a value of the type may be an object with a destructor, or hold one.</summary>
    public bool CanHold(TypeSymbol type) => type.Element is { } element ? CanHold(element) : type.Declaration is { } declaration && _holding.Contains(declaration);

    /// <summary>Whether a variable makes its objects itself, so that they end with its process or with a turn of a loop.</summary>
    public bool IsOwned(VariableSymbol variable) => variable is { Kind: VariableKind.Local or VariableKind.Global, IsDynamic: false, Type.Declaration: ClassSymbol type } && StepsOf(type).Any();

    /// <summary>The destructors that run when an object of the class ends, with the members on the way to whose object each belongs.</summary>
    public IEnumerable<(IReadOnlyList<VariableSymbol> Path, ProcedureSymbol Destructor)> StepsOf(ClassSymbol type)
    {
        if (type.FoundDestructor is { } own) yield return ([], own);
        foreach (var member in OwnedBy(type))
        {
            foreach (var (path, destructor) in StepsOf((ClassSymbol)member.Type.Declaration!)) yield return ([member, .. path], destructor);
        }
    }

    // The last one first: a copy of the object would share them.
    private IEnumerable<VariableSymbol> OwnedBy(ClassSymbol type) => type.Lineage.Any(_program.CopiedClasses.Contains) ? [] : type.Lineage.SelectMany(owner => owner.Members.Values.Reverse())
        .Where(member => member is { Kind: VariableKind.Member, IsDynamic: false, Type.Declaration: ClassSymbol made } && !made.Lineage.Contains(type) && CanHold(member.Type));

    /// <summary>The members that hold something, in their order.</summary>
    public IEnumerable<VariableSymbol> Held(DeclaredTypeSymbol type) => MembersOf(type).Where(member => CanHold(member.Type));

    private static IEnumerable<VariableSymbol> MembersOf(DeclaredTypeSymbol type) => type switch
    {
        StructureSymbol structure => structure.Members.Values,
        ClassSymbol @class => @class.Lineage.Reverse().SelectMany(owner => owner.Members.Values).Where(member => member.Kind == VariableKind.Member),
        _ => [],
    };
}
