namespace Liaison.Compiler.Emit.JavaScript;

/// <content>Statements.</content>
internal sealed partial class JavaScriptEmitter
{
    private void EmitStatements(BoundBlock block)
    {
        foreach (var statement in block.Statements)
        {
            // Several declarations on one line of the program.
            if (statement is BoundBlock inner)
            {
                EmitStatements(inner);
                continue;
            }

            EmitStatement(statement);
            if (_errorLabel is { } label && statement is BoundExpressionStatement or BoundAssignment or BoundDeclaration && Parts.ExpressionsOf(statement).Any(Calls.AnyOfLibrary))
                _writer.Line($"if ({Library("Errors.Occurred")}()) break {label};");
        }
    }

    private void EmitStatement(BoundStatement statement)
    {
        EmitComments(statement.Syntax);
        _writer.Place = PlaceOf(_process, statement.Syntax);
        var rearmed = _rearmed;
        if (Flow.IsLoop(statement)) _rearmed = null;
        switch (statement)
        {
            case BoundExpressionStatement expression: EmitExpressionStatement(expression); break;
            case BoundDeclaration declaration: EmitDeclaration(declaration); break;
            case BoundAssignment assignment: EmitAssignment(assignment); break;
            case BoundAppend append: EmitAppend(append); break;
            case BoundStep step: EmitStep(step); break;
            case BoundSwap swap: EmitSwap(swap); break;
            case BoundDeconstruction deconstruction: EmitDeconstruction(deconstruction); break;
            case BoundIf conditional: EmitIf(conditional.Branches, conditional.Else); break;
            case BoundSwitch selection: EmitSwitch(selection); break;
            case BoundLoop loop: EmitLoop(loop); break;
            case BoundRepeat repeat: EmitRepeat(repeat); break;
            case BoundFor loop: EmitFor(loop); break;
            case BoundForEachPiece loop: EmitForEachPiece(loop); break;
            case BoundForEachElement loop: EmitForEachElement(loop); break;
            case BoundBreak: EmitJump("break"); break;
            case BoundContinue: EmitJump("continue"); break;
            case BoundReturn { Value: { } value }: _writer.Line($"return {Expression(value)};"); break;
            case BoundReturn: EmitLeave(); break;
            case BoundResult result: _writer.Line($"{_setResult} = {Expression(result.Value)};"); break;
            case BoundTry attempt: EmitTry(attempt); break;
            case BoundDelete delete:
                EmitDestruction(delete.Target);
                _writer.Line($"{Store(delete.Target, "null")};");
                break;
            case BoundInternalProcedure { Procedure: var procedure }: EmitInternal(procedure); break;
        }

        _rearmed = rearmed;
    }

    private void EmitDestruction(BoundExpression target) => EmitDestruction(target.Type, Expression(target).At(Precedence.Primary));

    private void EmitDestruction(TypeSymbol held, string place)
    {
        if (held.Declaration is not ClassSymbol type) return;
        foreach (var (path, destructor) in type.EndingSteps) _writer.Line($"{place}{string.Concat(path.Select(member => $"?.{NameOf(member)}"))}?.{NameOf(destructor)}();");
    }

    private void EmitInternal(ProcedureSymbol procedure)
    {
        // It may name its variables like those of the processes around: that hides them in JavaScript as well.
        var outer = _localNames;
        EmitFunction(procedure, "");
        _writer.Space();
        _localNames = outer;
    }

    private static (SourceText, int, int)? PlaceOf(ProcedureSymbol process, SyntaxNode syntax)
    {
        if (syntax.FirstToken is not { } token) return null;
        var source = process.Tree.Source;
        var position = source.PositionOf(token.Span.Start);
        return (source, position.Line, position.Column);
    }

    private void EmitComments(SyntaxNode syntax)
    {
        if (syntax.FirstToken is not { } token) return;
        var isFirst = true;
        foreach (var trivia in token.LeadingTrivia)
        {
            if (trivia.Kind is not (SyntaxTriviaKind.LineComment or SyntaxTriviaKind.BlockComment)) continue;
            if (isFirst) _writer.Space();
            isFirst = false;
            if (trivia.Kind == SyntaxTriviaKind.LineComment) _writer.Line(JavaScriptText.Comment(trivia.Text));
            else foreach (var line in trivia.Text[2..^2].ReplaceLineEndings("\n").Split('\n')) _writer.Line($"// {JavaScriptText.Comment(line.Trim())}".TrimEnd());
        }
    }

    private void EmitExpressionStatement(BoundExpressionStatement statement)
    {
        // A call whose converted result nobody wants is the call alone.
        var expression = statement.Expression;
        while (expression is BoundConversion conversion) expression = conversion.Operand;
        _writer.Line($"{Expression(expression)};");
    }

