namespace Liaison.Compiler.Symbols;

/// <summary>A type of the language. Two are equal when they are the same type.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Element">The type of the elements of an array or collection.</param>
/// <param name="Declaration">The structure, enumeration or class of the program.</param>
internal sealed record TypeSymbol(TypeKind Kind, TypeSymbol? Element = null, DeclaredTypeSymbol? Declaration = null)
{
    public static readonly TypeSymbol Error = new(TypeKind.Error);
    public static readonly TypeSymbol Nothing = new(TypeKind.Nothing);
    public static readonly TypeSymbol Null = new(TypeKind.Null);
    public static readonly TypeSymbol Boolean = new(TypeKind.Boolean);
    public static readonly TypeSymbol Int32 = new(TypeKind.Int32);
    public static readonly TypeSymbol Int64 = new(TypeKind.Int64);
    public static readonly TypeSymbol Double = new(TypeKind.Double);
    public static readonly TypeSymbol Decimal = new(TypeKind.Decimal);
    public static readonly TypeSymbol String = new(TypeKind.String);
    public static readonly TypeSymbol Character = new(TypeKind.Character);
    public static readonly TypeSymbol Buffer = new(TypeKind.Buffer);
    public static readonly TypeSymbol Received = new(TypeKind.Received);
    public static readonly TypeSymbol Date = new(TypeKind.Date);
    public static readonly TypeSymbol Time = new(TypeKind.Time);
    public static readonly TypeSymbol Moment = new(TypeKind.Moment);
    public static readonly TypeSymbol Duration = new(TypeKind.Duration);
    public static readonly TypeSymbol Variant = new(TypeKind.Variant);
    public static readonly TypeSymbol Number = new(TypeKind.Number);
    public static readonly TypeSymbol Json = new(TypeKind.Json);
    public static readonly TypeSymbol Procedure = new(TypeKind.Procedure);
    public static readonly TypeSymbol CriticalSection = new(TypeKind.CriticalSection);
    public static readonly TypeSymbol Thread = new(TypeKind.Thread);
    public static readonly TypeSymbol Control = new(TypeKind.Control);
    public static readonly TypeSymbol SettingValue = new(TypeKind.SettingValue);

    /// <summary>Which bytes stand for the characters; only of strings.</summary>
    public TextKind Text { get; init; }

    /// <summary>The length that a string is padded or cut to, or the digits that a decimal number has at most, when it is stored; 0 for any.</summary>
    public int Length { get; init; }

    /// <summary>The decimals that a decimal number of so many digits is rounded to when it is stored.</summary>
    public int Decimals { get; init; }

    /// <summary>Whether an element of it holds nothing until the program makes an object. It is no other type for that.</summary>
    public bool IsDynamic { get; init; }

    /// <summary>Whether a string of fixed length is filled with blanks.</summary>
    public bool IsPadded { get; init; }

    /// <summary>The types of the values of a tuple.</summary>
    public EquatableTypes Parts { get; init; } = EquatableTypes.None;

    public bool IsError => Kind == TypeKind.Error;

    public bool Equals(TypeSymbol? other) => other is not null && Kind == other.Kind && Text == other.Text && Length == other.Length && Decimals == other.Decimals
        && IsPadded == other.IsPadded && Equals(Element, other.Element) && Equals(Declaration, other.Declaration) && Parts.Equals(other.Parts);

    public override int GetHashCode() => HashCode.Combine(Kind, Element, Declaration, Length);

    /// <summary>Which bytes stand for the characters of a string in a program whose strings of no declared kind are Unicode or not.</summary>
    public TextKind TextWhen(bool isUnicode) => Text != TextKind.ByOption ? Text : isUnicode ? TextKind.Unicode : TextKind.Ansi;

    public bool IsInteger => Kind is >= TypeKind.Int8 and <= TypeKind.UInt64;

    public bool IsReal => Kind is TypeKind.Single or TypeKind.Double;

    public bool IsNumber => IsInteger || IsReal || Kind == TypeKind.Decimal;

    /// <summary>Whether a value of it behaves as a string.</summary>
    public bool IsText => Kind is TypeKind.String or TypeKind.Character or TypeKind.Received;

    /// <summary>Whether a value of it can be of several types, and which one is known at run time only.</summary>
    public bool IsHeld => Kind is TypeKind.Variant or TypeKind.Number;

    public bool IsMoment => Kind is TypeKind.Date or TypeKind.Time or TypeKind.Moment;

    public bool IsCollection => Kind is TypeKind.Queue or TypeKind.Stack or TypeKind.List;

