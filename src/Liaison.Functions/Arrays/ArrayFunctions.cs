using Liaison.Functions.Errors;
using Liaison.Functions.Values;
using static Liaison.Vocabulary.ConstantValues;

namespace Liaison.Functions;

/// <summary>The functions about arrays and collections.</summary>
public static class ArrayFunctions
{
    /// <summary>Adds an element at the end.</summary>
    /// <returns>Its subscript.</returns>
    public static int Append<T>(DynamicArray<T> array, T element)
    {
        ArgumentNullException.ThrowIfNull(array);
        array.Add(element);
        return array.Count;
    }

    /// <summary>Adds an element that holds the default of its type.</summary>
    /// <returns>Its subscript.</returns>
    public static int Append<T>(DynamicArray<T> array)
    {
        ArgumentNullException.ThrowIfNull(array);
        array.Resize(array.Count + 1L);
        return array.Count;
    }

    /// <summary>Adds an element to a list.</summary>
    /// <returns>How many there are.</returns>
    public static int Append<T>(SharedList<T> list, T element)
    {
        ArgumentNullException.ThrowIfNull(list);
        list.Add(element);
        return list.Count;
    }

    /// <summary>Puts an element before the one at a subscript.</summary>
    /// <exception cref="LiaisonException">5002: there is no such place.</exception>
    public static void Insert<T>(DynamicArray<T> array, int subscript, T element)
    {
        ArgumentNullException.ThrowIfNull(array);
        array.InsertAt(subscript, element);
    }

    /// <summary>Takes an element out.</summary>
    /// <exception cref="LiaisonException">5002: there is none.</exception>
    public static void Remove<T>(DynamicArray<T> array, int subscript)
    {
        ArgumentNullException.ThrowIfNull(array);
        array.RemoveAt(subscript);
    }

    /// <summary>Takes an element out.</summary>
    /// <exception cref="LiaisonException">5002: there is none.</exception>
    public static void Remove<T>(SharedList<T> list, int subscript)
    {
        ArgumentNullException.ThrowIfNull(list);
        list.RemoveAt(subscript);
    }

    /// <summary>Takes a key out.</summary>
    public static void Remove<T>(AssociativeArray<T> array, string key)
    {
        ArgumentNullException.ThrowIfNull(array);
        array.Remove(key);
    }

    /// <summary>Takes all elements out.</summary>
    public static void Clear<T>(DynamicArray<T> array)
    {
        ArgumentNullException.ThrowIfNull(array);
        array.Clear();
    }

    /// <summary>Takes all keys out.</summary>
    public static void Clear<T>(AssociativeArray<T> array)
    {
        ArgumentNullException.ThrowIfNull(array);
        array.Clear();
    }

    /// <summary>Looks for an element.</summary>
    /// <param name="array">The array.</param>
    /// <param name="kind">How: a constant of the family ArrayOption.</param>
    /// <param name="element">What is sought, compared as <c>=</c> does.</param>
    /// <param name="start">Where the search begins.</param>
    /// <returns>Its subscript; -1 when it is not there.</returns>
    public static int Find<T>(DynamicArray<T> array, int kind, T element, int start = 1)
    {
        ArgumentNullException.ThrowIfNull(array);
        if (kind != ArrayOption.Linear)
            throw Fatal.UnknownConstant(kind);
        var sought = Value.Of(element);
        for (int subscript = Math.Max(start, 1); subscript <= array.Count; subscript++)
        {
            if (Relation.AreEqual(Value.Of(array[subscript]), sought))
                return subscript;
        }

        return -1;
    }

    /// <summary>The number of elements.</summary>
    public static int Count<T>(DynamicArray<T> array) => array?.Count ?? 0;

    /// <summary>The number of keys.</summary>
    public static int Count<T>(AssociativeArray<T> array) => array?.Count ?? 0;

    /// <summary>The number of elements.</summary>
    public static int Count<T>(SharedQueue<T> queue) => queue?.Count ?? 0;

    /// <summary>The number of elements.</summary>
    public static int Count<T>(SharedStack<T> stack) => stack?.Count ?? 0;

    /// <summary>The number of elements.</summary>
    public static int Count<T>(SharedList<T> list) => list?.Count ?? 0;

    /// <summary>The number of elements.</summary>
    public static int Size<T>(DynamicArray<T> array) => array?.Count ?? 0;

    /// <summary>Makes the array longer, with new cells, or shorter.</summary>
    /// <returns>The number of elements.</returns>
    public static int Size<T>(DynamicArray<T> array, int count)
    {
        ArgumentNullException.ThrowIfNull(array);
        array.Resize(count);
        return array.Count;
    }

