namespace Liaison.Functions.Settings;

/// <summary>One setting: a view of one value within <see cref="LiaisonOptions"/>.</summary>
/// <param name="Constant">What programs name it by.</param>
/// <param name="Scope">Whether it holds for the process only, and when it takes effect.</param>
/// <param name="Form">The values it takes.</param>
/// <param name="Get">Its value in the options.</param>
/// <param name="With">The options with another value.</param>
internal sealed record Setting(
    int Constant,
    SettingScope Scope,
    SettingForm Form,
    Func<LiaisonOptions, SettingValue> Get,
    Func<LiaisonOptions, SettingValue, LiaisonOptions> With)
{
    /// <summary>Whether messages may show its value: one that may hold credentials appears in none.</summary>
    public bool IsShown { get; init; } = true;

    /// <summary>Whether its value is not given back either.</summary>
    public bool IsSecret { get; init; }

    /// <summary>The value as a program sees it.</summary>
    public SettingValue Read(LiaisonOptions options)
    {
        var value = Get(options);
        return IsSecret && value != "" ? "***" : value;
    }
}
