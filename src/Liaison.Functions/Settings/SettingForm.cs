using Liaison.Functions.Errors;
using Liaison.Vocabulary;

namespace Liaison.Functions.Settings;

/// <summary>What values a setting takes.</summary>
internal sealed class SettingForm
{
    private readonly Func<SettingValue, BilingualText?> _problem;

    private SettingForm(Func<SettingValue, BilingualText?> problem) => _problem = problem;

    /// <summary>True or false.</summary>
    public static SettingForm Switch { get; } = Number(0, 1);

    /// <summary>Milliseconds; 0 means no limit, or off.</summary>
    public static SettingForm Delay { get; } = Number(0);

    /// <summary>Bytes or pieces; 0 means no limit.</summary>
    public static SettingForm Limit { get; } = Number(0);

    /// <summary>Whether values are constants of a family: one of another family is unknown, not out of range.</summary>
    public bool IsConstant { get; private init; }

    /// <summary>A whole number.</summary>
    public static SettingForm Number(int least, int most = int.MaxValue)
    {
        var range = Messages.Detail("NumberRange");
        BilingualText expected = new(Fill(range.French), Fill(range.English));
        return new(value => value.IsText || value.Number < least || value.Number > most ? expected : null);

        string Fill(string text) => Template.Fill(text, ("least", ShownText.Of(least).English), ("most", ShownText.Of(most).English));
    }

    /// <summary>One of some constants.</summary>
    public static SettingForm OneOf(params int[] constants) =>
        new(value => value.IsText || !constants.Contains((int)value) ? ShownText.Nothing : null) { IsConstant = true };

    /// <summary>A sum of constants.</summary>
    public static SettingForm SumOf(params int[] flags)
    {
        int all = flags.Sum();
        return new(value => value.IsText || (value.Number & ~all) != 0 ? ShownText.Nothing : null) { IsConstant = true };
    }

    /// <summary>A text.</summary>
    /// <param name="problem">The id of a detail that says what is wrong with it; null when nothing is.</param>
    public static SettingForm Text(Func<string, string?> problem) => new(value =>
        (value.IsText ? problem(value) : "TextExpected") is { } detail ? Messages.Detail(detail) : null);

    /// <summary>Why a value is impossible; null when it is not.</summary>
    public BilingualText? ProblemOf(SettingValue value) => _problem(value);
}
