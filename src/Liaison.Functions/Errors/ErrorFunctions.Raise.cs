using System.Diagnostics.CodeAnalysis;
using static Liaison.Vocabulary.ConstantValues;

namespace Liaison.Functions.Errors;

/// <content>Errors and exceptions that the program raises itself, and the exception that it is handling.</content>
public sealed partial class ErrorFunctions
{
    /// <summary>Raises an exception.</summary>
    /// <param name="errorCode">Its code; 1 to 1000 are free for programs.</param>
    /// <param name="message">Its text.</param>
    /// <exception cref="LiaisonException">Always.</exception>
    [DoesNotReturn]
    public void RaiseException(int errorCode, string message) => throw new LiaisonException(Own(errorCode, message), _runtime.Language);

    /// <summary>Sets the error of this thread and leaves the procedure.</summary>
    /// <param name="errorCode">Its code; 1 to 1000 are free for programs.</param>
    /// <param name="message">Its text.</param>
    /// <exception cref="ErrorJumpException">Always: the procedure that calls it returns to its caller.</exception>
    [DoesNotReturn]
    public void RaiseError(int errorCode, string message)
    {
        Set(Own(errorCode, message));
        throw new ErrorJumpException();
    }

    /// <summary>Leaves the procedure with the last error set.</summary>
    /// <exception cref="ErrorJumpException">Always: the procedure that calls it returns to its caller.</exception>
    [DoesNotReturn]
    public void PassError()
    {
        Here.Occurred = Last is not null;
        throw new ErrorJumpException();
    }

    /// <summary>Raises the exception that is being handled again, for the caller.</summary>
    /// <exception cref="LiaisonException">Always; 5012 when none is being handled.</exception>
    [DoesNotReturn]
    public void PassException() => throw Here.Exception ?? Fatal.Unexpected(new InvalidOperationException("No exception is being handled."));

    /// <summary>From here on, the block that is handling an exception handles what it raises itself, from its beginning.</summary>
    public void Rearm() => Here.IsArmedAgain = true;

    /// <summary>One item about the exception that is being handled, or was handled last; "" when there was none.</summary>
    /// <param name="what">A constant of the family ErrorDetail; anything else gives "".</param>
    public string TellException(int what = ErrorDetail.Message)
    {
        if (what == ErrorDetail.Stack && Here.Exception is { Failure.Stack.Length: 0 } exception)
            return ProgramStack.Of(exception);
        return Tell(Here.Exception?.Failure, what);
    }

    /// <summary>Raises an exception when a condition does not hold; only while the program is being tried out.</summary>
    /// <exception cref="LiaisonException">The condition does not hold.</exception>
    public void Assert(bool condition, string message = "")
    {
        if (!condition && _runtime.Options.Host.IsTest)
            RaiseException(1, message);
    }

    /// <summary>Shows values with the errors; only while the program is being tried out.</summary>
    public void DebugError(params ReadOnlySpan<Value> values)
    {
        if (_runtime.Options.Host.IsTest)
            _runtime.Output.Error(values);
    }

    /// <summary>Shows values; only while the program is being tried out.</summary>
    public void DebugInfo(params ReadOnlySpan<Value> values)
    {
        if (_runtime.Options.Host.IsTest)
            _runtime.Output.Info(values);
    }

    /// <summary>The exception that this thread is handling, or has handled last; null when there was none.</summary>
    public LiaisonException? Exception => Here.Exception;

    private Failure Own(int code, string message) => new Attempt(_runtime, "", "").Describe(code, message ?? "");
}
