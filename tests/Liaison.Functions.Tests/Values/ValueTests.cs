using Liaison.Functions.Tests.Stages;

namespace Liaison.Functions.Tests.Values;

public sealed class ValueTests
{
    [Fact]
    public void Operators_follow_the_types_that_are_held()
    {
        Value text = "5", number = 5, real = 2.5;
        Assert.Equal("55", (string)(text + number));
        Assert.Equal(10L, (long)(text * 2));
        Assert.Equal(7.5, (double)(number + real));
        Assert.Equal(2.5, (double)(number / 2));
        Assert.Equal(1L, (long)(number % 2));
        Assert.True(text == number && number == text && text != "05" && (Value)"05" == 5);
        Assert.True((Value)(0.1 + 0.2) == 0.3 && !((Value)0.3 < 0.1 + 0.2));
        Assert.True((Value)9 < 10 && (Value)"9" > "10");
        Assert.Equal("ab", ((ByteBuffer)((Value)(ByteBuffer)"a" + "b")).ToString());
        Assert.Equal("0.3", (string)((Value)0.1m + 0.2m));
    }

    [Fact]
    public void Nothing_is_an_empty_text_and_the_number_0()
    {
        Value nothing = default;
        Assert.True(nothing == "" && nothing == 0 && nothing == Value.Null && nothing != 1);
        Assert.Equal(("", 0L, false), ((string)nothing, (long)nothing, (bool)nothing));
    }

    [Fact]
    public void What_cannot_be_converted_is_refused()
    {
        using var stage = new Stage();
        Value array = new DynamicArray<int>([1, 2]);
        Stage.AssertRaises(5005, () => _ = (string)array);
        Stage.AssertRaises(5005, () => _ = (long)array);
        Stage.AssertRaises(5005, () => _ = (ByteBuffer)(Value)5);
        Stage.AssertRaises(5001, () => _ = (Value)5 / 0);
        Stage.AssertRaises(5001, () => _ = (Value)5 % 0);
        Assert.Equal("1\t2", array.ToString());
        Assert.Equal(5, ((Value)"5 years").To<int>());
    }

    [Fact]
    public void Dates_advance_and_differ()
    {
        Value date = new Date(2024, 2, 28);
        Assert.Equal("20240301", (string)(date + 2));
        Assert.Equal(2, ((Duration)((date + 2) - date)).InDays);
        Assert.True(date < date + 1 && date == "20240228");
    }

    [Fact]
    public void A_procedure_takes_the_arguments_that_it_has_parameters_for()
    {
        using var stage = new Stage();
        var procedure = new Procedure("P", (int one, string two) => $"{one}{two}");
        Assert.Equal("12", (string)procedure.Invoke("1 x", 2, "dropped"));
        Stage.AssertRaises(5011, () => procedure.Invoke(1));
        Assert.True(((Value)procedure).IsProcedure);
        Assert.Equal(2, procedure.Arity);
        Assert.Throws<InvalidOperationException>(() => new Procedure("P", static void () => throw new InvalidOperationException()).Invoke());
    }
}
