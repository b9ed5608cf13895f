using System.Net.Sockets;
using Liaison.Testing;

namespace Liaison.Sockets.Tests;

public sealed class SocketListenerTests
{
    private static readonly Endpoint AnyPort = new("127.0.0.1", 0);

    [Fact]
    public void A_pending_request_is_told_as_often_as_asked_and_accepted_once()
    {
        using var listener = SocketListener.Listen(AnyPort);
        Assert.False(listener.WaitPending(TimeSpan.Zero));
        Assert.Null(listener.TryAccept());
        using var client = SocketClient.Connect(listener.LocalEndpoint);
        Assert.True(listener.WaitPending(Timeout.InfiniteTimeSpan));
        Assert.True(listener.WaitPending(TimeSpan.Zero));
        using var channel = listener.TryAccept();
        Assert.NotNull(channel);
        Assert.Null(listener.TryAccept());
        Assert.False(listener.WaitPending(TimeSpan.FromMilliseconds(1)));
        Assert.False(listener.IsClosed);
    }

    [Fact]
    public async Task A_wait_for_a_request_ends_with_the_request()
    {
        using var listener = SocketListener.Listen(AnyPort);
        var waiting = OwnThread.Run(() => listener.WaitPending(Timeout.InfiniteTimeSpan));
        using var client = SocketClient.Connect(listener.LocalEndpoint);
        Assert.True(await waiting.InTime());
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3_600_000)]
    public async Task Close_wakes_those_who_wait_for_a_request(int timeout)
    {
        for (int i = 0; i < 20; i++)
        {
            using var listener = SocketListener.Listen(AnyPort);
            var waiting = Enumerable.Range(0, 3)
                .Select(_ => OwnThread.Run(() => listener.WaitPending(TimeSpan.FromMilliseconds(timeout)))).ToList();
            if (i % 2 == 0)
                await Task.Yield();
            listener.Close();
            Assert.All(await Task.WhenAll(waiting).InTime(), Assert.False);
            Assert.True(listener.IsClosed);
            Assert.Null(listener.TryAccept());
            Assert.False(listener.TryRefuse());
            Assert.False(listener.WaitPending(TimeSpan.Zero));
        }
    }

    [Fact]
    public async Task Of_two_requests_the_refused_one_sees_an_end_and_the_other_is_served()
    {
        using var listener = SocketListener.Listen(AnyPort);
        Assert.False(listener.TryRefuse());
        using var refused = SocketClient.Connect(listener.LocalEndpoint);
        listener.AwaitRequest();
        using var served = SocketClient.Connect(listener.LocalEndpoint);
        Assert.True(listener.TryRefuse());
        Assert.Equal(new ConnectionEnd(EndReason.ClosedByPeer), (await refused.ReadAsync().InTime()).End);
        using var channel = listener.AcceptNext();
        channel.Write("welcome");
        Assert.Equal("welcome", await served.ReadAsync().InTime());
        Assert.False(listener.TryRefuse());
        Assert.Equal(1, listener.OpenConnections);
    }

    [Fact]
    public async Task A_connection_beyond_the_limit_is_closed_and_one_that_ends_makes_room()
    {
        using var listener = SocketListener.Listen(AnyPort, new() { Connections = 2 });
        using var first = SocketClient.Connect(listener.LocalEndpoint);
        using var firstChannel = listener.AcceptNext();
        using var second = SocketClient.Connect(listener.LocalEndpoint);
        using var secondChannel = listener.AcceptNext();
        using var third = SocketClient.Connect(listener.LocalEndpoint);
        listener.AwaitRequest();
        Assert.Equal(FailureCause.ConnectionLimit, Assert.Throws<EndpointException>(listener.TryAccept).Cause);
        Assert.Equal(EndReason.ClosedByPeer, (await third.ReadAsync().InTime()).End?.Reason);
        Assert.Equal(2, listener.OpenConnections);

        firstChannel.Close();
        Assert.Equal(1, listener.OpenConnections);
        using var fourth = SocketClient.Connect(listener.LocalEndpoint);
        using var fourthChannel = listener.AcceptNext();
        Assert.NotNull(fourthChannel);
    }

    [Fact]
    public void Loop_back_addresses_are_exempt_from_the_limit_of_an_address()
    {
        using var listener = SocketListener.Listen(AnyPort, new() { ConnectionsPerAddress = 1 });
        using var one = SocketClient.Connect(listener.LocalEndpoint);
        using var other = SocketClient.Connect(listener.LocalEndpoint);
        using var oneChannel = listener.AcceptNext();
        using var otherChannel = listener.AcceptNext();
        Assert.Equal(2, listener.OpenConnections);
    }

    [Fact]
    public async Task Another_connection_of_one_address_is_closed_beyond_its_limit()
    {
        var address = HostAddresses.OfThisMachine().FirstOrDefault(
            found => found.AddressFamily == AddressFamily.InterNetwork && !System.Net.IPAddress.IsLoopback(found));
        if (address is null)
            Assert.Skip("This machine has loop-back addresses only, and they are exempt.");
        using var listener = SocketListener.Listen(new(address.ToString(), 0), new() { ConnectionsPerAddress = 1 });
        using var one = SocketClient.Connect(listener.LocalEndpoint);
        using var channel = listener.AcceptNext();
        using var other = SocketClient.Connect(listener.LocalEndpoint);
        listener.AwaitRequest();
        Assert.Equal(FailureCause.ConnectionLimit, Assert.Throws<EndpointException>(listener.TryAccept).Cause);
        Assert.Equal(EndReason.ClosedByPeer, (await other.ReadAsync().InTime()).End?.Reason);
        Assert.Equal(1, listener.OpenConnections);

        channel.Close();
        using var next = SocketClient.Connect(listener.LocalEndpoint);
        using var nextChannel = listener.AcceptNext();
        Assert.NotNull(nextChannel);
    }

    [Fact]
    public void A_port_in_use_and_an_address_of_another_machine_are_told_apart()
    {
        using var listener = SocketListener.Listen(AnyPort);
        var used = Assert.Throws<EndpointException>(() => SocketListener.Listen(listener.LocalEndpoint));
        Assert.Equal((FailureCause.AddressInUse, listener.LocalEndpoint), (used.Cause, used.Endpoint));
        Assert.NotEqual(0, used.SystemError);
        var foreign = Assert.Throws<EndpointException>(() => SocketListener.Listen(new("192.0.2.1", 0)));
        Assert.Equal(FailureCause.AddressNotLocal, foreign.Cause);
        using var client = SocketClient.Connect(listener.LocalEndpoint);
        using var channel = listener.AcceptNext();
        Assert.NotNull(channel);
    }

    [Fact]
    public async Task An_address_whose_connections_are_still_ending_may_be_listened_on_again_unless_it_is_exclusive()
    {
        var first = SocketListener.Listen(AnyPort);
        using var client = SocketClient.Connect(first.LocalEndpoint);
        var channel = first.AcceptNext();

        // The end that closes first keeps the address in use for a while (TIME_WAIT).
        var closing = channel.CloseAsync();
        Assert.Equal(EndReason.ClosedByPeer, (await client.ReadAsync().InTime()).End?.Reason);
        client.Close();
        await closing.InTime();
        first.Close();

        if (!OperatingSystem.IsWindows())
        {
            var error = Assert.Throws<EndpointException>(() => SocketListener.Listen(first.LocalEndpoint, new() { ExclusiveAddress = true }));
            Assert.Equal(FailureCause.AddressInUse, error.Cause);
        }

        using var second = SocketListener.Listen(first.LocalEndpoint);
        using var next = SocketClient.Connect(second.LocalEndpoint);
        Assert.True(second.WaitPending(Patience.Limit));
    }

    [Fact]
    public void An_exclusive_address_works_like_any_other()
    {
        using var listener = SocketListener.Listen(new("", 0), new() { ExclusiveAddress = true });
        using var client = SocketClient.Connect(new("127.0.0.1", listener.LocalEndpoint.Port));
        using var channel = listener.AcceptNext();
        channel.Write("hello");
        Assert.Equal("hello", client.Read(Timeout.InfiniteTimeSpan));
    }

    [Fact]
    public void All_addresses_are_one_socket_and_IPv4_peers_are_shown_in_dotted_form()
    {
        using var listener = SocketListener.Listen(new("", 0));
        int port = listener.LocalEndpoint.Port;
        using var four = SocketClient.Connect(new("127.0.0.1", port));
        using var fourChannel = listener.AcceptNext();
        Assert.Equal(four.LocalEndpoint, fourChannel.RemoteEndpoint);
        Assert.Equal(("127.0.0.1", "127.0.0.1"), (fourChannel.RemoteEndpoint.Host, fourChannel.LocalEndpoint.Host));

        if (!Socket.OSSupportsIPv6)
            Assert.Skip("This system has no IPv6.");
        using var six = SocketClient.Connect(new("::1", port));
        using var sixChannel = listener.AcceptNext();
        Assert.Equal("::1", sixChannel.RemoteEndpoint.Host);
    }

    [Fact]
    public async Task Channels_outlive_their_listener_and_requests_that_wait_do_not()
    {
        var listener = SocketListener.Listen(AnyPort);
        using var client = SocketClient.Connect(listener.LocalEndpoint);
        using var channel = listener.AcceptNext();
        using var waiting = SocketClient.Connect(listener.LocalEndpoint);
        listener.Close();
        Assert.Equal(ReadStatus.Closed, (await waiting.ReadAsync().InTime()).Status);
        client.Write("still here");
        Assert.Equal("still here", await channel.ReadAsync().InTime());
    }
}