    private void EmitDeclaration(BoundDeclaration declaration)
    {
        var variable = declaration.Variable;
        if (_turns.EndsEarlier(declaration)) EmitDestruction(new BoundVariable(variable));
        var value = declaration.Value is BoundConversion { Operand: BoundLiteral { Value: null } } ? "null" : Expression(declaration.Value).Text;
        var isLocal = variable.Kind == VariableKind.Local && !IsHoisted(variable) && (variable.Place is null || declaration.Syntax.DescendantTokens().Contains(variable.Place));
        var isGlobal = variable.Kind == VariableKind.Global && IsDeclaredInPlace(variable);
        if (!isLocal && !isGlobal) _writer.Line($"{Place(variable)} = {value};");
        else _writer.Line($"{(variable.Storage == VariableStorage.Cell || !variable.IsAssigned ? "const" : "let")} {NameOf(variable)} = {InStorage(variable, value)};");
    }

    private void EmitAssignment(BoundAssignment assignment)
    {
        switch (assignment.Target)
        {
            case BoundError: return;
            case BoundSlice slice: EmitSliceAssignment(slice, assignment.Value); return;
            case BoundProperty property: EmitPropertyAssignment(property, assignment.Value); return;
            case BoundVariable { Variable: { Type.IsReal: true } variable } when assignment.Value is BoundBinary { Operator: BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply, Left: BoundVariable { Variable: var left } } binary && left == variable && !_elements.ContainsKey(variable):
                var sign = binary.Operator switch { BinaryOperator.Add => "+", BinaryOperator.Subtract => "-", _ => "*" };
                _writer.Line($"{Place(variable)} {sign}= {Expression(binary.Right)};");
                return;
            case BoundVariable { Variable: var variable } when _turns.EndsWhatItReplaces(variable):
                var replaced = FreshName("replaced");
                _writer.Line($"const {replaced} = {Place(variable)};");
                _writer.Line($"{Store(assignment.Target, Expression(assignment.Value).Text)};");
                EmitDestruction(variable.Type, replaced);
                return;
            default: _writer.Line($"{Store(assignment.Target, Expression(assignment.Value).Text)};"); return;
        }
    }

    private void EmitSliceAssignment(BoundSlice slice, BoundExpression value)
    {
        var form = FormName(slice.Form);
        var positions = string.Join(", ", new[] { slice.First, slice.Second }.OfType<BoundExpression>().Select(AsNumber));
        if (slice.Type.Kind == TypeKind.Buffer) _writer.Line($"{Expression(slice.Text).At(Precedence.Primary)}.set{form}({positions}, {BytesOf(value)});");
        else _writer.Line($"{Store(slice.Text, $"{Runtime("with" + form)}({Expression(slice.Text)}, {positions}, {TextOf(value)})")};");
    }

    private void EmitPropertyAssignment(BoundProperty property, BoundExpression value)
    {
        switch (property)
        {
            case { Property: Keyword.Exists, Operand: BoundJsonMember member }:
                _writer.Line($"if (!{Expression(value).At(Precedence.Unary)}) {Expression(member.Json).At(Precedence.Primary)}.remove({JavaScriptText.Literal(member.Name)});");
                break;
            case { Operand.Type.Kind: TypeKind.Json }: _writer.Line($"{Store(property.Operand, Expression(value).Text)};"); break;
            default: _writer.Line($"{Store(property.Operand, $"{Expression(property.Operand).At(Precedence.Primary)}.with({{ {PropertyName(property)}: {AsNumber(value)} }})")};"); break;
        }
    }

    private void EmitAppend(BoundAppend append)
    {
        if (append.Target.Type.Kind == TypeKind.Buffer)
        {
            _writer.Line($"{Expression(append.Target).At(Precedence.Primary)}.append({BytesOf(append.Values[0])});");
            return;
        }

        var value = string.Join(" + ", append.Values.Select(part => Expression(part).At(Precedence.Additive)));
        var text = TextOf(append.Target);
        if (append.Separator is { } separator) _writer.Line($"{Store(append.Target, $"{Runtime("withSeparator")}({text}, {Expression(separator)}){(value.Length > 0 ? $" + {value}" : "")}")};");
        else if (append.Target is BoundVariable { Variable: var variable } && !_elements.ContainsKey(variable) && append.Target.Type.Kind == TypeKind.String) _writer.Line($"{Place(variable)} += {value};");
        else _writer.Line($"{Store(append.Target, $"{text} + {value}")};");
    }

