namespace Liaison.Compiler.Emit.CSharp;

/// <content>Conversions.</content>
internal sealed partial class CSharpEmitter
{
    private Code Conversion(BoundExpression value, TypeSymbol to)
    {
        var from = value.Type;
        if (from == to) return Expression(value);
        switch (to.Kind)
        {
            // What arithmetic makes of a number is not what it makes of a value that happens to be one.
            case TypeKind.Variant when from.Kind == TypeKind.Number: return new Code($"(Value){Expression(value).At(Precedence.Unary)}", Precedence.Unary);
            case TypeKind.Variant or TypeKind.Number: return ToVariant(value);
            case TypeKind.String: return Fitted(ToText(value, to), to);
            case TypeKind.Boolean: return ToBoolean(value);
            case TypeKind.Buffer: return ToBuffer(value);
            case TypeKind.Character: return Code.Primary($"ToCharacter({ToText(value)})");
            case TypeKind.Json: return ToJson(value);
            case TypeKind.Error: return Expression(value);
            case TypeKind.Decimal when to.Length > 0: return Code.Primary($"ToFixed({Conversion(value, TypeSymbol.Decimal)}, {CSharpText.Literal(to.Length)}, {CSharpText.Literal(to.Decimals)})");
            case TypeKind.Decimal when from.Kind == TypeKind.Decimal: return Expression(value);
            case TypeKind.Date or TypeKind.Time or TypeKind.Moment when from.Kind != TypeKind.Variant: return new Code($"({CSharpTypes.Of(to)}){ToText(value).At(Precedence.Unary)}", Precedence.Unary);
            case TypeKind.Duration when from.IsText: return new Code($"(Duration){ToText(value).At(Precedence.Unary)}", Precedence.Unary);
            case TypeKind.Duration when from.IsNumber: return Code.Primary($"new Duration({Conversion(value, TypeSymbol.Int64)})");
            case TypeKind.SettingValue or TypeKind.Received: return from.Kind == TypeKind.Variant ? Code.Primary($"{Expression(value).At(Precedence.Primary)}.To<{CSharpTypes.Of(to)}>()") : Expression(value);
        }

        if (from.IsHeld || from.Kind is TypeKind.Json or TypeKind.SettingValue or TypeKind.Nothing) return FromVariant(value, to);
        if (to.IsNumber) return ToNumber(value, to);
        if (from.Kind == TypeKind.Null) return Code.Primary("null");
        // An object of another class is no object of this one: there is none.
        if (from.Declaration is ClassSymbol given && to.Declaration is ClassSymbol wanted && !given.Ancestors.Contains(wanted)) return new Code($"{Expression(value).At(Precedence.Relational)} as {CSharpTypes.Of(to)}", Precedence.Relational);
        return new Code($"({CSharpTypes.Of(to)}){Expression(value).At(Precedence.Unary)}", Precedence.Unary);
    }

    /// <summary>The value with its type written, for places where C# would not convert it by itself.</summary>
    private Code Cast(BoundExpression value)
    {
        if (value is not BoundConversion { Type.Kind: TypeKind.Variant } conversion) return Expression(value);
        var bare = ToVariant(conversion.Operand);
        return bare.Text.StartsWith("Value.", StringComparison.Ordinal) || bare.Text.StartsWith("(Value)", StringComparison.Ordinal) ? bare : new Code($"(Value){bare.At(Precedence.Unary)}", Precedence.Unary);
    }

    private Code ToVariant(BoundExpression value)
    {
        switch (value)
        {
            case BoundLiteral { Value: null }: return Code.Primary("Value.Null");
            case BoundVariable { Variable: { Storage: VariableStorage.Builder or VariableStorage.SharedText } variable }: return Code.Primary(NameOf(variable));
        }

        return value.Type.Kind switch
        {
            TypeKind.Character => Code.Primary($"ToText({Expression(value)})"),
            TypeKind.UInt64 => new Code($"(decimal){Expression(value).At(Precedence.Unary)}", Precedence.Unary),
            TypeKind.Enumeration => new Code($"(int){Expression(value).At(Precedence.Unary)}", Precedence.Unary),
            TypeKind.Structure or TypeKind.Class or TypeKind.Thread or TypeKind.CriticalSection or TypeKind.Queue or TypeKind.Stack or TypeKind.List => Code.Primary($"Value.Of({Expression(value)})"),
            TypeKind.SettingValue => Code.Primary($"{Expression(value).At(Precedence.Primary)}.ToString()"),
            TypeKind.Nothing => Code.Primary("Value.Null"),
            _ => Wide(value),
        };
    }

