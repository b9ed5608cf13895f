namespace Liaison.Compiler.Binding;

/// <content>Calls of functions of the language: the form that fits the arguments best.</content>
internal sealed partial class Binder
{
    private BoundExpression BindLibraryCall(SyntaxElement place, FunctionEntry function, string word, IReadOnlyList<ExpressionSyntax> arguments, BoundExpression? first = null)
    {
        List<ExpressionSyntax> places = [.. Spread(function, arguments)];
        // Behind the name and what it names stand the arguments.
        if (function.Id == "Program.Execute" && places.Count > 1) return Invocation(Named(BindValue(places[0]), places[0]), places.Skip(2));
        var isProvided = IsProvided(function);
        List<BoundExpression?> values = [.. places.Select(argument => argument is DefaultArgumentSyntax || (!isProvided && IsForeign(argument)) ? null : BindLibraryArgument(argument))];
        List<SyntaxElement> elements = [.. places];
        if (first is not null)
        {
            values.Insert(0, first);
            elements.Insert(0, place);
        }

        // An enumeration has a number and no text.
        if (function.Id == "Strings.Value" && values is [{ Type.Kind: TypeKind.Enumeration } value]) return new BoundConversion(value, TypeSymbol.Int32);
        if (!isProvided)
        {
            return Missing(place is CallExpressionSyntax call ? call.Expression : place, 2004, function.Available ? "controls" : "", Word("name", word), new DiagnosticArgument("family", function.Family.Title));
        }

        if (TakesControl(function) && values.Count > 0) values[0] = ControlOf(values[0]) ?? values[0];

        if (values.Any(argument => argument is { Type.IsError: true })) return new BoundLibraryCall(function, function.Syntaxes[0], Language.French, [], TypeSymbol.Error, place);
        if (BindByMembers(function, values, elements) is { } byMembers) return byMembers;
        var forms = function.Syntaxes.Where(form => Takes(form, values.Count)).ToList();
        if (forms.Count == 0)
        {
            ReportFormCount(place, function, word, values.Count);
            return new BoundError();
        }

        var best = forms.Select(form => (Form: form, Cost: FormCost(form, values))).Where(pair => pair.Cost is not null).OrderBy(pair => pair.Cost).FirstOrDefault();
        if (best.Form is null)
        {
            ReportMisfit(forms[0], values, elements, word);
            return new BoundError();
        }

        return Completed(best.Form, function, word, values, elements, place);
    }

    private BoundExpression Completed(FunctionSyntax form, FunctionEntry function, string word, List<BoundExpression?> values, List<SyntaxElement> places, SyntaxElement place)
    {
        var element = ElementType(form, values);
        NoteCallbacks(form, function, values, places);
        List<BoundExpression?> converted = [];
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is not { } value)
            {
                converted.Add(null);
                continue;
            }

