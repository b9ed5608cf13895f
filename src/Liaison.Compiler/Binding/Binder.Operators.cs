namespace Liaison.Compiler.Binding;

/// <content>Operators.</content>
internal sealed partial class Binder
{
    private BoundExpression BindUnary(UnaryExpressionSyntax syntax)
    {
        if (syntax.Operator.Is(Keyword.Not)) return new BoundUnary(UnaryOperator.Not, BindCondition(syntax.Operand), TypeSymbol.Boolean);
        var operand = BindValue(syntax.Operand);
        if (operand.Type.IsError) return operand;
        switch (syntax.Operator.Kind)
        {
            case SyntaxKind.PlusToken: return Numeric(operand, syntax.Operand);
            case SyntaxKind.MinusToken:
                if (operand is BoundLiteral { Value: long number } && number != long.MinValue) return new BoundLiteral(-number, operand.Type);
                if (operand is BoundLiteral { Value: double real }) return new BoundLiteral(-real, operand.Type);
                operand = operand.Type.Kind is TypeKind.Duration or TypeKind.Variant ? Opened(operand) : Numeric(operand, syntax.Operand);
                return Closed(new BoundUnary(UnaryOperator.Negate, operand, operand.Type));
            case SyntaxKind.TildeToken:
                operand = Convert(operand, operand.Type.Kind is TypeKind.Int64 or TypeKind.UInt64 ? TypeSymbol.Int64 : TypeSymbol.Int32, syntax.Operand);
                return new BoundUnary(UnaryOperator.Complement, operand, operand.Type);
            default: return NotProvided(syntax, syntax.ToString().Trim());
        }
    }

    private BoundExpression BindBinary(BinaryExpressionSyntax syntax)
    {
        if (syntax.Operator.Keyword is { } word) return BindWordOperator(syntax, word);
        switch (syntax.Operator.Kind)
        {
            case SyntaxKind.PlusToken: return BindSum(syntax);
            case SyntaxKind.MinusToken: return BindArithmetic(syntax, BinaryOperator.Subtract);
            case SyntaxKind.AsteriskToken: return BindArithmetic(syntax, BinaryOperator.Multiply);
            case SyntaxKind.SlashToken: return BindArithmetic(syntax, BinaryOperator.Divide);
            case SyntaxKind.PercentToken: return BindArithmetic(syntax, BinaryOperator.Modulo);
            case SyntaxKind.CaretToken: return new BoundBinary(BinaryOperator.Power, BindAs(syntax.Left, TypeSymbol.Double), BindAs(syntax.Right, TypeSymbol.Double), TypeSymbol.Double);
            case SyntaxKind.AmpersandToken: return BindBits(syntax, BinaryOperator.BitAnd);
            case SyntaxKind.BarToken: return BindBits(syntax, BinaryOperator.BitOr);
            case SyntaxKind.BarBarToken: return BindBits(syntax, BinaryOperator.BitXor);
        }

        if (ComparisonOf(syntax.Operator.Kind) is { } comparison) return BindComparison(BindValue(syntax.Left), comparison, BindValue(syntax.Right), syntax);
        if (TextTestOf(syntax.Operator.Kind) is var (test, likeness)) return BindTextTest(syntax, test, likeness);
        return NotProvided(syntax.Operator, syntax.Operator.Text);
    }

    private BoundExpression BindWordOperator(BinaryExpressionSyntax syntax, Keyword word) => word switch
    {
        Keyword.And => new BoundBinary(BinaryOperator.And, BindCondition(syntax.Left), BindCondition(syntax.Right), TypeSymbol.Boolean),
        Keyword.Or => new BoundBinary(BinaryOperator.Or, BindCondition(syntax.Left), BindCondition(syntax.Right), TypeSymbol.Boolean),
        Keyword.AndThen => new BoundBinary(BinaryOperator.AndThen, BindCondition(syntax.Left), BindCondition(syntax.Right), TypeSymbol.Boolean),
        Keyword.OrElse => new BoundBinary(BinaryOperator.OrElse, BindCondition(syntax.Left), BindCondition(syntax.Right), TypeSymbol.Boolean),
        Keyword.Modulo => BindArithmetic(syntax, BinaryOperator.Modulo),
        Keyword.In => BindMembership(syntax),
        _ => NotProvided(syntax.Operator, syntax.Operator.Text),
    };

    private BoundMembership BindMembership(BinaryExpressionSyntax syntax)
    {
        var value = Convert(BindValue(syntax.Left), TypeSymbol.Variant, syntax.Left);
        IEnumerable<ExpressionSyntax> candidates = syntax.Right switch
        {
            TupleExpressionSyntax tuple => tuple.Elements,
            ParenthesizedExpressionSyntax single => [single.Expression],
            ArrayLiteralSyntax array => array.Elements,
            _ => [syntax.Right],
        };
        List<BoundExpression> bound = [.. candidates.Select(candidate => BindValue(candidate))];
        return new BoundMembership(value, bound is [{ Type.Kind: TypeKind.Array }] ? bound : [.. bound.Zip(candidates, (item, place) => Convert(item, TypeSymbol.Variant, place))]);
    }

