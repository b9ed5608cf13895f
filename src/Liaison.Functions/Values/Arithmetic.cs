using Liaison.Functions.Errors;

namespace Liaison.Functions;

/// <summary>The operators of arithmetic where those of .NET differ. Integers are of 8 bytes and wrap when they are stored in fewer.</summary>
public static class Arithmetic
{
    /// <summary>The quotient, always a real number.</summary>
    /// <exception cref="LiaisonException">5001: a division by zero.</exception>
    public static double Divide(double dividend, double divisor) =>
        divisor == 0 ? throw Fatal.DivisionByZero(Conversion.ToText(dividend)) : dividend / divisor;

    /// <inheritdoc cref="Divide(double, double)"/>
    public static double Divide(long dividend, long divisor) => Divide((double)dividend, divisor);

    /// <inheritdoc cref="Divide(double, double)"/>
    public static decimal Divide(decimal dividend, decimal divisor) =>
        divisor == 0 ? throw Fatal.DivisionByZero(Conversion.ToText(dividend)) : dividend / divisor;

    /// <summary>The remainder, with the sign of the dividend.</summary>
    /// <exception cref="LiaisonException">5001: a division by zero.</exception>
    public static long Modulo(long dividend, long divisor) => divisor switch
    {
        0 => throw Fatal.DivisionByZero(Conversion.ToText(dividend)),
        -1 => 0,
        _ => dividend % divisor,
    };

    /// <inheritdoc cref="Modulo(long, long)"/>
    public static int Modulo(int dividend, int divisor) => divisor switch
    {
        0 => throw Fatal.DivisionByZero(Conversion.ToText(dividend)),
        -1 => 0,
        _ => dividend % divisor,
    };

    /// <summary>The quotient without its decimals.</summary>
    /// <exception cref="LiaisonException">5001: a division by zero.</exception>
    public static long Quotient(int dividend, int divisor) =>
        divisor == 0 ? throw Fatal.DivisionByZero(Conversion.ToText(dividend)) : (long)dividend / divisor;

    /// <inheritdoc cref="Modulo(long, long)"/>
    public static double Modulo(double dividend, double divisor) =>
        divisor == 0 ? throw Fatal.DivisionByZero(Conversion.ToText(dividend)) : dividend % divisor;

    /// <summary>The power.</summary>
    public static double Power(double number, double exponent) => Math.Pow(number, exponent);

    /// <summary>The bits moved up; 0 when they leave the width.</summary>
    public static int ShiftLeft(int number, long count) => count is >= 0 and < 32 ? number << (int)count : 0;

    /// <inheritdoc cref="ShiftLeft(int, long)"/>
    public static long ShiftLeft(long number, long count) => count is >= 0 and < 64 ? number << (int)count : 0;

    /// <summary>The bits moved down, zeros following; 0 when they leave the width.</summary>
    public static int ShiftRight(int number, long count) => count is >= 0 and < 32 ? number >>> (int)count : 0;

    /// <inheritdoc cref="ShiftRight(int, long)"/>
    public static long ShiftRight(long number, long count) => count is >= 0 and < 64 ? number >>> (int)count : 0;
}
