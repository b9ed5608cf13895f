namespace Liaison.Compiler.Emit;

/// <summary>The names of the procedures of a program in the emitted text, where those of all elements stand side by side.</summary>
internal static class ProcedureNames
{
    /// <param name="program">The program.</param>
    /// <param name="escaped">A name as the other language can write it.</param>
    public static Dictionary<ProcedureSymbol, string> Of(BoundProgram program, Func<string, string> escaped)
    {
        HashSet<string> taken = new(StringComparer.Ordinal);
        Dictionary<ProcedureSymbol, string> names = [];
        // What belongs to no element keeps its name.
        foreach (var procedure in program.Procedures.OrderBy(procedure => procedure.Element is { IsProgram: false }))
        {
            var name = escaped(procedure.Name.Replace('.', '_'));
            var own = taken.Contains(name) && procedure.Element is { Name: { Length: > 0 } element } ? $"{element}_{name}" : name;
            for (name = own; !taken.Add(name);) name += "_";
            names[procedure] = name;
        }

        return names;
    }

    /// <summary>The names by which the program may look for a procedure: its own and, with that of its element in front, its full one.</summary>
    public static IEnumerable<(string Name, ProcedureSymbol Procedure)> Sought(BoundProgram program)
    {
        foreach (var procedure in program.Procedures.Where(procedure => procedure is { IsEvent: false, IsMain: false, Element.IsProgram: false })) yield return ($"{procedure.Element!.Name}.{procedure.Name}", procedure);
        foreach (var procedure in program.Procedures.OrderBy(procedure => procedure.Element is { IsProgram: false }).DistinctBy(procedure => procedure.Fold, StringComparer.Ordinal)) yield return (procedure.Name, procedure);
    }
}
