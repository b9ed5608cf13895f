using System.Text;
using Liaison.Functions.Strings;
using Liaison.Functions.Values;
using Liaison.Sockets;
using static Liaison.Vocabulary.ConstantValues;
using KindOfValue = Liaison.Vocabulary.ConstantValues.ValueType;

namespace Liaison.Functions;

/// <summary>The functions about strings. Positions count from 1; what lies outside a string is clipped, never an error.</summary>
public static partial class StringFunctions
{
    /// <summary>The number of characters.</summary>
    public static int Length(string text) => text?.Length ?? 0;

    /// <summary>The number of bytes.</summary>
    public static int Length(ByteBuffer text) => text?.Length ?? 0;

    /// <summary>The number of bytes of what was received; of characters for a text message.</summary>
    public static int Length(Message text) => text.Kind == MessageKind.Text ? text.ToString().Length : text.Length;

    /// <summary>The number of characters, or of bytes of a buffer.</summary>
    public static int Length(Value text) => text.Held switch
    {
        ByteBuffer buffer => buffer.Length,
        Message message => Length(message),
        _ => ((string)text).Length,
    };

    /// <summary>The first characters; fewer when there are fewer.</summary>
    public static string Left(string text, int count = 1) => text.SliceTo(count);

    /// <summary>The last characters; fewer when there are fewer.</summary>
    public static string Right(string text, int count = 1)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.SliceFrom(text.Length - (long)Math.Max(count, 0) + 1);
    }

    /// <summary>The characters from a position on.</summary>
    public static string Part(string text, int position, int? count = null) =>
        count is { } limit ? text.SliceOn(Math.Max(position, 1), limit) : text.SliceFrom(position);

    /// <summary>Capital letters; accents stay.</summary>
    public static string ToUpper(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.ToUpperInvariant();
    }

    /// <summary>Small letters; accents stay.</summary>
    public static string ToLower(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
#pragma warning disable CA1308 // Lower case is what is asked for.
        return text.ToLowerInvariant();
#pragma warning restore CA1308
    }

    /// <summary>The text without blanks where they are not wanted.</summary>
    /// <param name="text">The text.</param>
    /// <param name="place">Constants of the family SpacePlace, combined.</param>
    public static string WithoutBlanks(string text, int place = SpacePlace.Outside)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (place == SpacePlace.Outside)
            return Alike.Trimmed(text);
        string middle = Alike.Trimmed(text);
        int start = text.Length - Alike.Start(text).Length;
        string before = (place & SpacePlace.Left) != 0 ? "" : text[..start];
        string after = (place & SpacePlace.Right) != 0 ? "" : text[Math.Min(text.Length, start + middle.Length)..];
        if ((place & SpacePlace.Inside) != 0)
            middle = string.Concat(middle.Where(static character => !NumberText.IsBlank(character)));
        return before + middle + after;
    }

    /// <summary>The text cut or filled up to so many characters.</summary>
    public static string Complete(string text, int length, string filling = " ")
    {
        ArgumentNullException.ThrowIfNull(text);
        length = Math.Max(length, 0);
        return text.Length >= length ? text[..length] : text.PadRight(length, string.IsNullOrEmpty(filling) ? ' ' : filling[0]);
    }

    /// <summary>The text so many times.</summary>
    public static string Repeat(string text, int count)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new StringBuilder().Insert(0, text, Math.Max(count, 0)).ToString();
    }

    /// <summary>The byte of the first character by the table of 256 characters; 0 for "", 63 outside the table.</summary>
    public static int CodeOf(string text) => string.IsNullOrEmpty(text) ? 0 : CharacterTable.ByteOf(text[0]);

    /// <summary>The first byte; 0 without one.</summary>
    public static int CodeOf(ByteBuffer text) => text?.ByteAt(1) ?? 0;

    /// <summary>The character of a byte; of the low byte of a larger number.</summary>
    public static string CharacterOf(int code) => CharacterTable.TextOf(code);

    /// <summary>The number that a text begins with; a whole one as an integer of 8 bytes.</summary>
    public static Number NumberOf(string text) => NumberText.Read(text);

    /// <summary>A number as text.</summary>
    /// <param name="number">The number; a text is given back as it is.</param>
    /// <param name="format">Signs, width, decimals and a letter, such as <c>08.2f</c>; "" means as numbers become text everywhere.</param>
    public static string Format(Value number, string format = "") =>
        number.IsText || string.IsNullOrEmpty(format) ? (string)number : NumberFormat.Apply(number, format);

    /// <summary>The type of a value: a constant of the family ValueType.</summary>
    public static int TypeOf(Value value) => value.Held switch
    {
        null => KindOfValue.Nothing,
        bool => KindOfValue.Boolean,
        int => KindOfValue.Integer,
        long => KindOfValue.LongInteger,
        double => KindOfValue.Real,
        decimal => KindOfValue.Currency,
        string or Message => KindOfValue.String,
        ByteBuffer => KindOfValue.Buffer,
        Date => KindOfValue.Date,
        TimeOfDay => KindOfValue.Time,
        Moment => KindOfValue.Moment,
        Duration => KindOfValue.Duration,
        JsonTree => KindOfValue.Json,
        Procedure => KindOfValue.Procedure,
        System.Collections.IEnumerable => KindOfValue.Array,
        _ => KindOfValue.Object,
    };
}
