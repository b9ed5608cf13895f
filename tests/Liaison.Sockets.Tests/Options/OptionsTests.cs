using System.Text;
using Liaison.Protocols.Framing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Liaison.Sockets.Tests;

/// <summary>The defaults are promises: programs rely on them, and changing one is a decision.</summary>
public sealed class OptionsTests
{
    public static TheoryData<string, object> Defaults => new()
    {
        { nameof(ConnectionOptions.Framing), Framing.LengthHeader },
        { nameof(ConnectionOptions.MessageSize), 67_108_864L },
        { nameof(ConnectionOptions.MessageTimeout), TimeSpan.FromSeconds(30) },
        { nameof(ConnectionOptions.WriteTimeout), TimeSpan.Zero },
        { nameof(ConnectionOptions.ContentionTimeout), TimeSpan.Zero },
        { nameof(ConnectionOptions.NoDelay), false },
        { nameof(ConnectionOptions.KeepAlive), TimeSpan.FromSeconds(60) },
        { nameof(ConnectionOptions.Time), TimeProvider.System },
        { nameof(ConnectionOptions.Logger), NullLogger.Instance },
        { nameof(ClientOptions.ConnectTimeout), TimeSpan.FromSeconds(5) },
        { nameof(ListenerOptions.Backlog), 512 },
        { nameof(ListenerOptions.Connections), 10_000 },
        { nameof(ListenerOptions.ConnectionsPerAddress), 256 },
        { nameof(ListenerOptions.ExclusiveAddress), false },
        { nameof(ListenerOptions.HalfOpen), 512 },
    };

    [Theory]
    [MemberData(nameof(Defaults), DisableDiscoveryEnumeration = true)]
    public void Each_option_has_its_default(string option, object value)
    {
        ConnectionOptions[] all = [new(), new ClientOptions(), new ListenerOptions()];
        object?[] found = [.. all.Where(options => options.GetType().GetProperty(option) is not null)
            .Select(options => options.GetType().GetProperty(option)!.GetValue(options))];
        Assert.NotEmpty(found);
        Assert.All(found, one => Assert.Equal(value, one));
    }

    [Fact]
    public void Each_option_stands_in_the_table()
    {
        string[] known = [.. Defaults.Select(row => row.Data.Item1), nameof(ConnectionOptions.TextEncoding), nameof(ClientOptions.Resolve)];
        var options = new[] { typeof(ConnectionOptions), typeof(ClientOptions), typeof(ListenerOptions) }
            .SelectMany(type => type.GetProperties()).Select(property => property.Name).Distinct(StringComparer.Ordinal);
        Assert.Equal(known.Order(StringComparer.Ordinal), options.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Text_is_UTF_8_without_a_byte_order_mark()
    {
        var encoding = new ConnectionOptions().TextEncoding;
        Assert.IsType<UTF8Encoding>(encoding);
        Assert.Empty(encoding.GetPreamble());
    }

    [Fact]
    public void Names_are_resolved_by_the_system() => Assert.Equal(HostAddresses.ResolveAsync, new ClientOptions().Resolve);

    [Fact]
    public void A_raw_read_gives_4096_bytes_at_most_and_waits_without_limit()
    {
        Assert.Equal(4096, ReadLimits.DefaultMaximumBytes);
        Assert.Null(new ReadLimits(TimeSpan.Zero).MaximumBytes);
        Assert.Equal(new ReadLimits(Timeout.InfiniteTimeSpan), ReadLimits.None);
    }
}
