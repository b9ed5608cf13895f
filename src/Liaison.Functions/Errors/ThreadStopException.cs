namespace Liaison.Functions;

/// <summary>The thread has been told to stop.</summary>
public sealed class ThreadStopException : FlowException
{
    internal ThreadStopException()
        : base("The thread has been told to stop.")
    {
    }
}
