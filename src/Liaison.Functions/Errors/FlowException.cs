namespace Liaison.Functions;

/// <summary>Leaves a program or a thread that is to end. No handler of a program catches it; only what started the thread does.</summary>
public abstract class FlowException : Exception
{
    private protected FlowException(string message)
        : base(message)
    {
    }
}
