namespace Liaison.Functions.Tests.Values;

public sealed class ArithmeticTests
{
    [Theory]
    [InlineData(-7, 2, -3, -1)]
    [InlineData(7, -2, -3, 1)]
    [InlineData(int.MinValue, -1, 2147483648L, 0)]
    public void Quotients_are_cut_toward_zero_and_remainders_have_the_sign_of_the_dividend(int dividend, int divisor, long quotient, int remainder) =>
        Assert.Equal((quotient, remainder, (long)remainder), (Arithmetic.Quotient(dividend, divisor), Arithmetic.Modulo(dividend, divisor), Arithmetic.Modulo((long)dividend, divisor)));

    [Fact]
    public void Nothing_is_divided_by_zero()
    {
        Assert.Equal(5001, Assert.Throws<LiaisonException>(() => Arithmetic.Quotient(1, 0)).Code);
        Assert.Equal(5001, Assert.Throws<LiaisonException>(() => Arithmetic.Modulo(1, 0)).Code);
    }
}
