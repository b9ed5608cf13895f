using Liaison.Sockets;

namespace Liaison.Functions.Sockets;

/// <summary>Makes one form of the procedures that programs give for events: they may have fewer parameters than they are offered.</summary>
internal static class EventProcedure
{
    private static readonly Type[][] Possible =
    [
        [typeof(int), typeof(Value)],
        [typeof(Message), typeof(string), typeof(byte[]), typeof(ByteBuffer), typeof(Value)],
        [typeof(string), typeof(Value)],
    ];

    /// <summary>The procedure, taking an event and a message; null when it takes something else.</summary>
    public static Action<int, Message>? Of(Delegate? procedure) => procedure switch
    {
        null => null,
        Action<int, Message> whole => whole,
        Action<int, string> text => (what, message) => text(what, message),
        Action<int, byte[]> bytes => (what, message) => bytes(what, message),
        Action<int> eventOnly => (what, _) => eventOnly(what),
        Action nothing => (_, _) => nothing(),
        _ when ParametersOf(procedure).Count < 3 && OfAnotherType(procedure) is { } other => (what, message) => other(what, message, ""),
        _ => null,
    };

    /// <summary>The same for procedures that are told the name of a channel as well.</summary>
    public static Action<int, Message, string>? OfChannel(Delegate? procedure) => procedure switch
    {
        null => null,
        Action<int, Message, string> whole => whole,
        Action<int, string, string> text => (what, message, channel) => text(what, message, channel),
        _ => ParametersOf(procedure) is { Count: 3 } ? OfAnotherType(procedure) : WithoutChannel(Of(procedure)),
    };

    private static Action<int, Message, string>? WithoutChannel(Action<int, Message>? procedure) =>
        procedure is null ? null : (what, message, _) => procedure(what, message);

    /// <summary>Delegates of the program's own types, and functions whose result nobody wants.</summary>
    private static Action<int, Message, string>? OfAnotherType(Delegate procedure)
    {
        var types = ParametersOf(procedure);
        bool isPossible = (procedure.Method.IsStatic || procedure.Target is not null)
            && types.Count <= Possible.Length
            && types.Zip(Possible).All(static pair => pair.Second.Contains(pair.First));
        if (!isPossible)
            return null;

        var called = Procedure.Of(procedure)!;
        return (what, message, channel) => called.Invoke(what, message, channel);
    }

    private static List<Type> ParametersOf(Delegate procedure)
    {
        var types = procedure.Method.GetParameters().Select(static parameter => parameter.ParameterType).ToList();

        // The first parameter of an extension method that was taken from an object is that object.
        if (procedure.Method.IsStatic && procedure.Target is not null)
            types.RemoveAt(0);
        return types;
    }
}
