namespace Liaison.Compiler.Emit.JavaScript;

/// <content>The module, its imports, its procedures.</content>
internal sealed partial class JavaScriptEmitter
{
    private string EmitProgram(SourceMap map)
    {
        foreach (var procedure in _program.Procedures) _topNames.Add(NameOf(procedure));
        foreach (var type in _program.Types) _topNames.Add(NameOf(type));
        if (_options.UnicodeStrings) _writer.Line($"{Runtime("settings")}.unicodeStrings = true;");
        foreach (var constant in _program.Globals.Where(global => global.Kind == VariableKind.Constant)) EmitGlobal(constant);
        EmitTypes();
        foreach (var global in _program.Globals.Where(global => global.Kind != VariableKind.Constant && !IsDeclaredInPlace(global))) EmitGlobal(global);
        _writer.Space();
        EmitMains();
        foreach (var procedure in _program.Procedures) EmitFunction(procedure, "export ");
        return _writer.Finish(Header(), map);
    }

    private string Header()
    {
        var header = new JavaScriptWriter();
        if (_runtime.Count > 0) header.Line($"import {{ {string.Join(", ", _runtime)} }} from {JavaScriptText.Literal(_options.Module(null))};");
        foreach (var language in _words.GroupBy(pair => pair.Key.Language))
        {
            var names = language.Select(pair => pair.Key.Word == pair.Value ? pair.Value : $"{pair.Key.Word} as {pair.Value}");
            header.Line($"import {{ {string.Join(", ", names)} }} from {JavaScriptText.Literal(_options.Module(language.Key))};");
        }

        header.Space();
        foreach (var (name, value) in _textConstants) header.Line($"const {name} = {JavaScriptText.Literal(value)};");
        header.Space();
        var lines = string.Join('\n', header.Lines);
        return lines.Length == 0 ? "" : lines + "\n\n";
    }

    private void EmitGlobal(VariableSymbol global)
    {
        _localNames = new HashSet<string>(StringComparer.Ordinal);
        if (global.Kind == VariableKind.Constant) _writer.Line($"const {NameOf(global)} = {Expression(global.Initial!)};");
        else _writer.Line($"{(global.Storage == VariableStorage.Cell ? "const" : "let")} {NameOf(global)} = {InStorage(global, Initial(global))};");
    }

    // What a main process declares outside of its blocks, once, is declared there, unless a procedure may need it before.
    private bool IsDeclaredInPlace(VariableSymbol global) => global is { Kind: VariableKind.Global, IsUsedOutsideItsBlock: false } && !NeedsFunction && (global.IsDeclaredFirst || !_shared.Contains(global))
        && _program.Mains.Take(global.IsDeclaredFirst ? 1 : _program.Mains.Count).SelectMany(main => main.Body!.Block.Statements)
            .SelectMany(statement => statement is BoundBlock block ? block.Statements : [statement]).OfType<BoundDeclaration>().Count(declaration => declaration.Variable == global) == 1;

    /// <summary>The variables that processes use beside the main ones.</summary>
    private static IEnumerable<VariableSymbol> UsedByProcedures(BoundProgram program)
    {
        foreach (var process in program.AllProcesses.Where(process => !process.IsMain))
        {
            if (process.Body is not { } body) continue;
            foreach (var variable in body.Blocks.SelectMany(Parts.VariablesOf)) yield return variable;
        }
    }

    private string InStorage(VariableSymbol variable, string value) => variable.Storage == VariableStorage.Cell ? $"new {Runtime("Reference")}({value})" : value;

    /// <summary>Whether a main process leaves itself, which a module cannot.</summary>
    private bool NeedsFunction => _program.Mains.Any(main => main.Body is { } body && (body.HasSections || Returns(body.Block)));

    private static bool Returns(BoundStatement statement) => statement is BoundReturn || statement is BoundTry { LeavesProcess: true }
        || Parts.ExpressionsOf(statement).Any(expression => Calls.AnyOf(new BoundExpressionStatement(statement.Syntax, expression), "Errors.RaiseError", "Errors.PassError"))
        || Parts.StatementsOf(statement).Any(Returns);

    // The main processes one after the other, then the procedure that is the program.
    private void EmitMains()
    {
        if (_program.FindsProceduresByName) _writer.Line($"{Runtime("register")}({{ {string.Join(", ", ProcedureNames.Sought(_program).Select(pair => Registered(pair.Name, pair.Procedure)))} }});");
        _localNames = new HashSet<string>(_topNames, StringComparer.Ordinal);
        foreach (var main in _program.Mains)
        {
            if (!NeedsFunction)
            {
                EmitBody(main);
                continue;
            }

            var name = FreshName("main");
            _writer.Open($"function {name}()");
            EmitBody(main);
            _writer.Close();
            _writer.Space();
            _writer.Line($"{name}();");
        }

        if (_program.Entry is { } entry) _writer.Line($"{NameOf(entry)}();");
    }

    private string Registered(string name, ProcedureSymbol procedure)
    {
        var value = ProcedureValue(procedure, null, []);
        return value == name ? value : $"{(name.Contains('.', StringComparison.Ordinal) ? JavaScriptText.Literal(name) : name)}: {value}";
    }

