namespace Liaison.Compiler.Binding;

/// <content>Assignments.</content>
internal sealed partial class Binder
{
    private BoundStatement BindAssignment(AssignmentStatementSyntax syntax)
    {
        if (syntax.Target is TupleExpressionSyntax tuple) return BindDeconstruction(syntax, tuple);
        var target = BindTarget(syntax.Target);
        switch (syntax.Operator.Kind)
        {
            case SyntaxKind.PlusEqualsToken: return BindAppend(syntax, target);
            case SyntaxKind.MinusEqualsToken: return Compound(syntax, target, BinaryOperator.Subtract);
            case SyntaxKind.AsteriskEqualsToken: return Compound(syntax, target, BinaryOperator.Multiply);
            case SyntaxKind.SlashEqualsToken: return Compound(syntax, target, BinaryOperator.Divide);
            case SyntaxKind.SwapToken: return BindSwap(syntax, target);
            case SyntaxKind.LeftArrowToken when target is not BoundLateMember: return new BoundAssignment(syntax, target, BindAs(syntax.Value, target.Type));
        }

        if (target is BoundCall or BoundLateMember) return Assigned(syntax, target, BindValue(syntax.Value), syntax.Value);
        NoteParameterType(target, TypeSymbol.String);
        var value = BindValue(syntax.Value, target.Type);
        if (value.Type.Kind == TypeKind.Null && target.Type.Kind == TypeKind.Class) return new BoundDelete(syntax, target);
        if (target is BoundProperty { Property: Keyword.Exists } exists) return new BoundAssignment(syntax, exists, Convert(value, TypeSymbol.Boolean, syntax.Value));
        if (target is BoundJsonMember or BoundElement { Type.Kind: TypeKind.Json }) return AssignInTree(syntax, target, value, syntax.Value);
        return new BoundAssignment(syntax, target, Convert(HoldsReference(target) ? value : Copied(value, target.Type), target.Type, syntax.Value));
    }

    // A string is parsed when a whole tree is assigned; inside a tree it is a value like others.
    private BoundStatement AssignInTree(StatementSyntax syntax, BoundExpression target, BoundExpression value, SyntaxElement place) =>
        InTree(target, new BoundAssignment(syntax, target, Convert(value.Type.Kind == TypeKind.Json ? value : Convert(value, TypeSymbol.Variant, place), TypeSymbol.Json, place)));

    // A variable of any type becomes a tree when a member of it is assigned.
    private static BoundStatement InTree(BoundExpression target, BoundAssignment assignment)
    {
        var root = target;
        while (root is BoundJsonMember or BoundElement) root = root is BoundJsonMember member ? member.Json : ((BoundElement)root).Array;
        if (root is not BoundTree { Operand: var variable } || !IsPlace(variable)) return assignment;
        if (variable is BoundVariable { Variable: var assigned }) assigned.IsAssigned = true;
        return new BoundBlock(assignment.Syntax, [new BoundAssignment(assignment.Syntax, variable, new BoundConversion(root, variable.Type)), assignment]);
    }

    // Dynamic objects are shared by assignment, others are copied.
    private static bool HoldsReference(BoundExpression target) => target.Type.Kind == TypeKind.Class
        && target is BoundVariable { Variable.IsDynamic: true } or BoundMember { Member.IsDynamic: true } or BoundElement { Type.IsDynamic: true };

    /// <summary>An expression that can be assigned to.</summary>
    private BoundExpression BindTarget(ExpressionSyntax syntax)
    {
        var target = BindExpression(syntax);
        switch (target)
        {
            case BoundVariable { Variable: { Kind: VariableKind.Constant } constant }:
                Report(syntax, 2008, Word("name", constant.Name));
                return new BoundError();
            case BoundMember { Member: { Kind: VariableKind.Constant } constant }:
                Report(syntax, 2008, Word("name", constant.Name));
                return new BoundError();
            case BoundLibraryConstant constant:
                Report(syntax, 2008, Word("name", constant.Constant.Name.In(constant.Language)));
                return new BoundError();
            case BoundVariable { Variable: var variable }:
                variable.IsAssigned = true;
                return target;
            case BoundSlice slice:
                if (!IsPlace(slice.Text)) return NotAssignable(syntax);
                MarkAssigned(slice.Text);
                return slice with { Text = slice.Type.Kind == TypeKind.Buffer ? Kept(slice.Text) : Assignable(slice.Text) };
            case BoundMember or BoundElement:
                return Assignable(target);
            case BoundJsonMember or BoundLateMember or BoundControlProperty or BoundError:
                return target;
            case BoundProperty property when IsPlace(property.Operand):
                MarkAssigned(property.Operand);
                return property with { Operand = Assignable(property.Operand) };
            case BoundLibraryCall { Function.Kind: FunctionKind.Variable }:
                return target;
            case BoundCall { Procedure: { Class: not null, Parameters.Count: 0 } }:
                return target;
            default: return NotAssignable(syntax);
        }
    }

    private BoundError NotAssignable(ExpressionSyntax syntax)
    {
        Report(syntax, 2009);
        return new BoundError();
    }

    private static bool IsPlace(BoundExpression expression) => expression is BoundVariable { Variable.Kind: not VariableKind.Constant } or BoundMember or BoundElement or BoundJsonMember;

    // A buffer changes in place: only the variable of another kind of value is assigned.
    private static void MarkAssigned(BoundExpression place)
    {
        if (place is BoundVariable { Variable: var variable } && variable.Type.Kind != TypeKind.Buffer) variable.IsAssigned = true;
    }

