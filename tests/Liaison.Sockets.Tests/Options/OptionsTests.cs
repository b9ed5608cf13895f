using System.Net;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Liaison.Protocols.Framing;
using Liaison.Protocols.Http;
using Microsoft.Extensions.Logging.Abstractions;

namespace Liaison.Sockets.Tests;

/// <summary>The defaults are promises: programs rely on them, and changing one is a decision.</summary>
public sealed class OptionsTests
{
    private const long MebiByte = 1024 * 1024;

    // A record that extends another has its defaults where it has none of its own.
    private static readonly (Type Record, string Option, object? Value)[] Defaults =
    [
        (typeof(ConnectionOptions), nameof(ConnectionOptions.Framing), Framing.LengthHeader),
        (typeof(ConnectionOptions), nameof(ConnectionOptions.TextEncoding), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)),
        (typeof(ConnectionOptions), nameof(ConnectionOptions.MessageSize), 64 * MebiByte),
        (typeof(ConnectionOptions), nameof(ConnectionOptions.MessageTimeout), TimeSpan.FromSeconds(30)),
        (typeof(ConnectionOptions), nameof(ConnectionOptions.WriteTimeout), TimeSpan.Zero),
        (typeof(ConnectionOptions), nameof(ConnectionOptions.ContentionTimeout), TimeSpan.Zero),
        (typeof(ConnectionOptions), nameof(ConnectionOptions.NoDelay), false),
        (typeof(ConnectionOptions), nameof(ConnectionOptions.KeepAlive), TimeSpan.FromSeconds(60)),
        (typeof(ConnectionOptions), nameof(ConnectionOptions.Spin), TimeSpan.Zero),
        (typeof(ConnectionOptions), nameof(ConnectionOptions.Time), TimeProvider.System),
        (typeof(ConnectionOptions), nameof(ConnectionOptions.Logger), NullLogger.Instance),
        (typeof(ClientOptions), nameof(ClientOptions.ConnectTimeout), TimeSpan.FromSeconds(5)),
        (typeof(ClientOptions), nameof(ClientOptions.Tls), null),
        (typeof(ClientOptions), nameof(ClientOptions.Proxy), null),
        (typeof(ClientOptions), nameof(ClientOptions.Resolve), (Func<string, CancellationToken, Task<IPAddress[]>>)HostAddresses.ResolveAsync),
        (typeof(ClientOptions), nameof(ClientOptions.Route), null),
        (typeof(ListenerOptions), nameof(ListenerOptions.Backlog), 512),
        (typeof(ListenerOptions), nameof(ListenerOptions.Connections), 10_000),
        (typeof(ListenerOptions), nameof(ListenerOptions.ConnectionsPerAddress), 256),
        (typeof(ListenerOptions), nameof(ListenerOptions.ExclusiveAddress), false),
        (typeof(ListenerOptions), nameof(ListenerOptions.Tls), null),
        (typeof(ListenerOptions), nameof(ListenerOptions.HalfOpen), 512),
        (typeof(TlsClientOptions), nameof(TlsClientOptions.Protocols), SslProtocols.None),
        (typeof(TlsClientOptions), nameof(TlsClientOptions.ClientCertificate), null),
        (typeof(TlsClientOptions), nameof(TlsClientOptions.Intermediates), Array.Empty<X509Certificate2>()),
        (typeof(TlsClientOptions), nameof(TlsClientOptions.TrustedCertificates), Array.Empty<X509Certificate2>()),
        (typeof(TlsClientOptions), nameof(TlsClientOptions.Ignore), CertificateFaults.None),
        (typeof(TlsClientOptions), nameof(TlsClientOptions.CheckRevocation), false),
        (typeof(TlsClientOptions), nameof(TlsClientOptions.HostName), null),
        (typeof(TlsClientOptions), nameof(TlsClientOptions.ApplicationProtocols), Array.Empty<string>()),
        (typeof(TlsServerOptions), nameof(TlsServerOptions.Certificate), null),
        (typeof(TlsServerOptions), nameof(TlsServerOptions.Intermediates), Array.Empty<X509Certificate2>()),
        (typeof(TlsServerOptions), nameof(TlsServerOptions.Protocols), SslProtocols.None),
        (typeof(TlsServerOptions), nameof(TlsServerOptions.HandshakeTimeout), TimeSpan.FromSeconds(10)),
        (typeof(DeviceOptions), nameof(DeviceOptions.ConnectTimeout), TimeSpan.FromSeconds(10)),
        (typeof(DeviceOptions), nameof(DeviceOptions.Sockets), DeviceSockets.OfThisSystem),
        (typeof(TlsServerOptions), nameof(TlsServerOptions.Choose), null),
        (typeof(TlsServerOptions), nameof(TlsServerOptions.ClientCertificates), ClientCertificates.NotAsked),
        (typeof(TlsServerOptions), nameof(TlsServerOptions.TrustedClients), Array.Empty<System.Security.Cryptography.X509Certificates.X509Certificate2>()),
        (typeof(WebSocketSettings), nameof(WebSocketSettings.PingInterval), TimeSpan.FromSeconds(20)),
        (typeof(WebSocketSettings), nameof(WebSocketSettings.PongTimeout), TimeSpan.FromSeconds(20)),
        (typeof(WebSocketSettings), nameof(WebSocketSettings.CloseTimeout), TimeSpan.FromSeconds(10)),
        (typeof(WebSocketSettings), nameof(WebSocketSettings.Fragments), 1024),
        (typeof(WebSocketSettings), nameof(WebSocketSettings.InflateRatio), 100),
        (typeof(WebSocketSettings), nameof(WebSocketSettings.Compression), false),
        (typeof(WebSocketSettings), nameof(WebSocketSettings.ReadAhead), 16),
        (typeof(WebSocketSettings), nameof(WebSocketSettings.FirstMessageTimeout), TimeSpan.FromSeconds(30)),
        (typeof(WebSocketSettings), nameof(WebSocketSettings.IdleTimeout), TimeSpan.FromSeconds(120)),
        (typeof(WebSocketClientOptions), nameof(WebSocketClientOptions.ConnectTimeout), TimeSpan.FromSeconds(20)),
        (typeof(WebSocketClientOptions), nameof(WebSocketClientOptions.NoDelay), true),
        (typeof(WebSocketClientOptions), nameof(WebSocketClientOptions.WebSocket), new WebSocketSettings()),
        (typeof(WebSocketClientOptions), nameof(WebSocketClientOptions.SubProtocols), Array.Empty<string>()),
        (typeof(WebSocketClientOptions), nameof(WebSocketClientOptions.RequireSubProtocol), true),
        (typeof(WebSocketClientOptions), nameof(WebSocketClientOptions.Headers), Array.Empty<HttpHeader>()),
        (typeof(WebSocketClientOptions), nameof(WebSocketClientOptions.Http), new HttpLimits()),
        (typeof(WebSocketListenerOptions), nameof(WebSocketListenerOptions.MessageSize), MebiByte),
        (typeof(WebSocketListenerOptions), nameof(WebSocketListenerOptions.NoDelay), true),
        (typeof(WebSocketListenerOptions), nameof(WebSocketListenerOptions.WebSocket), new WebSocketSettings()),
        (typeof(WebSocketListenerOptions), nameof(WebSocketListenerOptions.Origins), null),
        (typeof(WebSocketListenerOptions), nameof(WebSocketListenerOptions.SubProtocols), Array.Empty<string>()),
        (typeof(WebSocketListenerOptions), nameof(WebSocketListenerOptions.Paths), null),
        (typeof(WebSocketListenerOptions), nameof(WebSocketListenerOptions.Http), new HttpLimits()),
        (typeof(WebSocketListenerOptions), nameof(WebSocketListenerOptions.HandshakeTimeout), TimeSpan.FromSeconds(10)),
        (typeof(DatagramOptions), nameof(DatagramOptions.TextEncoding), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)),
        (typeof(DatagramOptions), nameof(DatagramOptions.ExclusiveAddress), false),
        (typeof(DatagramOptions), nameof(DatagramOptions.Resolve), (Func<string, CancellationToken, Task<IPAddress[]>>)HostAddresses.ResolveAsync),
        (typeof(DatagramOptions), nameof(DatagramOptions.Time), TimeProvider.System),
        (typeof(DatagramOptions), nameof(DatagramOptions.Logger), NullLogger.Instance),
        (typeof(HttpLimits), nameof(HttpLimits.RequestLine), 8 * 1024),
        (typeof(HttpLimits), nameof(HttpLimits.HeaderBytes), 32 * 1024),
        (typeof(HttpLimits), nameof(HttpLimits.HeaderCount), 100),
    ];

    public static TheoryData<Type> Records { get; } = [.. Defaults.Select(row => row.Record).Distinct()];

    [Theory]
    [MemberData(nameof(Records))]
    public void Each_option_stands_in_the_table_with_its_default(Type record)
    {
        object options = Activator.CreateInstance(record)!;
        foreach (var property in record.GetProperties())
        {
            var rows = Defaults.Where(row => row.Option == property.Name && row.Record.IsAssignableFrom(record)).ToList();
            Assert.True(rows.Count > 0, $"{record.Name}.{property.Name} stands in the table.");
            Assert.Equal(rows[^1].Value, property.GetValue(options));
        }
    }

    [Fact]
    public void A_raw_read_gives_4096_bytes_at_most_and_waits_without_limit()
    {
        Assert.Equal(4096, ReadLimits.DefaultMaximumBytes);
        Assert.Null(new ReadLimits(TimeSpan.Zero).MaximumBytes);
        Assert.Equal(new ReadLimits(Timeout.InfiniteTimeSpan), ReadLimits.None);
    }

    [Fact]
    public void A_queue_of_messages_to_send_holds_256_kibibytes() => Assert.Equal(256 * 1024, new SendQueue().Size);
}
