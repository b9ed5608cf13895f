namespace Liaison.Compiler.Binding;

/// <summary>Finds what a program uses and browser code may not.</summary>
internal static class BrowserCode
{
    private const string Target = "javascript";

    public static void Check(BoundProgram program)
    {
        foreach (var process in program.Mains.Concat(program.AllProcesses).Distinct())
        {
            if (process is { Automation: not null, Syntax: ProcedureDeclarationSyntax { Header.Name: var name } }) Report(program, process, name, 3001, process.Name);
            if (process.Body is not { } body) continue;
            foreach (var block in body.Blocks) Check(program, process, block);
        }
    }

    private static void Check(BoundProgram program, ProcedureSymbol process, BoundStatement statement)
    {
        switch (statement)
        {
            case BoundUse use: Report(program, process, use.Syntax.FirstToken!, 3001, use.Syntax.FirstToken!.Text); break;
            case BoundDeclaration { Variable: { Type.Kind: TypeKind.CriticalSection or TypeKind.Thread, Place: { } place } variable }: Report(program, process, place, 3001, variable.Type.Name.French); break;
        }

        foreach (var expression in Parts.ExpressionsOf(statement))
        {
            if (ControlIn(expression) is { } control) Report(program, process, statement.Syntax.FirstToken!, 3001, control.Name);
            Check(program, process, expression);
        }

        foreach (var inner in Parts.StatementsOf(statement)) Check(program, process, inner);
    }

    private static void Check(BoundProgram program, ProcedureSymbol process, BoundExpression expression)
    {
        if (expression is BoundLibraryCall call) CheckCall(program, process, call);
        foreach (var part in Parts.Of(expression)) Check(program, process, part);
    }

    private static VariableSymbol? ControlIn(BoundExpression expression) =>
        expression is BoundVariable { Variable: { Type.Kind: TypeKind.Control } control } ? control : Parts.Of(expression).Select(ControlIn).FirstOrDefault(found => found is not null);

    private static void CheckCall(BoundProgram program, ProcedureSymbol process, BoundLibraryCall call)
    {
        var place = call.Syntax is CallExpressionSyntax { Expression: var callee } ? callee : call.Syntax;
        var name = call.Function.Name.In(call.Language);
        if (call.Function.Targets.All(target => target.Id != Target)) Report(program, process, place, 3001, name, call.Function.Id == "Sockets.Read" ? "callback" : "");
        else if (call.Function.Id is "Sockets.Connect" or "WebSockets.Connect" or "WebSockets.ConnectSecure" && !call.Form.Parameters.Any(LibraryTypes.TakesProcedure)) Report(program, process, place, 3001, name, "form");
        else if (call.Function.Id is "Timers.Pause" or "Timers.Yield") Report(program, process, place, 3002, name);
        else if (call.Function.Id == "WebSockets.ConnectSecure" && call.Form.Parameters.Zip(call.Arguments).Any(pair => pair.First.Id == "option" && pair.Second is not null)) Report(program, process, place, 3004, name);
    }

    private static void Report(BoundProgram program, ProcedureSymbol process, SyntaxElement place, int code, string name, string hint = "") =>
        program.Diagnostics.Add((process.Tree, new Diagnostic(code, place.Span, DiagnosticArgument.Of("name", name)) { Hint = hint }));
}
