namespace Liaison.Compiler.Emit.CSharp;

/// <summary>The C# types of variables.</summary>
internal static class CSharpTypes
{
    public static string Of(TypeSymbol type) => type.Kind switch
    {
        TypeKind.Nothing => "void",
        TypeKind.Boolean => "bool",
        TypeKind.Int8 => "sbyte",
        TypeKind.Int16 => "short",
        TypeKind.Int32 => "int",
        TypeKind.Int64 => "long",
        TypeKind.UInt8 => "byte",
        TypeKind.UInt16 => "ushort",
        TypeKind.UInt32 => "uint",
        TypeKind.UInt64 => "ulong",
        TypeKind.Single => "float",
        TypeKind.Double => "double",
        TypeKind.Decimal => "decimal",
        TypeKind.String => "string",
        TypeKind.Character => "char",
        TypeKind.Buffer => "ByteBuffer",
        TypeKind.Received => "Message",
        TypeKind.Date => "Date",
        TypeKind.Time => "TimeOfDay",
        TypeKind.Moment => "Moment",
        TypeKind.Duration => "Duration",
        TypeKind.Number => "Number",
        TypeKind.Json => "JsonTree",
        TypeKind.Procedure => "Procedure",
        TypeKind.CriticalSection => "CriticalSection",
        TypeKind.Thread => "WorkerThread",
        TypeKind.Control => "Control",
        TypeKind.SettingValue => "SettingValue",
        TypeKind.Array => $"DynamicArray<{Of(type.Element!)}>",
        TypeKind.Associative => $"AssociativeArray<{Of(type.Element!)}>",
        TypeKind.Queue => $"SharedQueue<{Of(type.Element!)}>",
        TypeKind.Stack => $"SharedStack<{Of(type.Element!)}>",
        TypeKind.List => $"SharedList<{Of(type.Element!)}>",
        TypeKind.Structure or TypeKind.Enumeration or TypeKind.Class => CSharpNames.Escaped(type.Declaration!.Name),
        TypeKind.Tuple => $"({string.Join(", ", type.Parts.Types.Select(Of))})",
        _ => "Value",
    };

    /// <summary>The type of the C# variable, which may be a cell or a growing text.</summary>
    public static string Of(VariableSymbol variable) => variable.Storage switch
    {
        VariableStorage.Cell => $"Reference<{Of(variable.Type)}>",
        VariableStorage.Builder => "TextBuilder",
        VariableStorage.SharedText => "Text",
        _ => Of(variable.Type),
    };

    /// <summary>What a variable of the type holds when nothing else is said.</summary>
    public static string Default(TypeSymbol type) => type.Kind switch
    {
        TypeKind.Boolean => "false",
        TypeKind.Int8 or TypeKind.Int16 or TypeKind.Int32 or TypeKind.Int64 or TypeKind.UInt8 or TypeKind.UInt16 or TypeKind.UInt32 or TypeKind.UInt64
            or TypeKind.Single or TypeKind.Double or TypeKind.Decimal => "0",
        TypeKind.String when type.IsPadded => $"new string(' ', {CSharpText.Literal(type.Length)})",
        TypeKind.String => "\"\"",
        TypeKind.Character => "'\\0'",
        TypeKind.Date => "Date.Today",
        TypeKind.Time => "TimeOfDay.Now",
        TypeKind.Moment => "Moment.Now",
        TypeKind.Buffer or TypeKind.Json or TypeKind.CriticalSection or TypeKind.Structure => $"new {Of(type)}()",
        TypeKind.Associative when NeedsCell(type.Element!) => $"new {Of(type)}(() => {Default(type.Element!)})",
        TypeKind.Array or TypeKind.Associative or TypeKind.Queue or TypeKind.Stack or TypeKind.List => $"new {Of(type)}()",
        TypeKind.Enumeration => $"{Of(type)}.{CSharpNames.Escaped(((EnumerationSymbol)type.Declaration!).Values.Values.FirstOrDefault() ?? "")}",
        TypeKind.Class => $"new {Of(type)}()",
        TypeKind.Procedure or TypeKind.Thread => "null",
        _ => "default",
    };

    /// <summary>What a variable holds before its declaration has been executed.</summary>
    public static string Initial(VariableSymbol variable) => variable.Type.Kind == TypeKind.Class || (variable.IsDynamic && NeedsCell(variable.Type) && variable.Type.Kind != TypeKind.Enumeration)
        ? "null"
        : Default(variable.Type);

    /// <summary>Whether the elements of an array must be made one by one.</summary>
    public static bool NeedsCell(TypeSymbol element) => !element.IsDynamic && (element.Declaration is ClassSymbol type ? !type.IsAbstract : element.Kind is TypeKind.Structure or TypeKind.Enumeration or TypeKind.Array or TypeKind.Associative or TypeKind.Json
        or TypeKind.Queue or TypeKind.Stack or TypeKind.List);
}
