namespace Liaison.Functions;

/// <summary>Something that a program shows.</summary>
/// <param name="Function">The id of the function in the vocabulary, such as <c>Console.Trace</c>.</param>
/// <param name="Arguments">What it was given, as texts.</param>
/// <param name="Text">The same as one line: the arguments joined by TAB, or the message.</param>
/// <param name="IsError">Whether it belongs with the errors.</param>
public sealed record Output(string Function, IReadOnlyList<string> Arguments, string Text, bool IsError)
{
    /// <summary>The failure, when it is one that nobody has handled.</summary>
    public Errors.Failure? Failure { get; init; }
}
