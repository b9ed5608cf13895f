namespace Liaison.Compiler.Binding;

/// <content>What a name means where it stands.</content>
internal sealed partial class Binder
{
    /// <summary>The variable of this name that the process sees here; null when there is none.</summary>
    private VariableSymbol? FindVariable(string fold)
    {
        var scope = _block;
        for (var process = _process; process is not null; process = process.Parent)
        {
            for (var block = scope; block is not null; block = block.Parent)
            {
                if (block.Own.TryGetValue(fold, out var own)) return Used(own, process);
            }

            if (process.Variables.TryGetValue(fold, out var variable)) return Used(variable, process);
            scope = _homes.GetValueOrDefault(process);
        }

        if (_process.Class is { } type && type.FindMember(fold) is { } member) return member;
        return FindGlobal(fold) is { } global && (global.IsDeclared || !RootOf(_process).IsMain) ? Used(global, _process) : null;
    }

    private static ProcedureSymbol RootOf(ProcedureSymbol process)
    {
        while (process.Parent is { } parent) process = parent;
        return process;
    }

    private VariableSymbol Used(VariableSymbol variable, ProcedureSymbol home)
    {
        if (home != _process || (variable.Kind == VariableKind.Global && _process.Parent is not null)) variable.IsCaptured = true;
        else if (variable.Scope is { } scope && !_block.IsInside(scope)) variable.IsUsedOutsideItsBlock = true;
        return variable;
    }

    private ProcedureSymbol? FindProcedure(string fold)
    {
        for (var process = _process; process is not null; process = process.Parent)
        {
            if (process.Internal.TryGetValue(fold, out var found)) return found;
        }

        return FindGlobalProcedure(fold);
    }

    private IReadOnlyList<ProcedureSymbol> FindMethods(string fold) => _process.Class?.FindMethods(fold) ?? [];

    private BoundExpression BindName(IdentifierNameSyntax syntax)
    {
        if (syntax.Name.Length == 0) return new BoundError();
        var fold = Fold.Of(syntax.Name);
        if (FindVariable(fold) is { } variable) return VariableOf(variable);
        if (FindProcedure(fold) is { } procedure) return new BoundProcedureName(procedure, null, syntax);
        if (FindMethods(fold) is [_, ..] methods) return PropertyOrMethod(This(), methods, syntax);
        if (EnumerationValue(fold) is { } value) return value;
        if (BindWord(syntax, fold) is { } word) return word;
        if (Words.FindFunction(syntax.Name) is { } function) return BindLibraryCall(syntax, function, syntax.Name, []);
        if (Words.FindConstant(syntax.Name) is { } constant) return new BoundLibraryConstant(constant, LanguageOf(syntax.Name, constant.Name));
        if (ImpliedControl(fold) is { } control) return ValueOf(control);
        return UnknownName(syntax, fold);
    }

    private BoundExpression VariableOf(VariableSymbol variable) => variable.Kind switch
    {
        VariableKind.Member => new BoundMember(This(), variable),
        VariableKind.StaticMember => new BoundMember(null, variable),
        _ when variable.Type.Kind == TypeKind.Control => ValueOf(variable),
        _ => new BoundVariable(variable),
    };

    private BoundThis This() => new(TypeSymbol.Of(_process.Class!));

    private BoundExpression? BindWord(IdentifierNameSyntax syntax, string fold)
    {
        foreach (var entry in Keywords.Find(fold))
        {
            switch (entry.Id)
            {
                case Keyword.LineEnd or Keyword.CarriageReturnLineFeed: return new BoundTextConstant(entry.Name.In(LanguageOf(syntax.Name, entry.Name)), "\r\n");
                case Keyword.Tabulation: return new BoundTextConstant(entry.Name.French, "\t");
                case Keyword.EndOfText: return new BoundTextConstant(entry.Name.French, "\0");
                case Keyword.Yes: return new BoundLiteral(1L, TypeSymbol.Int32);
                case Keyword.No: return new BoundLiteral(0L, TypeSymbol.Int32);
                case Keyword.MyParameters when _process.IsVariadic: return new BoundMyParameters();
                case Keyword.This when _process.Class is not null: return This();
                case Keyword.RunAncestor when AncestorCall(syntax) is { } ancestor: return ancestor;
                case Keyword.MySelf or Keyword.MyWindow or Keyword.MyPage or Keyword.MySource: return CurrentControl(syntax, isSelf: entry.Id == Keyword.MySelf);
            }
        }

        return null;
    }

    // The method of the ancestor that this one replaces, with what this one was given.
    private BoundCall? AncestorCall(SyntaxElement place)
    {
        if (_process.Class?.Base?.FindMethods(_process.Fold) is not [_, ..] methods) return null;
        var method = Fitting(methods, _process.Parameters.Count);
        var given = _process.Parameters.Take(method.Parameters.Count).Select((parameter, i) => new BoundArgument(Convert(new BoundVariable(parameter), method.Parameters[i].Type, place), IsByValue: true));
        return new BoundCall(method, null, [.. given], IsOfBase: true);
    }

    private BoundEnumerationValue? EnumerationValue(string fold) => _types.Values.OfType<EnumerationSymbol>().FirstOrDefault(type => type.Values.ContainsKey(fold)) is { } found
        ? new BoundEnumerationValue(found, fold)
        : null;

