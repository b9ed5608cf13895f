namespace Liaison.Functions.Tests.Settings;

public sealed class SettingValueTests
{
    [Fact]
    public void Numbers_truths_durations_and_texts_go_in_and_come_out()
    {
        SettingValue number = 1500;
        Assert.Equal(1500, (int)number);
        Assert.Equal("1500", (string)number);
        Assert.Equal(TimeSpan.FromSeconds(1.5), (TimeSpan)number);
        Assert.True(number);

        SettingValue truth = true;
        Assert.True(truth);
        Assert.Equal(1, (int)truth);
        Assert.False((SettingValue)false);

        SettingValue duration = TimeSpan.FromSeconds(2);
        Assert.Equal(2000, (int)duration);
        Assert.True(duration == 2000);

        SettingValue text = "a, b";
        Assert.True(text.IsText);
        Assert.Equal("a, b", (string)text);
        Assert.Equal(0, (int)text);
        Assert.False(text);
        Assert.Equal(12, (int)(SettingValue)"12");
    }

    [Fact]
    public void A_part_of_a_millisecond_is_never_nothing() => Assert.Equal(1, (int)(SettingValue)TimeSpan.FromTicks(1));

    [Fact]
    public void No_text_is_the_empty_one() => Assert.Equal("", ((SettingValue)(string?)null).ToString());

    [Fact]
    public void What_does_not_fit_a_number_is_cut() => Assert.Equal(int.MaxValue, (int)(SettingValue)TimeSpan.MaxValue);

    [Fact]
    public void The_named_conversions_are_the_same()
    {
        Assert.Equal((SettingValue)true, SettingValue.FromBoolean(true));
        Assert.Equal((SettingValue)5, SettingValue.FromInt32(5));
        Assert.Equal((SettingValue)TimeSpan.FromDays(1), SettingValue.FromTimeSpan(TimeSpan.FromDays(1)));
        Assert.Equal((SettingValue)"x", SettingValue.FromString("x"));
        Assert.Equal(TimeSpan.FromMilliseconds(5), SettingValue.FromInt32(5).ToTimeSpan());
        Assert.Equal(5, SettingValue.FromInt32(5).ToInt32());
        Assert.True(SettingValue.FromInt32(5).ToBoolean());
    }
}
