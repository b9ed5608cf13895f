namespace Liaison.Functions.Values;

/// <summary>What a variable of a type holds before anything is assigned, and how its value is copied.</summary>
internal static class Defaults<T>
{
    /// <summary>Makes the default: "" for a text, an empty buffer, the current date, no object.</summary>
    public static Func<T> Make { get; } = (Func<T>?)Find() ?? (static () => default!);

    /// <summary>A copy of what is copied by assignment; the value itself otherwise.</summary>
    public static T Copy(T value) => value is ICopyable<T> copyable ? copyable.Copy() : value;

    private static object? Find() => typeof(T) switch
    {
        var type when type == typeof(string) => (Func<string>)(static () => ""),
        var type when type == typeof(ByteBuffer) => (Func<ByteBuffer>)(static () => new ByteBuffer()),
        var type when type == typeof(JsonTree) => (Func<JsonTree>)(static () => new JsonTree()),
        var type when type == typeof(Date) => (Func<Date>)(static () => Date.Today),
        var type when type == typeof(TimeOfDay) => (Func<TimeOfDay>)(static () => TimeOfDay.Now),
        var type when type == typeof(Moment) => (Func<Moment>)(static () => Moment.Now),
        _ => null,
    };
}
