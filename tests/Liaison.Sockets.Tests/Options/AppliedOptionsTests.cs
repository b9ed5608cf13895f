using System.Net.Sockets;

namespace Liaison.Sockets.Tests;

public sealed class AppliedOptionsTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Nagle_s_algorithm_is_on_unless_it_is_switched_off(bool noDelay)
    {
        var (near, far) = Link.Sockets();
        using var peer = far;
        using var transport = new TcpTransport(near, new() { NoDelay = noDelay });
        Assert.Equal(noDelay, near.NoDelay);
    }

    [Fact]
    public void A_system_socket_takes_changed_options_over_both_ways()
    {
        var (near, far) = Link.Sockets();
        using var peer = far;
        using var transport = new TcpTransport(near, new());

        transport.Configure(new() { NoDelay = true, WriteTimeout = TimeSpan.FromSeconds(2), KeepAlive = TimeSpan.FromSeconds(7) });
        Assert.True(near.NoDelay);
        Assert.Equal(2000, near.SendTimeout);
        Assert.Equal(7, near.GetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime));

        transport.Configure(new() { KeepAlive = TimeSpan.Zero });
        Assert.False(near.NoDelay);
        Assert.Equal(0, near.SendTimeout);
        Assert.Equal(0, (int)near.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive)!);
        near.Dispose();
        transport.Configure(new());
    }

    [Theory]
    [InlineData(60)]
    [InlineData(7)]
    [InlineData(0)]
    public void Silent_peers_are_probed_three_times(int seconds)
    {
        var (near, far) = Link.Sockets();
        using var peer = far;
        using var transport = new TcpTransport(near, new() { KeepAlive = TimeSpan.FromSeconds(seconds) });
        Assert.Equal(seconds > 0, (int)near.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive)! != 0);
        if (seconds == 0)
            return;
        Assert.Equal(seconds, near.GetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime));
        Assert.Equal(10, near.GetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveInterval));
        Assert.Equal(3, near.GetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveRetryCount));
    }
}
