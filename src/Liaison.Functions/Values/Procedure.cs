using System.Reflection;
using System.Runtime.ExceptionServices;
using Liaison.Functions.Errors;

namespace Liaison.Functions;

/// <summary>
/// A procedure as a value: what a bare name, a lambda or a method is when it is passed on. Who calls it may offer more
/// arguments than it has parameters; the rest is dropped. Arguments are converted to the types of the parameters.
/// </summary>
public sealed class Procedure
{
    private readonly Delegate _target;
    private readonly ParameterInfo[] _parameters;

    /// <summary>Makes a value of a procedure.</summary>
    /// <param name="name">What messages call it.</param>
    /// <param name="target">The procedure itself.</param>
    public Procedure(string name, Delegate target)
    {
        ArgumentNullException.ThrowIfNull(target);
        Name = name;
        _target = target;

        // The first parameter of an extension method that was taken from an object is that object.
        bool isBound = target.Method.IsStatic && target.Method.GetParameters().Length > target.GetType().GetMethod("Invoke")!.GetParameters().Length;
        _parameters = isBound ? target.Method.GetParameters()[1..] : target.Method.GetParameters();
    }

    /// <summary>What messages call it.</summary>
    public string Name { get; }

    /// <summary>The number of parameters.</summary>
    public int Arity => _parameters.Length;

    /// <summary>The number of parameters that must be given.</summary>
    public int Required => _parameters.Count(static parameter => !parameter.HasDefaultValue);

    /// <summary>The procedure itself, for calls whose types are known.</summary>
    public Delegate Target => _target;

    /// <summary>A delegate of .NET as a procedure, by the name of its method; null for null.</summary>
    public static Procedure? Of(Delegate? target) => target is null ? null : new Procedure(NameOf(target.Method.Name), target);

    /// <summary>The procedure of the program that a text names.</summary>
    /// <param name="name">Compared by fold.</param>
    /// <param name="element">The element whose procedures come first; "" means none.</param>
    /// <param name="methods">Finds a method of the object by the fold of its name. Methods come last, but first for a name behind a colon.</param>
    /// <exception cref="LiaisonException">5006: the program has no such procedure.</exception>
    public static Procedure Find(string name, string element = "", Func<string, Procedure?>? methods = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        var table = LiaisonRuntime.Current.Procedures;
        string bare = name.TrimStart(':');
        Procedure? Plain() => table.Find($"{element}.{bare}") ?? table.Find(bare);
        Procedure? Method() => methods?.Invoke(Vocabulary.Fold.Of(bare));
        return (bare == name ? Plain() ?? Method() : Method() ?? Plain()) ?? throw Fatal.UnknownProcedure(name);
    }

    /// <summary>Calls it.</summary>
    /// <param name="arguments">Those that its parameters do not take are dropped.</param>
    /// <returns>Its result, Null when it has none.</returns>
    /// <exception cref="LiaisonException">5011: it needs more arguments. 5005: an argument cannot be converted.</exception>
    public Value Invoke(params ReadOnlySpan<Value> arguments)
    {
        object?[] converted = new object?[_parameters.Length];
        for (int i = 0; i < converted.Length; i++)
        {
            var parameter = _parameters[i];
            converted[i] = i < arguments.Length ? Convert(arguments[i], parameter.ParameterType)
                : parameter.HasDefaultValue ? parameter.DefaultValue
                : throw Fatal.MissingArgument(Name, Required, arguments.Length);
        }

        try
        {
            return Value.Of(_target.DynamicInvoke(converted));
        }
        catch (TargetInvocationException error) when (error.InnerException is { } thrown)
        {
            ExceptionDispatchInfo.Throw(thrown);
            throw;
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static object? Convert(Value value, Type type) => type == typeof(Value) ? value
        : type == typeof(string) ? value.To<string>()
        : type == typeof(int) ? value.To<int>()
        : type == typeof(long) ? value.To<long>()
        : type == typeof(bool) ? value.To<bool>()
        : type == typeof(double) ? value.To<double>()
        : type == typeof(decimal) ? value.To<decimal>()
        : type == typeof(ByteBuffer) ? value.To<ByteBuffer>()
        : type == typeof(Liaison.Sockets.Message) ? value.To<Liaison.Sockets.Message>()
        : type == typeof(byte[]) ? value.To<byte[]>()
        : type == typeof(Date) ? value.To<Date>()
        : type == typeof(TimeOfDay) ? value.To<TimeOfDay>()
        : type == typeof(Moment) ? value.To<Moment>()
        : type == typeof(Duration) ? value.To<Duration>()
        : type == typeof(Text) ? value.To<Text>()
        : type == typeof(TextBuilder) ? value.To<TextBuilder>()
        : type == typeof(Procedure) ? value.To<Procedure>()
        : type == typeof(JsonTree) ? value.To<JsonTree>()
        : Reference(value, type);

    private static object? Reference(Value value, Type type)
    {
        if (value.IsNull && !type.IsValueType)
            return null;
        return type.IsInstanceOfType(value.Held) ? value.Held : throw Fatal.Conversion(value.ToString(), "TypeObject");
    }

    // The compiler calls a local function <Outer>g__Name|0_1 and a lambda <Outer>b__0.
    private static string NameOf(string method)
    {
        int start = method.IndexOf(">g__", StringComparison.Ordinal);
        if (start < 0)
            return method;
        int end = method.IndexOf('|', start);
        return method[(start + 4)..(end < 0 ? method.Length : end)];
    }
}
