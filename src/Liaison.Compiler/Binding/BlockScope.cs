namespace Liaison.Compiler.Binding;

/// <summary>A block of statements while it is bound: where it stands, and what belongs to it alone.</summary>
internal sealed class BlockScope(BlockScope? parent, int loops)
{
    public BlockScope? Parent { get; } = parent;

    /// <summary>How many loops of the process are around it.</summary>
    public int Loops { get; } = loops;

    /// <summary>The variables of a loop that is this block.</summary>
    public Dictionary<string, VariableSymbol> Own { get; } = new(StringComparer.Ordinal);

    public bool IsInside(BlockScope? other)
    {
        for (var scope = this; scope is not null; scope = scope.Parent)
        {
            if (scope == other) return true;
        }

        return false;
    }
}
