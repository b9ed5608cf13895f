namespace Liaison.Compiler.Lowering;

/// <summary>Which objects end with others: those that their members make and that nothing shares.</summary>
internal sealed class Endings
{
    private readonly BoundProgram _program;
    private readonly HashSet<DeclaredTypeSymbol> _holding = [];

    public Endings(BoundProgram program)
    {
        _program = program;
        foreach (var type in program.Types.OfType<ClassSymbol>().Where(type => type.HasDestructor)) _holding.UnionWith(type.Lineage.Concat(type.Interfaces));
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

    /// <summary>Whether something is to be done when an object of the class ends.</summary>
    public bool EndsSomething(ClassSymbol type) => type.HasDestructor || OwnedBy(type).Any();

    /// <summary>The members whose objects end with an object, the last one first: a copy of the object would share them.</summary>
    public IEnumerable<VariableSymbol> OwnedBy(ClassSymbol type) => type.Lineage.Any(_program.CopiedClasses.Contains) ? [] : type.Lineage.SelectMany(owner => owner.Members.Values.Reverse())
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
