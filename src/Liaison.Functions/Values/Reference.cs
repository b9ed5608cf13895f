namespace Liaison.Functions;

/// <summary>
/// The cell of a variable that a procedure receives by reference: who assigns <see cref="Value"/> changes the variable of
/// the caller, from any thread, also after the caller has returned.
/// </summary>
/// <param name="value">What the variable holds at first.</param>
public sealed class Reference<T>(T value)
{
    /// <summary>What the variable holds now.</summary>
    public T Value { get; set; } = value;
}
