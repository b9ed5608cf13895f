namespace Liaison.Functions;

/// <summary>An array whose element type is known at run time only.</summary>
public interface IValueArray
{
    /// <summary>The number of elements.</summary>
    int Count { get; }

    /// <summary>The element at a subscript, from 1.</summary>
    /// <exception cref="LiaisonException">5002: there is none.</exception>
    Value At(long subscript);

    /// <summary>Converts the value to the type of the elements and puts it at a subscript, from 1.</summary>
    /// <exception cref="LiaisonException">5002: there is no such element. 5005: no such conversion.</exception>
    void Put(long subscript, Value value);

    /// <summary>Converts the value to the type of the elements and puts it at the end.</summary>
    /// <exception cref="LiaisonException">5005: no such conversion.</exception>
    void Append(Value value);
}