    private void NoteParameterType(BoundExpression target, TypeSymbol type)
    {
        if (target is not BoundVariable { Variable: { Kind: VariableKind.Parameter, Owner: { } owner } parameter } || parameter.Type.Kind != TypeKind.Received) return;
        var index = owner.Parameters.IndexOf(parameter);
        if (IsUntyped(owner, index)) _found.Note(owner.Syntax, index, type);
    }

    private BoundStatement BindAppend(AssignmentStatementSyntax syntax, BoundExpression target)
    {
        NoteParameterType(target, TypeSymbol.String);
        if (target.Type.Kind is not (TypeKind.String or TypeKind.Received or TypeKind.Buffer)) return Compound(syntax, target, BinaryOperator.Add);
        if (target is BoundVariable { Variable: var variable } && target.Type.Kind == TypeKind.String
            && (variable.IsCaptured || variable.Kind == VariableKind.Global ? _block.Loops > 0 : _block.Loops > _loopsAtDeclaration.GetValueOrDefault(variable)))
            variable.IsAppendedInLoop = true;
        List<BoundExpression> values = [];
        BoundExpression? separator = null;
        var rest = syntax.Value;
        // "A += [S] + B": all of it is appended from left to right.
        Stack<ExpressionSyntax> parts = [];
        while (rest is BinaryExpressionSyntax { Operator.Kind: SyntaxKind.PlusToken } sum)
        {
            parts.Push(sum.Right);
            rest = sum.Left;
        }

        if (rest is OptionalSeparatorSyntax first)
        {
            separator = BindAs(first.Expression, TypeSymbol.String);
            BoundExpression? joined = null;
            foreach (var part in parts)
            {
                var value = ConvertToText(BindValue(part), part);
                joined = joined is null ? value : new BoundBinary(BinaryOperator.Concatenate, joined, value, TypeSymbol.String);
            }

            if (joined is not null) values.Add(joined);
        }
        else
        {
            var value = BindValue(syntax.Value, target.Type);
            values.Add(Convert(value, target.Type.Kind == TypeKind.Buffer ? TypeSymbol.Buffer : TypeSymbol.String with { Text = target.Type.Text }, syntax.Value));
        }

        return new BoundAppend(syntax, target, separator, values);
    }

    private BoundStatement Compound(AssignmentStatementSyntax syntax, BoundExpression target, BinaryOperator sign)
    {
        var value = BindValue(syntax.Value);
        if (target.Type.IsError || value.Type.IsError) return new BoundNothing(syntax);
        var result = sign is BinaryOperator.Add or BinaryOperator.Subtract
            ? Sum(target, value, syntax.Target, syntax.Value, sign)
            : Product(sign, target, value, syntax.Target, syntax.Value);
        return Assigned(syntax, target, result, syntax.Value);
    }

    private BoundStatement BindIncrement(IncrementStatementSyntax syntax)
    {
        var target = BindTarget(syntax.Target);
        if (target.Type.IsError) return new BoundNothing(syntax);
        var isUp = syntax.Operator.Kind == SyntaxKind.PlusPlusToken;
        if (target.Type.IsNumber && target is not (BoundProperty or BoundCall)) return new BoundStep(syntax, target, isUp);
        var one = new BoundLiteral(1L, TypeSymbol.Int32);
        var result = Sum(target, one, syntax.Target, syntax.Target, isUp ? BinaryOperator.Add : BinaryOperator.Subtract);
        return Assigned(syntax, target, result, syntax.Target);
    }

    private BoundSwap BindSwap(AssignmentStatementSyntax syntax, BoundExpression left)
    {
        var right = BindTarget(syntax.Value);
        if (left is BoundLateMember) left = NotAssignable(syntax.Target);
        if (right is BoundLateMember) right = NotAssignable(syntax.Value);
        if (left.Type != right.Type && !left.Type.IsError && !right.Type.IsError) Report(syntax.Value, 2031, TypeName("from", right.Type), TypeName("to", left.Type));
        return new BoundSwap(syntax, left, right);
    }

    private BoundStatement BindDeconstruction(AssignmentStatementSyntax syntax, TupleExpressionSyntax tuple)
    {
        List<BoundExpression> targets = [.. tuple.Elements.Select(element => BindTarget(element) is var place and not BoundLateMember ? place : NotAssignable(element))];
        var value = BindValue(syntax.Value);
        if (value.Type.IsError) return new BoundNothing(syntax);
        if (value.Type.Kind == TypeKind.Tuple && value.Type.Parts.Types.Count == targets.Count) return new BoundDeconstruction(syntax, targets, value);
        NotProvided(syntax.Target, syntax.Target.ToString().Trim());
        return new BoundNothing(syntax);
    }

    // A property of a class is written by its method with one parameter.
    private BoundStatement Assigned(StatementSyntax syntax, BoundExpression target, BoundExpression value, ExpressionSyntax place)
    {
        if (target is BoundLateMember late) return AssignLate(syntax, late, value, place);
        if (target is not BoundCall { Procedure: { Class: { } type } read } call) return new BoundAssignment(syntax, target, Convert(value, target.Type, place));
        if (type.FindMethods(read.Fold).FirstOrDefault(method => method.Parameters.Count == 1) is not { } write)
        {
            Report(syntax, 2009);
            return new BoundNothing(syntax);
        }

        _process.Uses.Add(write);
        if (IsUntyped(write, 0)) _found.Note(write.Syntax, 0, NaturalType(value));
        return new BoundExpressionStatement(syntax, new BoundCall(write, call.Receiver, [new BoundArgument(Convert(value, write.Parameters[0].Type, place), IsByValue: true)], IsOfBase: false));
    }
}
