using System.Globalization;
using Liaison.Vocabulary;

namespace Liaison.Cli.Running;

/// <summary>The language that the system speaks.</summary>
public static class SystemLanguage
{
    private static readonly string[] Variables = ["LC_ALL", "LC_MESSAGES", "LANG"];

    /// <summary>French on a French system, English elsewhere.</summary>
    public static Language Current => Name == "fr" ? Language.French : Language.English;

    // On Linux .NET reads the same variables, but loads the tables of all languages to do so: a tenth of the start of a small program.
    private static string Name => OperatingSystem.IsLinux()
        ? OfLocale(Variables.Select(Environment.GetEnvironmentVariable).FirstOrDefault(value => !string.IsNullOrEmpty(value)) ?? "")
        : CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    /// <summary>The language in the name of a locale, such as <c>fr_FR.UTF-8</c>.</summary>
    public static string OfLocale(string locale)
    {
        ArgumentNullException.ThrowIfNull(locale);
        var end = locale.AsSpan().IndexOfAny('_', '.', '@');
        return end < 0 ? locale : locale[..end];
    }
}