    private BoundExpression BindSum(BinaryExpressionSyntax syntax)
    {
        // "A + [S] + B": what is on the left of the separator decides whether it is inserted.
        if (syntax.Right is OptionalSeparatorSyntax separator)
        {
            var before = BindValue(syntax.Left);
            return before.Type.Kind == TypeKind.Buffer
                ? NotProvided(separator, separator.ToString().Trim())
                : new BoundSeparated(ConvertToText(before, syntax.Left), BindAs(separator.Expression, TypeSymbol.String));
        }

        if (syntax.Left is OptionalSeparatorSyntax) return BindAs(syntax.Right, TypeSymbol.String);
        return Sum(BindValue(syntax.Left), BindValue(syntax.Right), syntax.Left, syntax.Right, BinaryOperator.Add);
    }

    private BoundExpression Sum(BoundExpression left, BoundExpression right, ExpressionSyntax leftPlace, ExpressionSyntax rightPlace, BinaryOperator sign)
    {
        if (left.Type.IsError || right.Type.IsError) return new BoundError();
        if (sign == BinaryOperator.Add)
        {
            if (left.Type.Kind == TypeKind.Buffer) return new BoundBinary(BinaryOperator.Concatenate, left, Convert(right, TypeSymbol.Buffer, rightPlace), TypeSymbol.Buffer);
            if ((left.Type.IsText && right.Type.Kind != TypeKind.Variant) || (right.Type.IsText && left.Type.Kind != TypeKind.Variant) || right.Type.Kind == TypeKind.Buffer)
                return new BoundBinary(BinaryOperator.Concatenate, ConvertToText(left, leftPlace), ConvertToText(right, rightPlace), TypeSymbol.String);
        }

        if (left.Type.Kind == TypeKind.Variant || right.Type.Kind == TypeKind.Variant) return HeldArithmetic(sign, left, right, leftPlace, rightPlace);
        if (left.Type.IsMoment || right.Type.IsMoment || left.Type.Kind == TypeKind.Duration || right.Type.Kind == TypeKind.Duration)
            return TimeSum(left, right, leftPlace, rightPlace, sign);
        return Arithmetic(sign, Numeric(left, leftPlace), Numeric(right, rightPlace));
    }

    // Days go with dates, lengths of time with everything.
    private BoundExpression TimeSum(BoundExpression left, BoundExpression right, ExpressionSyntax leftPlace, ExpressionSyntax rightPlace, BinaryOperator sign)
    {
        // The functions that give the time give it as a text.
        if (sign == BinaryOperator.Subtract && left.Type.IsMoment && right.Type.IsText) right = Convert(right, left.Type, rightPlace);
        else if (sign == BinaryOperator.Subtract && right.Type.IsMoment && left.Type.IsText) left = Convert(left, right.Type, leftPlace);
        if (left.Type.IsMoment && sign == BinaryOperator.Subtract && right.Type == left.Type) return new BoundBinary(sign, left, right, TypeSymbol.Duration);
        if (left.Type.IsMoment) return new BoundBinary(sign, left, right.Type.Kind == TypeKind.Duration || left.Type.Kind == TypeKind.Time ? Convert(right, TypeSymbol.Duration, rightPlace) : Convert(right, TypeSymbol.Int64, rightPlace), left.Type);
        if (right.Type.IsMoment && sign == BinaryOperator.Add) return TimeSum(right, left, rightPlace, leftPlace, sign);
        return new BoundBinary(sign, Convert(left, TypeSymbol.Duration, leftPlace), Convert(right, TypeSymbol.Duration, rightPlace), TypeSymbol.Duration);
    }

    private BoundExpression BindArithmetic(BinaryExpressionSyntax syntax, BinaryOperator sign)
    {
        var (left, right) = (BindValue(syntax.Left), BindValue(syntax.Right));
        if (left.Type.IsError || right.Type.IsError) return new BoundError();
        if (sign == BinaryOperator.Subtract) return Sum(left, right, syntax.Left, syntax.Right, sign);
        return Product(sign, left, right, syntax.Left, syntax.Right);
    }

    private BoundExpression Product(BinaryOperator sign, BoundExpression left, BoundExpression right, ExpressionSyntax leftPlace, ExpressionSyntax rightPlace)
    {
        if (left.Type.Kind == TypeKind.Variant || right.Type.Kind == TypeKind.Variant) return HeldArithmetic(sign, left, right, leftPlace, rightPlace);
        // A part of a length of time is one; how often one is in another is a number.
        if (left.Type.Kind == TypeKind.Duration && (sign == BinaryOperator.Multiply || (sign == BinaryOperator.Divide && right.Type.Kind != TypeKind.Duration)))
            return new BoundBinary(sign, left, Convert(right, TypeSymbol.Double, rightPlace), TypeSymbol.Duration);
        if (right.Type.Kind == TypeKind.Duration && sign == BinaryOperator.Multiply) return new BoundBinary(sign, Convert(left, TypeSymbol.Double, leftPlace), right, TypeSymbol.Duration);
        return Arithmetic(sign, Numeric(left, leftPlace), Numeric(right, rightPlace));
    }

