namespace Liaison.Compiler.Binding;

/// <content>Calls.</content>
internal sealed partial class Binder
{
    private BoundExpression BindCall(CallExpressionSyntax syntax)
    {
        switch (syntax.Expression)
        {
            case IdentifierNameSyntax name: return BindNamedCall(syntax, name);
            case MemberAccessSyntax member: return BindMemberCall(syntax, member);
            case UnqualifiedMemberSyntax member: return BindUnqualifiedCall(syntax, member);
            case IndirectNameSyntax indirect:
                return Invocation(FoundByName(BindAs(indirect.Expression, TypeSymbol.String)), syntax.Arguments.Arguments);
        }

        var callee = BindExpression(syntax.Expression);
        if (callee.Type.Kind is TypeKind.Procedure or TypeKind.Variant) return Invocation(HeldProcedure(callee), syntax.Arguments.Arguments);
        if (!callee.Type.IsError) Report(syntax.Expression, 2031, TypeName("from", callee.Type), TypeName("to", TypeSymbol.Procedure));
        return new BoundError();
    }

    private BoundExpression BindNamedCall(CallExpressionSyntax syntax, IdentifierNameSyntax name)
    {
        if (name.Name.Length == 0) return new BoundError();
        var fold = Fold.Of(name.Name);
        var variable = FindVariable(fold);
        if (variable?.Type.Kind == TypeKind.Procedure) return Invocation(VariableOf(variable), syntax.Arguments.Arguments);
        if (FindProcedure(fold) is { } procedure) return Call(procedure, null, syntax, syntax.Arguments.Arguments);
        if (FindMethods(fold) is [_, ..] methods) return Call(Fitting(methods, syntax.Arguments.Arguments.Count), methods[0].IsStatic ? null : This(), syntax, syntax.Arguments.Arguments);
        if (Words.FindFunction(name.Name) is { } function) return BindLibraryCall(syntax, function, name.Name, syntax.Arguments.Arguments);
        if (variable?.Type.Kind == TypeKind.Variant) return Invocation(HeldProcedure(VariableOf(variable)), syntax.Arguments.Arguments);
        if (variable is { } other)
        {
            Report(name, 2031, TypeName("from", other.Type), TypeName("to", TypeSymbol.Procedure));
            return new BoundError();
        }

        if (IsKeyword(name.Name, Keyword.RunAncestor) && AncestorCall(name) is { } ancestor) return ancestor;
        var isOther = OtherNames.FamilyOfFunction(name.Name) is not null || (OtherNames.FamilyByPrefix(name.Name) is not null && NearFunction(name.Name) is null);
        foreach (var argument in syntax.Arguments.Arguments)
        {
            if (!isOther || !IsForeign(argument)) BindExpression(argument);
        }

        return UnknownFunction(name, name.Name);
    }

    private BoundExpression UnknownFunction(SyntaxElement place, string name)
    {
        var known = NearFunction(name);
        if (OtherNames.FamilyOfFunction(name) is { } exact) return Missing(place, 2004, "", Word("name", name), new DiagnosticArgument("family", exact));
        if (known is not null) return Missing(place, 2003, "", Word("name", name), Word("suggestion", known));
        return OtherNames.FamilyByPrefix(name) is { } family
            ? Missing(place, 2004, "", Word("name", name), new DiagnosticArgument("family", family))
            : Missing(place, 2003, "none", Word("name", name));
    }

    private string? NearFunction(string name) => Near(name, VisibleProcedures()) ?? Near(name, Words.Functions.Where(IsProvided).SelectMany(entry => entry.Spellings));

    // Who accepts programs that lack something learns what when it is reached.
    private BoundExpression Missing(SyntaxElement place, int code, string hint, params IReadOnlyList<DiagnosticArgument> arguments)
    {
        var diagnostic = new Diagnostic(code, place.Span, arguments) { Hint = hint };
        _diagnostics[_process.Tree].Add(_options.Lenient ? diagnostic with { Severity = DiagnosticSeverity.Warning } : diagnostic);
        return _options.Lenient ? new BoundMissing(arguments[0].Value.French) : new BoundError();
    }

    private static ProcedureSymbol Fitting(IReadOnlyList<ProcedureSymbol> methods, int count) =>
        methods.FirstOrDefault(method => Fits(method, count)) ?? methods[0];

    private static bool Fits(ProcedureSymbol procedure, int count) => count >= procedure.Required && (count <= procedure.Parameters.Count || procedure.IsVariadic);