    private void EmitFunction(ProcedureSymbol procedure, string modifiers)
    {
        _localNames = new HashSet<string>(StringComparer.Ordinal);
        _writer.Space();
        EmitComments(procedure.Syntax);
        _writer.Place = PlaceOf(procedure, procedure.Syntax);
        _writer.Open($"{modifiers}function {NameOf(procedure)}({Parameters(procedure)})");
        EmitBody(procedure);
        _writer.Close();
    }

    private string Parameters(ProcedureSymbol procedure)
    {
        var parameters = procedure.Parameters.Select(parameter => NameOf(parameter) + (parameter.Initial is { } initial ? $" = {InStorage(parameter, Expression(initial).Text)}" : "")).ToList();
        if (procedure.IsVariadic) parameters.Add("..." + FreshName("values"));
        return string.Join(", ", parameters);
    }

    private void EmitBody(ProcedureSymbol process)
    {
        var (outer, outerResult, outerLabel, outerParameters) = (_process, _setResult, _errorLabel, _myParameters);
        _process = process;
        var body = process.Body!;
        (_setResult, _errorLabel) = (null, null);
        if (process is { Class: not null, Parent: null, IsStatic: false } && _program.AllProcesses.Any(inner => inner.Parent == process)) _writer.Line("const self = this;");
        if (process.IsVariadic)
        {
            _myParameters = FreshName("parameters");
            _writer.Line($"const {_myParameters} = {Runtime("DynamicArray")}.of(() => null, values);");
        }

        foreach (var local in process.Locals.Where(IsHoisted)) _writer.Line($"{(local.Storage == VariableStorage.Cell ? "const" : "let")} {NameOf(local)} = {InStorage(local, local is { Kind: VariableKind.Parameter, Initial: { } given } ? Expression(given).Text : Initial(local))};");
        foreach (var parameter in process.Parameters.Where(parameter => parameter.IsByValue && parameter.Type.MayBeCopied)) _writer.Line($"{NameOf(parameter)} = {CopyOf(NameOf(parameter), parameter.Type)};");
        if (body.SetsResult)
        {
            _setResult = FreshName("result");
            _writer.Line($"let {_setResult} = {Default(process.Result)};");
        }

        EmitSections(process, body);
        (_process, _setResult, _errorLabel, _myParameters) = (outer, outerResult, outerLabel, outerParameters);
    }

    private void EmitSections(ProcedureSymbol process, BoundBody body)
    {
        var jumps = Calls.AnyOf(body.Block, "Errors.RaiseError", "Errors.PassError");
        // Objects that a process owns end with it, the last one first.
        var owned = _turns.EndingWith(process).ToList();
        var isTried = body.OnException is not null || body.AtEnd is not null || jumps || owned.Count > 0;
        if (isTried) _writer.Open("try");
        if (body.OnError is { } onError)
        {
            _errorLabel = FreshName("onError");
            _writer.Open($"{_errorLabel}:");
            EmitStatements(body.Block);
            if (Flow.EndIsReachable(body.Block)) EmitLeave();
            _writer.Close();
            _errorLabel = null;
            EmitStatements(onError);
        }
        else
        {
            EmitStatements(body.Block);
        }

        if (body.OnException is { } onException)
        {
            _writer.Continue("catch (error)");
            if (jumps) _writer.Open($"if (!(error instanceof {Runtime("ErrorJump")}))");
            EmitHandler(onException);
            if (jumps) _writer.Close();
        }
        else if (jumps)
        {
            _writer.Continue("catch (error)");
            _writer.Line($"{Runtime("landed")}(error);");
        }

        if (body.AtEnd is not null || owned.Count > 0)
        {
            _writer.Continue("finally");
            if (body.AtEnd is { } atEnd) EmitStatements(atEnd);
            foreach (var local in owned) EmitDestruction(new BoundVariable(local));
        }

        if (isTried) _writer.Close();
        var endsBefore = !isTried && body.OnError is null && !Flow.EndIsReachable(body.Block);
        if ((process.HasResult || process.IsConstructor) && !endsBefore) EmitLeave();
    }

    /// <summary>Leaves the process with what it would return at its end.</summary>
    private void EmitLeave() => _writer.Line(_process.IsConstructor ? "return this;" : !_process.HasResult ? "return;" : _setResult is { } result ? $"return {result};" : $"return {EmptyResult(_process.Result)};");

    private string EmptyResult(TypeSymbol type) => type.Kind switch
    {
        TypeKind.Class or TypeKind.Procedure => "null",
        TypeKind.Date => $"new {Runtime("CalendarDate")}(0)",
        TypeKind.Time => $"new {Runtime("TimeOfDay")}(0)",
        TypeKind.Moment => $"new {Runtime("Moment")}(new {Runtime("CalendarDate")}(0))",
        _ => Default(type),
    };

    private bool IsHoisted(VariableSymbol local) => local.IsUsedOutsideItsBlock || _turns.EndsObjectsOf(local) || (local.IsCaptured && !local.IsDeclaredFirst)
        || local.Owner?.Body?.HasSections == true;
}