    private Code ToText(BoundExpression value, TypeSymbol? to = null) => value.Type.Kind switch
    {
        TypeKind.String => Expression(value),
        TypeKind.Buffer when TextOf(to ?? TypeSymbol.String) == TextKind.Unicode => Code.Primary($"{Library("Encodings.FromUnicode")}({Expression(value)})"),
        TypeKind.Buffer when TextOf(to ?? TypeSymbol.String) == TextKind.Utf8 => Code.Primary($"{Library("Encodings.FromUtf8")}({Expression(value)})"),
        TypeKind.Received or TypeKind.Buffer or TypeKind.SettingValue or TypeKind.Date or TypeKind.Time or TypeKind.Moment or TypeKind.Duration =>
            Code.Primary(value.Type is { Kind: TypeKind.Buffer } && value is BoundConversion ? $"((string){Expression(value).At(Precedence.Unary)})" : $"{Expression(value).At(Precedence.Primary)}.ToString()"),
        TypeKind.Variant when value is BoundConversion { Operand.Type.Kind: TypeKind.Array or TypeKind.Variant } => Code.Primary($"{Cast(value).At(Precedence.Primary)}.ToString()"),
        TypeKind.Variant or TypeKind.Number or TypeKind.Json => new Code($"(string){Cast(value).At(Precedence.Unary)}", Precedence.Unary),
        TypeKind.Thread => Code.Primary($"{Expression(value).At(Precedence.Primary)}.Name"),
        TypeKind.Null or TypeKind.Nothing => Code.Primary("\"\""),
        _ => Code.Primary($"ToText({Wide(value)})"),
    };

    private TextKind TextOf(TypeSymbol type) => type.TextWhen(_options.UnicodeStrings);

    /// <summary>Whether the value is a text whose bytes are its characters.</summary>
    private bool IsAnsi(BoundExpression value) => value.Type.Kind == TypeKind.String && TextOf(value.Type) == TextKind.Ansi;

    // Strings of fixed length are padded or cut when they are stored.
    private Code Fitted(Code text, TypeSymbol type) => type.Length == 0 ? text
        : type.IsPadded ? Code.Primary($"{Library("Strings.Complete")}({text}, {CSharpText.Literal(type.Length)})")
        : Code.Primary($"{Library("Strings.Left")}({text}, {CSharpText.Literal(type.Length)})");

    private Code ToBoolean(BoundExpression value) => value.Type switch
    {
        { IsInteger: true } => new Code($"{Wide(value).At(Precedence.Relational)} != 0", Precedence.Equality),
        { Kind: TypeKind.Variant or TypeKind.Number or TypeKind.Json or TypeKind.SettingValue } => FromVariant(value, TypeSymbol.Boolean),
        { Kind: TypeKind.Class or TypeKind.Procedure or TypeKind.Thread } => new Code($"{Expression(value).At(Precedence.Relational)} is not null", Precedence.Relational),
        { Kind: TypeKind.Null } => Code.Primary("false"),
        { IsText: true } => Code.Primary($"ToBoolean({ToText(value)})"),
        { Kind: TypeKind.Decimal } => new Code($"{Expression(value).At(Precedence.Relational)} != 0", Precedence.Equality),
        _ => Code.Primary($"ToBoolean({Expression(value)})"),
    };

    private Code ToBuffer(BoundExpression value)
    {
        switch (value.Type)
        {
            case { Kind: TypeKind.Variant or TypeKind.Json } when _options.UnicodeStrings: return Code.Primary($"ToUnicodeBytes({Cast(value)})");
            case { Kind: TypeKind.String or TypeKind.Character } when TextOf(value.Type) == TextKind.Unicode: return Code.Primary($"{Library("Encodings.ToUnicode")}({ToText(value)})");
            case { Kind: TypeKind.String } when TextOf(value.Type) == TextKind.Utf8: return new Code($"(ByteBuffer){Library("Encodings.ToUtf8")}({Expression(value)})", Precedence.Unary);
            case { Kind: TypeKind.Variant or TypeKind.Json }: return FromVariant(value, TypeSymbol.Buffer);
            case { Kind: TypeKind.Null }: return Code.Primary("new ByteBuffer()");
            case { Kind: TypeKind.Character }: return new Code($"(ByteBuffer)ToText({Expression(value)})", Precedence.Unary);
            default: return new Code($"(ByteBuffer){Expression(value).At(Precedence.Unary)}", Precedence.Unary);
        }
    }

    private Code ToJson(BoundExpression value) => value.Type.Kind is TypeKind.String or TypeKind.Received ? Code.Primary($"JsonTree.Parse({ToText(value)})") : Code.Primary($"JsonTree.Of({ToVariant(value)})");

