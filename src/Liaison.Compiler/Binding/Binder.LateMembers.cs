namespace Liaison.Compiler.Binding;

/// <content>Members of values whose type is known when the program runs.</content>
internal sealed partial class Binder
{
    private BoundExpression LateMember(BoundExpression operand, SyntaxToken name, ExpressionSyntax syntax)
    {
        var tree = new BoundJsonMember(new BoundConversion(operand, TypeSymbol.Json), name.Text);
        List<LateCase> cases = [];
        foreach (var type in TypesWithMember(Fold.Of(name.Text)))
        {
            var member = MemberOf(new BoundHeld(TypeSymbol.Of(type)), name, syntax);
            if (CostOf(member, TypeSymbol.Variant) is not null) cases.Add(new LateCase(TypeSymbol.Of(type), member, Convert(member, TypeSymbol.Variant, name)));
        }

        return cases.Count > 0 ? new BoundLateMember(operand, cases, tree) : tree;
    }

    // The classes that inherit come first: their members hide those of their ancestors.
    private IEnumerable<DeclaredTypeSymbol> TypesWithMember(string fold) => _types.Values.Distinct()
        .Where(type => type switch
        {
            StructureSymbol structure => structure.Members.ContainsKey(fold),
            ClassSymbol { IsInterface: false } @class when @class.Members.TryGetValue(fold, out var member) => member.Kind == VariableKind.Member,
            ClassSymbol { IsInterface: false } @class => @class.Methods.TryGetValue(fold, out var methods) && methods.Count > 1,
            _ => false,
        })
        .OrderByDescending(type => type is ClassSymbol @class ? @class.Lineage.Count() : 0);

    /// <summary>Writes to the member of what is held: of an object or a structure of one of the types, else of a tree.</summary>
    private BoundStatement AssignLate(StatementSyntax syntax, BoundLateMember target, BoundExpression value, ExpressionSyntax place)
    {
        List<BoundBranch> branches = [];
        foreach (var (type, member, _) in target.Cases)
        {
            if (CostOf(value, member.Type) is null) continue;
            var held = new BoundConversion(target.Operand, type);
            BoundExpression written = member is BoundCall call ? call with { Receiver = held } : ((BoundMember)member) with { Receiver = held };
            branches.Add(Branch(new BoundTypeTest(target.Operand, type), Assigned(syntax, written, HoldsReference(written) ? value : Copied(value, written.Type), place)));
        }

        var inTree = AssignInTree(syntax, target.Tree, value, place);
        return branches.Count > 0 ? new BoundIf(syntax, branches, Branch(null, inTree)) : inTree;

        // What stands above the statement is told once: the branches are of the value.
        BoundBranch Branch(BoundExpression? condition, BoundStatement statement) => new(place, condition, new BoundBlock(place, [statement with { Syntax = place }]));
    }
}
