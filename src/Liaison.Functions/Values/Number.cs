using System.Globalization;

namespace Liaison.Functions;

/// <summary>
/// A number that is whole or real, as the text says that it was read from. Whole numbers have 8 bytes and stay exact; with
/// a real number on one side the result is real. Unlike a <see cref="Value"/> that holds a number, it is no object.
/// </summary>
public readonly struct Number : IEquatable<Number>
{
    // The number itself or, of a real one, its bits.
    private readonly long _content;
    private readonly bool _isReal;

    private Number(long content, bool isReal)
    {
        _content = content;
        _isReal = isReal;
    }

    /// <summary>Whether it is an integer.</summary>
    public bool IsWhole => !_isReal;

    private double Real => _isReal ? BitConverter.Int64BitsToDouble(_content) : _content;

    /// <summary>An integer.</summary>
    public static implicit operator Number(long number) => new(number, isReal: false);

    /// <summary>A real number.</summary>
    public static implicit operator Number(double number) => new(BitConverter.DoubleToInt64Bits(number), isReal: true);

    /// <summary>The number, an integer of 4 bytes where these are enough.</summary>
    public static implicit operator Value(Number number) => number._isReal ? (Value)number.Real
        : number._content == (int)number._content ? (Value)(int)number._content
        : number._content;

    /// <summary>The whole number, wrapped to 4 bytes; a real one cut.</summary>
    /// <exception cref="LiaisonException">5005: it needs more than 8 bytes.</exception>
    public static explicit operator int(Number number) => (int)(long)number;

    /// <summary>The whole number; a real one cut.</summary>
    /// <exception cref="LiaisonException">5005: it needs more than 8 bytes.</exception>
    public static explicit operator long(Number number) => number._isReal ? Conversion.ToInteger(number.Real) : number._content;

    /// <summary>The number.</summary>
    public static explicit operator double(Number number) => number.Real;

    /// <summary>The number with exact decimals.</summary>
    /// <exception cref="LiaisonException">5005: it has more than 28 digits.</exception>
    public static explicit operator decimal(Number number) => number._isReal ? Conversion.ToDecimal(number.Real) : number._content;

    /// <summary>Whether it is not 0.</summary>
    public static explicit operator bool(Number number) => number.Real != 0;

    /// <summary>The text.</summary>
    public static explicit operator string(Number number) => number.ToString();

    /// <summary>The sum.</summary>
    public static Number operator +(Number left, Number right) => AreWhole(left, right) ? Whole(left._content + right._content) : left.Real + right.Real;

    /// <summary>The difference.</summary>
    public static Number operator -(Number left, Number right) => AreWhole(left, right) ? Whole(left._content - right._content) : left.Real - right.Real;

    /// <summary>The product.</summary>
    public static Number operator *(Number left, Number right) => AreWhole(left, right) ? Whole(left._content * right._content) : left.Real * right.Real;

    /// <summary>The quotient, a real number.</summary>
    /// <exception cref="LiaisonException">5001: a division by zero.</exception>
    public static Number operator /(Number left, Number right) => Arithmetic.Divide(left.Real, right.Real);

    /// <summary>The remainder, with the sign of the dividend.</summary>
    /// <exception cref="LiaisonException">5001: a division by zero.</exception>
    public static Number operator %(Number left, Number right) => AreWhole(left, right)
        ? Whole(Arithmetic.Modulo(left._content, right._content))
        : Arithmetic.Modulo(left.Real, right.Real);

    /// <summary>The number with the other sign.</summary>
    public static Number operator -(Number number) => Whole(0) - number;

    /// <summary>Whether both are equal; of real numbers, but for a millionth.</summary>
    public static bool operator ==(Number left, Number right) => Compare(left, right) == 0;

    /// <summary>Whether they are different.</summary>
    public static bool operator !=(Number left, Number right) => Compare(left, right) != 0;

    /// <summary>Whether the left one is less; of real numbers, by a millionth at least.</summary>
    public static bool operator <(Number left, Number right) => Compare(left, right) < 0;

    /// <summary>Whether the left one is greater; of real numbers, by a millionth at least.</summary>
    public static bool operator >(Number left, Number right) => Compare(left, right) > 0;

    /// <summary>Whether the left one is less or equal.</summary>
    public static bool operator <=(Number left, Number right) => Compare(left, right) <= 0;

    /// <summary>Whether the left one is greater or equal.</summary>
    public static bool operator >=(Number left, Number right) => Compare(left, right) >= 0;

    /// <summary>Whether both are equal, as <c>=</c> says.</summary>
    public bool Equals(Number other) => this == other;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Number other && this == other;

    /// <summary>The same for all: equal numbers may differ by less than a millionth.</summary>
    public override int GetHashCode() => 0;

    /// <summary>The number as the language writes it.</summary>
    public override string ToString() => _isReal ? Conversion.ToText(Real) : Conversion.ToText(_content);

    private static bool AreWhole(Number left, Number right) => !(left._isReal | right._isReal);

    // Where C# would make one real number of a whole and a real one.
    private static Number Whole(long number) => number;

    private static int Compare(Number left, Number right) => AreWhole(left, right) ? left._content.CompareTo(right._content)
        : Comparison.AreEqual(left.Real, right.Real) ? 0
        : left.Real.CompareTo(right.Real);
}
