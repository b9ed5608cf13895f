using System.Runtime.CompilerServices;
using Liaison.Functions.Errors;
using Liaison.Functions.Values;
using Liaison.Sockets;

namespace Liaison.Functions;

/// <content>The operators, by the types held at run time.</content>
public readonly partial struct Value
{
    /// <summary>Texts and buffers are joined, dates advance, numbers add up.</summary>
    public static Value operator +(Value left, Value right) => Add(left, right);

    /// <summary>The same, without a value made of the left one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value operator +(long left, Value right) => right.IsInteger(out long added) ? left + added : Add(left, right);

    /// <summary>The difference; that of two dates, times or moments is a duration.</summary>
    public static Value operator -(Value left, Value right) => Subtract(left, right);

    /// <summary>The product; that of a duration is a duration.</summary>
    public static Value operator *(Value left, Value right) => (left._held, right._held) switch
    {
        (Duration duration, _) => duration * (double)right,
        (_, Duration duration) => (double)left * duration,
        _ => Calculation.Apply(left, right, static (one, other) => one * other, static (one, other) => one * other, static (one, other) => one * other),
    };

    /// <summary>The quotient, a real number; a part of a duration is a duration.</summary>
    /// <exception cref="LiaisonException">5001: a division by zero.</exception>
    public static Value operator /(Value left, Value right) => left._held is Duration duration && right._held is not Duration
        ? duration / (double)right
        : Calculation.Apply(left, right, static (one, other) => Arithmetic.Divide((double)one, other), static (one, other) => Arithmetic.Divide(one, other), static (one, other) => Arithmetic.Divide(one, other));

    /// <summary>The remainder, with the sign of the dividend.</summary>
    /// <exception cref="LiaisonException">5001: a division by zero.</exception>
    public static Value operator %(Value left, Value right) => Calculation.Apply(
        left,
        right,
        static (one, other) => Arithmetic.Modulo(one, other),
        static (one, other) => Arithmetic.Modulo(one, other),
        static (one, other) => other == 0 ? throw Fatal.DivisionByZero(Conversion.ToText(one)) : one % other);

    /// <summary>The number with the other sign.</summary>
    public static Value operator -(Value value) => value._held is Duration duration ? -duration : Subtract(0, value);

    /// <summary>Whether both are equal, as <c>=</c> says.</summary>
    public static bool operator ==(Value left, Value right) => Relation.AreEqual(left, right);

    /// <summary>Whether they are different.</summary>
    public static bool operator !=(Value left, Value right) => !Relation.AreEqual(left, right);

    /// <summary>Whether the left one is less, or earlier, or before in the order of character codes.</summary>
    public static bool operator <(Value left, Value right) => Relation.Compare(left, right) < 0;

    /// <summary>Whether the left one is greater.</summary>
    public static bool operator >(Value left, Value right) => Relation.Compare(left, right) > 0;

    /// <summary>Whether the left one is less or equal.</summary>
    public static bool operator <=(Value left, Value right) => Relation.Compare(left, right) <= 0;

    /// <summary>Whether the left one is greater or equal.</summary>
    public static bool operator >=(Value left, Value right) => Relation.Compare(left, right) >= 0;

    /// <summary>The same as the operator.</summary>
    public static Value Add(Value left, Value right) => left.IsInteger(out long whole) && right.IsInteger(out long added) ? whole + added : (left._held, right._held) switch
    {
        (ByteBuffer one, _) => one + (ByteBuffer)Bytes(right),
        (string or Message, _) or (_, string or Message or ByteBuffer) => string.Concat((string)left, (string)right),
        (Date date, Duration duration) => date + duration,
        (Date date, _) => date + (long)right,
        (Moment moment, Duration duration) => moment + duration,
        (Moment moment, _) => moment + (long)right,
        (TimeOfDay time, _) => time + (Duration)right,
        (Duration one, _) => one + (Duration)right,
        (_, Duration other) => (Duration)left + other,
        _ => Calculation.Apply(left, right, static (one, other) => one + other, static (one, other) => one + other, static (one, other) => one + other),
    };

    /// <summary>The same as the operator.</summary>
    public static Value Subtract(Value left, Value right) => left.IsInteger(out long whole) && right.IsInteger(out long taken) ? whole - taken : (left._held, right._held) switch
    {
        (Date one, Date other) => one - other,
        (Date one, Duration duration) => one + -duration,
        (Date one, _) => one - (long)right,
        (Moment one, Duration duration) => one - duration,
        (Moment one, Moment or Date) => one - (Moment)right,
        (Moment one, _) => one + -(long)right,
        (TimeOfDay one, TimeOfDay other) => one - other,
        (TimeOfDay one, _) => one - (Duration)right,
        (Duration one, _) => one - (Duration)right,
        _ => Calculation.Apply(left, right, static (one, other) => one - other, static (one, other) => one - other, static (one, other) => one - other),
    };

    // What most values of programs are.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsInteger(out long number)
    {
        if (_held is int narrow)
        {
            number = narrow;
            return true;
        }

        number = _held is long wide ? wide : 0;
        return _held is long;
    }

    private static Value Bytes(Value value) => value._held is ByteBuffer or Message ? value : (string)value;
}
