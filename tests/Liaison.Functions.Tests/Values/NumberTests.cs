namespace Liaison.Functions.Tests.Values;

public sealed class NumberTests
{
    private static readonly Number[] _numbers = [0L, 1L, -3L, 7L, long.MaxValue, long.MinValue, 9_007_199_254_740_993L, 0.5, -2.25, 7.0, 1e18];

    public static TheoryData<int, int> Pairs => [.. from left in Enumerable.Range(0, _numbers.Length) from right in Enumerable.Range(0, _numbers.Length) select (left, right)];

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Arithmetic_and_comparisons_are_those_of_the_same_values(int left, int right)
    {
        var (one, other) = (_numbers[left], _numbers[right]);
        Value first = one, second = other;
        AssertSame(first + second, one + other);
        AssertSame(first - second, one - other);
        AssertSame(first * second, one * other);
        AssertSame(-first, -one);
        Assert.Equal([first == second, first != second, first < second, first > second, first <= second, first >= second], [one == other, one != other, one < other, one > other, one <= other, one >= other]);
        if (other == 0L)
        {
            using var stage = new Stages.Stage();
            Stages.Stage.AssertRaises(5001, () => _ = one / other);
            Stages.Stage.AssertRaises(5001, () => _ = one % other);
            return;
        }

        AssertSame(first / second, one / other);
        AssertSame(first % second, one % other);
    }

    [Fact]
    public void A_number_is_converted_as_the_value_that_it_holds()
    {
        Assert.All(_numbers, static number =>
        {
            Value value = number;
            Assert.Equal(((double)value, (decimal)value, (bool)value, (string)value), ((double)number, (decimal)number, (bool)number, (string)number));
            Assert.Equal(((long)value, (int)value), ((long)number, (int)number));
            Assert.Equal(number.IsWhole, value.IsWhole);
            Assert.True(number.Equals(Value.Of(number).Held is double real ? real : (Number)(long)value));
        });
        using var stage = new Stages.Stage();
        Stages.Stage.AssertRaises(5005, static () => _ = (long)(Number)1e19);
    }

    [Fact]
    public void Few_bytes_make_a_short_integer_of_it() =>
        Assert.Equal((4, 5_000_000_000L, 4.0), (((Value)(Number)4L).Held, ((Value)(Number)5_000_000_000L).Held, ((Value)(Number)4.0).Held));

    private static void AssertSame(Value expected, Number actual)
    {
        Assert.Equal((string)expected, (string)actual);
        Assert.Equal(expected.IsWhole, actual.IsWhole);
    }
}
