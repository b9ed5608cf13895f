namespace Liaison.Compiler.Binding;

/// <content>Statements.</content>
internal sealed partial class Binder
{
    private readonly HashSet<ProcedureSymbol> _setsResult = [];
    private readonly Dictionary<VariableSymbol, int> _loopsAtDeclaration = [];
    private readonly List<(ProcedureSymbol Process, SyntaxElement Place, VariableSymbol Variable, VariableSymbol Parameter, ProcedureSymbol Callee)> _byReference = [];

    private BoundBlock BindStatements(SyntaxNode syntax, IReadOnlyList<StatementSyntax> statements)
    {
        List<BoundStatement> bound = [];
        for (var i = 0; i < statements.Count; i++)
        {
            // A handler without a protected part covers all that follows it.
            if (statements[i] is ExceptionStatementSyntax { Protected: null } handler)
            {
                if (syntax is not ProcessBodySyntax) NotProvided(handler.WhenKeyword, handler.WhenKeyword.Text);
                StatementSyntax[] rest = [.. statements.Skip(i + 1)];
                bound.Add(new BoundTry(handler, InBlock(handler, rest), InBlock(handler.Body, handler.Body.Statements), null, LeavesProcess: true));
                break;
            }

            bound.Add(BindStatement(statements[i]));
        }

        return new BoundBlock(syntax, bound);
    }

    private BoundStatement BindStatement(StatementSyntax syntax)
    {
        switch (syntax)
        {
            case VariableDeclarationSyntax declaration: return BindDeclaration(declaration);
            case LetStatementSyntax let: return BindLet(let);
            case ConstantDeclarationSyntax constants: return BindConstants(constants);
            case AssignmentStatementSyntax assignment: return BindAssignment(assignment);
            case IncrementStatementSyntax increment: return BindIncrement(increment);
            case ExpressionStatementSyntax expression: return BindExpressionStatement(expression);
            case IfStatementSyntax @if: return BindIf(@if);
            case SwitchStatementSyntax @switch: return BindSwitch(@switch);
            case LoopStatementSyntax loop: return BindLoop(loop);
            case WhileStatementSyntax @while: return new BoundLoop(@while, BindCondition(@while.Condition), null, InBlock(@while.Body, @while.Body.Statements, 1));
            case ForStatementSyntax @for: return BindFor(@for);
            case ForEachStatementSyntax each: return BindForEach(each);
            case ExceptionStatementSyntax exception: return BindTry(exception);
            case UseStatementSyntax use: return new BoundUse(use, BindAs(use.Lock, TypeSymbol.CriticalSection), InBlock(use.Body, use.Body.Statements));
            case BreakStatementSyntax: return new BoundBreak(syntax);
            case ContinueStatementSyntax: return new BoundContinue(syntax);
            case ReturnStatementSyntax @return: return BindReturn(@return);
            case DeleteStatementSyntax delete: return new BoundDelete(delete, BindTarget(delete.Target));
            case InternalProcedureSyntax internalProcedure:
                return _process.Internal.GetValueOrDefault(Fold.Of(internalProcedure.Header.Name.Text)) is { } symbol && symbol.Syntax == internalProcedure
                    ? new BoundInternalProcedure(internalProcedure, symbol)
                    : new BoundNothing(internalProcedure);
            case ScopeStatementSyntax scope:
                _declaresGlobals = scope.IsGlobal;
                return new BoundNothing(scope);
            case StructureDeclarationSyntax { StructureKeyword: var word } when word.Is(Keyword.Combination):
                NotProvided(word, word.Text);
                return new BoundNothing(syntax);
            case StructureDeclarationSyntax or EnumerationDeclarationSyntax or EmptyStatementSyntax or ExternStatementSyntax or IncompleteStatementSyntax:
                return new BoundNothing(syntax);
            default:
                NotProvided(syntax.FirstToken ?? (SyntaxElement)syntax, syntax.FirstToken?.Text ?? "");
                return new BoundNothing(syntax);
        }
    }

    private BoundStatement BindExpressionStatement(ExpressionStatementSyntax syntax)
    {
        var expression = Opened(syntax.Expression is CallExpressionSyntax call ? BindCall(call) : BindValue(syntax.Expression));
        if (expression is not (BoundByMembers or BoundCall or BoundLateCall or BoundLibraryCall or BoundInvocation or BoundMissing or BoundError))
        {
            Report(syntax, 2019);
            return new BoundNothing(syntax);
        }

        return new BoundExpressionStatement(syntax, expression);
    }

