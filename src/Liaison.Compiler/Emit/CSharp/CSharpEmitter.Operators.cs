namespace Liaison.Compiler.Emit.CSharp;

/// <content>Operators.</content>
internal sealed partial class CSharpEmitter
{
    private Code Unary(BoundUnary unary) => unary.Operator switch
    {
        UnaryOperator.Not => Not(unary.Operand),
        UnaryOperator.Complement => new Code($"~{Expression(unary.Operand).At(Precedence.Unary)}", Precedence.Unary),
        _ => new Code($"-{Expression(unary.Operand).At(Precedence.Primary)}", Precedence.Unary),
    };

    private Code Not(BoundExpression operand) => operand switch
    {
        BoundBinary { Operator: BinaryOperator.Equal or BinaryOperator.NotEqual } binary => Expression(binary with { Operator = binary.Operator == BinaryOperator.Equal ? BinaryOperator.NotEqual : BinaryOperator.Equal }),
        BoundUnary { Operator: UnaryOperator.Not } inner => Expression(inner.Operand),
        _ => new Code($"!{Expression(operand).At(Precedence.Unary)}", Precedence.Unary),
    };

    private Code Binary(BoundBinary binary) => binary.Operator switch
    {
        BinaryOperator.Concatenate => Concatenation(binary),
        BinaryOperator.Add => Infix(binary, "+", Precedence.Additive),
        BinaryOperator.Subtract => Infix(binary, "-", Precedence.Additive),
        BinaryOperator.Multiply => Infix(binary, "*", Precedence.Multiplicative),
        BinaryOperator.Divide => Division(binary),
        BinaryOperator.Modulo => Remainder(binary),
        BinaryOperator.Power => Code.Primary($"{OfRunTime("Arithmetic", "Power")}({Expression(binary.Left)}, {Expression(binary.Right)})"),
        BinaryOperator.BitAnd => Infix(binary, "&", Precedence.BitAnd),
        BinaryOperator.BitOr => Infix(binary, "|", Precedence.BitOr),
        BinaryOperator.BitXor => Infix(binary, "^", Precedence.BitXor),
        BinaryOperator.And => Infix(binary, NeedsBoth(binary) ? "&" : "&&", NeedsBoth(binary) ? Precedence.BitAnd : Precedence.And),
        BinaryOperator.Or => Infix(binary, NeedsBoth(binary) ? "|" : "||", NeedsBoth(binary) ? Precedence.BitOr : Precedence.Or),
        BinaryOperator.AndThen => Infix(binary, "&&", Precedence.And),
        BinaryOperator.OrElse => Infix(binary, "||", Precedence.Or),
        _ => Comparison(binary),
    };

    // Both sides are evaluated; where that cannot be told apart, C# is written as people write it.
    private static bool NeedsBoth(BoundBinary binary) => !IsHarmless(binary.Right);

    private static bool IsHarmless(BoundExpression expression) => expression switch
    {
        BoundLiteral or BoundVariable or BoundLibraryConstant or BoundTextConstant or BoundEnumerationValue => true,
        BoundBinary { Operator: not (BinaryOperator.Divide or BinaryOperator.Modulo) } or BoundTextTest or BoundUnary or BoundProperty => Parts.Of(expression).All(IsHarmless),
        BoundConversion { Type.Kind: TypeKind.String or TypeKind.Boolean or TypeKind.Int64 or TypeKind.Double } conversion => conversion.Operand.Type.Kind != TypeKind.Variant && IsHarmless(conversion.Operand),
        _ => false,
    };

    private Code Infix(BoundBinary binary, string sign, Precedence precedence)
    {
        // Operators of one level associate to the left: the right operand needs parentheses at the same level.
        var left = Operand(binary.Left, binary.Type).At(precedence);
        var right = Operand(binary.Right, binary.Type).At(precedence + 1);
        return new Code($"{left} {sign} {right}", precedence);
    }

    private Code Operand(BoundExpression operand, TypeSymbol type)
    {
        if (type.Kind == TypeKind.Int64 && operand is BoundBinary) return Wide(operand);
        return type.Kind == TypeKind.Variant && operand is BoundLiteral { Value: null } ? Code.Primary("Value.Null") : Expression(operand);
    }

