namespace Liaison.Compiler.Emit.CSharp;

/// <content>Statements.</content>
internal sealed partial class CSharpEmitter
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
                _writer.Line($"if ({Library("Errors.Occurred")}) goto {label};");
        }
    }

    private void EmitStatement(BoundStatement statement)
    {
        EmitComments(statement.Syntax);
        if (statement is not (BoundNothing or BoundInternalProcedure)) EmitPlace(statement.Syntax);
        switch (statement)
        {
            case BoundExpressionStatement expression: EmitExpressionStatement(expression); break;
            case BoundDeclaration declaration: EmitDeclaration(declaration); break;
            case BoundAssignment assignment: EmitAssignment(assignment); break;
            case BoundAppend append: EmitAppend(append); break;
            case BoundStep step: EmitStep(step); break;
            case BoundSwap swap: _writer.Line($"({Target(swap.Left)}, {Target(swap.Right)}) = ({Expression(swap.Right)}, {Expression(swap.Left)});"); break;
            case BoundDeconstruction deconstruction: EmitDeconstruction(deconstruction); break;
            case BoundIf conditional: EmitIf(conditional); break;
            case BoundSwitch selection: EmitSwitch(selection); break;
            case BoundLoop loop: EmitLoop(loop); break;
            case BoundRepeat repeat: EmitRepeat(repeat); break;
            case BoundFor loop: EmitFor(loop); break;
            case BoundForEachPiece loop: EmitForEachPiece(loop); break;
            case BoundForEachElement loop: EmitForEachElement(loop); break;
            case BoundBreak: _writer.Line("break;"); break;
            case BoundContinue: _writer.Line("continue;"); break;
            case BoundReturn { Value: { } value }: _writer.Line($"return {Expression(value)};"); break;
            case BoundReturn: EmitLeave(); break;
            case BoundResult result: _writer.Line($"result = {Expression(result.Value)};"); break;
            case BoundTry attempt: EmitTry(attempt); break;
            case BoundUse use:
                _writer.Open($"using ({Expression(use.Section).At(Precedence.Primary)}.Use())");
                EmitStatements(use.Body);
                _writer.Close();
                break;
            case BoundDelete delete:
                EmitDestruction(delete.Target);
                _writer.Line($"{Target(delete.Target)} = null;");
                break;
            case BoundInternalProcedure internalProcedure: EmitInternal(internalProcedure.Procedure); break;
        }
    }

    private void EmitDestruction(BoundExpression target) => EmitDestruction(target.Type, Expression(target).At(Precedence.Primary));

    private void EmitDestruction(TypeSymbol held, string place)
    {
        if (held.Declaration is not ClassSymbol type) return;
        foreach (var (path, destructor) in type.EndingSteps) _writer.Line($"{place}{string.Concat(path.Select(member => $"?.{NameOf(member)}"))}?.{NameOf(destructor)}();");
    }

    private void EmitInternal(ProcedureSymbol procedure)
    {
        // It may name its variables like those of the processes around: that hides them in C# as well.
        var outer = _localNames;
        _localNames = new HashSet<string>(StringComparer.Ordinal);
        _writer.Space();
        EmitMethod(procedure, "");
        _writer.Space();
        _localNames = outer;
    }

    private void EmitPlace(SyntaxNode syntax)
    {
        if (!_options.WithLines || syntax.FirstToken is not { } token) return;
        _writer.Place(_process.Tree.Source.Path, _process.Tree.Source.PositionOf(token.Span.Start).Line);
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
            if (trivia.Kind == SyntaxTriviaKind.LineComment) _writer.Line(CSharpText.Comment(trivia.Text));
            else foreach (var line in trivia.Text[2..^2].ReplaceLineEndings("\n").Split('\n')) _writer.Line($"// {CSharpText.Comment(line.Trim())}");
        }
    }

    private void EmitExpressionStatement(BoundExpressionStatement statement)
    {
        // A call whose converted result nobody wants is the call alone.
        var expression = statement.Expression;
        while (expression is BoundConversion conversion) expression = conversion.Operand;
        if (expression is BoundLateCall late) EmitLateCall(late);
        else if (expression is BoundLibraryCall { Function.Kind: not FunctionKind.Function }) _writer.Line($"_ = {Expression(expression)};");
        else _writer.Line($"{Expression(expression)};");
    }

    // Methods need no result here.
    private void EmitLateCall(BoundLateCall call)
    {
        _writer.Open($"switch ({Held(call.Operand)})");
        AsHeld(name =>
        {
            foreach (var known in call.Cases) EmitCase($"{CSharpTypes.Of(known.Type)} {name}", known.Member);
            EmitCase($"var {name}", call.Otherwise);
            return name;
        });
        _writer.Close();
    }

    private void EmitCase(string pattern, BoundExpression call)
    {
        _writer.Line($"case {pattern}:");
        _writer.Indent();
        _writer.Line($"{Expression(call)};");
        _writer.Line("break;");
        _writer.Outdent();
    }

    private void EmitDeclaration(BoundDeclaration declaration)
    {
        var variable = declaration.Variable;
        if (_turns.EndsEarlier(declaration)) EmitDestruction(new BoundVariable(variable));
        var isInPlace = variable.Kind == VariableKind.Local && !IsHoisted(variable) && (variable.Place == null || declaration.Syntax.DescendantTokens().Contains(variable.Place));
        var value = declaration.Value is BoundNew { Arguments.Count: 0 } or BoundConversion { Operand: BoundLiteral { Value: null } } ? DefaultValue(declaration.Value, variable) : Expression(declaration.Value).Text;
        if (isInPlace) _writer.Line($"{CSharpTypes.Of(variable)} {NameOf(variable)} = {InStorage(variable, value)};");
        else if (variable.Storage == VariableStorage.Builder && value == "\"\"") _writer.Line($"{NameOf(variable)}.Clear();");
        else _writer.Line($"{Place(variable)} = {value};");
    }

    private string DefaultValue(BoundExpression value, VariableSymbol variable) => value is BoundNew created ? Expression(created).Text : variable.Type.Kind == TypeKind.Variant ? "default" : "null";

    private void EmitAssignment(BoundAssignment assignment)
    {
        switch (assignment.Target)
        {
            case BoundError: return;
            case BoundSlice slice: EmitSliceAssignment(slice, assignment.Value); return;
            case BoundProperty property: EmitPropertyAssignment(property, assignment.Value); return;
            case BoundVariable { Variable: { Storage: VariableStorage.Plain, Type.IsNumber: true } variable } when IsSameWithOne(assignment.Value, variable, out var sign, out var operand):
                _writer.Line($"{NameOf(variable)} {sign}= {operand};");
                return;
            case BoundVariable { Variable: var variable } when _turns.EndsWhatItReplaces(variable):
                var replaced = FreshName("replaced");
                _writer.Line($"var {replaced} = {Place(variable)};");
                _writer.Line($"{Target(assignment.Target)} = {Expression(assignment.Value)};");
                EmitDestruction(variable.Type, replaced);
                return;
            default: _writer.Line($"{Target(assignment.Target)} = {Expression(assignment.Value)};"); return;
        }
    }

    // "x = x + 2" is what a person writes as "x += 2".
    private bool IsSameWithOne(BoundExpression value, VariableSymbol variable, out string sign, out string operand)
    {
        (sign, operand) = ("", "");
        if (value is not BoundBinary { Operator: BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply, Left: BoundVariable { Variable: var left } } binary || left != variable || binary.Type != variable.Type) return false;
        if (binary.Right.Type != variable.Type && !binary.Right.Type.IsInteger) return false;
        sign = binary.Operator switch { BinaryOperator.Add => "+", BinaryOperator.Subtract => "-", _ => "*" };
        operand = Expression(binary.Right).Text;
        return true;
    }

    private void EmitSliceAssignment(BoundSlice slice, BoundExpression value)
    {
        var form = FormName(slice.Form);
        var positions = string.Join(", ", new[] { slice.First, slice.Second }.OfType<BoundExpression>().Select(position => Expression(position).Text));
        var target = Target(slice.Text);
        var isInPlace = slice.Type.Kind == TypeKind.Buffer || (slice is { Form: SliceForm.At, Text: BoundVariable { Variable.Storage: VariableStorage.Builder } });
        if (!_options.UnicodeStrings && slice is { Form: SliceForm.At, Type.Kind: TypeKind.Buffer } && value is BoundConversion { Operand: BoundLibraryCall { Function.Id: "Strings.Character", Arguments: [{ Type.Kind: TypeKind.Int32 } code] } }) _writer.Line($"{target}.SetByteAt({positions}, {Expression(code)});");
        else if (isInPlace) _writer.Line($"{target}.Set{form}({positions}, {SliceValue(value)});");
        else _writer.Line($"{target} = {Expression(slice.Text).At(Precedence.Primary)}.With{form}({positions}, {Expression(value)});");
    }

    // Text goes into a buffer byte by byte, without a buffer in between.
    private string SliceValue(BoundExpression value) => value is BoundConversion { Operand: var text } && IsAnsi(text) ? Expression(text).Text : Expression(value).Text;

    private void EmitPropertyAssignment(BoundProperty property, BoundExpression value)
    {
        switch (property)
        {
            case { Property: Keyword.Exists, Operand: BoundJsonMember member }:
                _writer.Line($"if (!{Expression(value).At(Precedence.Unary)}) {Expression(member.Json).At(Precedence.Primary)}.Remove({CSharpText.Literal(member.Name)});");
                break;
            case { Operand.Type.Kind: TypeKind.Json }: _writer.Line($"{Target(property.Operand)} = {Expression(value)};"); break;
            default: _writer.Line($"{Target(property.Operand)} = {Expression(property.Operand).At(Precedence.Primary)} with {{ {PropertyName(property)} = {Expression(value)} }};"); break;
        }
    }

    private void EmitAppend(BoundAppend append)
    {
        var value = string.Join(" + ", append.Values.Select(part => Expression(part).At(Precedence.Additive)));
        var isBuilder = append.Target is BoundVariable { Variable.Storage: VariableStorage.Builder };
        if (append.Separator is { } separator && isBuilder)
        {
            _writer.Line($"{Target(append.Target)}.AppendSeparator({Expression(separator)});");
        }
        else if (append.Separator is { } between)
        {
            var text = append.Target is BoundVariable { Variable: { Storage: VariableStorage.SharedText } shared } ? NameOf(shared) : Expression(append.Target).At(Precedence.Primary);
            _writer.Line($"{Target(append.Target)} = {text}.WithSeparator({Expression(between)}){(value.Length > 0 ? $" + {value}" : "")};");
            return;
        }

        if (append.Target.Type.Kind == TypeKind.Buffer && append.Values is [BoundConversion { Operand: var operand }] && (operand.Type.Kind == TypeKind.Received || IsAnsi(operand))) value = Expression(operand).Text;
        if (isBuilder && !_options.UnicodeStrings && append.Values is [BoundLibraryCall { Function.Id: "Strings.Character", Arguments: [{ } code] } call])
            _writer.Line($"{Target(append.Target)}.AppendCharacter({LibraryArgument(call.Form.Parameters[0], code)});");
        else if (value.Length > 0)
            _writer.Line($"{Target(append.Target)} += {value};");
    }

    private void EmitStep(BoundStep step)
    {
        var sign = step.IsUp ? "++" : "--";
        _writer.Line(step.Target.Type.IsInteger && _options.Checked
            ? $"{Target(step.Target)} = {Conversion(new BoundBinary(step.IsUp ? BinaryOperator.Add : BinaryOperator.Subtract, step.Target, new BoundLiteral(1L, TypeSymbol.Int64), TypeSymbol.Int64), step.Target.Type)};"
            : $"{Target(step.Target)}{sign};");
    }

    private void EmitDeconstruction(BoundDeconstruction statement)
    {
        var types = statement.Value.Type.Parts.Types;
        var values = FreshName("values");
        _writer.Line($"var {values} = {Expression(statement.Value)};");
        for (var i = 0; i < statement.Targets.Count; i++)
        {
            var item = new VariableSymbol($"{values}.Item{CSharpText.Literal(i + 1)}", types[i], VariableKind.Loop, _process, null);
            _names[item] = item.Name;
            if (statement.Targets[i] is BoundError) continue;
            _writer.Line($"{Target(statement.Targets[i])} = {Conversion(new BoundVariable(item), statement.Targets[i].Type)};");
        }
    }

    private void EmitIf(BoundIf statement)
    {
        var word = "if";
        foreach (var branch in statement.Branches)
        {
            if (word != "if") EmitComments(branch.Syntax);
            _writer.Open($"{word} ({Expression(branch.Condition!)})");
            EmitStatements(branch.Body);
            _writer.Close();
            word = "else if";
        }

        if (statement.Else is not { } last || (last.Body.Statements.Count == 0 && !HasComments(last.Body.Syntax))) return;
        EmitComments(last.Syntax);
        _writer.Open("else");
        EmitStatements(last.Body);
        _writer.Close();
    }

    private static bool HasComments(SyntaxNode syntax) => syntax.FirstToken?.LeadingTrivia.Any(trivia => trivia.Kind is SyntaxTriviaKind.LineComment or SyntaxTriviaKind.BlockComment) == true;

    private void EmitTry(BoundTry statement)
    {
        string? succeeded = statement.Else is null ? null : FreshName("succeeded");
        if (succeeded is not null) _writer.Line($"var {succeeded} = false;");
        _writer.Open("try");
        EmitStatements(statement.Protected);
        if (succeeded is not null) _writer.Line($"{succeeded} = true;");
        _writer.Close();
        OpenHandler(statement.Body);
        if (statement.LeavesProcess && Flow.EndIsReachable(statement.Body)) EmitLeave();
        _writer.Close();
        if (succeeded is null) return;
        _writer.Open($"if ({succeeded})");
        EmitStatements(statement.Else!);
        _writer.Close();
    }

    private void OpenHandler(BoundBlock handler)
    {
        _writer.Open("catch (Exception error) when (ExceptionFilter.Catches(error))");
        if (!Calls.AnyOf(handler, "Errors.Rearm"))
        {
            EmitStatements(handler);
            return;
        }

        // A loop would take the breaks of the handler for its own.
        var again = FreshName("again");
        _writer.Outdent();
        _writer.Line($"{again}:");
        _writer.Indent();
        _writer.Open("try");
        EmitStatements(handler);
        _writer.Close();
        _writer.Open("catch (Exception other) when (ExceptionFilter.CatchesAgain(other))");
        _writer.Line($"goto {again};");
        _writer.Close();
    }
}
