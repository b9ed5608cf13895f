namespace Liaison.Compiler.Emit.CSharp;

/// <content>Choices by value.</content>
internal sealed partial class CSharpEmitter
{
    private void EmitSwitch(BoundSwitch statement)
    {
        if (Labels(statement) is { } labels)
        {
            EmitCSharpSwitch(statement, labels);
            return;
        }

        if (statement.Subject is { } subject)
        {
            _names[subject] = FreshName("subject");
            _writer.Line($"{CSharpTypes.Of(subject.Type)} {_names[subject]} = {Expression(statement.Value)};");
        }

        var word = "if";
        foreach (var branch in statement.Cases)
        {
            if (word != "if") EmitComments(branch.Syntax);
            _writer.Open($"{word} ({Expression(branch.Condition!)})");
            EmitStatements(branch.Body);
            _writer.Close();
            word = "else if";
        }

        if (statement.Other is not { Body.Statements.Count: > 0 } other) return;
        EmitComments(other.Syntax);
        _writer.Open(statement.Cases.Count > 0 ? "else" : "");
        EmitStatements(other.Body);
        _writer.Close();
    }

    private void EmitCSharpSwitch(BoundSwitch statement, List<List<BoundExpression>> labels)
    {
        _writer.Open($"switch ({Expression(statement.Value)})");
        for (var i = 0; i < statement.Cases.Count; i++)
        {
            EmitComments(statement.Cases[i].Syntax);
            foreach (var label in labels[i]) _writer.Line($"case {Expression(label)}:");
            EmitCase(statement.Cases[i].Body);
        }

        if (statement.Other is { } other && other.Body.Statements.Count > 0)
        {
            EmitComments(other.Syntax);
            _writer.Line("default:");
            EmitCase(other.Body);
        }

        _writer.Close();
    }

    private void EmitCase(BoundBlock body)
    {
        // A variable of a case is its own: C# has one scope for all cases.
        var declares = body.Statements.Any(statement => statement is BoundDeclaration);
        _writer.Indent();
        if (declares) _writer.Open("");
        EmitStatements(body);
        if (declares) _writer.Close();
        if (Flow.EndIsReachable(body)) _writer.Line("break;");
        _writer.Outdent();
    }

    /// <summary>The constants of each case, when C# can choose by them and no case leaves a loop around.</summary>
    private static List<List<BoundExpression>>? Labels(BoundSwitch statement)
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
