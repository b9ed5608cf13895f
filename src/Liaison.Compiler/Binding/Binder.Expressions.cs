namespace Liaison.Compiler.Binding;

/// <content>Expressions.</content>
internal sealed partial class Binder
{
    /// <summary>An expression whose value is wanted: a name that is not followed by parentheses is called when it is a procedure.</summary>
    private BoundExpression BindValue(ExpressionSyntax syntax, TypeSymbol? wanted = null)
    {
        var bound = BindExpression(syntax, wanted);
        return bound is BoundProcedureName name && wanted?.Kind != TypeKind.Procedure ? CallOf(name) : bound;
    }

    /// <summary>An expression as a value of a type.</summary>
    private BoundExpression BindAs(ExpressionSyntax syntax, TypeSymbol type) => Convert(BindValue(syntax, type), type, syntax);

    private BoundExpression BindExpression(ExpressionSyntax syntax, TypeSymbol? wanted = null) => syntax switch
    {
        LiteralExpressionSyntax literal => BindLiteral(literal),
        DurationExpressionSyntax duration => BindDuration(duration),
        InterpolatedStringExpressionSyntax interpolated => BindInterpolated(interpolated),
        IdentifierNameSyntax name => BindName(name),
        ParenthesizedExpressionSyntax parenthesized => BindValue(parenthesized.Expression, wanted),
        UnaryExpressionSyntax unary => BindUnary(unary),
        BinaryExpressionSyntax binary => BindBinary(binary),
        BetweenExpressionSyntax between => BindBetween(between),
        ChainedComparisonSyntax chained => BindChained(chained),
        ConditionalExpressionSyntax conditional => BindConditional(conditional, wanted),
        CallExpressionSyntax call => WithResults(BindCall(call), call),
        ElementAccessSyntax element => BindElement(element),
        SubstringSyntax substring => BindSubstring(substring),
        MemberAccessSyntax member => BindMember(member),
        UnqualifiedMemberSyntax member => BindUnqualified(member),
        LambdaExpressionSyntax lambda => BindLambda(lambda, []),
        NewExpressionSyntax @new => BindNew(@new, wanted),
        ArrayLiteralSyntax array => BindArrayLiteral(array, wanted),
        TupleExpressionSyntax tuple => BindTuple(tuple),
        OptionalSeparatorSyntax separator => ConvertToText(BindValue(separator.Expression), separator),
        _ => NotProvided(syntax, syntax.ToString().Trim()),
    };

    private BoundExpression BindDuration(DurationExpressionSyntax syntax)
    {
        if (syntax.Milliseconds <= long.MaxValue) return new BoundLiteral((long)Math.Round(syntax.Milliseconds), TypeSymbol.Duration);
        Report(syntax, 1006);
        return new BoundError();
    }

    private static BoundExpression BindLiteral(LiteralExpressionSyntax syntax) => syntax.Token.Value switch
    {
        long number => new BoundLiteral(number, number > int.MaxValue ? TypeSymbol.Int64 : TypeSymbol.Int32),
        double number => new BoundLiteral(number, TypeSymbol.Double),
        string text => new BoundLiteral(text, TypeSymbol.String),
        bool value => new BoundLiteral(value, TypeSymbol.Boolean),
        _ => syntax.Token.Is(Keyword.Null) ? new BoundLiteral(null, TypeSymbol.Null) : new BoundError(),
    };

    private BoundExpression BindInterpolated(InterpolatedStringExpressionSyntax syntax)
    {
        BoundExpression? text = null;
        foreach (var part in syntax.Parts)
        {
            var piece = part switch
            {
                StringTextSyntax { Token.Value: string value } => new BoundLiteral(value, TypeSymbol.String),
                InterpolationSyntax interpolation => Shown(BindValue(interpolation.Expression), interpolation.Expression),
                _ => (BoundExpression)new BoundLiteral("", TypeSymbol.String),
            };
            text = text is null ? piece : new BoundBinary(BinaryOperator.Concatenate, text, piece, TypeSymbol.String);
        }

        return text ?? new BoundLiteral("", TypeSymbol.String);
    }

    // What is shown may be an array of simple values: the run time joins them.
    private BoundExpression Shown(BoundExpression value, ExpressionSyntax syntax) =>
        Opened(value).Type.Kind is TypeKind.Array or TypeKind.Variant ? new BoundConversion(new BoundConversion(value, TypeSymbol.Variant), TypeSymbol.String) : ConvertToText(value, syntax);

    private BoundConditional BindConditional(ConditionalExpressionSyntax syntax, TypeSymbol? wanted)
    {
        var condition = BindCondition(syntax.Condition);
        var (whenTrue, whenFalse) = (BindValue(syntax.WhenTrue, wanted), BindValue(syntax.WhenFalse, wanted));
        var type = CommonType(whenTrue, whenFalse);
        return new BoundConditional(condition, Convert(whenTrue, type, syntax.WhenTrue), Convert(whenFalse, type, syntax.WhenFalse), type);
    }

