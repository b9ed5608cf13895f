using System.Globalization;
using System.Reflection;
using Liaison.Functions;
using Liaison.Protocols.Framing;
using Liaison.Sockets;

namespace Liaison.Documentation.Tests;

/// <summary>The page of limits says what the code does.</summary>
public sealed class LimitTests
{
    private const string French = "docs/guide/limites.md";
    private const string English = "docs/guide/limits.md";

    public static TheoryData<string, string> Records { get; } = new()
    {
        { French, nameof(ConnectionOptions) },
        { French, nameof(ClientOptions) },
        { French, nameof(ListenerOptions) },
        { French, nameof(DeviceOptions) },
        { French, nameof(LiaisonOptions) },
        { English, nameof(ConnectionOptions) },
        { English, nameof(ClientOptions) },
        { English, nameof(ListenerOptions) },
        { English, nameof(DeviceOptions) },
        { English, nameof(LiaisonOptions) },
    };

    [Theory]
    [MemberData(nameof(Records))]
    public void The_page_lists_every_option_with_its_default(string page, string record)
    {
        object options = record switch
        {
            nameof(ConnectionOptions) => new ConnectionOptions(),
            nameof(ClientOptions) => new ClientOptions(),
            nameof(ListenerOptions) => new ListenerOptions(),
            nameof(DeviceOptions) => new DeviceOptions(),
            _ => new LiaisonOptions(),
        };
        var properties = options.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly);
        var rows = new DocumentPage(page).TableBelow(record);

        Assert.Equal(properties.Select(property => property.Name).Order(StringComparer.Ordinal), rows.Select(row => row[0]).Order(StringComparer.Ordinal));
        foreach (var property in properties)
        {
            if (Shown(property.GetValue(options), page == French) is { } expected)
                Assert.Equal($"{property.Name} = {expected}", $"{property.Name} = {rows.Single(row => row[0] == property.Name)[1]}");
        }
    }

    [Theory]
    [InlineData(French)]
    [InlineData(English)]
    public void The_fixed_limits_are_those_of_the_code(string page)
    {
        int[] values = [.. new DocumentPage(page).TableBelow(page == French ? "Limites fixes" : "Fixed limits").Select(row => Number(row[1]))];

        using var runtime = new LiaisonRuntime();
        Assert.True(runtime.Sockets.Create(new string('n', values[0]), 0, "127.0.0.1"));
        Assert.Equal(100202, Assert.Throws<LiaisonException>(() => runtime.Sockets.Create(new string('n', values[0] + 1), 0)).Code);

        Assert.Equal(values[1], Framing.EndMarker(new byte[values[1]]).Trailer.Length);
        Assert.Throws<ArgumentException>(() => Framing.EndMarker(new byte[values[1] + 1]));
        Assert.Equal(Framing.MaximumDigits, values[2]);
        Assert.Equal(ReadLimits.DefaultMaximumBytes, values[3]);
    }

    private static string? Shown(object? value, bool inFrench) => value switch
    {
        bool isOn => (isOn, inFrench) switch { (true, true) => "oui", (true, false) => "yes", (false, true) => "non", _ => "no" },
        TimeSpan time => time == TimeSpan.Zero ? "0" : string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds} s"),
        long bytes => bytes == 0 ? "0" : string.Create(CultureInfo.InvariantCulture, $"{bytes / (1024.0 * 1024)} {(inFrench ? "Mio" : "MiB")}"),
        int count => count.ToString("#,0", CultureInfo.InvariantCulture).Replace(",", inFrench ? " " : ",", StringComparison.Ordinal),
        _ => null,
    };

    private static int Number(string cell) =>
        int.Parse(string.Concat(cell.Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture);
}