    private BoundIf BindIf(IfStatementSyntax syntax)
    {
        List<BoundBranch> branches = [new BoundBranch(syntax, BindCondition(syntax.Condition), InBlock(syntax.Then, syntax.Then.Statements))];
        foreach (var other in syntax.ElseIfs) branches.Add(new BoundBranch(other, BindCondition(other.Condition), InBlock(other.Body, other.Body.Statements)));
        return new BoundIf(syntax, branches, syntax.Else is { } last ? new BoundBranch(last, null, InBlock(last.Body, last.Body.Statements)) : null);
    }

    private BoundSwitch BindSwitch(SwitchStatementSyntax syntax)
    {
        var value = BindValue(syntax.Subject);
        // What costs nothing to read again needs no variable of its own.
        var subject = value is BoundVariable ? null : new VariableSymbol("subject", value.Type, VariableKind.Loop, _process, null);
        BoundExpression read = subject is null ? value : new BoundVariable(subject);
        List<BoundBranch> cases = [];
        BoundBranch? other = null;
        foreach (var section in syntax.Sections)
        {
            BoundExpression? condition = null;
            foreach (var label in section.Labels)
            {
                var test = BindLabel(label, read);
                condition = condition is null ? test : new BoundBinary(BinaryOperator.OrElse, condition, test, TypeSymbol.Boolean);
            }

            var branch = new BoundBranch(section, condition, InBlock(section.Body, section.Body.Statements));
            if (section.OtherKeyword is null) cases.Add(branch);
            else other = branch;
        }

        return new BoundSwitch(syntax, subject, value, cases, other);
    }

    private BoundExpression BindLabel(CaseLabelSyntax label, BoundExpression subject) => label switch
    {
        ValueCaseLabelSyntax value => BindComparison(subject, BinaryOperator.Equal, BindValue(value.Value), value.Value),
        RangeCaseLabelSyntax range => Interval(subject, BindValue(range.Low), BinaryOperator.LessOrEqual, BindValue(range.High), BinaryOperator.LessOrEqual, range.Low),
        RelationCaseLabelSyntax relation when ComparisonOf(relation.Operator.Kind) is { } sign => BindComparison(subject, sign, BindValue(relation.Value), relation.Value),
        RelationCaseLabelSyntax relation when TextTestOf(relation.Operator.Kind) is var (test, likeness) =>
            new BoundTextTest(test, likeness, ConvertToText(subject, relation), BindAs(relation.Value, TypeSymbol.String)),
        IntervalCaseLabelSyntax interval => Interval(
            subject, BindValue(interval.Low), ComparisonOf(interval.LowOperator.Kind) ?? BinaryOperator.LessOrEqual,
            BindValue(interval.High), ComparisonOf(interval.HighOperator.Kind) ?? BinaryOperator.LessOrEqual, interval.Low),
        _ => new BoundError(),
    };

    private BoundTry BindTry(ExceptionStatementSyntax syntax) => new(
        syntax,
        InBlock(syntax.Protected!, syntax.Protected!.Statements),
        InBlock(syntax.Body, syntax.Body.Statements),
        syntax.Else is { } other ? InBlock(other.Body, other.Body.Statements) : null,
        LeavesProcess: false);

    private BoundStatement BindReturn(ReturnStatementSyntax syntax)
    {
        if (syntax.Value is not { } expression)
        {
            if (!_process.HasDeclaredResult) _process.Returned.Add(TypeSymbol.Nothing);
            return new BoundReturn(syntax, null);
        }

        var value = BindValue(expression, _process.HasDeclaredResult ? _process.Result : null);
        // An object that ends with the process is returned as a copy, which does not.
        if (value is BoundVariable { Variable: { Kind: VariableKind.Local } local } && Endings.IsOwned(local)) value = Copied(value, value.Type);
        if (!_process.HasDeclaredResult) _process.Returned.Add(value.Type.Kind is TypeKind.Null or TypeKind.Nothing ? TypeSymbol.Variant : NaturalType(value));
        // In the first round nothing is known of the result yet.
        if (!_process.HasResult) value = new BoundConversion(value, TypeSymbol.Error);
        else value = Convert(value, _process.Result, expression);
        if (syntax.EqualsSign is null) return new BoundReturn(syntax, value);
        _setsResult.Add(_process);
        return new BoundResult(syntax, value);
    }
}