    private BoundInvocation Invocation(BoundExpression callee, IEnumerable<ExpressionSyntax> arguments) =>
        new(callee, [.. arguments.Select(argument => Convert(BindValue(argument), TypeSymbol.Variant, argument))]);

    private BoundCall CallOf(BoundProcedureName name) => Call(name.Procedure, name.Receiver, name.Syntax, []);

    private BoundCall Call(ProcedureSymbol procedure, BoundExpression? receiver, SyntaxElement place, IReadOnlyList<ExpressionSyntax> arguments, bool isOfBase = false)
    {
        _process.Uses.Add(procedure);
        var most = procedure.Parameters.Count;
        if (!Fits(procedure, arguments.Count)) ReportCount(procedure, place, arguments.Count);
        List<BoundArgument> bound = [];
        for (var i = 0; i < arguments.Count; i++)
        {
            if (i < most) bound.Add(BindArgument(procedure, i, arguments[i]));
            else bound.Add(new BoundArgument(procedure.IsVariadic ? Convert(BindValue(arguments[i]), TypeSymbol.Variant, arguments[i]) : BindValue(arguments[i]), IsByValue: true));
        }

        return new BoundCall(procedure, procedure.IsStatic ? null : receiver, procedure.IsVariadic ? bound : [.. bound.Take(most)], isOfBase);
    }

    private void ReportCount(ProcedureSymbol procedure, SyntaxElement place, int given)
    {
        var header = HeaderOf(procedure) is { } found ? procedure.Tree.Source.ToString(found.Span) : procedure.Name;
        Report(place, given < procedure.Required ? 2006 : 2007, Word("name", procedure.Name), Counts(procedure.Required, procedure.Parameters.Count), Number("given", given), Word("header", header));
    }

    private static DiagnosticArgument Counts(int least, int most)
    {
        var noun = most > 1 ? "arguments" : "argument";
        return new("counts", least == most ? new BilingualText($"{most} {noun}", $"{most} {(most == 0 ? "arguments" : noun)}") : new BilingualText($"{least} à {most} {noun}", $"{least} to {most} {noun}"));
    }

    private BoundArgument BindArgument(ProcedureSymbol procedure, int index, ExpressionSyntax syntax)
    {
        var parameter = procedure.Parameters[index];
        if (syntax is DefaultArgumentSyntax)
        {
            if (!parameter.IsOptional) ReportCount(procedure, syntax, index);
            return new BoundArgument(null, IsByValue: true);
        }

        var isUntyped = IsUntyped(procedure, index);
        var value = BindExpression(syntax, isUntyped ? null : parameter.Type);
        if (value is BoundProcedureName name && (isUntyped || parameter.Type.Kind is TypeKind.Procedure or TypeKind.Variant)) value = Passed(name);
        else if (value is BoundProcedureName called) value = CallOf(called);
        if (isUntyped) _found.Note(procedure.Syntax, index, value.Type.Kind is TypeKind.Null or TypeKind.Nothing ? TypeSymbol.Variant : NaturalType(value));
        var isByValue = parameter.IsByValue || syntax is ParenthesizedExpressionSyntax;
        if (value is BoundVariable { Variable: { Kind: not VariableKind.Constant } variable } && !isByValue)
        {
            if (value.Type == parameter.Type) _program.References.Add((variable, parameter));
            else if (parameter.Type.Kind != TypeKind.Variant || !isUntyped) _byReference.Add((_process, syntax, variable, parameter, procedure));
        }

        if (isByValue && value.Type.MayBeCopied) _program.CopiedTypes.Add(value.Type);
        if (!isByValue && value.Type.IsCopied) value = Kept(value);
        return new BoundArgument(value is BoundProcedureName && parameter.Type.Kind == TypeKind.Variant ? new BoundConversion(value, parameter.Type) : Convert(value, parameter.Type, syntax), isByValue);
    }

    // A variable of another type than the parameter is given as a copy: what the procedure assigns is lost.
    private void ReportLostAssignments()
    {
        foreach (var (process, place, variable, parameter, callee) in _byReference)
        {
            if (parameter.IsAssigned) Report(process, place, 2014, "", Word("variable", variable.Name), Word("parameter", parameter.Name), Word("name", callee.Name));
        }
    }

    private static bool IsUntyped(ProcedureSymbol procedure, int index) => ParametersOf(procedure) is { } list && list.Parameters[index].Type is null;

    private static ParameterListSyntax? ParametersOf(ProcedureSymbol procedure) => procedure.Syntax is LambdaExpressionSyntax lambda ? lambda.Parameters : HeaderOf(procedure)?.Parameters;
}