            var parameter = form.Parameters[Math.Min(i, form.Parameters.Count - 1)];
            if (LibraryTypes.IsFilled(function, parameter)) value = Kept(value);
            var type = LibraryTypes.Best(parameter, value, element, CostOf);
            if (LibraryTypes.IsOutput(parameter) && value is BoundVariable { Variable: var variable }) variable.IsAssigned = true;
            // What is put into a collection is a copy.
            converted.Add(Convert(parameter.Types[0].Id == "element" && !type.IsDynamic ? Copied(value, type) : value, type, places[i]));
        }

        if (function.Id == "Sockets.Read" && values.Count == 2 && values[1]?.Type.IsNumber == true) Report(places[1], 2024, Word("name", word));
        var result = form.Returns is { } returns ? LibraryTypes.Of(returns, element) : TypeSymbol.Nothing;
        return Closed(new BoundLibraryCall(function, form, LanguageOf(word, function), converted, result, place));
    }

    // A string stands for the procedure that it names; a literal is looked up at once.
    private BoundExpression Named(BoundExpression value, SyntaxElement place)
    {
        if (value is BoundLiteral { Value: string name })
        {
            var fold = Fold.Of(name.TrimStart(':'));
            if (!name.StartsWith(':') && FindNamed(name) is { } procedure) return Passed(new BoundProcedureName(procedure, null, place));
            if (FindMethods(fold) is [var method, ..]) return Passed(new BoundProcedureName(method, method.IsStatic ? null : This(), place));
            Report(place, 2020, Near(name, VisibleProcedures()) is { } near ? "" : "none", Word("name", name), Word("suggestion", Near(name, VisibleProcedures()) ?? ""));
        }

        return FoundByName(ConvertToText(value, place));
    }

    private BoundNamedProcedure FoundByName(BoundExpression name)
    {
        _program.FindsProceduresByName = true;
        var isInObject = _process.Class is not null && !RootOf(_process).IsStatic;
        return new BoundNamedProcedure(name, CurrentElement.IsProgram ? "" : CurrentElement.Name, isInObject ? This() : null);
    }

    // The arguments for a procedure may be given together, in parentheses.
    private static IEnumerable<ExpressionSyntax> Spread(FunctionEntry function, IReadOnlyList<ExpressionSyntax> arguments) =>
        LibraryTypes.PassesArguments(function) ? arguments.SelectMany(argument => argument is TupleExpressionSyntax tuple ? (IEnumerable<ExpressionSyntax>)tuple.Elements : [argument]) : arguments;

    private BoundExpression BindLibraryArgument(ExpressionSyntax syntax) => syntax is LambdaExpressionSyntax lambda ? BindLambda(lambda, []) : BindExpression(syntax);

    private static bool Takes(FunctionSyntax form, int count) =>
        count >= form.Parameters.Count(parameter => parameter.Default is null && !LibraryTypes.IsVariadic(parameter))
        && (count <= form.Parameters.Count || (form.Parameters is [.., var last] && LibraryTypes.IsVariadic(last)));

    private static int? FormCost(FunctionSyntax form, List<BoundExpression?> values)
    {
        var cost = 0;
        var element = ElementType(form, values);
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is not { } value) continue;
            var parameter = form.Parameters[Math.Min(i, form.Parameters.Count - 1)];
            if (LibraryTypes.Cost(parameter, value, element, CostOf) is not { } one) return null;
            cost += one;
        }

        return cost;
    }

    private static TypeSymbol? ElementType(FunctionSyntax form, List<BoundExpression?> values) => values is [{ Type.Element: { } element }, ..] && form.Parameters is [var first, ..] && LibraryTypes.IsGeneric(first) ? element : null;

    private void ReportFormCount(SyntaxElement place, FunctionEntry function, string word, int given)
    {
        var least = function.Syntaxes.Min(form => form.Parameters.Count(parameter => parameter.Default is null && !LibraryTypes.IsVariadic(parameter)));
        var most = function.Syntaxes.Max(form => form.Parameters.Count);
        var header = function.Syntaxes[0].Display;
        Report(place, given < least ? 2006 : 2007, Word("name", word), Counts(least, most), Number("given", given), new DiagnosticArgument("header", header));
    }

    private void ReportMisfit(FunctionSyntax form, List<BoundExpression?> values, List<SyntaxElement> places, string word)
    {
        var element = ElementType(form, values);
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is not { } value) continue;
            var parameter = form.Parameters[Math.Min(i, form.Parameters.Count - 1)];
            if (LibraryTypes.Cost(parameter, value, element, CostOf) is not null) continue;
            var type = LibraryTypes.Of(parameter.Types[0], element);
            if (type.Kind == TypeKind.Buffer && value.Type.IsNumber) Report(places[i], 2011);
            else Report(places[i], 2010, new DiagnosticArgument("parameter", parameter.Name), Word("name", word), new DiagnosticArgument("expected", parameter.Types[0].Name), TypeName("given", value.Type));
            return;
        }
    }

    /// <summary>What the procedures among the arguments will be given.</summary>
    private void NoteCallbacks(FunctionSyntax form, FunctionEntry function, List<BoundExpression?> values, List<SyntaxElement> places)
    {
        // What is ended is not called.
        if (function.Id is "Windows.Close" or "Threads.EndAutomatic") return;
        for (var i = 0; i < values.Count; i++)
        {
            var parameter = form.Parameters[Math.Min(i, form.Parameters.Count - 1)];
            if (!LibraryTypes.TakesProcedure(parameter)) continue;
            var target = values[i] switch
            {
                BoundProcedureName name => name.Procedure,
                BoundLambda lambda => lambda.Procedure,
                BoundLiteral { Value: string text } => FindNamed(text.TrimStart(':')),
                _ => null,
            };
            if (target is null) continue;
            IReadOnlyList<TypeSymbol> offered = function.Family.Id switch
            {
                "Sockets" or "WebSockets" when !LibraryTypes.PassesArguments(function) => [TypeSymbol.Int32, TypeSymbol.Received, TypeSymbol.String],
                "Arrays" => values[0]?.Type.Element is { } element ? [element, element] : [],
                "Timers" => [],
                _ => [.. values.Skip(i + 1).Select(value => value is null ? TypeSymbol.Variant : NaturalType(value))],
            };
            if (function.Family.Id is "Sockets" or "WebSockets" && !LibraryTypes.PassesArguments(function) && parameter.Types.All(type => type.Id != "channelProcedure")) offered = [.. offered.Take(2)];
            for (var p = 0; p < target.Parameters.Count && p < offered.Count; p++)
            {
                if (IsUntyped(target, p)) _found.Note(target.Syntax, p, Offered(offered[p]));
            }

            if (target.Required > offered.Count) Report(places[i], 2013, Number("offered", offered.Count), Word("name", target.IsLambda ? "lambda" : target.Name), Number("required", target.Required));
            if (function.Family.Id == "Threads") _program.ThreadRoots.Add(target);
        }
    }

    private static TypeSymbol Offered(TypeSymbol type) => type.Kind is TypeKind.Null or TypeKind.Nothing ? TypeSymbol.Variant : type;
}
