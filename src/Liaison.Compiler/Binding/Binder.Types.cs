using System.Globalization;

namespace Liaison.Compiler.Binding;

/// <content>Types as the program writes them.</content>
internal sealed partial class Binder
{
    private const int MostDigits = 28;
    private const int CurrencyDigits = 17;
    private const int CurrencyDecimals = 6;

    private (TypeSymbol Type, ArrayShape? Shape, bool IsDynamic) BindType(TypeSyntax syntax) => syntax switch
    {
        SimpleTypeSyntax simple => (BindSimpleType(simple), null, false),
        ArrayTypeSyntax array => BindArrayType(array),
        CollectionTypeSyntax collection => (new TypeSymbol(CollectionKind(collection), BindElementType(collection.ElementType)), null, false),
        NamedTypeSyntax named => BindNamedType(named),
        TupleTypeSyntax tuple => (TypeSymbol.TupleOf(tuple.Types.Select(BindElementType)), null, false),
        _ => (TypeSymbol.Error, null, false),
    };

    private TypeSymbol BindElementType(TypeSyntax? syntax)
    {
        if (syntax is null) return TypeSymbol.Variant;
        var (type, _, isDynamic) = BindType(syntax);
        return isDynamic ? type with { IsDynamic = true } : type;
    }

    private static TypeKind CollectionKind(CollectionTypeSyntax syntax) =>
        syntax.Keyword.Is(Keyword.Queue) ? TypeKind.Queue : syntax.Keyword.Is(Keyword.Stack) ? TypeKind.Stack : TypeKind.List;

    private (TypeSymbol Type, ArrayShape? Shape, bool IsDynamic) BindArrayType(ArrayTypeSyntax syntax)
    {
        var element = BindElementType(syntax.ElementType);
        if (syntax.Has(Keyword.Associative)) return (new TypeSymbol(TypeKind.Associative, element), null, false);
        if (syntax.Has(Keyword.Fixed)) NotProvided(syntax, syntax.ToString().Trim());
        List<BoundExpression> sizes = [.. (syntax.Dimensions?.Sizes ?? (IEnumerable<ExpressionSyntax>)[]).Select(size => Convert(BindValue(size), TypeSymbol.Int64, size))];
        for (var i = 1; i < sizes.Count; i++) element = TypeSymbol.ArrayOf(element);
        return (TypeSymbol.ArrayOf(element), new ArrayShape(sizes, Growth(syntax.Attributes)), syntax.Has(Keyword.Dynamic));
    }

    private static BoundLiteral? Growth(IEnumerable<AngleAttributeSyntax> attributes) =>
        attributes.FirstOrDefault(attribute => HasAttribute([attribute], Keyword.Growth)) is { } growth
            ? new BoundLiteral(growth.Value?.Value as long? ?? 1L, TypeSymbol.Int32)
            : null;

    private (TypeSymbol Type, ArrayShape? Shape, bool IsDynamic) BindNamedType(NamedTypeSyntax syntax)
    {
        var name = syntax.Names[^1].Text;
        if (name.Length == 0) return (TypeSymbol.Error, null, false);
        // An interface makes no objects: its variables hold those of classes, dynamic or not.
        if (_types.TryGetValue(Fold.Of(name), out var type)) return (TypeSymbol.Of(type), null, syntax.DynamicKeyword is not null || type is ClassSymbol { IsInterface: true });
        var near = Spelling.Closest(name, _types.Values.Select(known => known.Name).Concat(Keywords.All.Where(entry => entry.Kind == KeywordKind.Type).SelectMany(entry => entry.Spellings)));
        Report(syntax, 2017, near is null ? "none" : "", Word("name", syntax.Name), Word("suggestion", near ?? ""));
        return (TypeSymbol.Error, null, false);
    }

    private TypeSymbol BindSimpleType(SimpleTypeSyntax syntax)
    {
        var size = syntax.Size is { Value: long number } ? (int)Math.Clamp(number, 0, int.MaxValue) : 0;
        switch (syntax.Word)
        {
            case Keyword.Integer: return IntegerType(syntax, size);
            case Keyword.Real: return size == 4 ? new TypeSymbol(TypeKind.Single) : TypeSymbol.Double;
            case Keyword.Currency: return TypeSymbol.Decimal with { Length = CurrencyDigits + CurrencyDecimals, Decimals = CurrencyDecimals };
            case Keyword.Numeric: return DecimalType(syntax);
            case Keyword.Boolean: return TypeSymbol.Boolean;
            case Keyword.String or Keyword.AsciiZ: return StringType(syntax, size);
            case Keyword.ConnectedClient: return TypeSymbol.String;
            case Keyword.Character: return TypeSymbol.Character;
            case Keyword.Buffer: return TypeSymbol.Buffer;
            case Keyword.Date: return TypeSymbol.Date;
            case Keyword.Time: return TypeSymbol.Time;
            case Keyword.DateTime: return TypeSymbol.Moment;
            case Keyword.Duration: return TypeSymbol.Duration;
            case Keyword.Variant: return TypeSymbol.Variant;
            case Keyword.Json: return TypeSymbol.Json;
            case Keyword.ProcedureValue: return TypeSymbol.Procedure;
            case Keyword.CriticalSection: return TypeSymbol.CriticalSection;
            case Keyword.Thread: return TypeSymbol.Thread;
            default:
                NotProvided(syntax, syntax.ToString().Trim());
                return TypeSymbol.Error;
        }
    }

    // The digits in all, and how many of them are decimals; without them, as many as there are.
    private static TypeSymbol DecimalType(SimpleTypeSyntax syntax)
    {
        int[] sizes = [.. syntax.Tokens.Where(token => token.Kind == SyntaxKind.IntegerToken).Select(token => token.Value is long number ? (int)Math.Clamp(number, 0, MostDigits) : 0)];
        return sizes is [var digits, var decimals] ? TypeSymbol.Decimal with { Length = Math.Max(digits, Math.Max(decimals, 1)), Decimals = decimals } : TypeSymbol.Decimal;
    }

    private TypeSymbol IntegerType(SimpleTypeSyntax syntax, int size)
    {
        var isUnsigned = syntax.Has(Keyword.Unsigned);
        if (syntax.Has(Keyword.System)) size = 8;
        if (size is not (0 or 1 or 2 or 4 or 8)) Report(syntax, 2017, "none", Word("name", string.Create(CultureInfo.InvariantCulture, $"{syntax.ToString().Trim()}")), Word("suggestion", ""));
        return new TypeSymbol(size switch
        {
            1 => isUnsigned ? TypeKind.UInt8 : TypeKind.Int8,
            2 => isUnsigned ? TypeKind.UInt16 : TypeKind.Int16,
            8 => isUnsigned ? TypeKind.UInt64 : TypeKind.Int64,
            _ => isUnsigned ? TypeKind.UInt32 : TypeKind.Int32,
        });
    }

    private TypeSymbol StringType(SimpleTypeSyntax syntax, int size) => TypeSymbol.String with
    {
        Text = syntax.Has(Keyword.Utf8) ? TextKind.Utf8
            : syntax.Has(Keyword.Unicode) && !_options.UnicodeStrings ? TextKind.Unicode
            : syntax.Has(Keyword.Ansi) && _options.UnicodeStrings ? TextKind.Ansi : TextKind.ByOption,
        Length = size,
        IsPadded = size > 0 && syntax.Word != Keyword.AsciiZ && !syntax.Has(Keyword.AsciiZ),
    };
}