    private BoundExpression UnknownName(IdentifierNameSyntax syntax, string fold)
    {
        if (_options.Lenient)
        {
            var variable = Declare(syntax.Identifier, TypeSymbol.Variant, isDynamic: false);
            variable.IsUsedOutsideItsBlock = true;
            _diagnostics[_process.Tree].Add(new Diagnostic(2001, syntax.Span, Word("name", syntax.Name)) { Severity = DiagnosticSeverity.Warning, Hint = "lenient" });
            return new BoundVariable(variable);
        }

        if (FindGlobal(fold) is { Place: { } place })
        {
            Report(syntax, 2001, "above", Word("name", syntax.Name), Number("line", LineOf(place)));
            return new BoundError();
        }

        var candidates = VisibleVariables().ToList();
        var near = Near(syntax.Name, candidates.Select(variable => variable.Name).Concat(VisibleProcedures()));
        if (near is not null)
        {
            var declared = candidates.FirstOrDefault(variable => variable.Name == near);
            Report(syntax, 2001, declared?.Place is null ? "word" : "near", Word("name", syntax.Name), Word("suggestion", near), Number("line", declared?.Place is { } at ? LineOf(at) : 0));
        }
        else
        {
            ReportUnknownWord(syntax, syntax.Name);
        }

        return new BoundError();
    }

    // What a function is given that is not provided may be something that is not provided either: one message says enough.
    private bool IsForeign(ExpressionSyntax argument) => argument is IdentifierNameSyntax name && Fold.Of(name.Name) is var fold
        && FindVariable(fold) is null && FindGlobal(fold) is null && FindProcedure(fold) is null && Words.FindFunction(name.Name) is null && Words.FindConstant(name.Name) is null;

    private static IEnumerable<string> ValueWords => new[] { Keyword.True, Keyword.False, Keyword.Null }.Select(Keywords.Entry).SelectMany(entry => new[] { entry.Name.French, entry.Name.English });

    // A bare word may be meant as a function without arguments or as a constant.
    private void ReportUnknownWord(SyntaxElement place, string name)
    {
        if (OtherNames.IsConstant(name)) Report(place, 2016, Word("name", name));
        // The beginning of a name tells a family of functions only where one is called: variables begin with the letter of their type.
        else if (OtherNames.FamilyOfFunction(name) is { } family) Report(place, 2004, Word("name", name), new DiagnosticArgument("family", family));
        else if (Near(name, Words.Functions.SelectMany(entry => entry.Spellings).Concat(Words.Constants.SelectMany(entry => entry.Spellings)).Concat(ValueWords)) is { } near) Report(place, 2001, "word", Word("name", name), Word("suggestion", near));
        else if (place.Parent is MemberAccessSyntax { Operator.Kind: SyntaxKind.DotDotToken }) Report(place, 2001, "control", Word("name", name));
        else if (Begun(name) is { } whole) Report(place, 2001, "word", Word("name", name), Word("suggestion", whole));
        else Report(place, 2001, "none", Word("name", name));
    }

    // A long beginning of a single word stands for it.
    private static string? Begun(string name)
    {
        const int Telling = 8;
        var fold = Fold.Of(name);
        return fold.Length < Telling ? null : Words.Constants.SelectMany(entry => entry.Spellings)
            .Where(word => Fold.Of(word).StartsWith(fold, StringComparison.Ordinal)).OrderBy(word => word.Length).FirstOrDefault();
    }

    private IEnumerable<VariableSymbol> VisibleVariables()
    {
        for (var process = _process; process is not null; process = process.Parent)
        {
            foreach (var variable in process.Variables.Values) yield return variable;
        }

        for (var block = _block; block is not null; block = block.Parent)
        {
            foreach (var variable in block.Own.Values) yield return variable;
        }

        foreach (var member in _process.Class?.Lineage.SelectMany(type => type.Members.Values) ?? []) yield return member;
        foreach (var global in CurrentElement.Globals.Values.Union(_shared.Globals.Values)) yield return global;
    }

    private IEnumerable<string> VisibleProcedures()
    {
        for (var process = _process; process is not null; process = process.Parent)
        {
            foreach (var procedure in process.Internal.Values) yield return procedure.Name;
        }

        foreach (var procedure in CurrentElement.Procedures.Values.Union(_shared.Procedures.Values).Where(procedure => !procedure.IsEvent)) yield return procedure.Name;
    }

    // Two letters may differ, one in short names: more would propose what nobody meant.
    private static string? Near(string word, IEnumerable<string> candidates) => Spelling.Closest(word, candidates, word.Length <= 4 ? 1 : 2);

    private static Language LanguageOf(string word, BilingualText name) => Fold.Same(word, name.English) && !Fold.Same(word, name.French) ? Language.English : Language.French;

    private static Language LanguageOf(string word, FunctionEntry function)
    {
        // Mostly a word is spelled as the vocabulary has it.
        if (string.Equals(word, function.Name.French, StringComparison.OrdinalIgnoreCase)) return Language.French;
        var fold = Fold.Of(word);
        bool Is(string spelling) => Fold.Of(spelling) == fold;
        return Is(function.Name.French) || function.FrenchAliases.Any(Is) ? Language.French : Language.English;
    }
}
