namespace Liaison.Compiler.Lowering;

/// <summary>Decides how each variable is kept, from what the whole program does with it.</summary>
internal static class Storage
{
    public static void Decide(BoundProgram program)
    {
        ShareCells(program);
        foreach (var variable in Variables(program)) Choose(variable);
        foreach (var process in program.AllProcesses.Concat(program.Mains)) MarkFirstDeclarations(process);
        MarkThreads(program);
    }

    private static IEnumerable<VariableSymbol> Variables(BoundProgram program) => program.Globals
        .Concat(program.AllProcesses.SelectMany(process => process.Locals.Concat(process.Parameters)));

    // A parameter that is assigned shares a cell with the variables that are given to it, and so do those that pass them on.
    private static void ShareCells(BoundProgram program)
    {
        var passed = program.References.Select(pair => pair.Parameter).ToHashSet();
        // A caller does not know which method it calls: one that replaces another keeps its parameters in the same way.
        var replacements = program.Replacements.SelectMany(pair => pair.Method.Parameters.Zip(pair.Replaced.Parameters)).ToList();
        bool isChanged;
        do
        {
            isChanged = false;
            foreach (var (one, other) in replacements) isChanged |= Agree(one, other, passed);
        }
        while (isChanged);
        foreach (var parameter in program.AllProcesses.SelectMany(process => process.Parameters))
        {
            if (IsShared(parameter) && passed.Contains(parameter)) parameter.Storage = VariableStorage.Cell;
        }

        do
        {
            isChanged = false;
            foreach (var (variable, parameter) in program.References)
            {
                if (variable.Storage == VariableStorage.Cell || parameter.Storage != VariableStorage.Cell || !CanBeCell(variable)) continue;
                variable.Storage = VariableStorage.Cell;
                variable.IsAssigned = isChanged = true;
            }
        }
        while (isChanged);
    }

    private static bool Agree(VariableSymbol one, VariableSymbol other, HashSet<VariableSymbol> passed)
    {
        var isNew = one.IsAssigned != other.IsAssigned || passed.Contains(one) != passed.Contains(other);
        if (one.IsAssigned || other.IsAssigned) (one.IsAssigned, other.IsAssigned) = (true, true);
        if (passed.Contains(one) || passed.Contains(other)) passed.UnionWith([one, other]);
        return isNew;
    }

    private static bool IsShared(VariableSymbol parameter) => parameter is { IsAssigned: true, IsByValue: false };

    private static bool CanBeCell(VariableSymbol variable) => variable.Kind is VariableKind.Local or VariableKind.Global || variable is { Kind: VariableKind.Parameter, IsByValue: false };

    private static void Choose(VariableSymbol variable)
    {
        if (variable.Storage == VariableStorage.Cell || !variable.IsAppendedInLoop || variable is not { Type: { Kind: TypeKind.String, Length: 0 }, Kind: VariableKind.Local or VariableKind.Global }) return;
        variable.Storage = variable.IsCaptured || variable.Kind == VariableKind.Global ? VariableStorage.SharedText : VariableStorage.Builder;
    }

    // What is declared in front of everything else can stay where it is, even when internal procedures use it.
    private static void MarkFirstDeclarations(ProcedureSymbol process)
    {
        if (process.Body is not { OnError: null, OnException: null, AtEnd: null } body) return;
        foreach (var statement in body.Block.Statements.SelectMany(statement => statement is BoundBlock block ? block.Statements : [statement]))
        {
            if (statement is BoundNothing or BoundInternalProcedure) continue;
            if (statement is not BoundDeclaration declaration || Calls.Any(declaration.Value)) return;
            declaration.Variable.IsDeclaredFirst = true;
        }
    }

    private static void MarkThreads(BoundProgram program)
    {
        var waiting = new Queue<ProcedureSymbol>(program.ThreadRoots);
        while (waiting.TryDequeue(out var process))
        {
            if (process.RunsInThread) continue;
            process.RunsInThread = true;
            foreach (var used in process.Uses) waiting.Enqueue(used);
        }
    }
}