    private void EmitStep(BoundStep step)
    {
        var type = step.Target.Type;
        if (type.IsReal && step.Target is BoundVariable or BoundMember)
        {
            _writer.Line($"{Expression(step.Target)}{(step.IsUp ? "++" : "--")};");
            return;
        }

        var one = new BoundLiteral(type.IsReal ? 1.0 : (object)1L, type.IsReal || type.Kind == TypeKind.Decimal ? type : type.Bits == 64 ? TypeSymbol.Int64 : TypeSymbol.Int32);
        var result = new BoundBinary(step.IsUp ? BinaryOperator.Add : BinaryOperator.Subtract, step.Target, one, one.Type);
        _writer.Line($"{Store(step.Target, Conversion(result, type).Text)};");
    }

    private void EmitSwap(BoundSwap swap)
    {
        if (IsPlain(swap.Left) && IsPlain(swap.Right))
        {
            _writer.Line($"[{Expression(swap.Left)}, {Expression(swap.Right)}] = [{Expression(swap.Right)}, {Expression(swap.Left)}];");
            return;
        }

        var kept = FreshName("kept");
        _writer.Line($"const {kept} = {Expression(swap.Left)};");
        _writer.Line($"{Store(swap.Left, Expression(swap.Right).Text)};");
        _writer.Line($"{Store(swap.Right, kept)};");
    }

    private void EmitDeconstruction(BoundDeconstruction statement)
    {
        var types = statement.Value.Type.Parts.Types;
        if (statement.Targets.Index().All(pair => IsPlain(pair.Item) && pair.Item.Type == types[pair.Index]))
        {
            _writer.Line($"[{Arguments(statement.Targets)}] = {Expression(statement.Value)};");
            return;
        }

        var values = FreshName("values");
        _writer.Line($"const {values} = {Expression(statement.Value)};");
        for (var i = 0; i < statement.Targets.Count; i++)
        {
            if (statement.Targets[i] is BoundError) continue;
            var item = Named($"{values}[{JavaScriptText.Literal(i)}]", types[i]);
            _writer.Line($"{Store(statement.Targets[i], Conversion(item, statement.Targets[i].Type).Text)};");
        }
    }

    private void EmitIf(IReadOnlyList<BoundBranch> branches, BoundBranch? last)
    {
        for (var i = 0; i < branches.Count; i++)
        {
            if (i == 0) _writer.Open($"if ({Expression(branches[i].Condition!)})");
            else _writer.Continue($"else if ({Expression(branches[i].Condition!)})");
            if (i > 0) EmitComments(branches[i].Syntax);
            EmitStatements(branches[i].Body);
        }

        if (last is not null && last.Body.Statements.Count > 0)
        {
            if (branches.Count > 0) _writer.Continue("else");
            else _writer.Open("");
            EmitComments(last.Syntax);
            EmitStatements(last.Body);
        }

        if (branches.Count > 0 || last?.Body.Statements.Count > 0) _writer.Close();
    }

    private void EmitTry(BoundTry statement)
    {
        var succeeded = statement.Else is null ? null : FreshName("succeeded");
        if (succeeded is not null) _writer.Line($"let {succeeded} = false;");
        _writer.Open("try");
        EmitStatements(statement.Protected);
        if (succeeded is not null) _writer.Line($"{succeeded} = true;");
        _writer.Continue("catch (error)");
        EmitHandler(statement.Body);
        if (statement.LeavesProcess && Flow.EndIsReachable(statement.Body)) EmitLeave();
        _writer.Close();
        if (succeeded is null) return;
        _writer.Open($"if ({succeeded})");
        EmitStatements(statement.Else!);
        _writer.Close();
    }

    private void EmitHandler(BoundBlock handler)
    {
        _writer.Line($"{Runtime("caught")}(error);");
        if (!Calls.AnyOf(handler, "Errors.Rearm"))
        {
            EmitStatements(handler);
            return;
        }

        // JavaScript goes back in loops only, which would take the breaks of the handler for their own.
        var outer = _rearmed;
        var (again, left) = (FreshName("again"), FreshName("left"));
        var jumps = Flow.Jumps(handler);
        if (jumps) _writer.Line($"let {left} = \"\";");
        _rearmed = (again, left);
        _writer.Open($"{again}: for (;;)");
        _writer.Open("try");
        EmitStatements(handler);
        _writer.Continue("catch (other)");
        _writer.Line($"{Runtime("caughtAgain")}(other);");
        _writer.Line("continue;");
        _writer.Close();
        _writer.Line("break;");
        _writer.Close();
        _rearmed = outer;
        if (!jumps) return;
        foreach (var word in (string[])["break", "continue"])
        {
            _writer.Open($"if ({left} === \"{word}\")");
            EmitJump(word);
            _writer.Close();
        }
    }

    private void EmitJump(string word)
    {
        if (_rearmed is not var (again, left))
        {
            _writer.Line($"{word};");
            return;
        }

        _writer.Line($"{left} = \"{word}\";");
        _writer.Line($"break {again};");
    }
}