    private Code Concatenation(BoundBinary binary)
    {
        var left = binary.Left is BoundBinary { Operator: BinaryOperator.Concatenate } ? Expression(binary.Left).Text : Expression(binary.Left).At(Precedence.Additive);
        var right = binary.Type.Kind == TypeKind.Buffer && binary.Right is BoundConversion { Operand: var text } && IsAnsi(text) ? Expression(text) : Expression(binary.Right);
        return new Code($"{left} + {right.At(Precedence.Multiplicative)}", Precedence.Additive);
    }

    private Code Division(BoundBinary binary)
    {
        if (binary.Type.IsHeld || binary.Type.Kind == TypeKind.Duration) return Infix(binary, "/", Precedence.Multiplicative);
        return binary.Right is BoundLiteral { Value: double and not 0.0 } ? Infix(binary, "/", Precedence.Multiplicative) : Code.Primary($"Divide({Expression(binary.Left)}, {Expression(binary.Right)})");
    }

    private Code Remainder(BoundBinary binary)
    {
        if (binary.Type.IsHeld) return Infix(binary, "%", Precedence.Multiplicative);
        if (!binary.Type.IsInteger) return Code.Primary($"Modulo({Expression(Doubled(binary.Left))}, {Expression(Doubled(binary.Right))})");
        var (left, right) = (Wide(binary.Left), Wide(binary.Right));
        var isNarrow = binary.Type.Kind == TypeKind.Int32;
        if (binary.Right is BoundLiteral { Value: long and > 0 })
        {
            var remainder = $"{left.At(Precedence.Multiplicative)} % {right.At(Precedence.Unary)}";
            return isNarrow && IntegerBits.IsWide(binary.Left) ? new Code($"(int)({remainder})", Precedence.Unary) : new Code(remainder, Precedence.Multiplicative);
        }

        return isNarrow && !(IsInt(binary.Left) && IsInt(binary.Right)) ? new Code($"(int)Modulo({left}, {right})", Precedence.Unary) : Code.Primary($"Modulo({left}, {right})");
    }

    private static bool IsInt(BoundExpression value) => value.Type.Kind == TypeKind.Int32 && !IntegerBits.IsWide(value);

    /// <summary>A quotient of integers that loses its decimals at once: the division of integers gives the same, as long as real numbers are exact.</summary>
    private Code? WholeQuotient(BoundExpression value, TypeSymbol to)
    {
        const int MostExactBits = 52;
        if (value is not BoundBinary { Operator: BinaryOperator.Divide, Type.Kind: TypeKind.Double, Left: BoundConversion { Operand: { Type.Kind: TypeKind.Int32 } dividend } } division || IntegerBits.Of(dividend) > MostExactBits) return null;
        if (division.Right is BoundLiteral { Value: double and >= 1 and <= int.MaxValue and var divisor } && divisor == Math.Truncate(divisor))
        {
            var quotient = new Code($"{Wide(dividend).At(Precedence.Multiplicative)} / {CSharpText.Literal((long)divisor)}", Precedence.Multiplicative);
            return to.Kind == TypeKind.Int64 || (to.Kind == TypeKind.Int32 && IsInt(dividend)) ? quotient : Stored(quotient, to);
        }

        return IsInt(dividend) && division.Right is BoundConversion { Operand: var by } && IsInt(by) ? Stored(Code.Primary($"Quotient({Expression(dividend)}, {Expression(by)})"), to) : null;
    }

    private static BoundExpression Doubled(BoundExpression value) => value.Type.IsReal ? value : new BoundConversion(value, TypeSymbol.Double);

    /// <summary>An integer in full: arithmetic is done on 64 bits wherever the result is not stored in fewer.</summary>
    private Code Wide(BoundExpression value)
    {
        if (!IntegerBits.IsWide(value)) return Expression(value);
        switch (value)
        {
            case BoundUnary { Operator: UnaryOperator.Negate } negation: return new Code($"-{Long(negation.Operand).At(Precedence.Primary)}", Precedence.Unary);
            case BoundBinary binary:
                var (sign, precedence) = binary.Operator == BinaryOperator.Multiply ? ("*", Precedence.Multiplicative) : (binary.Operator == BinaryOperator.Add ? "+" : "-", Precedence.Additive);
                var right = IntegerBits.IsWide(binary.Right) ? Wide(binary.Right) : Expression(binary.Right);
                return new Code($"{Long(binary.Left).At(precedence)} {sign} {right.At(precedence + 1)}", precedence);
            default: return Expression(value);
        }
    }

