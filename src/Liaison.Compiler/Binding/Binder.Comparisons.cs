namespace Liaison.Compiler.Binding;

/// <content>Comparisons.</content>
internal sealed partial class Binder
{
    private static BinaryOperator? ComparisonOf(SyntaxKind kind) => kind switch
    {
        SyntaxKind.EqualsToken or SyntaxKind.EqualsEqualsToken => BinaryOperator.Equal,
        SyntaxKind.NotEqualsToken => BinaryOperator.NotEqual,
        SyntaxKind.LessToken => BinaryOperator.Less,
        SyntaxKind.LessEqualsToken => BinaryOperator.LessOrEqual,
        SyntaxKind.GreaterToken => BinaryOperator.Greater,
        SyntaxKind.GreaterEqualsToken => BinaryOperator.GreaterOrEqual,
        _ => null,
    };

    private static (TextTest Test, TextLikeness Likeness)? TextTestOf(SyntaxKind kind) => kind switch
    {
        SyntaxKind.TildeEqualsToken => (TextTest.AreEqual, TextLikeness.Flexible),
        SyntaxKind.TildeTildeToken => (TextTest.AreEqual, TextLikeness.VeryFlexible),
        SyntaxKind.StartsWithToken => (TextTest.StartsWith, TextLikeness.Exact),
        SyntaxKind.StartsWithIgnoringCaseToken => (TextTest.StartsWith, TextLikeness.Flexible),
        SyntaxKind.StartsWithLooselyToken => (TextTest.StartsWith, TextLikeness.VeryFlexible),
        SyntaxKind.ContainsToken => (TextTest.Contains, TextLikeness.Exact),
        SyntaxKind.ContainsIgnoringCaseToken => (TextTest.Contains, TextLikeness.Flexible),
        SyntaxKind.ContainsLooselyToken => (TextTest.Contains, TextLikeness.VeryFlexible),
        SyntaxKind.EndsWithToken => (TextTest.EndsWith, TextLikeness.Exact),
        SyntaxKind.EndsWithIgnoringCaseToken => (TextTest.EndsWith, TextLikeness.Flexible),
        SyntaxKind.EndsWithLooselyToken => (TextTest.EndsWith, TextLikeness.VeryFlexible),
        _ => null,
    };

    private BoundTextTest BindTextTest(BinaryExpressionSyntax syntax, TextTest test, TextLikeness likeness) =>
        new(test, likeness, BindAs(syntax.Left, TypeSymbol.String), BindAs(syntax.Right, TypeSymbol.String));

    private BoundExpression BindComparison(BoundExpression left, BinaryOperator sign, BoundExpression right, ExpressionSyntax place)
    {
        if (left.Type.IsError || right.Type.IsError) return new BoundError();
        var type = ComparisonType(left, right);
        if (type.IsInteger && left.Type.IsInteger && right.Type.IsInteger) return new BoundBinary(sign, left, right, TypeSymbol.Boolean);
        return new BoundBinary(sign, Convert(left, type, place), Convert(right, type, place), TypeSymbol.Boolean);
    }

    /// <summary>The type in which two values are compared.</summary>
    private static TypeSymbol ComparisonType(BoundExpression left, BoundExpression right)
    {
        var (a, b) = (left.Type, right.Type);
        if (a.Kind == TypeKind.Buffer || b.Kind == TypeKind.Buffer) return TypeSymbol.Buffer;
        if (a.Kind == TypeKind.Null) return NullComparison(b);
        if (b.Kind == TypeKind.Null) return NullComparison(a);
        if (AreNumbers(left, right)) return TypeSymbol.Number;
        if (a.Kind == TypeKind.Variant || b.Kind == TypeKind.Variant || a.Kind == TypeKind.Json || b.Kind == TypeKind.Json) return TypeSymbol.Variant;
        if (a.IsText && b.IsText) return TypeSymbol.String;
        if (a == b) return a;
        if (a.IsMoment || a.Kind == TypeKind.Duration) return a;
        if (b.IsMoment || b.Kind == TypeKind.Duration) return b;
        if (a.IsInteger && b.IsInteger) return ArithmeticType(a, b);
        if (a.Kind == TypeKind.Boolean && b.IsInteger) return b;
        if (b.Kind == TypeKind.Boolean && a.IsInteger) return a;
        if (a.Kind == TypeKind.Boolean && b.IsText || b.Kind == TypeKind.Boolean && a.IsText) return TypeSymbol.Boolean;
        if (a.Kind is TypeKind.Class && b.Kind is TypeKind.Class) return a;
        return TypeSymbol.Double;
    }

    private static TypeSymbol NullComparison(TypeSymbol other) => other.IsObject || other.Kind is TypeKind.Array or TypeKind.Associative ? other : TypeSymbol.Variant;
}
