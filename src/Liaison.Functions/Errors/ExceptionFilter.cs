using Liaison.Functions.Errors;

namespace Liaison.Functions;

/// <summary>What a block that handles exceptions catches: everything but the end of the thread or of the program.</summary>
public static class ExceptionFilter
{
    /// <summary>
    /// Whether a block may handle the exception; if so, it becomes the current one of the thread, which the functions about
    /// exceptions tell about. Meant for the filter of a catch clause.
    /// </summary>
    public static bool Catches(Exception error)
    {
        if (error is FlowException)
            return false;
        var errors = LiaisonRuntime.Current.Errors.Here;
        (errors.Exception, errors.IsArmedAgain) = (Translate(error), false);
        return true;
    }

    /// <summary>Whether a block that handles an exception is to handle another one, its own: if it has asked for that since it began.</summary>
    public static bool CatchesAgain(Exception error) => LiaisonRuntime.Current.Errors.Here.IsArmedAgain && Catches(error);

    /// <summary>The exception of the language that stands for one of .NET.</summary>
    internal static LiaisonException Translate(Exception error) => error switch
    {
        LiaisonException own => own,
        NullReferenceException => Fatal.NullObject(error),
        DivideByZeroException => Fatal.DivisionByZero("", error),
        _ => Fatal.Unexpected(error),
    };
}
