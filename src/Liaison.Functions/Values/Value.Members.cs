using Liaison.Functions.Errors;
using Liaison.Functions.Values;
using Liaison.Sockets;
using Liaison.Vocabulary;

namespace Liaison.Functions;

/// <content>Members of what is held, which are found when the program runs.</content>
public readonly partial struct Value
{
    /// <summary>What messages call the type of what is held: a type of the program by its name.</summary>
    internal BilingualText TypeName => _held switch
    {
        bool => Messages.Detail("TypeBoolean"),
        int or long => Messages.Detail("TypeInteger"),
        double or decimal => Messages.Detail("TypeNumber"),
        string or Message => Messages.Detail("TypeString"),
        ByteBuffer => Messages.Detail("TypeBuffer"),
        Date or TimeOfDay or Moment => Messages.Detail("TypeDate"),
        Duration => Messages.Detail("TypeDuration"),
        Procedure => Messages.Detail("TypeProcedure"),
        JsonTree => Messages.Detail("TypeJson"),
        IValueArray or IKeyedValues => Messages.Detail("TypeArray"),
        _ when _held is null || _held.GetType().Assembly == typeof(Value).Assembly => Messages.Detail("TypeObject"),
        _ => ShownText.Of(ToString()),
    };

    /// <summary>Whether a text stands for what is held.</summary>
    internal bool HasText => _held is null or bool or int or long or double or decimal or string or Message or ByteBuffer or Date or TimeOfDay or Moment or Duration or JsonTree;

    /// <summary>What a program meets that calls a method, or wants a member, which what is held has not.</summary>
    /// <exception cref="LiaisonException">Always: 5004 when nothing is held, else 5013.</exception>
    public static Value NoMember(object? held, string member) => throw (held is null ? Fatal.NullObject() : Fatal.NoMember(Of(held).TypeName, member));

    /// <summary>What a program meets that calls a method, found when it runs, with another number of arguments than it takes.</summary>
    /// <exception cref="LiaisonException">Always: 5014.</exception>
    public static Value WrongCount(string method, int least, int most, int given) => throw Fatal.WrongCount(method, least, most, given);

    // What .NET says of an object that says nothing itself is where its type stands: its name is enough.
    private static string NameOf(object held) => held.ToString() is { } text && text != held.GetType().ToString() ? text : held.GetType().Name;
}
