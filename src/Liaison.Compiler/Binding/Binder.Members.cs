namespace Liaison.Compiler.Binding;

/// <content>Members, elements, parts.</content>
internal sealed partial class Binder
{
    private BoundExpression BindMember(MemberAccessSyntax syntax)
    {
        if (Qualified(syntax) is { } qualified) return qualified;
        var operand = BindValue(syntax.Expression);
        if (operand.Type.IsError || syntax.Name.Text.Length == 0) return new BoundError();
        return MemberOf(operand, syntax.Name, syntax);
    }

    private BoundExpression MemberOf(BoundExpression operand, SyntaxToken name, ExpressionSyntax syntax)
    {
        if (ControlOf(operand) is { } control) return MemberOfControl(control, name);
        var fold = Fold.Of(name.Text);
        // Whatever an associative array holds, its keys are there or not.
        if (operand is BoundElement && syntax is MemberAccessSyntax { Operator.Kind: SyntaxKind.DotDotToken } && PropertyOf(operand, fold) is { Property: Keyword.Exists } exists) return exists;
        switch (operand.Type)
        {
            case { Declaration: StructureSymbol structure }:
                return structure.Members.TryGetValue(fold, out var member) ? new BoundMember(operand, member) : UnknownMember(operand, name, structure.Members.Values.Select(known => known.Name));
            case { Declaration: ClassSymbol type }:
                if (type.FindMember(fold) is { } found) return new BoundMember(found.Kind == VariableKind.Member ? operand : null, found);
                if (type.FindMethods(fold) is [_, ..] methods) return PropertyOrMethod(operand, methods, syntax);
                return UnknownMember(operand, name, type.Lineage.SelectMany(known => known.Members.Values).Select(known => known.Name));
        }

        // A value is what messages in JSON call many of their members: its own is told by two dots.
        var isMember = operand.Type.Kind == TypeKind.Json && syntax is MemberAccessSyntax { Operator.Kind: SyntaxKind.DotToken } && IsKeyword(name.Text, Keyword.Value);
        if (!isMember && PropertyOf(operand, fold) is { } property) return property;
        if (operand.Type.Kind == TypeKind.Json) return new BoundJsonMember(operand, name.Text);
        if (operand is BoundLateMember { Tree: var tree } && syntax is MemberAccessSyntax { Operator.Kind: not SyntaxKind.DotToken } && PropertyOf(tree, fold) is { } ofTree) return ofTree;
        if (operand.Type.Kind == TypeKind.Variant && syntax is MemberAccessSyntax { Operator.Kind: not SyntaxKind.DotToken } && IsKeyword(name.Text, Keyword.Size)) return BindLibraryCall(syntax, Words.Functions.First(function => function.Id == "Strings.Length"), name.Text, [], operand);
        if (operand.Type.Kind == TypeKind.Variant) return LateMember(operand, name, syntax);
        if (PrefixFunction(operand.Type, name.Text) is { } function) return BindLibraryCall(syntax, function, SpellingIn(function, name.Text), [], operand);
        return UnknownMember(operand, name, Keywords.All.Where(entry => entry.Kind == KeywordKind.Member && Properties.TypeOf(operand, entry.Id) is not null).SelectMany(entry => entry.Spellings));
    }

    private BoundError UnknownMember(BoundExpression operand, SyntaxToken name, IEnumerable<string> known)
    {
        var near = Near(name.Text, known);
        Report(name, 2018, near is null ? "none" : "", Word("name", name.Text), TypeName("type", operand.Type), Word("suggestion", near ?? ""));
        return new BoundError();
    }

