namespace Liaison.Compiler.Emit.JavaScript;

/// <summary>Names of the program as JavaScript can write them.</summary>
internal static class JavaScriptNames
{
    private static readonly HashSet<string> Taken = new(
        """
        arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for function if implements import in
        instanceof interface let new null package private protected public return static super switch this throw true try typeof undefined var void while with yield
        Array BigInt Boolean Error Infinity Math NaN Number Object String Symbol constructor prototype self error value
        AssociativeArray ByteBuffer CalendarDate Collection Decimal Duration DynamicArray ErrorJump JsonTree Message Moment Reference Structure TimeOfDay
        add asInstance areAlike areClose areEqual call caught caughtAgain compare contains copy divide divideValues duplicate endsWith fit isAmong isLess isLessOrEqual landed modulo moduloOfValues multiply negate
        noMember notProvided piecesOf register settings shown slice sliceAt sliceFrom sliceOn sliceTo startsWith subtract toBoolean toBuffer toCharacter toDecimal toInt32 toInt64 toProcedure toReal
        toText toUInt64 typed withSeparator withSlice withSliceAt withSliceFrom withSliceOn withSliceTo wrap wrongCount
        """.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    /// <summary>The name, unless JavaScript or what emitted programs import has it.</summary>
    public static string Escaped(string name) => Taken.Contains(name) ? name + "_" : name;
}
