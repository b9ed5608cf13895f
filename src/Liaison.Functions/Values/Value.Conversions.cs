using System.Runtime.CompilerServices;
using Liaison.Functions.Errors;
using Liaison.Functions.Strings;
using Liaison.Sockets;

namespace Liaison.Functions;

/// <content>Conversions: into a value implicitly, out of it by a cast and by the rules of the language.</content>
public readonly partial struct Value
{
    /// <summary>A boolean.</summary>
    public static implicit operator Value(bool value) => new(value ? True : False);

    /// <summary>An integer of 4 bytes.</summary>
    public static implicit operator Value(int number) => new(number is >= LeastSmall and <= MostSmall ? SmallNarrow[number - LeastSmall] : number);

    /// <summary>An integer of 8 bytes.</summary>
    public static implicit operator Value(long number) => new(number is >= LeastSmall and <= MostSmall ? Small[number - LeastSmall] : number);

    /// <summary>A real number.</summary>
    public static implicit operator Value(double number) => new(number);

    /// <summary>A number with exact decimals.</summary>
    public static implicit operator Value(decimal number) => new(number);

    /// <summary>A text.</summary>
    public static implicit operator Value(string? text) => new(text);

    /// <summary>A text, as it is now.</summary>
    public static implicit operator Value(TextBuilder? text) => new(text?.ToString());

    /// <summary>A text.</summary>
    public static implicit operator Value(Text? text) => new(text?.ToString());

    /// <summary>A buffer; not copied.</summary>
    public static implicit operator Value(ByteBuffer? buffer) => new(buffer);

    /// <summary>A received value.</summary>
    public static implicit operator Value(Message message) => new(message);

    /// <summary>A date.</summary>
    public static implicit operator Value(Date date) => new(date);

    /// <summary>A time.</summary>
    public static implicit operator Value(TimeOfDay time) => new(time);

    /// <summary>A moment.</summary>
    public static implicit operator Value(Moment moment) => new(moment);

    /// <summary>A duration.</summary>
    public static implicit operator Value(Duration duration) => new(duration);

    /// <summary>A procedure.</summary>
    public static implicit operator Value(Procedure? procedure) => new(procedure);

    /// <summary>A JSON tree; not copied.</summary>
    public static implicit operator Value(JsonTree? json) => new(json);

    /// <summary>False for Null, 0, "", "0" and an empty buffer; true for all else.</summary>
    public static explicit operator bool(Value value) => value._held switch
    {
        null => false,
        bool held => held,
        int number => number != 0,
        long number => number != 0,
        double number => number != 0,
        decimal number => number != 0,
        string text => Conversion.ToBoolean(text),
        Message message => Conversion.ToBoolean(message.ToString()),
        ByteBuffer buffer => Conversion.ToBoolean(buffer),
        Duration duration => duration.InMilliseconds != 0,
        JsonTree json => (bool)json.Content,
        _ => true,
    };

    /// <summary>The whole number, wrapped to 4 bytes.</summary>
    public static explicit operator int(Value value) => value._held is int number ? number : (int)(long)value;

    /// <summary>The whole number; text by its beginning, a real number cut, a duration in milliseconds.</summary>
    /// <exception cref="LiaisonException">5005: no number.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static explicit operator long(Value value) => value.IsInteger(out long number) ? number : ToInteger(value);

    /// <summary>The number; text by its beginning.</summary>
    /// <exception cref="LiaisonException">5005: no number.</exception>
    public static explicit operator double(Value value) => value._held switch
    {
        double number => number,
        decimal number => (double)number,
        string or Message or ByteBuffer or Date or TimeOfDay or Moment => Conversion.ToReal((string)value),
        JsonTree json => (double)json.Content,
        _ => (long)value,
    };

    /// <summary>The number with exact decimals; text by its beginning.</summary>
    /// <exception cref="LiaisonException">5005: no number, or one of more than 28 digits.</exception>
    public static explicit operator decimal(Value value) => value._held switch
    {
        decimal number => number,
        double number => Conversion.ToDecimal(number),
        string or Message or ByteBuffer => Conversion.ToDecimal((string)value),
        JsonTree json => (decimal)json.Content,
        _ => (long)value,
    };

    /// <summary>The text.</summary>
    /// <exception cref="LiaisonException">5005: an array, a structure or an object.</exception>
    public static explicit operator string(Value value) => value._held switch
    {
        string text => text,
        Message message => message.ToString(),
        null or bool or int or long or double or decimal or ByteBuffer or Date or TimeOfDay or Moment or Duration => value.ToString(),
        JsonTree json => json.AsText(),
        _ => throw Fatal.Conversion(value.ToString(), "TypeString"),
    };

    /// <summary>The bytes: those of a buffer or a received value, and of a text by the table of 256 characters.</summary>
    /// <exception cref="LiaisonException">5005: a number, a collection or an object.</exception>
    public static explicit operator ByteBuffer(Value value) => value._held switch
    {
        null => new ByteBuffer(),
        ByteBuffer buffer => buffer,
        Message message => message,
        string text => text,
        Date or TimeOfDay or Moment or Duration => value.ToString(),
        _ => throw Fatal.Conversion(value.ToString(), "TypeBuffer"),
    };

    /// <summary>The date; a text by its form, a moment by its day.</summary>
    public static explicit operator Date(Value value) => value._held switch
    {
        Date date => date,
        Moment moment => moment.Date,
        _ => Date.Parse((string)value),
    };

    /// <summary>The time; a text by its form, a moment by its time.</summary>
    public static explicit operator TimeOfDay(Value value) => value._held switch
    {
        TimeOfDay time => time,
        Moment moment => moment.Time,
        _ => TimeOfDay.Parse((string)value),
    };

    /// <summary>The moment; a text by its form, a date at midnight.</summary>
    public static explicit operator Moment(Value value) => value._held switch
    {
        Moment moment => moment,
        Date date => new Moment(date, default),
        _ => Moment.Parse((string)value),
    };

    /// <summary>The duration; a number counts milliseconds, a text by its form.</summary>
    public static explicit operator Duration(Value value) => value._held switch
    {
        Duration duration => duration,
        string or Message or ByteBuffer => Duration.Parse((string)value),
        _ => new Duration((long)value),
    };

    /// <summary>The procedure; a text by the name of a procedure of the program.</summary>
    /// <exception cref="LiaisonException">5006: no procedure has this name.</exception>
    public static explicit operator Procedure(Value value) => value._held switch
    {
        Procedure procedure => procedure,
        string or Message => Procedure.Find((string)value),
        _ => throw Fatal.Conversion(value.ToString(), "TypeProcedure"),
    };

    private static long ToInteger(Value value) => value._held switch
    {
        null => 0,
        bool held => held ? 1 : 0,
        double number => Conversion.ToInteger(number),
        decimal number => Conversion.ToInteger(number),
        string or Message or ByteBuffer or Date or TimeOfDay or Moment => Conversion.ToInteger((string)value),
        Duration duration => duration.InMilliseconds,
        JsonTree json => (long)json.Content,
        _ => throw Fatal.Conversion(value.ToString(), "TypeInteger"),
    };
}