    /// <summary>The name behind a class, an element of the project, an enumeration or the word for the library.</summary>
    private BoundExpression? Qualified(MemberAccessSyntax syntax)
    {
        if (syntax.Expression is not IdentifierNameSyntax left || FindVariable(Fold.Of(left.Name)) is not null) return null;
        var fold = Fold.Of(syntax.Name.Text);
        if (FindElement(left.Name) is { } element)
        {
            if (element.Globals.TryGetValue(fold, out var global)) return VariableOf(Used(global, _process));
            if (element.Procedures.TryGetValue(fold, out var procedure)) return new BoundProcedureName(procedure, null, syntax);
            if (element.Window is { } window) return MemberOfControl(new BoundVariable(window), syntax.Name);
        }

        switch (_types.GetValueOrDefault(Fold.Of(left.Name)))
        {
            case EnumerationSymbol enumeration:
                if (enumeration.Values.ContainsKey(fold)) return new BoundEnumerationValue(enumeration, fold);
                return UnknownMember(new BoundConversion(new BoundError(), TypeSymbol.Of(enumeration)), syntax.Name, enumeration.Values.Values);
            case ClassSymbol type:
                if (type.FindMember(fold) is { } member) return new BoundMember(null, member);
                if (type.FindMethods(fold) is [_, ..] methods) return PropertyOrMethod(null, methods, syntax);
                return UnknownMember(new BoundConversion(new BoundError(), TypeSymbol.Of(type)), syntax.Name, type.Members.Values.Select(known => known.Name));
        }

        if (IsKeyword(left.Name, Keyword.Library) && Words.FindFunction(syntax.Name.Text) is { } function) return BindLibraryCall(syntax, function, syntax.Name.Text, []);
        // A pseudo-variable of the library is written as a member of the name of its family.
        return Words.FindFunction(left.Name + syntax.Name.Text) is { Kind: FunctionKind.Variable } variable ? BindLibraryCall(syntax, variable, left.Name + syntax.Name.Text, []) : null;
    }

    private static BoundProperty? PropertyOf(BoundExpression operand, string fold)
    {
        foreach (var entry in Keywords.Find(fold))
        {
            if (entry.Kind == KeywordKind.Member && Properties.TypeOf(operand, entry.Id) is { } type) return new BoundProperty(operand, entry.Id, type);
        }

        return null;
    }

    // A client of a server is a string, and what it executes is told by its name.
    private static FunctionEntry? MemberFunction(TypeSymbol type, string name) =>
        type.IsText && IsKeyword(name, Keyword.Execute) ? Words.Functions.First(function => function.Id == "WebSockets.Execute") : PrefixFunction(type, name);

    // "sMsg.Découpe(…)" is the function of that name, alone or behind the name of the operand's family.
    private static FunctionEntry? PrefixFunction(TypeSymbol type, string name)
    {
        Keyword? family = type.Kind switch
        {
            TypeKind.String or TypeKind.Character or TypeKind.Received => Keyword.String,
            TypeKind.Array or TypeKind.Associative => Keyword.Array,
            TypeKind.Buffer => Keyword.Buffer,
            TypeKind.Queue => Keyword.Queue,
            TypeKind.Stack => Keyword.Stack,
            TypeKind.Date => Keyword.Date,
            TypeKind.Moment => Keyword.DateTime,
            TypeKind.Time => Keyword.Time,
            TypeKind.Duration => Keyword.Duration,
            _ => null,
        };
        if (family is not { } keyword) return Words.FindFunction(name);
        var prefix = Keywords.Entry(keyword).Name;
        return Words.FindFunction(prefix.French + name) ?? Words.FindFunction(prefix.English + name) ?? Words.FindFunction(name);
    }

    private static string SpellingIn(FunctionEntry function, string name) =>
        function.Spellings.FirstOrDefault(spelling => Fold.Of(spelling).EndsWith(Fold.Of(name), StringComparison.Ordinal)) ?? function.Name.French;

    private BoundExpression BindMemberCall(CallExpressionSyntax syntax, MemberAccessSyntax member)
    {
        var arguments = syntax.Arguments.Arguments;
        var name = member.Name.Text;
        var fold = Fold.Of(name);
        if (member.Expression is IdentifierNameSyntax left && FindVariable(Fold.Of(left.Name)) is null)
        {
            if (ProcedureOf(left.Name, fold) is { } procedure) return Call(procedure, null, syntax, arguments);
            if (IsKeyword(left.Name, Keyword.Library) && Words.FindFunction(name) is { } known) return BindLibraryCall(syntax, known, name, arguments);
            if (IsKeyword(left.Name, Keyword.Ancestor) && _process.Class?.Base?.FindMethods(fold) is [_, ..] inherited) return Call(Fitting(inherited, arguments.Count), null, syntax, arguments, isOfBase: true);
            if (_types.GetValueOrDefault(Fold.Of(left.Name)) is ClassSymbol type && type.FindMethods(fold) is [_, ..] statics) return Call(Fitting(statics, arguments.Count), null, syntax, arguments);
        }

        var operand = BindValue(member.Expression);
        if (operand.Type.IsError) return new BoundError();
        if (ControlOf(operand) is { } control && ControlFunction(name) is { } ofControl) return BindLibraryCall(syntax, ofControl, SpellingIn(ofControl, name), arguments, control);
        if (operand.Type.Declaration is ClassSymbol or StructureSymbol) return CallOn(operand, syntax, member);
        if (operand.Type.Kind == TypeKind.Variant) return LateCall(operand, syntax, member);
        return MemberFunction(operand.Type, name) is { } function
            ? BindLibraryCall(syntax, function, SpellingIn(function, name), arguments, operand)
            : UnknownMember(operand, member.Name, []);
    }

