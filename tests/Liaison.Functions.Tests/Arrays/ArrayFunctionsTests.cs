using Liaison.Functions.Tests.Stages;
using static Liaison.English;

namespace Liaison.Functions.Tests.Arrays;

public sealed class ArrayFunctionsTests
{
    [Fact]
    public void Elements_come_and_go()
    {
        using var stage = new Stage();
        var array = new DynamicArray<string>();
        Assert.Equal(1, ArrayAdd(array, "b"));
        ArrayInsert(array, 1, "a");
        Assert.Equal(3, Add(array));
        Assert.Equal(["a", "b", ""], array, StringComparer.Ordinal);
        ArrayDelete(array, 2);
        Assert.Equal(2, ArraySeek(array, asLinear, ""));
        Assert.Equal(-1, ArraySeek(array, asLinear, "b"));
        Assert.Equal((2, 4, 4), (ArrayCount(array), Dimension(array, 4), Dimension(array)));
        Stage.AssertRaises(5002, () => ArrayDelete(array, 5));
        Stage.AssertRaises(5002, () => _ = array[0]);
        Stage.AssertRaises(5002, () => array[5] = "x");
        ArrayDeleteAll(array);
        Assert.True(array.IsEmpty);
    }

    [Fact]
    public void An_array_that_grows_is_written_past_its_end()
    {
        var array = new DynamicArray<int>(0, growth: 10);
        array[3] = 5;
        Assert.Equal((10, 5, 0), (array.Count, array[3], array[10]));
    }

    [Fact]
    public void A_copy_lives_on_its_own_down_to_the_innermost_array()
    {
        var array = new DynamicArray<DynamicArray<int>>(2, static () => new DynamicArray<int>(2));
        var copy = array.Copy();
        array[1][2] = 7;
        Assert.Equal((7, 0), (array[1][2], copy[1][2]));
    }

    [Fact]
    public void Sorting_keeps_the_order_of_equal_elements()
    {
        var array = new DynamicArray<string>(["b1", "a1", "b0", "a0"]);
        ArraySort(array, asFunction, (string one, string other) => StringCompare(Left(one), Left(other)));
        Assert.Equal(["a1", "a0", "b1", "b0"], array, StringComparer.Ordinal);
        ArraySort(array);
        Assert.Equal(["a0", "a1", "b0", "b1"], array, StringComparer.Ordinal);
        var numbers = new DynamicArray<int>([9, 10, 8]);
        ArraySort(numbers, asDescending);
        Assert.Equal([10, 9, 8], numbers);
    }

    [Fact]
    public void Queues_and_stacks_give_in_their_order_and_the_default_at_the_end()
    {
        var queue = new SharedQueue<int>();
        Enqueue(queue, 1);
        Enqueue(queue, 2);
        Assert.True(Dequeue(queue, out int first));
        Assert.Equal((1, 2, 0), (first, Dequeue(queue), Dequeue(queue)));
        Assert.False(Dequeue(queue, out _));
        var stack = new SharedStack<string>();
        Push(stack, "a");
        Push(stack, "b");
        Assert.Equal(("b", "a", ""), (Pop(stack), Pop(stack), Pop(stack)));
    }

    [Fact]
    public void No_element_of_a_queue_is_lost_or_given_twice()
    {
        var queue = new SharedQueue<int>();
        var taken = new SharedList<int>();
        Parallel.For(0, 4, thread =>
        {
            for (int i = 0; i < 1000; i++)
            {
                Enqueue(queue, (thread * 1000) + i);
                if (Dequeue(queue, out int element))
                    Add(taken, element);
            }
        });
        Assert.Equal(4000, taken.Count + queue.Count);
        Assert.Equal(taken.Count, taken.Distinct().Count());
    }

    [Fact]
    public void Keys_keep_their_order_and_reading_creates_none()
    {
        var array = new AssociativeArray<int>();
        array["b"] = 1;
        array["B"] = 2;
        array[7] = 3;
        Assert.Equal((0, 3, true, false), (array["missing"], array["7"], array.Exists("b"), array.Exists("missing")));
        Assert.Equal(["b", "B", "7"], array.Keys, StringComparer.Ordinal);
        ArrayDelete(array, "b");
        Assert.Equal(2, ArrayCount(array));
    }
}
