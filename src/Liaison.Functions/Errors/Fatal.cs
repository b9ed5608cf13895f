using Liaison.Vocabulary;

namespace Liaison.Functions.Errors;

/// <summary>The exceptions of values and operators: mistakes of the program that no function is to blame for. The caller throws them.</summary>
internal static class Fatal
{
    /// <summary>A division or a remainder by zero.</summary>
    public static LiaisonException DivisionByZero(string dividend, Exception? inner = null) => Raise(inner, 5001, ("value", ShownText.Of(dividend)));

    /// <summary>A subscript outside an array of so many elements.</summary>
    public static LiaisonException Subscript(long subscript, int count) =>
        Raise(5002, ("value", ShownText.Of(subscript)), ("limit", ShownText.Of(count)));

    /// <summary>A position below 1.</summary>
    public static LiaisonException Position(long position) => Raise(5003, ("value", ShownText.Of(position)));

    /// <summary>An object that is not there.</summary>
    public static LiaisonException NullObject(Exception? inner = null) => Raise(inner, 5004);

    /// <summary>A value that the wanted type has no room for.</summary>
    /// <param name="value">The value, as text.</param>
    /// <param name="type">The id of the type in the messages' details, such as <c>TypeInteger</c>.</param>
    /// <param name="inner">What .NET said, if it said something.</param>
    public static LiaisonException Conversion(string value, string type, Exception? inner = null) =>
        Raise(inner, 5005, ("value", ShownText.FromOutside(value)), ("type", Messages.Detail(type)));

    /// <summary>A procedure name that names nothing.</summary>
    public static LiaisonException UnknownProcedure(string name) => Raise(5006, ("procedure", ShownText.Of(name)));

    /// <summary>A function that this implementation of the language lacks.</summary>
    public static LiaisonException NotProvided(string name) => Raise(5008, ("function", ShownText.Of(name)));

    /// <summary>A procedure that needs more arguments than its caller gives.</summary>
    public static LiaisonException MissingArgument(string procedure, int required, int given) => Raise(
        5011, ("procedure", ShownText.Of(procedure)), ("count", ShownText.Of(required)), ("given", ShownText.Of(given)));

    /// <summary>A member that a type has not.</summary>
    public static LiaisonException NoMember(BilingualText type, string member) => Raise(5013, ("type", type), ("member", ShownText.Of(member)));

    /// <summary>A method that takes fewer or more arguments than it is given.</summary>
    public static LiaisonException WrongCount(string method, int least, int most, int given) => Raise(
        5014,
        ("method", ShownText.Of(method)),
        ("counts", least == most ? ShownText.Of(least) : new BilingualText($"{least} à {most}", $"{least} to {most}")),
        ("given", ShownText.Of(given)));

    /// <summary>An exception of .NET that no rule of the language describes.</summary>
    public static LiaisonException Unexpected(Exception inner) => Raise(inner, 5012, ("detail", ShownText.FromOutside(inner.Message)));

    /// <summary>A constant that the function does not know.</summary>
    public static LiaisonException UnknownConstant(int value) => Raise(100204, ("value", ShownText.Of(value)));

    private static LiaisonException Raise(int code, params ReadOnlySpan<(string, BilingualText)> values) => Raise(null, code, values);

    private static LiaisonException Raise(Exception? inner, int code, params ReadOnlySpan<(string, BilingualText)> values)
    {
        var runtime = LiaisonRuntime.Current;
        var failure = new Attempt(runtime, "Evaluate", "").Describe(code, values);
        return new(failure, runtime.Language, inner);
    }
}
