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
    public void A_member_that_is_missing_is_told_with_the_type_of_what_is_held()
    {
        using var stage = new Stage();
        foreach (var (held, type) in new (object, string)[] { (true, "boolean"), (1, "integer"), (1.5, "number"), ("a", "string"), (new ByteBuffer(), "Buffer"), (new Date(2024, 2, 28), "date"), (new Duration(1), "duration"), (new DynamicArray<int>(), "array"), (new SharedQueue<int>(), "object"), (new Held(), "Held") })
            Assert.EndsWith($"{type} has no member M", Stage.AssertRaises(5013, () => Value.NoMember(held, "M")).Message, StringComparison.Ordinal);
        Stage.AssertRaises(5004, () => Value.NoMember(null, "M"));
        Stage.AssertRaises(5013, () => JsonTree.Of(Value.Of(new Held()), "M"));
        Assert.EndsWith("1 to 2 arguments, 3 are given", Stage.AssertRaises(5014, () => Value.WrongCount("M", 1, 2, 3)).Message, StringComparison.Ordinal);
        Assert.Equal("Held", Value.Of(new Held()).ToString());
    }

    private sealed class Held;

    [Fact]
    public void A_copy_of_an_array_copies_its_elements_as_it_is_told()
    {
        var array = new DynamicArray<int[]>([[1], [2]]);
        var shared = array.Copy();
        var copied = array.Copy(static element => [.. element]);
        array[1][0] = 9;
        Assert.Equal((9, 1), (shared[1][0], copied[1][0]));
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
    public void A_part_of_a_duration_is_a_duration()
    {
        Value duration = new Duration(10_000);
        Assert.Equal([new Duration(5000), new Duration(2500), new Duration(20_000), new Duration(15_000), 4.0], new[] { duration / 2, duration / "4", 2 * duration, duration * 1.5, duration / new Duration(2500) }.Select(result => result.Held));
        Assert.Equal(5001, Assert.Throws<LiaisonException>(() => duration / 0).Code);
        Assert.Equal(5001, Assert.Throws<LiaisonException>(() => new Duration(1) / 0.0).Code);
    }

    [Fact]
    public void A_copy_lives_on_its_own_where_its_value_changes_in_place()
    {
        Value bytes = (ByteBuffer)"a", array = new DynamicArray<int>([1]), collection = Value.Of(new SharedQueue<int>()), text = "a";
        foreach (var copied in new[] { bytes, array }) Assert.NotSame(copied.Held, copied.Copy().Held);
        foreach (var same in new[] { collection, text }) Assert.Same(same.Held, same.Copy().Held);
        Assert.Equal((bytes, 1), (bytes.Copy(), array.Copy().Count));
        Assert.True(Value.Null.Copy().IsNull);
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
