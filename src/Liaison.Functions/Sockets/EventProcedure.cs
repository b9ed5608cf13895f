using Liaison.Sockets;

namespace Liaison.Functions.Sockets;

/// <summary>Makes one form of the procedures that programs give for events: they may have fewer parameters than they are offered.</summary>
internal static class EventProcedure
{
    private static readonly Type[] TypesOfEvent = [typeof(int), typeof(Value)];
    private static readonly Type[] TypesOfMessage = [typeof(Message), typeof(string), typeof(byte[]), typeof(ByteBuffer), typeof(Value)];

    /// <summary>The procedure, taking an event and a message; null when it takes something else.</summary>
    public static Action<int, Message>? Of(Delegate? procedure) => procedure switch
    {
        null => null,
        Action<int, Message> whole => whole,
        Action<int, string> text => (what, message) => text(what, message),
        Action<int, byte[]> bytes => (what, message) => bytes(what, message),
        Action<int> eventOnly => (what, _) => eventOnly(what),
        Action nothing => (_, _) => nothing(),
        _ => OfAnotherType(procedure),
    };

    /// <summary>Delegates of the program's own types, and functions whose result nobody wants.</summary>
    private static Action<int, Message>? OfAnotherType(Delegate procedure)
    {
        var types = procedure.Method.GetParameters().Select(static parameter => parameter.ParameterType).ToList();

        // The first parameter of an extension method that was taken from an object is that object.
        if (procedure.Method.IsStatic && procedure.Target is not null)
            types.RemoveAt(0);
        bool isPossible = (procedure.Method.IsStatic || procedure.Target is not null)
            && types.Count <= 2
            && (types.Count < 1 || TypesOfEvent.Contains(types[0]))
            && (types.Count < 2 || TypesOfMessage.Contains(types[1]));
        if (!isPossible)
            return null;

        var called = Procedure.Of(procedure)!;
        return (what, message) => called.Invoke(what, message);
    }
}
