namespace Liaison.Functions.Values;

/// <summary>Values by key whose type is known at run time only.</summary>
internal interface IKeyedValues
{
    /// <summary>The keys and values, as they are now.</summary>
    IEnumerable<(string Key, Value Value)> Pairs { get; }
}
