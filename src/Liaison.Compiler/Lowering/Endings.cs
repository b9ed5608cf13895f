namespace Liaison.Compiler.Lowering;

/// <summary>What may hold objects that end.</summary>
internal sealed class Endings
{
    private readonly HashSet<DeclaredTypeSymbol> _holding = [];

    public Endings(BoundProgram program)
    {
        foreach (var type in program.Types.OfType<ClassSymbol>().Where(type => type.FoundDestructor is not null)) _holding.UnionWith(type.Ancestors);
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
    public static bool IsOwned(VariableSymbol variable) => variable.Kind is VariableKind.Local or VariableKind.Global && variable.OwnedClass?.EndingSteps.Any() == true;

    /// <summary>The members that hold something, in their order.</summary>
    public IEnumerable<VariableSymbol> Held(DeclaredTypeSymbol type) => MembersOf(type).Where(member => CanHold(member.Type));

    private static IEnumerable<VariableSymbol> MembersOf(DeclaredTypeSymbol type) => type switch
    {
        StructureSymbol structure => structure.Members.Values,
        ClassSymbol @class => @class.Lineage.Reverse().SelectMany(owner => owner.Members.Values).Where(member => member.Kind == VariableKind.Member),
        _ => [],
    };
}
