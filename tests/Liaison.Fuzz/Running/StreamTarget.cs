namespace Liaison.Fuzz.Running;

/// <summary>A target that may be given its input in any pieces, and so has the properties of an <see cref="Examination"/>.</summary>
public abstract class StreamTarget(string name, int weight) : FuzzTarget(name, weight)
{
    protected sealed override string? Examine(byte setting, byte[] bytes) =>
        Examination.Of(() => Open(setting, bytes), bytes) ?? Check(setting, bytes);

    /// <summary>A fresh subject for an input.</summary>
    protected abstract Subject Open(byte setting, byte[] bytes);

    /// <summary>What holds besides the common properties: mostly, that another way comes to the same.</summary>
    protected virtual string? Check(byte setting, byte[] bytes) => null;
}
