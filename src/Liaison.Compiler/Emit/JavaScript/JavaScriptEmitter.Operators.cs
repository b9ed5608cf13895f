namespace Liaison.Compiler.Emit.JavaScript;

/// <content>Operators.</content>
internal sealed partial class JavaScriptEmitter
{
    // As many bits as an integer may have and still be exact in a number of JavaScript.
    private const int ExactBits = 53;

    private Code Unary(BoundUnary unary) => unary.Operator switch
    {
        UnaryOperator.Not => Not(unary.Operand),
        UnaryOperator.Complement => new Code($"~{Expression(unary.Operand).At(Precedence.Unary)}", Precedence.Unary),
        _ when !IsPrimitive(unary.Type) => Code.Primary($"{Runtime("negate")}({Expression(unary.Operand)})"),
        _ when IsBig(unary.Type) => Code.Primary($"BigInt.asIntN(64, -{Expression(unary.Operand).At(Precedence.Primary)})"),
        _ => Narrow(unary, Wide(unary)),
    };

    private Code Not(BoundExpression operand) => operand switch
    {
        BoundBinary { Operator: BinaryOperator.Equal or BinaryOperator.NotEqual } binary => Expression(binary with { Operator = binary.Operator == BinaryOperator.Equal ? BinaryOperator.NotEqual : BinaryOperator.Equal }),
        BoundUnary { Operator: UnaryOperator.Not } inner => Expression(inner.Operand),
        _ => new Code($"!{Expression(operand).At(Precedence.Unary)}", Precedence.Unary),
    };

    /// <summary>Whether JavaScript's own operators work on values of the type.</summary>
    private static bool IsPrimitive(TypeSymbol type) => type.IsInteger || type.IsReal || type.Kind is TypeKind.Boolean or TypeKind.String or TypeKind.Character;

    private static bool IsBig(TypeSymbol type) => type.IsInteger && type.Bits == 64;

    private Code Binary(BoundBinary binary) => binary.Operator switch
    {
        BinaryOperator.Concatenate => Concatenation(binary),
        BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply or BinaryOperator.Divide or BinaryOperator.Modulo => Arithmetic(binary),
        BinaryOperator.Power => Code.Primary($"Math.pow({Expression(binary.Left)}, {Expression(binary.Right)})"),
        BinaryOperator.BitAnd => Infix(binary, "&", Precedence.BitAnd),
        BinaryOperator.BitOr => Infix(binary, "|", Precedence.BitOr),
        BinaryOperator.BitXor => Infix(binary, "^", Precedence.BitXor),
        BinaryOperator.And => IsHarmless(binary.Right) ? Infix(binary, "&&", Precedence.And) : Code.Primary($"Boolean({Infix(binary, "&", Precedence.BitAnd)})"),
        BinaryOperator.Or => IsHarmless(binary.Right) ? Infix(binary, "||", Precedence.Or) : Code.Primary($"Boolean({Infix(binary, "|", Precedence.BitOr)})"),
        BinaryOperator.AndThen => Infix(binary, "&&", Precedence.And),
        BinaryOperator.OrElse => Infix(binary, "||", Precedence.Or),
        _ => Comparison(binary),
    };

