using System.Globalization;
using System.Reflection;
using Liaison.Functions;
using Liaison.Protocols.Framing;
using Liaison.Protocols.Http;
using Liaison.Protocols.WebSockets;
using Liaison.Sockets;

namespace Liaison.Documentation.Tests;

/// <summary>The page of limits says what the code does.</summary>
public sealed class LimitTests
{
    private const string French = "docs/guide/limites.md";
    private const string English = "docs/guide/limits.md";

    private static readonly object[] Options =
    [
        new ConnectionOptions(), new ClientOptions(), new ListenerOptions(), new TlsClientOptions(),
        new TlsServerOptions { Certificate = null! }, new DeviceOptions(), new WebSocketSettings(), new WebSocketClientOptions(),
        new WebSocketListenerOptions(), new SocketServerOptions(), new HttpLimits(), new DatagramOptions(), new LiaisonOptions(),
    ];

    public static MatrixTheoryData<string, string> Records { get; } = new([French, English], Options.Select(options => options.GetType().Name));

    [Theory]
    [MemberData(nameof(Records))]
    public void The_page_lists_every_option_with_its_default(string page, string record)
    {
        object options = Options.Single(options => options.GetType().Name == record);
        PropertyInfo[] properties = [.. options.GetType().GetProperties().Where(property => IsNews(property, options))];
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
        Assert.Equal(values[6], CloseFrame.Of(CloseCodes.Normal, new('r', values[6] + 1)).Reason.Length);
    }

    /// <summary>Whether a record has an option that the one it extends has not, or has with another default.</summary>
    private static bool IsNews(PropertyInfo property, object options) =>
        property.DeclaringType == options.GetType()
        || !Equals(property.GetValue(options), property.GetValue(Activator.CreateInstance(options.GetType().BaseType!)));

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