    /// <summary>Sorts the elements; equal ones keep their order.</summary>
    /// <param name="array">The array.</param>
    /// <param name="kind">In which order: a constant of the family ArrayOption.</param>
    public static void Sort<T>(DynamicArray<T> array, int kind = ArrayOption.Ascending)
    {
        ArgumentNullException.ThrowIfNull(array);
        int sign = kind switch
        {
            ArrayOption.Ascending => 1,
            ArrayOption.Descending => -1,
            _ => throw Fatal.UnknownConstant(kind),
        };
        if (Relation.PlainOrder<T>() is { } order)
            array.Sort(order, isDescending: sign < 0);
        else
            array.Sort((one, other) => Relation.Compare(Value.Of(one), Value.Of(other)) * sign);
    }

    /// <summary>Sorts the elements by a procedure of two elements that gives -1, 0 or 1.</summary>
    public static void Sort<T>(DynamicArray<T> array, int kind, Procedure procedure)
    {
        ArgumentNullException.ThrowIfNull(array);
        ArgumentNullException.ThrowIfNull(procedure);
        if (kind != ArrayOption.Function)
            throw Fatal.UnknownConstant(kind);
        array.Sort((one, other) => (int)procedure.Invoke(Value.Of(one), Value.Of(other)));
    }

    /// <inheritdoc cref="Sort{T}(DynamicArray{T}, int, Procedure)"/>
    public static void Sort<T>(DynamicArray<T> array, int kind, Delegate procedure) => Sort(array, kind, Procedure.Of(procedure)!);

    /// <summary>Sorts the elements by members of them: by the first one, equal ones by the second, and so on.</summary>
    public static void SortByMembers<T>(DynamicArray<T> array, params (Func<T, Value> Member, bool IsDescending)[] keys)
    {
        ArgumentNullException.ThrowIfNull(array);
        ArgumentNullException.ThrowIfNull(keys);
        array.Sort((one, other) =>
        {
            int order = 0;
            foreach (var (member, isDescending) in keys)
            {
                order = Relation.Compare(member(one), member(other)) * (isDescending ? -1 : 1);
                if (order != 0)
                    break;
            }

            return order;
        });
    }

    /// <summary>Looks for an element by a member of it.</summary>
    /// <returns>Its subscript; -1 when there is none.</returns>
    public static int FindByMember<T>(DynamicArray<T> array, Func<T, Value> member, Value sought, int start = 1)
    {
        ArgumentNullException.ThrowIfNull(array);
        ArgumentNullException.ThrowIfNull(member);
        for (int subscript = Math.Max(start, 1); subscript <= array.Count; subscript++)
        {
            if (Relation.AreEqual(member(array[subscript]), sought))
                return subscript;
        }

        return -1;
    }

    /// <summary>Adds an element to a queue.</summary>
    public static void Enqueue<T>(SharedQueue<T> queue, T element)
    {
        ArgumentNullException.ThrowIfNull(queue);
        queue.Enqueue(element);
    }

    /// <summary>Takes the oldest element of a queue; never waits.</summary>
    /// <returns>False when there is none.</returns>
    public static bool Dequeue<T>(SharedQueue<T> queue, out T element)
    {
        ArgumentNullException.ThrowIfNull(queue);
        return queue.TryDequeue(out element);
    }

    /// <summary>Takes the oldest element of a queue; never waits.</summary>
    /// <returns>The default of the type when there is none.</returns>
    public static T Dequeue<T>(SharedQueue<T> queue)
    {
        ArgumentNullException.ThrowIfNull(queue);
        queue.TryDequeue(out var element);
        return element;
    }

    /// <summary>Puts an element on a stack.</summary>
    public static void Push<T>(SharedStack<T> stack, T element)
    {
        ArgumentNullException.ThrowIfNull(stack);
        stack.Push(element);
    }

    /// <summary>Takes the element on top of a stack; never waits.</summary>
    /// <returns>False when there is none.</returns>
    public static bool Pop<T>(SharedStack<T> stack, out T element)
    {
        ArgumentNullException.ThrowIfNull(stack);
        return stack.TryPop(out element);
    }

    /// <summary>Takes the element on top of a stack; never waits.</summary>
    /// <returns>The default of the type when there is none.</returns>
    public static T Pop<T>(SharedStack<T> stack)
    {
        ArgumentNullException.ThrowIfNull(stack);
        stack.TryPop(out var element);
        return element;
    }
}
