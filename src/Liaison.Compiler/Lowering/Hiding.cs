namespace Liaison.Compiler.Lowering;

/// <summary>
/// Finds locals that hide a global which their process uses as well, above the declaration: in the other languages a local
/// hides from the beginning of its block on.
/// </summary>
internal static class Hiding
{
    /// <summary>The locals that need another name than the program gives them.</summary>
    public static HashSet<VariableSymbol> Of(BoundProgram program)
    {
        var globals = program.Globals.Select(global => global.Name).ToHashSet(StringComparer.Ordinal);
        HashSet<VariableSymbol> hiding = [];
        foreach (var process in program.AllProcesses)
        {
            if (!process.Locals.Exists(local => globals.Contains(local.Name))) continue;
            var used = program.AllProcesses.Where(inner => IsInside(inner, process)).SelectMany(GlobalsOf).Select(global => global.Name).ToHashSet(StringComparer.Ordinal);
            hiding.UnionWith(process.Locals.Where(local => used.Contains(local.Name)));
        }

        return hiding;
    }

    private static bool IsInside(ProcedureSymbol inner, ProcedureSymbol process)
    {
        for (var current = inner; current is not null; current = current.Parent)
        {
            if (current == process) return true;
        }

        return false;
    }

    private static IEnumerable<VariableSymbol> GlobalsOf(ProcedureSymbol process) => process.Body is { } body
        ? body.Blocks.SelectMany(Parts.VariablesOf).Where(variable => variable.Kind is VariableKind.Global or VariableKind.Constant)
        : [];
}