    // What the operands are is known at run time.
    private BoundExpression HeldArithmetic(BinaryOperator sign, BoundExpression left, BoundExpression right, ExpressionSyntax leftPlace, ExpressionSyntax rightPlace)
    {
        var type = AreNumbers(left, right) ? TypeSymbol.Number : TypeSymbol.Variant;
        return Closed(new BoundBinary(sign, Convert(left, type, leftPlace), Convert(right, type, rightPlace), type));
    }

    private static BoundExpression Arithmetic(BinaryOperator sign, BoundExpression left, BoundExpression right)
    {
        if (left.Type.IsError || right.Type.IsError) return new BoundError();
        var type = ArithmeticType(left.Type, right.Type);
        if (left is BoundLiteral { Value: long first } && right is BoundLiteral { Value: long second } && TooLarge(sign, first, second) is { } large) return large;
        if (sign == BinaryOperator.Divide) type = type.Kind == TypeKind.Decimal ? type : TypeSymbol.Double;
        if (!type.IsInteger || sign == BinaryOperator.Divide) (left, right) = (Converted(left, type), Converted(right, type));
        return new BoundBinary(sign, left, right, type);
    }

    // C# refuses constants that do not fit: what needs more than 32 bits is calculated here.
    private static BoundLiteral? TooLarge(BinaryOperator sign, long left, long right)
    {
        long? result = sign switch
        {
            BinaryOperator.Add => unchecked(left + right),
            BinaryOperator.Subtract => unchecked(left - right),
            BinaryOperator.Multiply => unchecked(left * right),
            _ => null,
        };
        return result is > int.MaxValue or < int.MinValue ? new BoundLiteral(result, TypeSymbol.Int64) : null;
    }

    private static TypeSymbol ArithmeticType(TypeSymbol left, TypeSymbol right)
    {
        if (left.IsReal || right.IsReal) return TypeSymbol.Double;
        if (left.Kind == TypeKind.Decimal || right.Kind == TypeKind.Decimal) return TypeSymbol.Decimal;
        return left.Bits == 64 || right.Bits == 64 || left.Kind == TypeKind.UInt32 || right.Kind == TypeKind.UInt32 ? TypeSymbol.Int64 : TypeSymbol.Int32;
    }

    /// <summary>A number, made from what is not one.</summary>
    private BoundExpression Numeric(BoundExpression value, ExpressionSyntax place) => value.Type switch
    {
        { IsNumber: true } or { IsError: true } => value.Type.Kind is TypeKind.UInt64 ? Convert(value, TypeSymbol.Int64, place) : value,
        { Kind: TypeKind.Boolean } => Convert(value, TypeSymbol.Int32, place),
        { Kind: TypeKind.Variant } => value,
        _ => Convert(value, TypeSymbol.Double, place),
    };

    private BoundBinary BindBits(BinaryExpressionSyntax syntax, BinaryOperator sign)
    {
        var (left, right) = (BindValue(syntax.Left), BindValue(syntax.Right));
        var type = left.Type.Kind is TypeKind.Int64 or TypeKind.UInt64 or TypeKind.UInt32 || right.Type.Kind is TypeKind.Int64 or TypeKind.UInt64 or TypeKind.UInt32 ? TypeSymbol.Int64 : TypeSymbol.Int32;
        return new BoundBinary(sign, Convert(left, type, syntax.Left), Convert(right, type, syntax.Right), type);
    }

    private BoundInterval BindBetween(BetweenExpressionSyntax syntax) =>
        Interval(BindValue(syntax.Left), BindValue(syntax.Low), BinaryOperator.LessOrEqual, BindValue(syntax.High), BinaryOperator.LessOrEqual, syntax);

    private BoundInterval BindChained(ChainedComparisonSyntax syntax) => Interval(
        BindValue(syntax.Subject), BindValue(syntax.Low), ComparisonOf(syntax.LowOperator.Kind) ?? BinaryOperator.LessOrEqual,
        BindValue(syntax.High), ComparisonOf(syntax.HighOperator.Kind) ?? BinaryOperator.LessOrEqual, syntax);

    /// <summary>Low, sign, value, sign, high.</summary>
    private BoundInterval Interval(BoundExpression value, BoundExpression low, BinaryOperator lowSign, BoundExpression high, BinaryOperator highSign, ExpressionSyntax place)
    {
        var type = ComparisonType(value, low);
        if (type != ComparisonType(value, high)) type = type.IsNumber && high.Type.IsNumber ? ArithmeticType(type, high.Type) : TypeSymbol.Variant;
        return new BoundInterval(Convert(value, type, place), Convert(low, type, place), lowSign, Convert(high, type, place), highSign);
    }
}