    /// <summary>Whether a variable of it can hold no value.</summary>
    public bool IsObject => Kind is TypeKind.Class or TypeKind.Procedure or TypeKind.Thread or TypeKind.Null;

    /// <summary>Whether an assignment makes a copy, because the value can change in place.</summary>
    public bool IsCopied => Kind is TypeKind.Buffer or TypeKind.Array or TypeKind.Associative or TypeKind.Structure;

    /// <summary>Whether an assignment makes a copy of some values of it.</summary>
    public bool MayBeCopied => IsCopied || Kind == TypeKind.Variant;

    /// <summary>The class whose objects are copied by assignment, where they belong to what holds them: not those that are dynamic, or of a class that makes none.</summary>
    public ClassSymbol? OwnedClass => !IsDynamic && Declaration is ClassSymbol { IsAbstract: false } made ? made : null;

    /// <summary>Whether variables of both types are kept in the same way: how a text is written in bytes, and how long it is, is up to each. What is unknown may be anything.</summary>
    public bool IsKeptAs(TypeSymbol other) => IsError || other.IsError || (Kind == other.Kind && Equals(Declaration, other.Declaration) && (Element is { } element ? other.Element is { } kept && element.IsKeptAs(kept) : other.Element is null)
        && Parts.Types.Count == other.Parts.Types.Count && Parts.Types.Zip(other.Parts.Types).All(pair => pair.First.IsKeptAs(pair.Second)));

    /// <summary>Whether a copy of it has to copy objects in it, which a copy of an array does not do by itself.</summary>
    public bool HoldsOwned => OwnedClass is not null || (Kind is TypeKind.Array or TypeKind.Associative && Element!.HoldsOwned);

    /// <summary>How many bits an integer has.</summary>
    public int Bits => Kind switch
    {
        TypeKind.Int8 or TypeKind.UInt8 => 8,
        TypeKind.Int16 or TypeKind.UInt16 => 16,
        TypeKind.Int32 or TypeKind.UInt32 => 32,
        _ => 64,
    };

    public static TypeSymbol ArrayOf(TypeSymbol element) => new(TypeKind.Array, element);

    public static TypeSymbol TupleOf(IEnumerable<TypeSymbol> types) => new(TypeKind.Tuple) { Parts = new EquatableTypes([.. types]) };

    public static TypeSymbol Of(DeclaredTypeSymbol declaration) => new(declaration.Kind, null, declaration);

    /// <summary>What messages call it.</summary>
    public BilingualText Name => Kind switch
    {
        TypeKind.Structure or TypeKind.Enumeration or TypeKind.Class => new(Declaration!.Name, Declaration.Name),
        TypeKind.Array or TypeKind.Associative or TypeKind.Queue or TypeKind.Stack or TypeKind.List when Element is { } element =>
            new($"{Word.French} {Of(element.Name.French)}", $"{Word.English} of {element.Name.English}"),
        _ => Word,
    };

    private BilingualText Word => Kind switch
    {
        TypeKind.Boolean => Of(Keyword.Boolean),
        TypeKind.Single or TypeKind.Double => Of(Keyword.Real),
        TypeKind.Decimal => Of(Keyword.Numeric),
        TypeKind.String or TypeKind.Received => Of(Keyword.String),
        TypeKind.Character => Of(Keyword.Character),
        TypeKind.Buffer => Of(Keyword.Buffer),
        TypeKind.Date => Of(Keyword.Date),
        TypeKind.Time => Of(Keyword.Time),
        TypeKind.Moment => Of(Keyword.DateTime),
        TypeKind.Duration => Of(Keyword.Duration),
        TypeKind.Json => Of(Keyword.Json),
        TypeKind.Procedure => Of(Keyword.ProcedureValue),
        TypeKind.CriticalSection => Of(Keyword.CriticalSection),
        TypeKind.Thread => Of(Keyword.Thread),
        TypeKind.Control => Of(Keyword.Control),
        TypeKind.Array or TypeKind.Associative => Of(Keyword.Array),
        TypeKind.Queue => Of(Keyword.Queue),
        TypeKind.Stack => Of(Keyword.Stack),
        TypeKind.List => Of(Keyword.List),
        TypeKind.Null => Of(Keyword.Null),
        _ when IsInteger => Of(Keyword.Integer),
        _ => Of(Keyword.Variant),
    };

    // French leaves the vowel out before another one.
    private static string Of(string element) => Fold.Of(element).ToUpperInvariant() is ['A' or 'E' or 'I' or 'O' or 'U' or 'H', ..] ? $"d'{element}" : $"de {element}";

    private static BilingualText Of(Keyword keyword) => Keywords.Entry(keyword).Name;
}
