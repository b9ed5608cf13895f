using System.Numerics;

namespace Liaison.Compiler.Lowering;

/// <summary>How large integers can become: arithmetic is done on 64 bits wherever its result is not stored in fewer.</summary>
internal static class IntegerBits
{
    /// <summary>Whether an integer expression of 32 bits can have a result that needs more.</summary>
    public static bool IsWide(BoundExpression value) => value is BoundBinary { Operator: BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply } or BoundUnary { Operator: UnaryOperator.Negate }
        && value.Type.Kind == TypeKind.Int32 && Of(value) > 31;

    /// <summary>How many bits the magnitude of an integer has at most.</summary>
    public static int Of(BoundExpression value) => value switch
    {
        BoundLiteral { Value: long number } => 64 - BitOperations.LeadingZeroCount((ulong)Math.Abs(Math.Max(number, -long.MaxValue))),
        BoundLibraryConstant => 31,
        // Lengths, positions, counts: no text, buffer or array has a milliard elements.
        BoundLibraryCall { Function.Id: "Strings.Length" or "StringSearch.Position" or "StringSearch.PositionOf" or "StringSearch.CountOf" or "Arrays.Count" or "Arrays.Size" } => 30,
        BoundLibraryCall { Function.Id: "Strings.Code" } => 16,
        BoundProperty { Property: Keyword.Count or Keyword.Size } => 30,
        BoundUnary { Operator: UnaryOperator.Negate } unary => Of(unary.Operand),
        BoundBinary { Operator: BinaryOperator.Add or BinaryOperator.Subtract } binary => Math.Max(Of(binary.Left), Of(binary.Right)) + 1,
        BoundBinary { Operator: BinaryOperator.Multiply } binary => Of(binary.Left) + Of(binary.Right),
        BoundBinary { Operator: BinaryOperator.Modulo, Right: BoundLiteral } binary => Of(binary.Right),
        BoundBinary { Operator: BinaryOperator.BitAnd, Right: BoundLiteral { Value: long and >= 0 } } binary => Of(binary.Right),
        _ => value.Type.IsInteger ? Math.Max(value.Type.Bits - 1, 7) : 64,
    };
}