    // A method of an object, or the procedure that a member of an object or a structure holds.
    private BoundExpression CallOn(BoundExpression operand, CallExpressionSyntax syntax, MemberAccessSyntax member)
    {
        var arguments = syntax.Arguments.Arguments;
        if (operand.Type.Declaration is not ClassSymbol owner) return Invocation(Convert(MemberOf(operand, member.Name, member), TypeSymbol.Procedure, member), arguments);
        var fold = Fold.Of(member.Name.Text);
        if (owner.FindMethods(fold) is [_, ..] methods) return Call(Fitting(methods, arguments.Count), Kept(operand), syntax, arguments);
        if (owner.FindMember(fold) is { Type.Kind: TypeKind.Procedure or TypeKind.Variant } field) return Invocation(HeldProcedure(new BoundMember(operand, field)), arguments);
        return UnknownMember(operand, member.Name, owner.Lineage.SelectMany(known => known.Methods.Values).Select(known => known[0].Name));
    }

    private BoundExpression BindUnqualified(UnqualifiedMemberSyntax syntax)
    {
        var fold = Fold.Of(syntax.Name.Text);
        if (_process.Class is { } type)
        {
            if (type.FindMember(fold) is { } member) return VariableOf(member);
            if (type.FindMethods(fold) is [_, ..] methods) return PropertyOrMethod(methods[0].IsStatic ? null : This(), methods, syntax);
        }

        Report(syntax, 2001, "none", Word("name", syntax.Name.Text));
        return new BoundError();
    }

    private BoundExpression BindUnqualifiedCall(CallExpressionSyntax syntax, UnqualifiedMemberSyntax member)
    {
        var arguments = syntax.Arguments.Arguments;
        if (FindMethods(Fold.Of(member.Name.Text)) is [_, ..] methods) return Call(Fitting(methods, arguments.Count), methods[0].IsStatic ? null : This(), syntax, arguments);
        return UnknownFunction(member, member.Name.Text);
    }

    // Two methods of one name are a property: the one without parameters reads it.
    private BoundExpression PropertyOrMethod(BoundExpression? receiver, IReadOnlyList<ProcedureSymbol> methods, SyntaxElement place)
    {
        var read = methods.FirstOrDefault(method => method.Parameters.Count == 0) ?? methods[0];
        if (methods.Count > 1) return Call(read, receiver, place, []);
        return new BoundProcedureName(read, read.IsStatic ? null : receiver, place);
    }

    private BoundExpression BindElement(ElementAccessSyntax syntax)
    {
        var operand = BindValue(syntax.Expression);
        if (operand.Type.IsError) return operand;
        // That there is no index was said where the text was read.
        if (syntax.Indices.Count == 0) return new BoundError();
        if (operand.Type.IsText || operand.Type.Kind == TypeKind.Buffer)
        {
            if (syntax.Indices.Count > 1) Report(syntax.Indices[1], 2032, Number("given", syntax.Indices.Count));
            return Slice(operand, syntax.Indices[0], syntax);
        }

        foreach (var index in syntax.Indices)
        {
            operand = Element(operand, index, syntax);
            if (operand.Type.IsError) return operand;
        }

        return operand;
    }