    private static TypeSymbol CommonType(BoundExpression left, BoundExpression right)
    {
        if (left.Type == right.Type) return left.Type;
        if (left.Type.IsError) return right.Type;
        if (right.Type.IsError) return left.Type;
        if (left.Type.Kind == TypeKind.Null && right.Type.IsObject) return right.Type;
        if (right.Type.Kind == TypeKind.Null && left.Type.IsObject) return left.Type;
        if (left.Type.IsNumber && right.Type.IsNumber) return ArithmeticType(left.Type, right.Type);
        return left.Type.IsText && right.Type.IsText ? TypeSymbol.String : TypeSymbol.Variant;
    }

    private BoundExpression BindCondition(ExpressionSyntax syntax) => BindAs(syntax, TypeSymbol.Boolean);

    private BoundTuple BindTuple(TupleExpressionSyntax syntax)
    {
        List<BoundExpression> values = [.. syntax.Elements.Select(element => BindValue(element))];
        return new BoundTuple(values, TypeSymbol.TupleOf(values.Select(NaturalType)));
    }

    private BoundExpression BindArrayLiteral(ArrayLiteralSyntax syntax, TypeSymbol? wanted)
    {
        switch (wanted)
        {
            case { Kind: TypeKind.Array, Element: { } element }:
                return new BoundArrayLiteral([.. syntax.Elements.Select(value => BindHeld(value, element))], wanted);
            case { Kind: TypeKind.Queue or TypeKind.Stack or TypeKind.List, Element: { } element }:
                return new BoundArrayLiteral([.. syntax.Elements.Select(value => BindHeld(value, element))], wanted);
            case { Kind: TypeKind.Associative, Element: { } element }:
                return new BoundKeyedLiteral([.. syntax.Elements.Select(pair => BindPair(pair, element))], wanted);
            case { Kind: TypeKind.Structure, Declaration: StructureSymbol structure }:
                return new BoundStructureLiteral([.. structure.Members.Values.Zip(syntax.Elements, (member, value) => (member, BindInitial(value, member.Type, null, member.IsDynamic)))], wanted);
        }

        List<BoundExpression> elements = [.. syntax.Elements.Select(value => BindValue(value))];
        var type = elements.Count == 0 ? TypeSymbol.Variant : elements.Skip(1).Aggregate(NaturalType(elements[0]), (type, next) => CommonType(new BoundConversion(elements[0], type), new BoundConversion(next, NaturalType(next))));
        if (wanted?.Kind is TypeKind.Json or TypeKind.Variant) type = TypeSymbol.Variant;
        // Nothing says that the objects would belong to the array.
        if (type.Kind == TypeKind.Class) type = type with { IsDynamic = true };
        return new BoundArrayLiteral([.. elements.Zip(syntax.Elements, (value, place) => Convert(type.IsDynamic ? value : Copied(value, type), type, place))], TypeSymbol.ArrayOf(type));
    }

    private (BoundExpression Key, BoundExpression Value) BindPair(ExpressionSyntax syntax, TypeSymbol element)
    {
        if (syntax is ArrayLiteralSyntax { Elements: [var key, var value] }) return (ConvertToText(BindValue(key), key), BindHeld(value, element));
        if (syntax is OptionalSeparatorSyntax or ArrayLiteralSyntax) NotProvided(syntax, syntax.ToString().Trim());
        return (new BoundError(), new BoundError());
    }

    private BoundLambda BindLambda(LambdaExpressionSyntax syntax, IReadOnlyList<TypeSymbol> offered)
    {
        for (var i = 0; i < offered.Count && i < syntax.Parameters.Parameters.Count; i++) _found.Note(syntax, i, offered[i]);
        var symbol = new ProcedureSymbol("", _process.Tree, syntax, _process) { IsLambda = true, Class = _process.Class };
        if (Inferred(syntax, -1) is { } result) symbol.Result = result;
        BindParameters(symbol, syntax, syntax.Parameters);
        _program.AllProcesses.Add(symbol);
        _process.Uses.Add(symbol);
        _homes[symbol] = _block;
        if (syntax.Body is { } body)
        {
            BindProcess(symbol, body);
        }
        else if (syntax.Expression is { } expression)
        {
            Enter(symbol, new BlockScope(null, 0), () => BindLambdaExpression(symbol, expression));
        }

        return new BoundLambda(symbol);
    }

    private void BindLambdaExpression(ProcedureSymbol symbol, ExpressionSyntax expression)
    {
        var value = BindValue(expression);
        symbol.Returned.Add(NaturalType(value));
        _found.Note(symbol.Syntax, -1, NaturalType(value));
        BoundStatement statement = value.Type.Kind == TypeKind.Nothing || symbol.Result.Kind == TypeKind.Nothing
            ? new BoundExpressionStatement(expression, value)
            : new BoundReturn(expression, Convert(value, symbol.Result, expression));
        symbol.Body = new BoundBody(new BoundBlock(expression, [statement]), null, null, null);
    }
}