    private Code Long(BoundExpression value) => IntegerBits.IsWide(value) ? Wide(value) : value is BoundLiteral { Value: long number } ? Signed(CSharpText.Literal(number) + "L") : new Code($"(long){Expression(value).At(Precedence.Unary)}", Precedence.Unary);

    private Code Comparison(BoundBinary binary)
    {
        var type = binary.Left.Type;
        if (type.IsReal || (type.Kind == TypeKind.Decimal && binary.Right.Type.Kind == TypeKind.Decimal)) return RealComparison(binary);
        if (type.Kind == TypeKind.Boolean && binary.Right is BoundLiteral { Value: bool value } && binary.Operator is BinaryOperator.Equal or BinaryOperator.NotEqual)
            return value == (binary.Operator == BinaryOperator.Equal) ? Expression(binary.Left) : Not(binary.Left);
        if (type.IsText && binary.Operator is not (BinaryOperator.Equal or BinaryOperator.NotEqual)) return new Code($"Compare({Expression(binary.Left)}, {Expression(binary.Right)}) {Sign(binary.Operator)} 0", Precedence.Relational);
        if (type.Kind == TypeKind.Boolean && binary.Operator is not (BinaryOperator.Equal or BinaryOperator.NotEqual))
            return new Code($"ToInteger({Expression(binary.Left)}) {Sign(binary.Operator)} ToInteger({Expression(binary.Right)})", Precedence.Relational);
        var precedence = binary.Operator is BinaryOperator.Equal or BinaryOperator.NotEqual ? Precedence.Equality : Precedence.Relational;
        if (CharacterOf(binary.Left, binary.Right) is { } character) return new Code($"{character} {Sign(binary.Operator)} {CSharpText.Literal(((string)((BoundLiteral)binary.Right).Value!)[0])}", precedence);
        return new Code($"{Compared(binary.Left).At(precedence + 1)} {Sign(binary.Operator)} {Compared(binary.Right).At(precedence + 1)}", precedence);
    }

    // One character of a text that is compared with one character needs no text of its own.
    private string? CharacterOf(BoundExpression value, BoundExpression other) =>
        value is BoundSlice { Form: SliceForm.At, Type.Kind: TypeKind.String } slice && other is BoundLiteral { Value: string { Length: 1 } } ? $"{SlicedText(slice)}.CharacterAt({Expression(slice.First!)})" : null;

    // C# has no comparison of an unsigned long with a signed number.
    private Code Compared(BoundExpression value) => value.Type.Kind switch
    {
        TypeKind.UInt64 => new Code($"(decimal){Expression(value).At(Precedence.Unary)}", Precedence.Unary),
        TypeKind.Variant => Cast(value),
        _ => Wide(value),
    };

    private Code RealComparison(BoundBinary binary)
    {
        var (left, right) = (AsReal(binary.Left), AsReal(binary.Right));
        return binary.Operator switch
        {
            BinaryOperator.Equal => Code.Primary($"AreEqual({left}, {right})"),
            BinaryOperator.NotEqual => new Code($"!AreEqual({left}, {right})", Precedence.Unary),
            BinaryOperator.Less => Code.Primary($"IsLess({left}, {right})"),
            BinaryOperator.LessOrEqual => Code.Primary($"IsLessOrEqual({left}, {right})"),
            BinaryOperator.Greater => Code.Primary($"IsLess({right}, {left})"),
            _ => Code.Primary($"IsLessOrEqual({right}, {left})"),
        };
    }

    private string AsReal(BoundExpression value) => value.Type.IsReal ? Expression(value).Text : Conversion(value, TypeSymbol.Double).Text;

    private static string Sign(BinaryOperator sign) => sign switch
    {
        BinaryOperator.Equal => "==",
        BinaryOperator.NotEqual => "!=",
        BinaryOperator.Less => "<",
        BinaryOperator.LessOrEqual => "<=",
        BinaryOperator.Greater => ">",
        _ => ">=",
    };
}
