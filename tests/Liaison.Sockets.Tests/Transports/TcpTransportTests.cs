using System.Net;
using System.Net.Sockets;
using Liaison.Testing;

namespace Liaison.Sockets.Tests.Transports;

public sealed class TcpTransportTests
{
    [Theory]
    [InlineData(Driver.Blocking)]
    [InlineData(Driver.Async)]
    public async Task A_reset_of_which_a_send_was_told_is_a_reset_for_the_receive_too(Driver driver)
    {
        var (transport, peer) = Open();
        using var _ = transport;
        peer.LingerState = new LingerOption(true, 0);
        peer.Dispose();

        // The system's answer to the first bytes after the reset; which of them it is depends on when the reset arrives.
        Eventually.True(() => transport.Send("x"u8).Error == SocketError.ConnectionReset, "a send is told of the reset");

        Assert.Equal(new Transferred(0, SocketError.ConnectionReset), await ReceiveAsync(transport, driver));
    }

    [Theory]
    [InlineData(Driver.Blocking)]
    [InlineData(Driver.Async)]
    public async Task An_orderly_end_stays_one_when_a_later_send_fails(Driver driver)
    {
        var (transport, peer) = Open();
        using var _ = transport;
        peer.Dispose();

        Eventually.True(() => !transport.Send("x"u8).Succeeded, "a send fails");

        Assert.Equal(new Transferred(0, SocketError.Success), await ReceiveAsync(transport, driver));
    }

    private static async Task<Transferred> ReceiveAsync(TcpTransport transport, Driver driver)
    {
        byte[] buffer = new byte[16];
        return driver == Driver.Blocking ? transport.Receive(buffer) : await transport.ReceiveAsync(buffer, CancellationToken.None);
    }

    private static (TcpTransport Transport, Socket Peer) Open()
    {
        using var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen();
        var peer = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        peer.Connect(listener.LocalEndPoint!);
        return (new TcpTransport(listener.Accept(), new ConnectionOptions()), peer);
    }
}
