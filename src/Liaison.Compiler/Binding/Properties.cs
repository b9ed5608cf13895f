namespace Liaison.Compiler.Binding;

/// <summary>The properties that values of the language have.</summary>
internal static class Properties
{
    /// <summary>The type of a property; null when a value of this type does not have it.</summary>
    public static TypeSymbol? TypeOf(BoundExpression operand, Keyword property)
    {
        var type = operand.Type;
        switch (property)
        {
            case Keyword.Count:
                return type.Kind is TypeKind.Array or TypeKind.Associative or TypeKind.Json or TypeKind.Variant || type.IsCollection ? TypeSymbol.Int32 : null;
            case Keyword.ReceivedCount:
                return operand is BoundMyParameters ? TypeSymbol.Int32 : null;
            case Keyword.Empty:
                return type.Kind is TypeKind.Array or TypeKind.Associative || type.IsCollection || type.IsText ? TypeSymbol.Boolean : null;
            case Keyword.Exists:
                return type.Kind == TypeKind.Json || operand is BoundElement { Array.Type.Kind: TypeKind.Associative } ? TypeSymbol.Boolean : null;
            case Keyword.Size:
                return type.IsText || type.Kind == TypeKind.Buffer ? TypeSymbol.Int32 : null;
            case Keyword.Value:
                return type.Kind == TypeKind.Json ? TypeSymbol.Variant : null;
            case Keyword.Year or Keyword.Month:
                return type.Kind is TypeKind.Date or TypeKind.Moment ? TypeSymbol.Int32 : null;
            case Keyword.Day:
                return type.Kind is TypeKind.Date or TypeKind.Moment or TypeKind.Duration ? TypeSymbol.Int32 : null;
            case Keyword.Hour or Keyword.Minute or Keyword.Second or Keyword.Millisecond:
                return type.Kind is TypeKind.Time or TypeKind.Moment or TypeKind.Duration ? TypeSymbol.Int32 : null;
            case Keyword.InDays or Keyword.InHours or Keyword.InMinutes or Keyword.InSeconds or Keyword.InMilliseconds:
                return type.Kind == TypeKind.Duration ? TypeSymbol.Int64 : null;
            default: return null;
        }
    }
}
