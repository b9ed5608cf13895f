namespace Liaison.Fuzz.Running;

/// <summary>A subject has done what no input may make it do; the message says what.</summary>
public sealed class BrokenPropertyException : Exception
{
    public BrokenPropertyException()
    {
    }

    public BrokenPropertyException(string message)
        : base(message)
    {
    }

    public BrokenPropertyException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
