namespace Liaison.Compiler.Binding;

/// <content>Members of values whose type is known when the program runs.</content>
internal sealed partial class Binder
{
    private BoundExpression LateMember(BoundExpression operand, SyntaxToken name, ExpressionSyntax syntax)
    {
        var tree = new BoundJsonMember(new BoundTree(operand, name.Text), name.Text);
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
        .OrderByDescending(Depth);

    private IEnumerable<DeclaredTypeSymbol> TypesWithMethod(string fold) => _types.Values.Distinct()
        .Where(type => type switch
        {
            StructureSymbol structure => structure.Members.GetValueOrDefault(fold)?.Type.Kind is TypeKind.Procedure or TypeKind.Variant,
            ClassSymbol { IsInterface: false } @class => @class.Methods.ContainsKey(fold) || @class.Members.GetValueOrDefault(fold)?.Type.Kind is TypeKind.Procedure or TypeKind.Variant,
            _ => false,
        })
        .OrderByDescending(Depth);

    private static int Depth(DeclaredTypeSymbol type) => type is ClassSymbol @class ? @class.Lineage.Count() : 0;

    /// <summary>A call of the method of what is held, else of the function of the language that takes the value first.</summary>
    private BoundExpression LateCall(BoundExpression operand, CallExpressionSyntax syntax, MemberAccessSyntax member)
    {
        var (name, given) = (member.Name.Text, syntax.Arguments.Arguments.Count);
        var types = TypesWithMethod(Fold.Of(name)).ToList();
        var function = LateFunction(name);
        BoundExpression FunctionOf(BoundExpression value) => BindLibraryCall(syntax, function, SpellingIn(function, name), syntax.Arguments.Arguments, value);
        if (types.Count == 0) return function is not null ? FunctionOf(operand) : UnknownMember(operand, member.Name, _types.Values.OfType<ClassSymbol>().SelectMany(type => type.Methods.Values).Select(methods => methods[0].Name));
        if (function?.Syntaxes.Any(form => Takes(form, given + 1)) == false) function = null;
        List<LateCase> cases = [];
        foreach (var type in types.Select(TypeSymbol.Of))
        {
            var method = type.Declaration is ClassSymbol @class && @class.FindMethods(Fold.Of(name)) is [_, ..] methods ? Fitting(methods, given) : null;
            var called = method is not null && !Fits(method, given) ? new BoundWrongCount(method, given) : CallOn(new BoundHeld(type), syntax, member);
            // What replaces a method is found by the one that it replaces.
            if (method is not null && InheritedBy(method) is { Class.IsInterface: false }) continue;
            cases.Add(new LateCase(type, called, new BoundConversion(called, TypeSymbol.Variant)));
        }

        // What cannot succeed is told at once.
        if (function is null && cases.All(known => known.Member is BoundWrongCount)) ReportCount(((BoundWrongCount)cases[0].Member).Procedure, syntax, given);
        return new BoundLateCall(operand, cases, function is not null ? FunctionOf(new BoundHeld(TypeSymbol.Variant)) : new BoundNoMember(name));
    }

    // The function of that name, or of that name behind the name of a family if there is only one: which family is known when the program runs.
    private static FunctionEntry? LateFunction(string name)
    {
        TypeKind[] families = [TypeKind.String, TypeKind.Array, TypeKind.Buffer, TypeKind.Queue, TypeKind.Stack, TypeKind.Date, TypeKind.Moment, TypeKind.Time, TypeKind.Duration];
        var functions = Words.FindFunction(name) is { } exact ? [exact] : families.Select(family => PrefixFunction(new TypeSymbol(family), name)).OfType<FunctionEntry>().Distinct().ToList();
        return functions is [var only] ? only : null;
    }

    /// <summary>The call, of which a result is wanted: methods that have none return an empty value.</summary>
    private BoundExpression WithResults(BoundExpression call, CallExpressionSyntax syntax)
    {
        if (call is not BoundLateCall late) return call;
        foreach (var known in late.Cases.Where(known => known.Member.Type.Kind == TypeKind.Nothing)) NoteMissingResult(known.Member);
        // Several results at once are no value of any type.
        return late.Cases.Any(known => known.Member.Type.Kind == TypeKind.Tuple) ? NotProvided(syntax, syntax.ToString().Trim()) : call;
    }

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
