namespace Liaison.Compiler.Emit.JavaScript;

/// <content>Conversions.</content>
internal sealed partial class JavaScriptEmitter
{
    private Code Conversion(BoundExpression value, TypeSymbol to)
    {
        var from = value.Type;
        if (from == to) return Expression(value);
        if (to.IsInteger) return ToInteger(value, to);
        // An object of another class is no object of this one: there is none.
        if (from.Declaration is ClassSymbol given && to.Declaration is ClassSymbol wanted && !given.Ancestors.Contains(wanted)) return Code.Primary($"{Runtime("asInstance")}({string.Join(", ", ClassesOf(wanted).Select(NameOf).Prepend(Expression(value).Text))})");
        return to.Kind switch
        {
            TypeKind.Variant or TypeKind.Number => Wide(value),
            TypeKind.String => Fitted(ToText(value, to), to),
            TypeKind.Boolean => ToBoolean(value),
            TypeKind.Buffer => ToBuffer(value),
            TypeKind.Character => Of("toCharacter", value),
            TypeKind.Double or TypeKind.Single => ToReal(value, to),
            TypeKind.Decimal when to.Length > 0 => Code.Primary($"{Conversion(value, TypeSymbol.Decimal).At(Precedence.Primary)}.fitted({JavaScriptText.Literal(to.Length)}, {JavaScriptText.Literal(to.Decimals)})"),
            TypeKind.Decimal => from.Kind == TypeKind.Decimal ? Expression(value) : Of("toDecimal", value),
            TypeKind.Json => from.Kind is TypeKind.String or TypeKind.Received ? Code.Primary($"{Runtime("JsonTree")}.parse({TextOf(value)})") : Code.Primary($"{Runtime("JsonTree")}.of({Wide(value)})"),
            TypeKind.Procedure when from.IsText || from.Kind == TypeKind.Variant => Of("toProcedure", value),
            TypeKind.Duration when from.IsInteger => Code.Primary($"new {Runtime("Duration")}({AsNumber(value)})"),
            TypeKind.Date or TypeKind.Time or TypeKind.Moment or TypeKind.Duration => Code.Primary($"{Runtime(ClassOf(to))}.of({Expression(value)})"),
            _ => Expression(value),
        };
    }

    // JavaScript has no interfaces: what implements one has a class that does.
    private IEnumerable<ClassSymbol> ClassesOf(ClassSymbol wanted) => !wanted.IsInterface ? [wanted] : _program.Types.OfType<ClassSymbol>().Where(type => !type.IsInterface && type.Ancestors.Contains(wanted));

    private Code Of(string function, BoundExpression value) => Code.Primary($"{Runtime(function)}({Wide(value)})");

    private static string ClassOf(TypeSymbol type) => type.Kind switch
    {
        TypeKind.Date => "CalendarDate",
        TypeKind.Time => "TimeOfDay",
        TypeKind.Moment => "Moment",
        _ => "Duration",
    };

    /// <summary>A string, made from what is not one.</summary>
    private string TextOf(BoundExpression value) => ToText(value).Text;

    private Code ToText(BoundExpression value, TypeSymbol? to = null) => value.Type.Kind switch
    {
        TypeKind.Buffer when TextOf(to ?? TypeSymbol.String) == TextKind.Unicode => Code.Primary($"{Library("Encodings.FromUnicode")}({Expression(value)})"),
        TypeKind.Buffer when TextOf(to ?? TypeSymbol.String) == TextKind.Utf8 => Code.Primary($"{Library("Encodings.FromUtf8")}({Expression(value)})"),
        TypeKind.String or TypeKind.Character => Expression(value),
        TypeKind.Null => Code.Primary("\"\""),
        TypeKind.Variant when value is BoundConversion { Operand.Type.Kind: TypeKind.Array or TypeKind.Variant } => Of("shown", value),
        _ when value.Type.IsInteger => Code.Primary($"String({Wide(value)})"),
        TypeKind.Received or TypeKind.Buffer or TypeKind.Date or TypeKind.Time or TypeKind.Moment or TypeKind.Duration or TypeKind.Decimal => Code.Primary($"String({Expression(value)})"),
        _ => Of("toText", value),
    };

    private TextKind TextOf(TypeSymbol type) => type.TextWhen(_options.UnicodeStrings);

    // Strings of fixed length are padded or cut when they are stored.
    private Code Fitted(Code text, TypeSymbol type) => type.Length == 0
        ? text
        : Code.Primary($"{Library(type.IsPadded ? "Strings.Complete" : "Strings.Left")}({text}, {JavaScriptText.Literal(type.Length)})");

    private Code ToBoolean(BoundExpression value) => value.Type switch
    {
        { IsInteger: true } => new Code($"{Wide(value).At(Precedence.Relational)} !== {(IsBig(value.Type) || IsBigWide(value) ? "0n" : "0")}", Precedence.Equality),
        { IsReal: true } => new Code($"{Expression(value).At(Precedence.Relational)} !== 0", Precedence.Equality),
        { Kind: TypeKind.Class or TypeKind.Procedure } => new Code($"{Expression(value).At(Precedence.Relational)} !== null", Precedence.Equality),
        { Kind: TypeKind.Null } => Code.Primary("false"),
        _ => Of("toBoolean", value),
    };

