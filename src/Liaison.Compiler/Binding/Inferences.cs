namespace Liaison.Compiler.Binding;

/// <summary>
/// What the program lets one conclude about the types that it does not write: those of untyped parameters from all calls,
/// those of results from all places that return. One round of binding uses what the round before has found.
/// </summary>
internal sealed class Inferences
{
    private readonly Dictionary<(SyntaxNode Syntax, int Parameter), TypeSymbol> _types = [];

    /// <summary>Notes one more type for a parameter, or for the result when <paramref name="parameter"/> is -1.</summary>
    public void Note(SyntaxNode syntax, int parameter, TypeSymbol type)
    {
        if (type.IsError) return;
        var key = (syntax, parameter);
        _types[key] = _types.TryGetValue(key, out var known) ? Common(known, type) : type;
    }

    /// <summary>Makes it the type of a parameter, whatever was noted.</summary>
    public void Set(SyntaxNode syntax, int parameter, TypeSymbol type) => _types[(syntax, parameter)] = type;

    /// <summary>Notes for each of two parameters what was noted for the other one.</summary>
    public void Share((SyntaxNode Syntax, int Parameter) one, (SyntaxNode Syntax, int Parameter) other)
    {
        if (Find(one.Syntax, one.Parameter) is { } type) Note(other.Syntax, other.Parameter, type);
        if (Find(other.Syntax, other.Parameter) is { } common) Note(one.Syntax, one.Parameter, common);
    }

    public TypeSymbol? Find(SyntaxNode syntax, int parameter) => _types.GetValueOrDefault((syntax, parameter));

    public bool SameAs(Inferences other) => _types.Count == other._types.Count && _types.All(pair => other._types.TryGetValue(pair.Key, out var type) && type == pair.Value);

    /// <summary>What differs from the round before becomes a Variant: it depends on itself.</summary>
    public void Settle(Inferences before)
    {
        foreach (var (key, type) in _types.ToList())
        {
            if (!before._types.TryGetValue(key, out var earlier) || earlier != type) _types[key] = TypeSymbol.Variant;
        }
    }

    // Declared types are those of the program's text, made anew in each round: only their place tells that they are the same.
    private static TypeSymbol Common(TypeSymbol left, TypeSymbol right)
    {
        if (left == right) return left;
        if (left is { Kind: TypeKind.Nothing }) return right;
        if (right is { Kind: TypeKind.Nothing }) return left;
        if (left.IsText && right.IsText) return TypeSymbol.String;
        if (left.IsInteger && right.IsInteger && left.Kind < TypeKind.UInt8 && right.Kind < TypeKind.UInt8) return left.Bits >= right.Bits ? left : right;
        return TypeSymbol.Variant;
    }
}
