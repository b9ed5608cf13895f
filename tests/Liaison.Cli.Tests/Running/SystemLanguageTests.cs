using System.Globalization;
using Liaison.Cli.Running;
using Liaison.Vocabulary;

namespace Liaison.Cli.Tests.Running;

public sealed class SystemLanguageTests
{
    [Theory]
    [InlineData("fr_FR.UTF-8", "fr")]
    [InlineData("fr_CA", "fr")]
    [InlineData("en_GB.UTF-8", "en")]
    [InlineData("fr", "fr")]
    [InlineData("fr.UTF-8", "fr")]
    [InlineData("fr@euro", "fr")]
    [InlineData("frp_CH", "frp")]
    [InlineData("C.UTF-8", "C")]
    [InlineData("", "")]
    public void The_name_of_a_locale_begins_with_its_language(string locale, string language) =>
        Assert.Equal(language, SystemLanguage.OfLocale(locale));

    [Fact]
    public void It_is_the_language_that_dotnet_finds() =>
        Assert.Equal(CultureInfo.InstalledUICulture.TwoLetterISOLanguageName == "fr" ? Language.French : Language.English, SystemLanguage.Current);
}
