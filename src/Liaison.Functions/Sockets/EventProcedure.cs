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
    public static Action<int, Message>? Of(Delegate? procedure) =>
        procedure is not null && ParametersOf(procedure).Count < 3 && OfChannel(procedure) is { } called
            ? (what, message) => called(what, message, "")
            : null;

    /// <summary>The same for procedures that are told the name of a channel as well.</summary>
    public static Action<int, Message, string>? OfChannel(Delegate? procedure) => procedure switch
    {
        null => null,
        Action nothing => (_, _, _) => nothing(),
        Action<int> eventOnly => (what, _, _) => eventOnly(what),
        _ => Taking<Message>(procedure, static message => message)
            ?? Taking<Value>(procedure, static message => message)
            ?? Taking(procedure, static message => Copied<string>(message, static copied => copied))
            ?? Taking(procedure, static message => Copied<byte[]>(message, static copied => copied))
            ?? Taking(procedure, static message => Copied<ByteBuffer>(message, static copied => copied))
            ?? OfAnotherType(procedure),
    };

    private static Action<int, Message, string>? Taking<T>(Delegate procedure, Func<Message, T> convert) => procedure switch
    {
        Action<int, T, string> whole => (what, message, channel) => whole(what, convert(message), channel),
        Action<int, T> withoutChannel => (what, message, _) => withoutChannel(what, convert(message)),
        _ => null,
    };

    /// <summary>What a procedure takes instead of the message, whose own bytes nobody sees then.</summary>
    private static T Copied<T>(Message message, Func<Message, T> convert)
    {
        var copy = convert(message);
        message.Recycle();
        return copy;
    }

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