    private Code ToBuffer(BoundExpression value) => value.Type switch
    {
        { Kind: TypeKind.String or TypeKind.Character } when TextOf(value.Type) == TextKind.Unicode => Code.Primary($"{Library("Encodings.ToUnicode")}({Expression(value)})"),
        { Kind: TypeKind.String } when TextOf(value.Type) == TextKind.Utf8 => Code.Primary($"{Runtime("ByteBuffer")}.ofText({Library("Encodings.ToUtf8")}({Expression(value)}))"),
        { Kind: TypeKind.String or TypeKind.Character } => Code.Primary($"{Runtime("ByteBuffer")}.ofText({Expression(value)})"),
        _ => Of("toBuffer", value),
    };

    // Text goes into a buffer byte by byte, without a buffer in between.
    private string BytesOf(BoundExpression value) => value is BoundConversion { Type.Kind: TypeKind.Buffer, Operand: { Type.Kind: TypeKind.String } text } && TextOf(text.Type) == TextKind.Ansi ? Expression(text).Text : Expression(value).Text;

    private Code ToReal(BoundExpression value, TypeSymbol to)
    {
        var real = value.Type switch
        {
            { IsInteger: true } => IsBig(value.Type) || IsBigWide(value) ? Code.Primary($"Number({Wide(value)})") : Wide(value),
            { IsReal: true } => Expression(value),
            { Kind: TypeKind.Boolean or TypeKind.Decimal } => Code.Primary($"Number({Expression(value)})"),
            _ => Of("toReal", value),
        };
        return to.Kind == TypeKind.Single ? Code.Primary($"Math.fround({real})") : real;
    }

    private Code ToInteger(BoundExpression value, TypeSymbol to)
    {
        var from = value.Type;
        if (from.Kind == TypeKind.Enumeration) return Expression(value);
        if (from.Kind == TypeKind.Null) return Code.Primary(IsBig(to) ? "0n" : "0");
        if (_options.Checked && !(from.IsInteger && from.Bits < to.Bits)) return Code.Primary($"{Runtime("fit")}({Wide(value)}, {JavaScriptText.Literal(to.Bits)}{(to.Kind >= TypeKind.UInt8 ? ", true" : "")})");
        switch (to.Kind)
        {
            case TypeKind.Int64 when from.IsInteger && from.Kind != TypeKind.UInt64: return Big(value);
            case TypeKind.Int64: return Of("toInt64", value);
            case TypeKind.UInt64: return Of("toUInt64", value);
            case TypeKind.Int32 when from.IsInteger && from.Bits < 32: return Expression(value);
            case TypeKind.Int32 when from.Kind == TypeKind.Boolean: return Code.Primary($"Number({Expression(value)})");
            case TypeKind.Int32 when from.IsInteger && !IsBig(from): return from.Kind == TypeKind.UInt32 ? new Code($"{Expression(value).At(Precedence.Shift)} | 0", Precedence.BitOr) : Expression(value);
            case TypeKind.Int32: return Of("toInt32", value);
            case TypeKind.UInt32 when from.IsInteger && !IsBig(from): return new Code($"{Expression(value).At(Precedence.Shift)} >>> 0", Precedence.Shift);
            default: return Code.Primary($"{Runtime("wrap")}({Wide(value)}, {JavaScriptText.Literal(to.Bits)}{(to.Kind >= TypeKind.UInt8 ? ", true" : "")})");
        }
    }

    /// <summary>What makes a value of the type from any other one; null when none is needed.</summary>
    private string? ConversionTo(TypeSymbol type) => type.Kind switch
    {
        TypeKind.String => Runtime("toText"),
        TypeKind.Int32 => Runtime("toInt32"),
        TypeKind.Int64 => Runtime("toInt64"),
        TypeKind.UInt64 => Runtime("toUInt64"),
        TypeKind.Double or TypeKind.Single => Runtime("toReal"),
        TypeKind.Decimal when type.Length > 0 => $"(value) => {Runtime("toDecimal")}(value).fitted({JavaScriptText.Literal(type.Length)}, {JavaScriptText.Literal(type.Decimals)})",
        TypeKind.Decimal => Runtime("toDecimal"),
        TypeKind.Boolean => Runtime("toBoolean"),
        TypeKind.Buffer => Runtime("toBuffer"),
        TypeKind.Character => Runtime("toCharacter"),
        TypeKind.Procedure => Runtime("toProcedure"),
        TypeKind.Json => $"{Runtime("JsonTree")}.of",
        TypeKind.Date or TypeKind.Time or TypeKind.Moment or TypeKind.Duration => $"{Runtime(ClassOf(type))}.of",
        _ when type.IsInteger => $"(value) => {Runtime("wrap")}(value, {JavaScriptText.Literal(type.Bits)}{(type.Kind >= TypeKind.UInt8 ? ", true" : "")})",
        _ => null,
    };
}
