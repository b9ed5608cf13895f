namespace Liaison.Compiler.Emit.JavaScript;

/// <content>Choices by value.</content>
internal sealed partial class JavaScriptEmitter
{
    private void EmitSwitch(BoundSwitch statement)
    {
        if (ConstantCases.Of(statement) is { } labels)
        {
            EmitCases(statement, labels);
            return;
        }

        if (statement.Subject is { } subject)
        {
            _names[subject] = FreshName("subject");
            _writer.Line($"const {_names[subject]} = {Expression(statement.Value)};");
        }

        EmitIf(statement.Cases, statement.Other);
    }

    private void EmitCases(BoundSwitch statement, List<List<BoundExpression>> labels)
    {
        _writer.Open($"switch ({Expression(statement.Value)})");
        for (var i = 0; i < statement.Cases.Count; i++)
        {
            EmitComments(statement.Cases[i].Syntax);
            foreach (var label in labels[i].SkipLast(1)) _writer.Line($"case {Expression(label)}:");
            EmitCase($"case {Expression(labels[i][^1])}:", statement.Cases[i].Body);
        }

        if (statement.Other is { } other && other.Body.Statements.Count > 0)
        {
            EmitComments(other.Syntax);
            EmitCase("default:", other.Body);
        }

        _writer.Close();
    }

    private void EmitCase(string label, BoundBlock body)
    {
        // A variable of a case is its own: JavaScript has one scope for all cases.
        var declares = body.Statements.Any(statement => statement is BoundDeclaration or BoundBlock);
        if (declares) _writer.Open(label);
        else _writer.Line(label);
        if (!declares) _writer.Indent();
        EmitStatements(body);
        if (Flow.EndIsReachable(body)) _writer.Line("break;");
        if (declares) _writer.Close();
        else _writer.Outdent();
    }
}
