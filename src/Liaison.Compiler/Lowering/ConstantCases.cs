namespace Liaison.Compiler.Lowering;

/// <summary>Finds choices that a switch statement of the target language can make.</summary>
internal static class ConstantCases
{
    /// <summary>The constants of each case, when all are known, all differ, and no case leaves a loop around; else null.</summary>
    public static List<List<BoundExpression>>? Of(BoundSwitch statement)
    {
        if (statement.Value.Type.Kind is not (TypeKind.Int32 or TypeKind.String or TypeKind.Enumeration) || statement.Cases.Count == 0) return null;
        if (statement.Cases.Append(statement.Other).OfType<BoundBranch>().Any(branch => Flow.Breaks(branch.Body))) return null;
        List<List<BoundExpression>> all = [];
        HashSet<object> seen = [];
        foreach (var branch in statement.Cases)
        {
            List<BoundExpression> labels = [];
            if (!Collect(branch.Condition!, labels) || labels.Any(label => ConstantOf(label) is not { } constant || !seen.Add(constant))) return null;
            all.Add(labels);
        }

        return all;
    }

    private static bool Collect(BoundExpression condition, List<BoundExpression> labels)
    {
        if (condition is not BoundBinary binary) return false;
        if (binary.Operator == BinaryOperator.OrElse) return Collect(binary.Left, labels) && Collect(binary.Right, labels);
        if (binary.Operator != BinaryOperator.Equal || binary.Left is not BoundVariable) return false;
        labels.Add(binary.Right);
        return true;
    }

    private static object? ConstantOf(BoundExpression expression) => expression switch
    {
        BoundLiteral { Value: long or string } literal => literal.Value,
        BoundLibraryConstant constant => (long)constant.Constant.Value,
        BoundEnumerationValue value => value.Fold,
        _ => null,
    };
}
