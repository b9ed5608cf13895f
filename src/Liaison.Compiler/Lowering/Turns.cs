namespace Liaison.Compiler.Lowering;

/// <summary>
/// When the objects of variables end that nothing else holds: with the process, or with each turn of the loop that they are
/// declared in, unless something outside of the loop uses the variable; then when the declaration is executed again.
/// </summary>
internal sealed class Turns
{
    private readonly Dictionary<VariableSymbol, BoundBlock?> _homes = [];
    private readonly ILookup<BoundBlock?, VariableSymbol> _endings;
    private readonly HashSet<BoundDeclaration> _replacing = new(ReferenceEqualityComparer.Instance);
    private readonly SoleHolders _soleHolders;

    public Turns(BoundProgram program)
    {
        _soleHolders = new SoleHolders(program);
        var processes = program.Mains.Concat(program.AllProcesses).Distinct().ToList();
        List<(ProcedureSymbol Process, BoundDeclaration Declaration, IReadOnlyList<BoundBlock> Loops)> found = [];
        foreach (var process in processes) found.AddRange(BlocksOf(process).SelectMany(block => DeclarationsIn(block, [])).Where(one => Ends(one.Declaration.Variable, one.Loops)).Select(one => (process, one.Declaration, one.Loops)));
        Dictionary<VariableSymbol, int> uses = [];
        if (found.Count > 0)
        {
            foreach (var variable in processes.SelectMany(BlocksOf).SelectMany(Parts.VariablesOf)) uses[variable] = uses.GetValueOrDefault(variable) + 1;
        }

        foreach (var (process, declaration, loops) in found)
        {
            var variable = declaration.Variable;
            var isRepeated = _homes.ContainsKey(variable) || (variable.Kind == VariableKind.Global && !process.IsMain);
            _homes.TryAdd(variable, loops.LastOrDefault(body => Parts.VariablesOf(body).Count(used => used == variable) == uses[variable]));
            if (isRepeated || (loops.Count > 0 && loops[^1] != _homes[variable])) _replacing.Add(declaration);
        }

        _endings = _homes.Reverse().ToLookup(pair => pair.Value, pair => pair.Key, (IEqualityComparer<BoundBlock?>)ReferenceEqualityComparer.Instance);
    }

    /// <summary>The variables whose objects end with each turn of the loop of this body, the last one first.</summary>
    public IEnumerable<VariableSymbol> EndingWith(BoundBlock body) => _endings[body];

    /// <summary>The variables whose objects end with a process, the last one first; those of a main process do with the program.</summary>
    public IEnumerable<VariableSymbol> EndingWith(ProcedureSymbol process) => _endings[null].Where(variable => variable.Owner == process);

    /// <summary>Whether the declaration ends the object that its variable may hold from another time.</summary>
    public bool EndsEarlier(BoundDeclaration declaration) => _replacing.Contains(declaration);

    /// <summary>Whether objects of the variable end at a certain point of the program.</summary>
    public bool EndsObjectsOf(VariableSymbol variable) => _homes.ContainsKey(variable);

    /// <summary>Whether an assignment ends the dynamic object that the variable held before.</summary>
    public bool EndsWhatItReplaces(VariableSymbol variable) => variable.IsDynamic && EndsObjectsOf(variable) && !_soleHolders.HasCompany(variable);

    private bool Ends(VariableSymbol variable, IReadOnlyList<BoundBlock> loops) =>
        Endings.IsOwned(variable) || (_soleHolders.Contains(variable) && (loops.Count == 0 || !_soleHolders.HasCompany(variable)));

    private static IEnumerable<BoundBlock> BlocksOf(ProcedureSymbol process) => process.Body?.Blocks ?? [];

    private static IEnumerable<(BoundDeclaration Declaration, IReadOnlyList<BoundBlock> Loops)> DeclarationsIn(BoundStatement statement, IReadOnlyList<BoundBlock> loops)
    {
        if (statement is BoundDeclaration declaration) return [(declaration, loops)];
        var isLoop = Flow.IsLoop(statement);
        return Parts.StatementsOf(statement).SelectMany(inner => DeclarationsIn(inner, isLoop ? [.. loops, (BoundBlock)inner] : loops));
    }
}
