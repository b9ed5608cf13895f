namespace Liaison.Compiler.Emit.CSharp;

/// <content>Choices by value.</content>
internal sealed partial class CSharpEmitter
{
    private void EmitSwitch(BoundSwitch statement)
    {
        if (ConstantCases.Of(statement) is { } labels)
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
}
