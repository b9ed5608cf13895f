namespace Liaison.Compiler.Symbols;

/// <summary>What a type is.</summary>
internal enum TypeKind
{
    /// <summary>Something is wrong with it and has been reported; it goes with everything.</summary>
    Error,

    /// <summary>The result of a procedure that returns nothing.</summary>
    Nothing,
    Null,
    Boolean,
    Int8,
    Int16,
    Int32,
    Int64,
    UInt8,
    UInt16,
    UInt32,
    UInt64,
    Single,
    Double,
    Decimal,
    String,
    Character,
    Buffer,

    /// <summary>What was read from a socket: bytes where bytes are wanted, else text.</summary>
    Received,
    Date,
    Time,
    Moment,
    Duration,
    Variant,

    /// <summary>What a function gives that is an integer or a real number: to variables a <see cref="Variant"/>, to arithmetic a number.</summary>
    Number,
    Json,
    Procedure,
    CriticalSection,
    Thread,
    Control,
    SettingValue,
    Array,
    Associative,
    Queue,
    Stack,
    List,
    Structure,
    Enumeration,
    Class,

    /// <summary>Several values at once: the result of a procedure that returns more than one.</summary>
    Tuple,
}
