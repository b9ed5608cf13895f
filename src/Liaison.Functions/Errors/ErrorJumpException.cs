namespace Liaison.Functions;

/// <summary>Leaves the procedure that raises a non-fatal error: its caller goes on, with the error set.</summary>
public sealed class ErrorJumpException : FlowException
{
    internal ErrorJumpException()
        : base("The procedure is left with an error.")
    {
    }
}
