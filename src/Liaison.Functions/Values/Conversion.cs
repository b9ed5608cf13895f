using System.Globalization;
using Liaison.Functions.Errors;
using Liaison.Functions.Strings;

namespace Liaison.Functions;

/// <summary>
/// The implicit conversions of the language, as functions of static types. From text they never fail; where a number does
/// not fit, they raise 5005.
/// </summary>
public static class Conversion
{
    private static readonly decimal[] PowersOfTen = [.. Enumerable.Range(0, 29).Select(static power => decimal.Parse("1" + new string('0', power), CultureInfo.InvariantCulture))];

    /// <summary>What a program that is run although a function is not provided does when it reaches it.</summary>
    /// <exception cref="LiaisonException">5008, always.</exception>
    public static Value NotProvided(string name) => throw Fatal.NotProvided(name);

    /// <summary>Decimal digits.</summary>
    public static string ToText(long number) => number == (int)number ? ((int)number).ToString(CultureInfo.InvariantCulture) : number.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc cref="ToText(long)"/>
    public static string ToText(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc cref="ToText(long)"/>
    public static string ToText(ulong number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>At most 15 significant digits, without trailing zeros; with an exponent below 1e-5 and from 1e15 on.</summary>
    public static string ToText(double number) => NumberText.Of(number);

    /// <summary>All decimals but trailing zeros.</summary>
    public static string ToText(decimal number) => NumberText.Of(number);

    /// <summary>"1" or "0".</summary>
    public static string ToText(bool value) => value ? "1" : "0";

    /// <summary>The character.</summary>
    public static string ToText(char character) => CharacterTable.TextOf(character);

    /// <summary>The text of a value of any type.</summary>
    /// <exception cref="LiaisonException">5005: an array, a structure or an object.</exception>
    public static string ToText(Value value) => (string)value;

    /// <summary>The whole part of a real number.</summary>
    /// <exception cref="LiaisonException">5005: it needs more than 8 bytes.</exception>
    public static long ToInteger(double number) => number is > -9223372036854777856.0 and < 9223372036854775808.0
        ? (long)number
        : throw Fatal.Conversion(ToText(number), "TypeInteger");

    /// <inheritdoc cref="ToInteger(double)"/>
    public static long ToInteger(decimal number) => number is > long.MinValue - 1m and < long.MaxValue + 1m
        ? (long)number
        : throw Fatal.Conversion(ToText(number), "TypeInteger");

    /// <summary>The whole part of the number that a text begins with, 0 without one; the nearest integer of 8 bytes when it is larger.</summary>
    public static long ToInteger(string text)
    {
        var number = NumberText.Read(text);
        return number.IsWhole ? (long)number : Nearest((double)number);
    }

    /// <summary>1 or 0.</summary>
    public static long ToInteger(bool value) => value ? 1 : 0;

    /// <summary>The number that a text begins with, after blanks; 0 without one.</summary>
    public static double ToReal(string text) => (double)NumberText.Read(text);

    /// <summary>The number with up to 28 digits that a text begins with; 0 without one.</summary>
    public static decimal ToDecimal(string text) => NumberText.ReadDecimal(text);

    /// <summary>The same number.</summary>
    /// <exception cref="LiaisonException">5005: it has more than 28 digits.</exception>
    public static decimal ToDecimal(double number) => Math.Abs(number) < 7.9e28
        ? (decimal)number
        : throw Fatal.Conversion(ToText(number), "TypeNumber");

    /// <summary>The number with so many decimals, rounded, halves away from zero.</summary>
    /// <exception cref="LiaisonException">5005: it has more digits in front of its decimals than remain.</exception>
    public static decimal ToFixed(decimal number, int digits, int decimals)
    {
        decimal rounded = Math.Round(number, decimals, MidpointRounding.AwayFromZero);
        return Math.Abs(rounded) < PowersOfTen[digits - decimals] ? rounded : throw Fatal.Conversion(ToText(number), "TypeNumber");
    }

    /// <summary>The unit of UTF-16 that a text begins with; 0 without one.</summary>
    public static int ToUnit(string? text) => string.IsNullOrEmpty(text) ? 0 : text[0];

    /// <summary>The text of one unit of UTF-16.</summary>
    public static string OfUnit(long code) => ((char)code).ToString();

    /// <summary>The bytes of a value: of a text those of UTF-16, little-endian.</summary>
    /// <exception cref="LiaisonException">5005: a number, a collection or an object.</exception>
    public static ByteBuffer ToUnicodeBytes(Value value) => value.Held is string text ? EncodingFunctions.ToUnicode(text) : (ByteBuffer)value;

    /// <summary>Whether the number is not 0.</summary>
    public static bool ToBoolean(double number) => number != 0;

    /// <summary>Whether the text is neither "" nor "0".</summary>
    public static bool ToBoolean(string? text) => text is not (null or "" or "0");

    /// <summary>Whether there is a byte.</summary>
    public static bool ToBoolean(ByteBuffer? buffer) => buffer is { Length: > 0 };

    /// <summary>The first character, character 0 without one.</summary>
    public static char ToCharacter(string? text) => string.IsNullOrEmpty(text) ? '\0' : text[0];

    /// <summary>An integer of 4 bytes.</summary>
    /// <exception cref="LiaisonException">5005: it does not fit.</exception>
    public static int ToCheckedInt32(long number) => (int)InRange(number, int.MinValue, int.MaxValue);

    /// <summary>An integer of 2 bytes.</summary>
    /// <exception cref="LiaisonException">5005: it does not fit.</exception>
    public static short ToCheckedInt16(long number) => (short)InRange(number, short.MinValue, short.MaxValue);

    /// <summary>An integer of 1 byte.</summary>
    /// <exception cref="LiaisonException">5005: it does not fit.</exception>
    public static sbyte ToCheckedSByte(long number) => (sbyte)InRange(number, sbyte.MinValue, sbyte.MaxValue);

    /// <summary>An unsigned integer of 4 bytes.</summary>
    /// <exception cref="LiaisonException">5005: it does not fit.</exception>
    public static uint ToCheckedUInt32(long number) => (uint)InRange(number, uint.MinValue, uint.MaxValue);

    /// <summary>An unsigned integer of 2 bytes.</summary>
    /// <exception cref="LiaisonException">5005: it does not fit.</exception>
    public static ushort ToCheckedUInt16(long number) => (ushort)InRange(number, ushort.MinValue, ushort.MaxValue);

    /// <summary>An unsigned integer of 1 byte.</summary>
    /// <exception cref="LiaisonException">5005: it does not fit.</exception>
    public static byte ToCheckedByte(long number) => (byte)InRange(number, byte.MinValue, byte.MaxValue);

    private static long Nearest(double number) => number >= long.MaxValue ? long.MaxValue : number <= long.MinValue ? long.MinValue : (long)number;

    private static long InRange(long number, long least, long most) =>
        number >= least && number <= most ? number : throw Fatal.Conversion(ToText(number), "TypeInteger");
}
