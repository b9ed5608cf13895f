using FsCheck;
using FsCheck.Fluent;
using static Liaison.Functions.Conversion;

namespace Liaison.Functions.Tests.Values;

public sealed class ConversionTests
{
    [Theory]
    [InlineData(0.00001, "0.00001")]
    [InlineData(0.000001, "1e-6")]
    [InlineData(1e15, "1e15")]
    [InlineData(1e20, "1e20")]
    [InlineData(123456789012345.0, "123456789012345")]
    [InlineData(1.5e300, "1.5e300")]
    [InlineData(-2.50, "-2.5")]
    [InlineData(-0.0, "0")]
    [InlineData(999999999999999.9, "1e15")]
    [InlineData(100, "100")]
    [InlineData(0.1 + 0.2, "0.3")]
    [InlineData(-0.012345678901234567, "-0.0123456789012346")]
    [InlineData(1234567.12345678, "1234567.12345678")]
    [InlineData(12345678.123456789, "12345678.1234568")]
    [InlineData(0.999999999999999999, "1")]
    [InlineData(99999999.9999999999, "100000000")]
    public void Real_numbers_have_one_text(double number, string text) => Assert.Equal(text, ToText(number));

    [Theory]
    [InlineData(" 12.5abc", 12.5)]
    [InlineData("-3", -3)]
    [InlineData("+.5", 0.5)]
    [InlineData("1e3", 1000)]
    [InlineData("1e", 1)]
    [InlineData("5.", 5)]
    [InlineData(".", 0)]
    [InlineData("-", 0)]
    [InlineData("", 0)]
    [InlineData("99999999999999999999", 1e20)]
    public void The_longest_number_at_the_beginning_of_a_text_counts(string text, double number) => Assert.Equal(number, ToReal(text));

    [Fact]
    public void Any_text_is_some_number_and_fifteen_digits_come_back() => Prop.ForAll<string, double>(
        (text, number) =>
        {
            ToReal(text);
            ToInteger(text);
            ToDecimal(text);
            return !(Math.Abs(number) < 1e308) || Math.Abs(ToReal(ToText(number)) - number) <= Math.Abs(number) * 1e-14;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("0.10", "0.1")]
    [InlineData("1200.000", "1200")]
    [InlineData("1200", "1200")]
    [InlineData("-0.0", "0")]
    [InlineData("-79228162514264337593543950335", "-79228162514264337593543950335")]
    [InlineData("-0.0000000000000000000000000001", "-0.0000000000000000000000000001")]
    public void Exact_decimals_have_one_text(string number, string text) => Assert.Equal(text, ToText(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void A_text_has_the_digits_that_rounding_to_fifteen_leaves() => Prop.ForAll<double>(static number =>
    {
        string text = ToText(number);
        return !double.IsFinite(number)
            || (double.Parse(text, System.Globalization.CultureInfo.InvariantCulture) == double.Parse(number.ToString("E14", System.Globalization.CultureInfo.InvariantCulture), System.Globalization.CultureInfo.InvariantCulture)
                && !(text.Contains('.', StringComparison.Ordinal) && text.EndsWith('0') && !text.Contains('e', StringComparison.Ordinal)));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_real_number_without_room_is_refused()
    {
        using var stage = new Stages.Stage();
        Stages.Stage.AssertRaises(5005, static () => ToInteger(1e19));
        Stages.Stage.AssertRaises(5005, static () => ToCheckedByte(256));
        Stages.Stage.AssertRaises(5001, static () => Arithmetic.Divide(1, 0));
        Stages.Stage.AssertRaises(5001, static () => Arithmetic.Modulo(1, 0));
        Assert.Equal(long.MaxValue, ToInteger("99999999999999999999"));
        Assert.Equal(0, Arithmetic.Modulo(long.MinValue, -1));
    }

    [Fact]
    public void Only_nothing_is_false()
    {
        Assert.False(ToBoolean(""));
        Assert.False(ToBoolean("0"));
        Assert.True(ToBoolean("00"));
        Assert.False(ToBoolean(new ByteBuffer()));
    }
}
