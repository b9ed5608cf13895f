using System.Text;
using Liaison.Functions.Tests.Stages;
using Liaison.Sockets;
using static Liaison.English;

namespace Liaison.Functions.Tests.Settings;

/// <summary>Each setting is a view of the options: of all records that it concerns, and of nothing else.</summary>
[Trait("Acceptance", "T82")]
public sealed class SettingTableTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private static readonly Dictionary<int, (SettingValue Value, Func<LiaisonOptions, object?[]> Seen, object Expected)> Rows = new()
    {
        [SocketParamEncoding] = (SocketEncodingUTF16, static all => [all.TextEncoding.GetByteCount("é")], 2),
        [SocketParamStrictPorts] = (true, static all => [all.StrictPorts], true),
        [SocketParamStrictAccess] = (true, static all => [all.StrictAccess], true),
        [SocketParamCallbackThread] = (SocketCallbackLoop, static all => [all.CallbackPlace], CallbackPlace.Loop),
        [SocketParamOption] = (
            SocketNagleOff + SocketUniqueAddress,
            static all => [all.Client.NoDelay, all.Listener.NoDelay, all.WebSocketClient.NoDelay, all.Listener.ExclusiveAddress, all.Datagram.ExclusiveAddress],
            true),
        [SocketParamConnectTimeout] = (0, static all => [all.Client.ConnectTimeout], Timeout.InfiniteTimeSpan),
        [SocketParamWebConnectTimeout] = (Second, static all => [all.WebSocketClient.ConnectTimeout], Second),
        [SocketParamTLSTimeout] = (Second, static all => [all.TlsTimeout], Second),
        [SocketParamHandshakeTimeout] = (Second, static all => [all.WebSocketListener.HandshakeTimeout], Second),
        [SocketParamFirstMessageTimeout] = (Second, static all => [all.WebSocketListener.WebSocket.FirstMessageTimeout], Second),
        [SocketParamMessageTimeout] = (Second, static all => Connections(all, static each => each.MessageTimeout), Second),
        [SocketParamCloseTimeout] = (Second, static all => Speech(all, static each => each.CloseTimeout), Second),
        [SocketParamWriteTimeout] = (Second, static all => Connections(all, static each => each.WriteTimeout), Second),
        [SocketParamPing] = (Second, static all => Speech(all, static each => each.PingInterval), Second),
        [SocketParamPong] = (Second, static all => Speech(all, static each => each.PongTimeout), Second),
        [SocketParamIdle] = (Second, static all => [all.WebSocketListener.WebSocket.IdleTimeout], Second),
        [SocketParamTCPKeepAlive] = (Second, static all => Connections(all, static each => each.KeepAlive), Second),
        [SocketParamMessageSize] = (7, static all => [all.Client.MessageSize, all.Listener.MessageSize, all.WebSocketClient.MessageSize], 7L),
        [SocketParamServerMessageSize] = (7, static all => [all.WebSocketListener.MessageSize], 7L),
        [SocketParamFragments] = (7, static all => Speech(all, static each => each.Fragments), 7),
        [SocketParamSendQueue] = (7, static all => [all.SendQueueSize], 7),
        [SocketParamQueueFull] = (SocketQueueDropNewest, static all => [all.WhenQueueFull], QueuePolicy.DropNewest),
        [SocketParamReceiveQueue] = (7, static all => Speech(all, static each => each.ReadAhead), 7),
        [SocketParamConnections] = (7, static all => [all.Listener.Connections, all.WebSocketListener.Connections], 7),
        [SocketParamConnectionsPerAddress] = (7, static all => [all.Listener.ConnectionsPerAddress, all.WebSocketListener.ConnectionsPerAddress], 7),
        [SocketParamHalfOpen] = (7, static all => [all.Listener.HalfOpen, all.WebSocketListener.HalfOpen], 7),
        [SocketParamCompression] = (true, static all => Speech(all, static each => each.Compression), true),
        [SocketParamInflateRatio] = (7, static all => Speech(all, static each => each.InflateRatio), 7),
        [SocketParamRequestLine] = (7, static all => [all.WebSocketClient.Http.RequestLine, all.WebSocketListener.Http.RequestLine], 7),
        [SocketParamHeaderSize] = (7, static all => [all.WebSocketClient.Http.HeaderBytes, all.WebSocketListener.Http.HeaderBytes], 7),
        [SocketParamHeaderCount] = (7, static all => [all.WebSocketClient.Http.HeaderCount, all.WebSocketListener.Http.HeaderCount], 7),
        [SocketParamOrigins] = ("https://a.test , null", static all => [string.Join('|', all.WebSocketListener.Origins ?? [])], "https://a.test|null"),
        [SocketParamProtocols] = ("chat, , superchat", static all => [string.Join('|', all.WebSocketListener.SubProtocols)], "chat|superchat"),
        [SocketParamPaths] = ("/é, b", static all => [string.Join('|', all.WebSocketListener.Paths ?? [])], "/%C3%A9|/b"),
        [SocketParamHeaders] = (
            "Origin: https://a.test\nX-Key:  1:2 \n", static all => [string.Join('|', all.WebSocketClient.Headers.Select(static one => $"{one.Name}={one.Value}"))], "Origin=https://a.test|X-Key=1:2"),
        [SocketParamNoProtocol] = (true, static all => [!all.WebSocketClient.RequireSubProtocol], true),
        [SocketParamReconnect] = (true, static all => [all.Reconnect], true),
        [SocketParamPassword] = ("secret", static all => [all.CertificatePassword], "secret"),
        [SocketParamIgnoreCertificate] = (SocketIgnoreRoot + SocketIgnoreDate, static all => [all.IgnoreCertificate], CertificateFaults.Root | CertificateFaults.Date),
        [SocketParamRevocation] = (true, static all => [all.CheckRevocation], true),
    };

    public static TheoryData<int> Settings { get; } = [.. Rows.Keys];

    [Theory]
    [MemberData(nameof(Settings))]
    public void Each_setting_is_an_option(int setting)
    {
        using var stage = new Stage();
        var (value, seen, expected) = Rows[setting];
        Assert.DoesNotContain(expected, seen(new LiaisonOptions()).Except([true]));

        SocketParameter(setting, value);

        Assert.All(seen(stage.Runtime.Options), one => Assert.Equal(expected, one));
    }

    [Fact]
    public void Only_what_nothing_depends_on_is_no_option()
    {
        int[] without = [SocketParamEngine, SocketParamPieces];
        Assert.Equal(SettingRow.All.Select(static row => row.Constant).Except(without).Order(), Rows.Keys.Order());
    }

    [Fact]
    public void An_option_of_the_program_is_read_as_a_setting()
    {
        using var stage = new Stage(new LiaisonOptions
        {
            TextEncoding = Encoding.UTF8,
            Client = new() { ConnectTimeout = Timeout.InfiniteTimeSpan },
            WebSocketListener = new() { Origins = ["*"], MessageSize = 10L * 1024 * 1024 * 1024 },
        });

        Assert.Equal(SocketEncodingUTF8, (int)SocketParameter(SocketParamEncoding));
        Assert.Equal(0, (int)SocketParameter(SocketParamConnectTimeout));
        Assert.Equal("*", (string)SocketParameter(SocketParamOrigins));
        Assert.Equal(int.MaxValue, (int)SocketParameter(SocketParamServerMessageSize));
    }

    private static object?[] Connections<T>(LiaisonOptions all, Func<ConnectionOptions, T> seen) =>
        [seen(all.Client), seen(all.Listener), seen(all.WebSocketClient), seen(all.WebSocketListener)];

    private static object?[] Speech<T>(LiaisonOptions all, Func<WebSocketSettings, T> seen) =>
        [seen(all.WebSocketClient.WebSocket), seen(all.WebSocketListener.WebSocket)];
}
