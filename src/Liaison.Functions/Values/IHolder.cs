namespace Liaison.Functions.Values;

/// <summary>What holds values, in an order.</summary>
internal interface IHolder
{
    /// <summary>The values, as they are now.</summary>
    IEnumerable<object?> Held { get; }
}
