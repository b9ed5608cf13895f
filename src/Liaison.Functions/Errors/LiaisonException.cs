using Liaison.Functions.Errors;
using Liaison.Vocabulary;

namespace Liaison.Functions;

/// <summary>
/// A mistake of the program: an unknown name, an impossible port, an unknown constant. What the outside world does wrong
/// is never an exception but a failure value of the function.
/// </summary>
public sealed class LiaisonException : Exception
{
    internal LiaisonException(Failure failure, Language language, Exception? inner = null)
        : base(failure.Message(language), inner)
    {
        Failure = failure;
        Hint = failure.Hint(language);
    }

    /// <summary>The number that programs test; it never changes its meaning.</summary>
    public int Code => Failure.Code;

    /// <summary>What can be done about it, in the language of the message.</summary>
    public string Hint { get; }

    /// <summary>Everything known about it, in both languages.</summary>
    public Failure Failure { get; }
}