    private BoundExpression Element(BoundExpression operand, ExpressionSyntax index, ExpressionSyntax place)
    {
        if (ControlOf(operand) is { } control) return new BoundElement(control, BindAs(index, TypeSymbol.Int64), TypeSymbol.Variant);
        switch (operand.Type.Kind)
        {
            case TypeKind.Array: return new BoundElement(operand, BindAs(index, TypeSymbol.Int64), operand.Type.Element!);
            case TypeKind.Associative: return new BoundElement(operand, Key(BindValue(index), index), operand.Type.Element!);
            case TypeKind.Json: return new BoundElement(operand, Key(BindValue(index), index), TypeSymbol.Json);
            case TypeKind.Variant: return new BoundElement(operand, BindAs(index, TypeSymbol.Int64), TypeSymbol.Variant);
            default:
                Report(place, 2031, TypeName("from", operand.Type), TypeName("to", TypeSymbol.ArrayOf(TypeSymbol.Variant)));
                return new BoundError();
        }
    }

    /// <summary>An expression whose value is changed in place, as what an associative array holds.</summary>
    private static BoundExpression Kept(BoundExpression place) => place switch
    {
        BoundElement element => element with { Array = Kept(element.Array), IsKept = element.Array.Type.Kind == TypeKind.Associative && !element.Type.IsDynamic },
        BoundMember { Receiver: { } receiver } member => member with { Receiver = Kept(receiver) },
        _ => place,
    };

    /// <summary>A place that is given a value: its last key is there once it has it.</summary>
    private static BoundExpression Assignable(BoundExpression place) => place is BoundElement element ? element with { Array = Kept(element.Array) } : Kept(place);

    private BoundExpression Key(BoundExpression key, ExpressionSyntax place) => key.Type.IsInteger ? Convert(key, TypeSymbol.Int64, place) : ConvertToText(key, place);

    private BoundExpression BindSubstring(SubstringSyntax syntax)
    {
        var operand = BindValue(syntax.Expression);
        return operand.Type.IsError ? operand : Slice(operand, syntax.Range, syntax);
    }

    private BoundSlice Slice(BoundExpression operand, ExpressionSyntax range, ExpressionSyntax place)
    {
        var type = operand.Type.Kind == TypeKind.Buffer ? TypeSymbol.Buffer : TypeSymbol.String with { Text = operand.Type.Text };
        operand = Convert(operand, type, place);
        BoundExpression? Position(ExpressionSyntax? syntax) => syntax is null ? null : BindAs(syntax, TypeSymbol.Int64);
        if (range is not RangeExpressionSyntax parts) return new BoundSlice(operand, SliceForm.At, Position(range), null, type);
        var form = parts.Keyword.Is(Keyword.On) ? SliceForm.On
            : parts.Low is null ? SliceForm.To
            : parts.High is null ? SliceForm.From : SliceForm.Between;
        return form == SliceForm.To ? new BoundSlice(operand, form, Position(parts.High), null, type) : new BoundSlice(operand, form, Position(parts.Low), Position(parts.High), type);
    }

    private BoundExpression BindNew(NewExpressionSyntax syntax, TypeSymbol? wanted)
    {
        var (type, shape, _) = BindType(syntax.Type);
        // A variable that is an array of anything takes any array.
        if (type.Kind == TypeKind.Array && wanted is { Kind: TypeKind.Array, Element.Kind: TypeKind.Variant }) type = wanted;
        return type.IsError ? new BoundError() : New(type, shape, syntax.Arguments?.Arguments ?? (IReadOnlyList<ExpressionSyntax>)[], syntax.Type);
    }

    private BoundNew New(TypeSymbol type, ArrayShape? shape, IReadOnlyList<ExpressionSyntax> arguments, SyntaxElement place)
    {
        if (type.Declaration is not ClassSymbol @class) return new BoundNew(type, null, [], shape);
        var isAllocated = place.Parent is NewExpressionSyntax;
        if (@class.IsAbstract) Report(place, 2021, @class.AbstractMethods.Any() ? isAllocated ? "" : "variable" : "declared", Word("name", @class.Name), Word("methods", string.Join(", ", @class.AbstractMethods.Select(method => method.Name))));
        var constructor = @class.Lineage.Select(candidate => candidate.Constructor).FirstOrDefault(candidate => candidate is not null);
        var given = constructor is null ? [] : Call(constructor, null, place, arguments).Arguments;
        return new BoundNew(type, constructor, given, null) { IsAllocated = isAllocated };
    }
}
