namespace Liaison.Compiler.Emit.CSharp;

/// <summary>Names of the program as C# can write them.</summary>
internal static class CSharpNames
{
    private static readonly HashSet<string> Keywords = new(
        """
        abstract as base bool break byte case catch char checked class const continue decimal default delegate do double else enum event explicit extern false finally
        fixed float for foreach goto if implicit in int interface internal is lock long namespace new null object operator out override params private protected public
        readonly ref return sbyte sealed short sizeof stackalloc static string struct switch this throw true try typeof uint ulong unchecked unsafe ushort using virtual
        void volatile while
        """.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    // What emitted programs use under its own name: a name of the program that hid it would change their meaning.
    private static readonly HashSet<string> Used = new(
        """
        Value Date Moment TimeOfDay Duration Procedure Reference TextBuilder Text ByteBuffer JsonTree ArrayFunctions DynamicArray AssociativeArray SharedQueue SharedStack SharedList
        CriticalSection WorkerThread Control Message SettingValue LiaisonRuntime StopPoint ExceptionFilter Exception Strictness ICopyable ErrorJumpException Liaison Français English
        Divide Modulo Power ShiftLeft ShiftRight AreEqual IsLess IsLessOrEqual Compare StartsWith Contains EndsWith IsAmong
        ToText ToInteger ToReal ToDecimal ToBoolean ToCharacter ToCheckedInt32 ToCheckedInt16 ToCheckedSByte ToCheckedUInt32 ToCheckedUInt16 ToCheckedByte
        Run var dynamic await result error arguments System Equals GetHashCode GetType ToString ReferenceEquals MemberwiseClone Finalize Copy value field nameof when record
        """.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    public static string Escaped(string name) => Keywords.Contains(name) ? "@" + name : Used.Contains(name) ? name + "_" : name;
}
