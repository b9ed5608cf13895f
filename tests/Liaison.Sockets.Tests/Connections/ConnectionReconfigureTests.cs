using Liaison.Protocols.WebSockets;
using Liaison.Testing;

namespace Liaison.Sockets.Tests;

public sealed class ConnectionReconfigureTests
{
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData(LinkKind.Memory)]
    [InlineData(LinkKind.Tcp)]
    public void Limits_change_while_a_connection_is_open_and_its_framing_clock_and_encoding_stay(LinkKind kind)
    {
        using var link = Link.Open(kind);
        link.Far.Write("before");
        Assert.Equal("before", link.Near.Read(Enough).ToString());
        var began = link.Near.Options;

        link.Near.Reconfigure(new() { MessageSize = 3, TextEncoding = System.Text.Encoding.Unicode, Time = new HandMadeTime(), WriteTimeout = TimeSpan.FromMilliseconds(50) });

        Assert.Equal(3, link.Near.Options.MessageSize);
        Assert.Equal(began.TextEncoding, link.Near.Options.TextEncoding);
        Assert.Equal(began.Time, link.Near.Options.Time);
        Assert.Equal(WriteStatus.TimedOut, link.Near.Write(new byte[30_000_000]).Status);
    }

    [Fact]
    public void A_smaller_limit_ends_a_connection_that_passes_it()
    {
        using var link = Link.Open(LinkKind.Memory);
        link.Near.Reconfigure(new() { MessageSize = 3 });
        link.Far.Write("four");
        Assert.Equal(EndReason.Violation, link.Near.Read(Enough).End!.Reason);
    }

    [Fact]
    public void A_WebSocket_takes_changed_limits_for_the_next_frame()
    {
        var (connection, peer) = FramePeer.Meet(WebSocketRole.Server);
        using var own = connection;
        peer.SendText("four");
        Assert.Equal("four", connection.Read(Enough).ToString());

        connection.Reconfigure(new WebSocketSettings { Fragments = 1 }, new() { MessageSize = 3 });
        peer.SendText("four");

        Assert.Equal(WebSocketViolationKind.MessageTooLarge, connection.Read(Enough).End!.WebSocketViolation!.Kind);
    }
}
