namespace Liaison.Compiler.Binding;

/// <content>Classes.</content>
internal sealed partial class Binder
{
    private void DeclareMethods(SyntaxTree tree, ClassDeclarationSyntax syntax)
    {
        if (_typesByPlace.GetValueOrDefault(syntax.Name.Identifier) is not ClassSymbol type) return;
        foreach (var header in syntax.Declarations.OfType<MethodHeaderStatementSyntax>()) DeclareMethod(tree, type, header, header.Header);
        foreach (var method in syntax.Methods)
        {
            var owner = method.Header.ClassName is { } name ? _types.GetValueOrDefault(Fold.Of(name.Text)) as ClassSymbol : type;
            if (owner is null) Report(method.Header.ClassName!, 2017, "none", Word("name", method.Header.ClassName!.Text), Word("suggestion", ""));
            else DeclareMethod(tree, owner, method, method.Header);
        }
    }

    private void DeclareMethod(SyntaxTree tree, ClassSymbol type, SyntaxNode syntax, ProcedureHeaderSyntax header)
    {
        var method = NewProcedure(tree, syntax, header, null, type);
        if (method.IsConstructor) type.Constructor = method;
        else if (method.IsDestructor) type.Destructor = method;
        if (!type.Methods.TryGetValue(method.Fold, out var methods)) type.Methods[method.Fold] = methods = [];
        if (methods.FirstOrDefault(known => known.Parameters.Count == method.Parameters.Count) is { } first)
            Report(header.Name, 2025, Word("name", method.Name), Word("other", first.Name), Number("line", LineOf(HeaderOf(first)!.Name)));
        methods.Add(method);
    }

    private void CompleteClass(ClassDeclarationSyntax syntax, ClassSymbol type)
    {
        var kind = VariableKind.Member;
        foreach (var statement in syntax.Declarations)
        {
            var scope = statement as ScopeStatementSyntax;
            var scoped = scope switch
            {
                null => kind,
                { IsGlobal: true } => VariableKind.StaticMember,
                _ => VariableKind.Member,
            };
            if (scope is { Declaration: null }) kind = scoped;
            switch (scope?.Declaration ?? statement)
            {
                case InheritanceClauseSyntax clause:
                    if (_types.GetValueOrDefault(Fold.Of(clause.Name.Text)) is ClassSymbol ancestor && ancestor != type) Inherit(type, ancestor);
                    else Report(clause.Name, 2017, "none", Word("name", clause.Name.Text), Word("suggestion", ""));
                    break;
                case VariableDeclarationSyntax members:
                    foreach (var member in BindMembers(members, type, scoped)) AddMember(type, member);
                    break;
                case ConstantDeclarationSyntax constants:
                    foreach (var constant in constants.Constants)
                    {
                        var value = BindValue(constant.Value);
                        AddMember(type, new VariableSymbol(constant.Name.Name, value.Type, VariableKind.Constant, null, constant.Name.Identifier) { Class = type, Initial = value, IsDeclared = true });
                    }

                    break;
            }
        }
    }

    private void AddMember(ClassSymbol type, VariableSymbol member)
    {
        if (!type.Members.TryAdd(member.Fold, member)) Report(member.Place!, 2005, Word("name", member.Name), TypeName("type", member.Type), Number("line", LineOf(type.Members[member.Fold].Place!)));
    }

    private static void Inherit(ClassSymbol type, ClassSymbol ancestor)
    {
        if (ancestor.Ancestors.Contains(type)) return;
        if (ancestor.IsInterface) type.Interfaces.Add(ancestor);
        else type.Base = ancestor;
    }

    // What replaces a method has its result, and both have the type that fits both.
    private void AgreeOnResults(ProcedureSymbol method, ProcedureSymbol inherited)
    {
        if (method.HasDeclaredResult) return;
        if (inherited.HasDeclaredResult)
        {
            method.Result = inherited.Result;
            method.HasDeclaredResult = true;
            return;
        }

        _found.Note(method.Syntax, -1, inherited.Result);
        _found.Note(inherited.Syntax, -1, method.Result);
    }

    private void InheritResults()
    {
        foreach (var (method, replaced) in _program.Replacements) AgreeOnResults(method, replaced);
    }

    // What replaces a method takes what it takes: a type that one of them declares, or the one that fits the calls of both.
    // It returns what that one returns, which says so where it fits.
    private void AgreeOnTypes()
    {
        foreach (var (method, replaced) in _program.Replacements)
        {
            if (method.HasDeclaredResult && !replaced.HasDeclaredResult && replaced.Returned.All(type => type.Kind == TypeKind.Nothing || type == method.Result || (type.IsNumber && method.Result.IsNumber)))
                _found.Set(replaced.Syntax, -1, method.Result);
            for (var i = 0; i < method.Parameters.Count; i++)
            {
                var (own, other) = (IsUntyped(method, i), IsUntyped(replaced, i));
                if (own && other) _found.Share((method.Syntax, i), (replaced.Syntax, i));
                else if (own) _found.Set(method.Syntax, i, replaced.Parameters[i].Type);
                else if (other) _found.Set(replaced.Syntax, i, method.Parameters[i].Type);
            }
        }
    }

    // A caller does not know which method it calls: what it gives and gets is of the same types for all of them.
    private void ReportUnlikeReplacements()
    {
        foreach (var (method, replaced) in _program.Replacements)
        {
            for (var i = 0; i < method.Parameters.Count; i++)
            {
                var parameter = ParametersOf(method)!.Parameters[i];
                if (!method.Parameters[i].Type.IsKeptAs(replaced.Parameters[i].Type)) ReportUnlike(method, replaced, parameter.Type ?? (SyntaxElement)parameter.Name);
            }

            // What a class returns may be of a class that inherits from the one it is to return; an interface has its own to the letter.
            var isNarrower = !replaced.Class!.IsInterface && method.Result.Declaration is ClassSymbol given && replaced.Result.Declaration is ClassSymbol wanted && given.Ancestors.Contains(wanted);
            if (!isNarrower && !method.Result.IsKeptAs(replaced.Result)) ReportUnlike(method, replaced, HeaderOf(method)!.ResultType ?? (SyntaxElement)HeaderOf(method)!.Name);
        }
    }

    private void ReportUnlike(ProcedureSymbol method, ProcedureSymbol replaced, SyntaxElement place)
    {
        var (header, source) = (HeaderOf(replaced)!, replaced.Tree.Source);
        Report(method, place, 2033, "", Word("name", method.Name), Word("class", replaced.Class!.Name), Number("line", source.PositionOf(header.Name.Span.Start).Line), Word("header", source.ToString(header.Span)));
    }

    /// <summary>The method of an ancestor that this one replaces.</summary>
    private static ProcedureSymbol? InheritedBy(ProcedureSymbol method) => method.IsStatic
        ? null
        : method.Class!.Base?.FindMethods(method.Fold).FirstOrDefault(other => other.Parameters.Count == method.Parameters.Count);

    private void BindClass(ClassSymbol type)
    {
        foreach (var method in type.Methods.Values.SelectMany(methods => methods))
        {
            if (method.Syntax is ProcedureDeclarationSyntax declaration) BindProcess(method, declaration.Body);
            if (method.IsConstructor || method.IsStatic) continue;
            var inherited = InheritedBy(method);
            method.IsOverride = inherited is not null;
            if (inherited is { IsOverride: false }) inherited.IsVirtual = true;
        }
    }
}