    // Both sides are evaluated; where that cannot be told apart, JavaScript is written as people write it.
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
        var (left, right) = IsBig(binary.Type) ? (Big(binary.Left), Big(binary.Right)) : (Expression(binary.Left), Expression(binary.Right));
        return new Code($"{left.At(precedence)} {sign} {right.At(precedence + 1)}", precedence);
    }

    private Code Arithmetic(BoundBinary binary)
    {
        if (!IsPrimitive(binary.Type) || !IsPrimitive(binary.Left.Type) || !IsPrimitive(binary.Right.Type)) return ValueArithmetic(binary);
        if (binary.Operator == BinaryOperator.Divide) return binary.Right is BoundLiteral { Value: double and not 0.0 } ? Infix(binary, "/", Precedence.Multiplicative) : Code.Primary($"{Runtime("divide")}({Expression(binary.Left)}, {Expression(binary.Right)})");
        if (binary.Operator == BinaryOperator.Modulo) return Remainder(binary);
        if (binary.Type.IsInteger && !IsBig(binary.Type)) return Narrow(binary, Wide(binary));
        var (sign, precedence) = SignOf(binary.Operator);
        return IsBig(binary.Type) ? Code.Primary($"BigInt.asIntN(64, {Infix(binary, sign, precedence)})") : Infix(binary, sign, precedence);
    }

    // Dates, durations, amounts and values whose types are known only when the program runs.
    private Code ValueArithmetic(BoundBinary binary)
    {
        var function = binary.Operator switch
        {
            BinaryOperator.Add => "add",
            BinaryOperator.Subtract => "subtract",
            BinaryOperator.Multiply => "multiply",
            BinaryOperator.Divide => "divideValues",
            _ => "moduloOfValues",
        };
        return Code.Primary($"{Runtime(function)}({Expression(binary.Left)}, {Expression(binary.Right)})");
    }

    private static (string Sign, Precedence Precedence) SignOf(BinaryOperator sign) => sign switch
    {
        BinaryOperator.Add => ("+", Precedence.Additive),
        BinaryOperator.Subtract => ("-", Precedence.Additive),
        _ => ("*", Precedence.Multiplicative),
    };

    private Code Remainder(BoundBinary binary)
    {
        var (left, right) = IsBig(binary.Type) ? (Big(binary.Left), Big(binary.Right)) : (Expression(binary.Left), Expression(binary.Right));
        return binary.Right is BoundLiteral { Value: long and > 0 }
            ? new Code($"{left.At(Precedence.Multiplicative)} % {right.At(Precedence.Unary)}", Precedence.Multiplicative)
            : Code.Primary($"{Runtime("modulo")}({left}, {right})");
    }

    /// <summary>An integer of 8 bytes.</summary>
    private Code Big(BoundExpression value) => value switch
    {
        { Type: var type } when IsBig(type) => Expression(value),
        BoundLiteral { Value: long number } => Signed(JavaScriptText.Literal(number) + "n"),
        _ => IsBigWide(value) ? Wide(value) : Code.Primary($"BigInt({Wide(value)})"),
    };

    /// <summary>An integer in full: arithmetic is done on 64 bits wherever the result is not stored in fewer.</summary>
    private Code Wide(BoundExpression value)
    {
        switch (value)
        {
            case BoundUnary { Operator: UnaryOperator.Negate, Type.Kind: TypeKind.Int32 or TypeKind.Double } negation: return new Code($"-{Wide(negation.Operand).At(Precedence.Primary)}", Precedence.Unary);
            case BoundBinary { Operator: BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply, Type.Kind: TypeKind.Int32 } binary:
                var (sign, precedence) = SignOf(binary.Operator);
                var (left, right) = IsBigWide(value) ? (Big(binary.Left), Big(binary.Right)) : (Wide(binary.Left), Wide(binary.Right));
                return new Code($"{left.At(precedence)} {sign} {right.At(precedence + 1)}", precedence);
            default: return Expression(value);
        }
    }

    private static bool IsBigWide(BoundExpression value) => IntegerBits.IsWide(value) && IntegerBits.Of(value) > ExactBits;

    // What is stored has 4 bytes. Whether the operands of a sum or product lose theirs before or after makes no difference.
    private Code Narrow(BoundExpression value, Code wide)
    {
        if (!IntegerBits.IsWide(value)) return wide;
        if (!IsBigWide(value)) return new Code($"{wide.At(Precedence.Shift)} | 0", Precedence.BitOr);
        if (value is not BoundBinary binary) return new Code($"-{Expression(((BoundUnary)value).Operand).At(Precedence.Primary)} | 0", Precedence.BitOr);
        var (left, right) = (Expression(binary.Left), Expression(binary.Right));
        if (binary.Operator == BinaryOperator.Multiply) return Code.Primary($"Math.imul({left}, {right})");
        var (sign, precedence) = SignOf(binary.Operator);
        return new Code($"{left.At(precedence)} {sign} {right.At(precedence + 1)} | 0", Precedence.BitOr);
    }

    /// <summary>A number of JavaScript: what counts positions, elements and time is one.</summary>
    private string AsNumber(BoundExpression value) => value switch
    {
        BoundConversion { Type.IsInteger: true, Operand: { Type.IsInteger: true } operand } when !IsBig(operand.Type) => AsNumber(operand),
        BoundLiteral { Value: long number } => JavaScriptText.Literal(number),
        { Type: var type } when IsBig(type) => $"Number({Expression(value)})",
        _ => IsBigWide(value) ? Expression(value).Text : Wide(value).Text,
    };

    private Code Concatenation(BoundBinary binary)
    {
        if (binary.Type.Kind == TypeKind.Buffer) return Code.Primary($"{Expression(binary.Left).At(Precedence.Primary)}.plus({BytesOf(binary.Right)})");
        // A text on one side makes JavaScript convert an integer on the other one as the language does.
        var left = IsText(binary.Right) ? Joined(binary.Left) : Expression(binary.Left);
        return new Code($"{left.At(Precedence.Additive)} + {Joined(binary.Right).At(Precedence.Multiplicative)}", Precedence.Additive);
    }

    private static bool IsText(BoundExpression value) => value is not BoundConversion && value.Type.Kind is TypeKind.String or TypeKind.Character;

    private Code Joined(BoundExpression value) => value is BoundConversion { Type.Kind: TypeKind.String, Operand: { Type.IsInteger: true } or { Type.Kind: TypeKind.Received or TypeKind.Buffer } } conversion && conversion.Type.Length == 0
        && (conversion.Operand.Type.Kind != TypeKind.Buffer || TextOf(conversion.Type) == TextKind.Ansi)
        ? Wide(conversion.Operand)
        : Expression(value);

    private Code Comparison(BoundBinary binary)
    {
        var (left, right) = (binary.Left, binary.Right);
        if (left.Type.Kind == TypeKind.Boolean && right is BoundLiteral { Value: bool value } && binary.Operator is BinaryOperator.Equal or BinaryOperator.NotEqual)
            return value == (binary.Operator == BinaryOperator.Equal) ? Expression(left) : Not(left);
        if (left.Type.IsReal && right.Type.IsReal) return RealComparison(binary);
        var isEquality = binary.Operator is BinaryOperator.Equal or BinaryOperator.NotEqual;
        var precedence = isEquality ? Precedence.Equality : Precedence.Relational;
        if (left.Type.IsText && right.Type.IsText) return new Code($"{new Code(TextOf(left), Precedence.Additive).At(precedence + 1)} {Sign(binary.Operator)} {new Code(TextOf(right), Precedence.Additive).At(precedence + 1)}", precedence);
        if (left.Type.IsInteger && right.Type.IsInteger)
        {
            var (one, other) = IsBig(left.Type) || IsBig(right.Type) || IsBigWide(left) || IsBigWide(right) ? (Big(left), Big(right)) : (Wide(left), Wide(right));
            return new Code($"{one.At(precedence + 1)} {Sign(binary.Operator)} {other.At(precedence + 1)}", precedence);
        }

        if (IsIdentity(left.Type) && IsIdentity(right.Type)) return new Code($"{Expression(left).At(precedence + 1)} {Sign(binary.Operator)} {Expression(right).At(precedence + 1)}", precedence);
        if (!isEquality) return new Code($"{Runtime("compare")}({Expression(left)}, {Expression(right)}) {Sign(binary.Operator)} 0", Precedence.Relational);
        var equal = Code.Primary($"{Runtime("areEqual")}({Expression(left)}, {Expression(right)})");
        return binary.Operator == BinaryOperator.Equal ? equal : new Code($"!{equal}", Precedence.Unary);
    }

    private static bool IsIdentity(TypeSymbol type) => type.Kind is TypeKind.Boolean or TypeKind.Enumeration or TypeKind.Class or TypeKind.Null or TypeKind.Procedure;

    private Code RealComparison(BoundBinary binary)
    {
        var (left, right) = (Expression(binary.Left).Text, Expression(binary.Right).Text);
        return binary.Operator switch
        {
            BinaryOperator.Equal => Code.Primary($"{Runtime("areClose")}({left}, {right})"),
            BinaryOperator.NotEqual => new Code($"!{Runtime("areClose")}({left}, {right})", Precedence.Unary),
            BinaryOperator.Less => Code.Primary($"{Runtime("isLess")}({left}, {right})"),
            BinaryOperator.LessOrEqual => Code.Primary($"{Runtime("isLessOrEqual")}({left}, {right})"),
            BinaryOperator.Greater => Code.Primary($"{Runtime("isLess")}({right}, {left})"),
            _ => Code.Primary($"{Runtime("isLessOrEqual")}({right}, {left})"),
        };
    }

    private static string Sign(BinaryOperator sign) => sign switch
    {
        BinaryOperator.Equal => "===",
        BinaryOperator.NotEqual => "!==",
        BinaryOperator.Less => "<",
        BinaryOperator.LessOrEqual => "<=",
        BinaryOperator.Greater => ">",
        _ => ">=",
    };
}
