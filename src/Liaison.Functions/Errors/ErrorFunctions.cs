using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using static Liaison.Vocabulary.ConstantValues;

namespace Liaison.Functions.Errors;

/// <summary>The functions that tell about the last error. Each thread has its own.</summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "A thread may ask for its last error when the runtime has been closed.")]
public sealed partial class ErrorFunctions
{
    private readonly LiaisonRuntime _runtime;
    private readonly ThreadLocal<ThreadErrors> _errors = new(static () => new ThreadErrors());

    internal ErrorFunctions(LiaisonRuntime runtime) => _runtime = runtime;

    /// <summary>Whether this thread's last call that can fail has failed. A time-out is no failure.</summary>
    public bool Occurred => _errors.Value!.Occurred;

    /// <summary>This thread's last error; it stays until another replaces it. Null when there was none.</summary>
    public Failure? Last => _errors.Value!.Last;

    /// <summary>One item about this thread's last error, in the runtime's language.</summary>
    /// <param name="what">A constant of the family ErrorDetail; anything else gives "".</param>
    public string Info(int what = ErrorDetail.Message)
    {
        return Tell(Last, what);
    }

    private string Tell(Failure? last, int what)
    {
        var language = _runtime.Language;
        return what switch
        {
            ErrorDetail.Code => Number(last?.Code ?? 0),
            ErrorDetail.Message => last?.Message(language) ?? "",
            ErrorDetail.Summary => last?.Summary(language) ?? "",
            ErrorDetail.SystemCode => Number(last?.SystemCode ?? 0),
            ErrorDetail.SystemMessage => last?.SystemMessage.In(language) ?? "",
            ErrorDetail.FullDetails => last?.FullDetails(language) ?? "",
            ErrorDetail.Stack => last?.Stack ?? "",
            _ => "",
        };
    }

    internal ThreadErrors Here => _errors.Value!;

    internal void Clear() => _errors.Value!.Occurred = false;

    internal void Set(Failure failure)
    {
        var errors = _errors.Value!;
        errors.Occurred = true;
        errors.Last = failure;
    }

    /// <summary>Notes here what a thread has noted that worked for this one.</summary>
    internal void Adopt(ThreadErrors others)
    {
        var errors = Here;
        errors.Occurred = others.Occurred;
        errors.Last = others.Last ?? errors.Last;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
