using System.Globalization;
using System.Text;

namespace Liaison.Compiler.Lowering;

/// <summary>A program as it is understood, for people: a line for each statement and expression, with what it means and its type.</summary>
internal sealed class BoundText
{
    private readonly StringBuilder _text = new();

    private BoundText()
    {
    }

    /// <summary>The lines of a program.</summary>
    public static string Of(BoundProgram program)
    {
        var text = new BoundText();
        foreach (var variable in program.Globals) text.Line(0, $"Global {Of(variable)}");
        foreach (var process in program.Mains.Concat(program.AllProcesses).Distinct()) text.Add(process);
        return text._text.ToString();
    }

    private void Add(ProcedureSymbol process)
    {
        var parameters = string.Join(", ", process.Parameters.Select(Of));
        Line(0, $"Process {NameOf(process)}({parameters}) : {Of(process.Result)}");
        if (process.Body is not { } body) return;
        Add(1, body.Block, process);
        foreach (var (name, section) in new[] { ("OnError", body.OnError), ("OnException", body.OnException), ("AtEnd", body.AtEnd) })
        {
            if (section is null) continue;
            Line(1, name);
            Add(2, section, process);
        }
    }

    private void Add(int depth, BoundStatement statement, ProcedureSymbol process)
    {
        if (statement is not BoundBlock)
        {
            var line = process.Tree.Source.PositionOf(statement.Syntax.Span.Start).Line;
            Line(depth++, $"{line}: {Kind(statement)}{DetailOf(statement)}");
        }

        foreach (var part in Parts.ExpressionsOf(statement)) Add(depth, part);
        foreach (var part in Parts.StatementsOf(statement)) Add(depth, part, process);
    }

    private void Add(int depth, BoundExpression expression)
    {
        Line(depth, $"{Kind(expression)}{DetailOf(expression)} : {Of(expression.Type)}");
        foreach (var part in Parts.Of(expression)) Add(depth + 1, part);
    }

    private void Line(int depth, string line) => _text.Append(' ', 2 * depth).Append(line).Append('\n');

    private static string Kind(object node) => node.GetType().Name["Bound".Length..];

    private static string DetailOf(BoundStatement statement) => statement switch
    {
        BoundDeclaration declaration => $" {Of(declaration.Variable)}",
        BoundStep step => step.IsUp ? " up" : " down",
        BoundRepeat repeat => $" {repeat.Turn.Name}",
        BoundFor loop => $" {loop.Counter.Name}",
        BoundForEachPiece loop => Names(loop.Variables, loop.IsReversed),
        BoundForEachElement loop => Names(loop.Variables, loop.IsReversed),
        BoundInternalProcedure inside => $" {NameOf(inside.Procedure)}",
        _ => "",
    };

    private static string DetailOf(BoundExpression expression) => expression switch
    {
        BoundLiteral literal => $" {Quoted(literal.Value)}",
        BoundMissing missing => $" {missing.Name}",
        BoundLibraryConstant constant => $" {constant.Constant.Name.English}",
        BoundTextConstant constant => $" {constant.Name}",
        BoundVariable variable => $" {variable.Variable.Name}",
        BoundEnumerationValue value => $" {value.Enumeration.Name}.{value.Fold}",
        BoundProcedureName name => $" {NameOf(name.Procedure)}",
        BoundLambda lambda => $" {NameOf(lambda.Procedure)}",
        BoundUnary unary => $" {unary.Operator}",
        BoundBinary binary => $" {binary.Operator}",
        BoundTextTest test => $" {test.Likeness} {test.Test}",
        BoundInterval interval => $" {interval.LowOperator} {interval.HighOperator}",
        BoundCall call => $" {NameOf(call.Procedure)}",
        BoundLibraryCall call => $" {call.Function.Name.English}",
        BoundSlice slice => $" {slice.Form}",
        BoundMember member => $" {member.Member.Name}",
        BoundProperty property => $" {property.Property}",
        BoundJsonMember member => $" {member.Name}",
        BoundLateMember member => $" {member.Tree.Name}",
        BoundTree tree => $" {tree.Member}",
        BoundNoMember missing => $" {missing.Name}",
        BoundWrongCount wrong => $" {NameOf(wrong.Procedure)}",
        BoundTypeTest test => $" {Of(test.Held)}",
        BoundControlProperty property => $" {property.Property}",
        _ => "",
    };

    private static string NameOf(ProcedureSymbol process)
    {
        if (process.IsMain) return process.Name.Length > 0 ? process.Name : "main";
        if (process.IsLambda) return $"lambda@{process.Tree.Source.PositionOf(process.Syntax.Span.Start).Line}";
        return process.Class is { } type ? $"{type.Name}.{process.Name}" : process.Name;
    }

    private static string Names(IReadOnlyList<LoopVariable> variables, bool isReversed) =>
        $" {string.Join(", ", variables.Select(variable => variable.Variable.Name))}{(isReversed ? " reversed" : "")}";

    private static string Of(VariableSymbol variable) =>
        $"{variable.Name} : {Of(variable.Type)}{(variable.Storage == VariableStorage.Plain ? "" : $" ({variable.Storage})")}";

    private static string Of(TypeSymbol type)
    {
        var text = new StringBuilder(type.Declaration?.Name ?? $"{type.Kind}");
        if (type.Length > 0) text.Append(CultureInfo.InvariantCulture, $"({type.Length})");
        if (type.Element is { } element) text.Append(" of ").Append(Of(element));
        return text.ToString();
    }

    private static string Quoted(object? value) => value switch
    {
        null => "null",
        string text => $"'{text.Replace("\r", "\\r", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}'",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
