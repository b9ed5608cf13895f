namespace Liaison.Compiler.Lowering;

/// <summary>Which classes have objects that are copied: those that assignments copy, and those of the objects that a copy holds.</summary>
internal sealed class Copies
{
    private readonly HashSet<ClassSymbol> _classes = [];

    public Copies(BoundProgram program)
    {
        foreach (var type in program.CopiedTypes) Add(program, type);
        foreach (var member in program.Types.OfType<StructureSymbol>().SelectMany(OwnersOf)) Add(program, member.Type);
    }

    public bool Contains(ClassSymbol type) => _classes.Contains(type);

    /// <summary>The members whose objects, or arrays of objects, a copy has to copy one by one; inherited ones are left to the ancestor.</summary>
    public static IEnumerable<VariableSymbol> OwnersOf(DeclaredTypeSymbol type) => (type switch
    {
        StructureSymbol structure => structure.Members.Values,
        ClassSymbol @class => @class.Members.Values,
        _ => (IEnumerable<VariableSymbol>)[],
    }).Where(member => member is { Kind: VariableKind.Member, IsDynamic: false, Type.HoldsOwned: true });

    private void Add(BoundProgram program, TypeSymbol type)
    {
        if (type.Kind is TypeKind.Array or TypeKind.Associative) Add(program, type.Element!);
        if (type.OwnedClass is not { } made) return;
        // A variable may hold an object of a class that inherits.
        foreach (var copied in program.Types.OfType<ClassSymbol>().Where(known => known.Lineage.Contains(made)))
        {
            if (_classes.Add(copied)) foreach (var member in copied.Lineage.SelectMany(OwnersOf)) Add(program, member.Type);
        }
    }
}
