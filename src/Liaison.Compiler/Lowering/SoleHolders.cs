namespace Liaison.Compiler.Lowering;

/// <summary>
/// The local variables for dynamic objects that nothing outlives: what they are given is new, and neither what they are given
/// to nor the objects' own methods keep it. Their objects end with the last of them.
/// </summary>
internal sealed class SoleHolders
{
    private readonly HashSet<VariableSymbol> _shared = [];
    private readonly HashSet<VariableSymbol> _returned = [];
    private readonly HashSet<(VariableSymbol, VariableSymbol)> _pairs = [];
    private readonly HashSet<ProcedureSymbol> _sharing = [];
    private readonly HashSet<ClassSymbol> _spreading = [];
    private readonly List<(ProcedureSymbol, ProcedureSymbol)> _replacements;
    private ProcedureSymbol _process = null!;
    private bool _isChanged;

    public SoleHolders(BoundProgram program)
    {
        _replacements = [.. program.Replacements];
        if (!program.Types.OfType<ClassSymbol>().Any(type => type.Destructor is not null)) return;
        do
        {
            _isChanged = false;
            foreach (var process in program.Mains.Concat(program.AllProcesses).Distinct()) Visit(process);
            foreach (var (one, other) in _replacements) Agree(one, other);
            foreach (var (one, other) in _pairs) Agree(one, other);
        }
        while (_isChanged);
    }

    /// <summary>Whether the objects of the variable end when it does, unless one with the same object goes on.</summary>
    public bool Contains(VariableSymbol variable) => variable is { Kind: VariableKind.Local, IsDynamic: true } && variable.Type.Declaration is ClassSymbol type && type.EndingSteps.Any()
        && !IsShared(variable) && !_returned.Contains(variable);

    /// <summary>Whether another variable may hold the same object.</summary>
    public bool HasCompany(VariableSymbol variable) => _pairs.Any(pair => pair.Item1 == variable || pair.Item2 == variable);

    private bool IsShared(VariableSymbol variable) => _shared.Contains(variable) || variable.IsCaptured
        || variable is not { Kind: VariableKind.Local or VariableKind.Parameter } or { Kind: VariableKind.Parameter, IsAssigned: true };

    private void Visit(ProcedureSymbol process)
    {
        _process = process;
        // What is inside of a method can outlive it, with the object.
        if (process.Parent is not null) ShareObjectOf(process);
        foreach (var block in process.Body?.Blocks ?? []) Visit(block);
    }

    private void Visit(BoundStatement statement)
    {
        switch (statement)
        {
            case BoundDeclaration declaration: Give(declaration.Variable, declaration.Value); break;
            case BoundAssignment { Target: BoundVariable { Variable: var variable } } assignment: Give(variable, assignment.Value); break;
            case BoundReturn { Value: { } value }: Return(value); break;
            case BoundResult { Value: var value }: Return(value); break;
            case BoundExpressionStatement { Expression: var expression }: Use(expression); break;
            case BoundDelete { Target: var target }: Use(target); break;
            case BoundAssignment assignment:
                Use(assignment.Target);
                Share(assignment.Value);
                break;
            default:
                foreach (var expression in Parts.ExpressionsOf(statement)) Share(expression);
                foreach (var loop in LoopVariables(statement)) Mark(_shared, loop.Variable);
                break;
        }

        foreach (var inner in Parts.StatementsOf(statement)) Visit(inner);
    }

    private static IEnumerable<LoopVariable> LoopVariables(BoundStatement statement) => statement switch
    {
        BoundForEachElement loop => loop.Variables,
        BoundForEachPiece loop => loop.Variables,
        _ => [],
    };

    // A value goes to a variable: of the same process, both hold it together.
    private void Give(VariableSymbol variable, BoundExpression value)
    {
        if (!IsShared(variable) && Bare(value) is BoundVariable { Variable: { Kind: VariableKind.Local } local } && local.Owner == variable.Owner) Mark(_pairs, (variable, local));
        else if (IsNew(value)) Use(value);
        else
        {
            Mark(_shared, variable);
            Share(value);
        }
    }

    private void Return(BoundExpression value)
    {
        if (Bare(value) is BoundVariable { Variable: { Kind: VariableKind.Local } local } && !IsShared(local)) Mark(_returned, local);
        else if (IsNew(value)) Use(value);
        else
        {
            Mark(_sharing, _process);
            Share(value);
        }
    }

    private bool IsNew(BoundExpression value) => Bare(value) switch
    {
        // What it inherits may keep it, from its constructor on.
        BoundNew created => created.Type.Declaration is not ClassSymbol type || !type.Lineage.Any(_spreading.Contains),
        BoundLiteral { Value: null } => true,
        BoundCall call => !_sharing.Contains(call.Procedure),
        _ => false,
    };

    /// <summary>What may be kept gets the value.</summary>
    private void Share(BoundExpression value)
    {
        if (Bare(value) is BoundVariable { Variable: var variable }) Mark(_shared, variable);
        if (Bare(value) is BoundThis) ShareObjectOf(_process);
        Use(value);
    }

    /// <summary>The value is looked at, and not kept.</summary>
    private void Use(BoundExpression value)
    {
        switch (value)
        {
            case BoundCall { Procedure: { Automation: null, IsRunInMainThread: false } procedure } call:
                if (call.Receiver is { } receiver) Use(receiver);
                Pass(call.Arguments, procedure);
                break;
            case BoundNew { Constructor: { } constructor } created:
                Pass(created.Arguments, constructor);
                break;
            case BoundMember or BoundCopy or BoundTypeTest or BoundConversion { Type.Kind: TypeKind.Boolean or TypeKind.Class } or BoundBinary { Operator: >= BinaryOperator.Equal }:
                foreach (var part in Parts.Of(value)) Use(part);
                break;
            default:
                if (value is BoundProcedureName { Procedure: { Class: { } type, IsStatic: false } }) Mark(_spreading, type);
                if (value is BoundNamedProcedure { Object: not null }) ShareObjectOf(_process);
                foreach (var part in Parts.Of(value)) Share(part);
                break;
        }
    }

    private void Pass(IReadOnlyList<BoundArgument> arguments, ProcedureSymbol procedure)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i].Value is not { } value) continue;
            if (i < procedure.Parameters.Count && !IsShared(procedure.Parameters[i])) Use(value);
            else Share(value);
        }
    }

    private void ShareObjectOf(ProcedureSymbol process)
    {
        while (process.Parent is { } parent) process = parent;
        if (process.Class is { } type) Mark(_spreading, type);
    }

    // Who calls a method does not know which of them runs.
    private void Agree(ProcedureSymbol one, ProcedureSymbol other)
    {
        if (_sharing.Contains(one) || _sharing.Contains(other)) Mark(_sharing, one, other);
        foreach (var (mine, theirs) in one.Parameters.Zip(other.Parameters)) if (IsShared(mine) || IsShared(theirs)) Mark(_shared, mine, theirs);
    }

    private void Agree(VariableSymbol one, VariableSymbol other)
    {
        if (IsShared(one) || IsShared(other)) Mark(_shared, one, other);
        if (_returned.Contains(one) || _returned.Contains(other)) Mark(_returned, one, other);
    }

    private void Mark<T>(HashSet<T> set, params ReadOnlySpan<T> found)
    {
        foreach (var one in found) _isChanged |= set.Add(one);
    }

    private static BoundExpression Bare(BoundExpression value) => value is BoundConversion { Type.Kind: TypeKind.Class, Operand: var operand } ? Bare(operand) : value;
}
