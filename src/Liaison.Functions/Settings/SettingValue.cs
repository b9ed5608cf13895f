using System.Globalization;

namespace Liaison.Functions;

/// <summary>
/// What a setting holds: a number or a text, by implicit conversion from and to what programs write. A truth is 1 or 0, a
/// duration its milliseconds.
/// </summary>
public readonly record struct SettingValue
{
    private readonly long _number;
    private readonly string? _text;

    private SettingValue(long number) => _number = number;

    private SettingValue(string? text) => _text = text ?? "";

    /// <summary>Whether it is a text.</summary>
    public bool IsText => _text is not null;

    internal long Number => _text is null ? _number : long.TryParse(_text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) ? number : 0;

    /// <summary>1 for true, 0 for false.</summary>
    public static implicit operator SettingValue(bool value) => new(value ? 1 : 0);

    /// <summary>A number: a size in bytes, a delay in milliseconds, a count or a constant.</summary>
    public static implicit operator SettingValue(int value) => new(value);

    /// <summary>A delay; a part of a millisecond counts as a whole one.</summary>
    public static implicit operator SettingValue(TimeSpan value) => new((long)Math.Ceiling(value.TotalMilliseconds));

    /// <summary>A text; null is the empty one.</summary>
    public static implicit operator SettingValue(string? value) => new(value);

    /// <summary>Whether it is not 0; a text counts as the number it shows.</summary>
    public static implicit operator bool(SettingValue value) => value.Number != 0;

    /// <summary>The number, cut to what fits; a text counts as the number it shows, else as 0.</summary>
    public static implicit operator int(SettingValue value) => (int)Math.Clamp(value.Number, int.MinValue, int.MaxValue);

    /// <summary>So many milliseconds.</summary>
    public static implicit operator TimeSpan(SettingValue value) => TimeSpan.FromMilliseconds(value.Number);

    /// <summary>The text, or the digits of the number.</summary>
    public static implicit operator string(SettingValue value) => value.ToString();

    /// <summary>The same as the conversion from a truth.</summary>
    public static SettingValue FromBoolean(bool value) => value;

    /// <summary>The same as the conversion from a number.</summary>
    public static SettingValue FromInt32(int value) => value;

    /// <summary>The same as the conversion from a duration.</summary>
    public static SettingValue FromTimeSpan(TimeSpan value) => value;

    /// <summary>The same as the conversion from a text.</summary>
    public static SettingValue FromString(string? value) => value;

    /// <summary>The same as the conversion to a truth.</summary>
    public bool ToBoolean() => this;

    /// <summary>The same as the conversion to a number.</summary>
    public int ToInt32() => this;

    /// <summary>The same as the conversion to a duration.</summary>
    public TimeSpan ToTimeSpan() => this;

    /// <inheritdoc/>
    public override string ToString() => _text ?? _number.ToString(CultureInfo.InvariantCulture);

    internal static SettingValue Of(long number) => new(number);
}