    private Code FromVariant(BoundExpression value, TypeSymbol to)
    {
        var held = value.Type.Kind switch
        {
            TypeKind.Json => Code.Primary($"{Expression(value).At(Precedence.Primary)}.Content"),
            TypeKind.SettingValue => Code.Primary($"((Value){Expression(value).At(Precedence.Primary)}.ToString())"),
            TypeKind.Nothing => Code.Primary("Value.Null"),
            _ => Expression(value),
        };
        if (to.IsInteger && to.Kind != TypeKind.Int64 && (_options.Checked || to.Kind != TypeKind.Int32)) return Stored(new Code($"(long){held.At(Precedence.Unary)}", Precedence.Unary), to);
        return to.Kind is TypeKind.Boolean or TypeKind.Int32 or TypeKind.Int64 or TypeKind.Double or TypeKind.Decimal or TypeKind.Buffer or TypeKind.Date or TypeKind.Time or TypeKind.Moment or TypeKind.Duration or TypeKind.Procedure
            ? new Code($"({CSharpTypes.Of(to)}){held.At(Precedence.Unary)}", Precedence.Unary)
            : to.IsReal ? new Code($"({CSharpTypes.Of(to)})(double){held.At(Precedence.Unary)}", Precedence.Unary)
            : Code.Primary($"{held.At(Precedence.Primary)}.To<{CSharpTypes.Of(to)}>()");
    }

    private Code ToNumber(BoundExpression value, TypeSymbol to)
    {
        var from = value.Type;
        if (to.IsInteger) return ToInteger(value, to);
        if (from.IsInteger && to.Kind is TypeKind.Double or TypeKind.Single) return IntegerBits.IsWide(value) || value is BoundLiteral ? new Code($"(double){Wide(value).At(Precedence.Unary)}", Precedence.Unary) : Expression(value);
        if (from.IsInteger) return Wide(value);
        if (from.IsText || from.Kind == TypeKind.Duration || from.IsMoment) return to.Kind == TypeKind.Decimal ? Code.Primary($"ToDecimal({ToText(value)})") : from.Kind == TypeKind.Duration ? Code.Primary($"{Expression(value).At(Precedence.Primary)}.InMilliseconds") : Code.Primary($"ToReal({ToText(value)})");
        if (from.Kind == TypeKind.Boolean) return Code.Primary($"ToInteger({Expression(value)})");
        if (to.Kind == TypeKind.Decimal) return Code.Primary($"ToDecimal({Expression(value)})");
        return new Code($"({CSharpTypes.Of(to)}){Expression(value).At(Precedence.Unary)}", Precedence.Unary);
    }

    private Code ToInteger(BoundExpression value, TypeSymbol to)
    {
        var from = value.Type;
        if (from.IsInteger) return Narrowed(value, to);
        if (WholeQuotient(value, to) is { } quotient) return quotient;
        var whole = from.Kind switch
        {
            TypeKind.Duration => Code.Primary($"{Expression(value).At(Precedence.Primary)}.InMilliseconds"),
            TypeKind.Enumeration => new Code($"(int){Expression(value).At(Precedence.Unary)}", Precedence.Unary),
            TypeKind.Null => Code.Primary("0"),
            _ => Code.Primary($"ToInteger({(from.IsText ? ToText(value) : Expression(value))})"),
        };
        return to.Kind == TypeKind.Int64 || (to.Kind == TypeKind.Int32 && from.Kind is TypeKind.Enumeration or TypeKind.Null) ? whole : Stored(whole, to);
    }

    private Code Narrowed(BoundExpression value, TypeSymbol to)
    {
        // What widens, or fits, needs no word.
        if (to.Kind == TypeKind.Int64) return value.Type.Kind == TypeKind.UInt64 ? Stored(Expression(value), to) : Wide(value);
        if (value.Type.Bits < to.Bits && (to.Kind <= TypeKind.Int64 || value.Type.Kind >= TypeKind.UInt8)) return Expression(value);
        if (value.Type.Kind == to.Kind && !_options.Checked) return Expression(value);
        return Stored(_options.Checked ? Wide(value) : Expression(value), to);
    }

    private Code Stored(Code whole, TypeSymbol to)
    {
        if (!_options.Checked || to.Bits == 64) return new Code(char.IsAsciiDigit(whole.Text[^1]) || whole.Text.EndsWith('L') ? $"unchecked(({CSharpTypes.Of(to)}){whole.At(Precedence.Unary)})" : $"({CSharpTypes.Of(to)}){whole.At(Precedence.Unary)}", Precedence.Unary);
        var name = to.Kind switch
        {
            TypeKind.Int8 => "SByte",
            TypeKind.UInt8 => "Byte",
            _ => to.Kind.ToString(),
        };
        return Code.Primary($"ToChecked{name}({whole})");
    }
}
