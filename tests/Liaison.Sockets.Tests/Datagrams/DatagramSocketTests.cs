using System.Net;
using System.Net.Sockets;
using Liaison.Testing;

namespace Liaison.Sockets.Tests.Datagrams;

public sealed class DatagramSocketTests
{
    private static readonly Endpoint Here = new("127.0.0.1", 0);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Driver.Blocking, "127.0.0.1")]
    [InlineData(Driver.Async, "127.0.0.1")]
    [InlineData(Driver.Blocking, "::1")]
    [InlineData(Driver.Async, "::1")]
    public async Task Every_size_travels_whole_and_alone(Driver driver, string host)
    {
        SkipWithoutIPv6(host);
        using var one = DatagramSocket.Open(new(host, 0));
        using var other = DatagramSocket.Open(new(host, 0));
        foreach (int size in (int[])[1, 0, 2, 1472, 1473, 4096, 4097, 65_507])
        {
            byte[] bytes = Noise(size);
            await Send(driver, one, bytes, other.LocalEndpoint);

            var datagram = await Receive(driver, other);
            Assert.Equal(ReadStatus.Received, datagram.Message.Status);
            Assert.Equal(bytes, datagram.Message.ToArray());
            Assert.Equal(one.LocalEndpoint, datagram.Sender);
            Assert.Equal((size, false), (datagram.Size, datagram.IsCut));
        }
    }

    [Theory]
    [InlineData("127.0.0.1", 65_507)]
    [InlineData("::1", 65_527)]
    public void A_datagram_that_no_network_carries_is_refused_with_the_limit(string host, int limit)
    {
        SkipWithoutIPv6(host);
        using var socket = DatagramSocket.Open(new(host, 0));

        var refused = Assert.Throws<EndpointException>(() => socket.Send(new byte[limit + 1], socket.LocalEndpoint));

        Assert.Equal((FailureCause.DatagramTooLarge, $"{limit}"), (refused.Cause, refused.Detail));
        socket.Send([1], socket.LocalEndpoint);
        Assert.Equal(1, socket.Receive(Patience).Size);
    }

    [Fact]
    public void The_limit_of_IPv4_holds_on_a_socket_for_both_families()
    {
        using var both = DatagramSocket.Open(new("", 0));

        var refused = Assert.Throws<EndpointException>(() => both.Send(new byte[65_508], new("127.0.0.1", both.LocalEndpoint.Port)));

        Assert.Equal("65507", refused.Detail);
    }

    [Fact]
    public void A_socket_for_all_addresses_hears_both_families_and_answers_in_dotted_form()
    {
        using var both = DatagramSocket.Open(new("", 0));
        foreach (string host in (string[])["127.0.0.1", "::1"])
        {
            if (host == "::1" && !Socket.OSSupportsIPv6)
                continue;
            using var client = DatagramSocket.Open(new(host, 0));
            client.Send("question", new(host, both.LocalEndpoint.Port));

            var question = both.Receive(Patience);
            Assert.Equal(client.LocalEndpoint, question.Sender);
            both.Send("answer", question.Sender);
            Assert.Equal("answer", client.Receive(Patience).Message.ToString());
        }
    }

    [Fact]
    public void Cutting_gives_the_first_bytes_and_drops_the_rest()
    {
        using var socket = DatagramSocket.Open(Here);
        socket.Send("abcdef", socket.LocalEndpoint);
        socket.Send("next", socket.LocalEndpoint);

        var cut = socket.Receive(Patience, 4);

        Assert.Equal(("abcd", 6, true), (cut.Message.ToString(), cut.Size, cut.IsCut));
        Assert.Equal("next", socket.Receive(Patience, 4).Message.ToString());
    }

    [Fact]
    public void A_limited_receive_ends_without_a_datagram_and_an_empty_datagram_is_one()
    {
        using var socket = DatagramSocket.Open(Here);
        Assert.Equal(ReadStatus.TimedOut, socket.Receive(TimeSpan.Zero).Message.Status);
        Assert.Equal(ReadStatus.TimedOut, socket.Receive(TimeSpan.FromMilliseconds(20)).Message.Status);
        socket.Send([], socket.LocalEndpoint);

        var empty = socket.Receive(Patience);

        Assert.Equal((ReadStatus.Received, true, 0), (empty.Message.Status, empty.Message.IsEmpty, empty.Size));
        Assert.Equal(ReadStatus.TimedOut, socket.Receive(TimeSpan.Zero).Message.Status);
    }

    [Theory]
    [InlineData(Driver.Blocking)]
    [InlineData(Driver.Async)]
    public async Task Closing_ends_every_receive(Driver driver)
    {
        var socket = DatagramSocket.Open(Here);
        Task<Datagram>[] waiting = [Receive(driver, socket), Receive(driver, socket), Receive(driver, socket)];
        socket.Close();

        foreach (var receive in waiting)
        {
            var end = (await receive.InTime()).Message;
            Assert.Equal((ReadStatus.Closed, EndReason.ClosedHere), (end.Status, end.End?.Reason));
        }

        Assert.Equal(ReadStatus.Closed, socket.Receive(TimeSpan.Zero).Message.Status);
        Assert.Throws<ObjectDisposedException>(() => socket.Send([1], Here));
    }

    [Fact]
    public async Task A_cancelled_receive_loses_no_datagram()
    {
        using var socket = DatagramSocket.Open(Here);
        using var impatience = new CancellationTokenSource();
        var cancelled = socket.ReceiveAsync(cancellation: impatience.Token).AsTask();
        await impatience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled.InTime());
        socket.Send("still here", socket.LocalEndpoint);

        Assert.Equal("still here", (await socket.ReceiveAsync(cancellation: Cancellation).InTime()).Message.ToString());
    }

    [Fact]
    public async Task Each_datagram_goes_to_one_of_the_threads_that_receive()
    {
        const int Count = 2000;
        const int Window = 32;
        using var socket = DatagramSocket.Open(Here);
        using var sender = DatagramSocket.Open(Here);
        var heard = Enumerable.Range(0, 4).Select(_ => OwnThread.Run(() =>
        {
            var mine = new List<string>();
            while (socket.Receive(Patience) is { Message.IsEmpty: false } datagram)
            {
                mine.Add(datagram.Message);
                socket.Send("heard", datagram.Sender);
            }

            return mine;
        })).ToList();

        // No more are under way than the system has room for.
        for (int i = 0; i < Count + Window; i++)
        {
            if (i >= Window)
                Assert.Equal("heard", sender.Receive(Patience).Message.ToString());
            if (i < Count)
                sender.Send($"{i}", socket.LocalEndpoint);
        }

        for (int i = 0; i < heard.Count; i++)
            sender.Send([], socket.LocalEndpoint);
        var all = (await Task.WhenAll(heard).InTime()).SelectMany(one => one).Select(int.Parse).Order();
        Assert.Equal(Enumerable.Range(0, Count), all);
    }

    [Fact]
    public void A_storm_of_unreachable_ports_changes_nothing()
    {
        using var socket = DatagramSocket.Open(Here);
        using var nobody = UnusedPort.ForDatagrams();
        for (int i = 0; i < 500; i++)
        {
            socket.Send([1, 2, 3], nobody.Endpoint);
            Assert.Equal(ReadStatus.TimedOut, socket.Receive(TimeSpan.Zero).Message.Status);
        }

        socket.Send("alive", socket.LocalEndpoint);
        Assert.Equal("alive", socket.Receive(Patience).Message.ToString());
    }

    [Fact]
    public void A_port_is_shared_unless_one_of_the_two_wants_it_alone()
    {
        using var chosen = DatagramSocket.Open(Here);
        var taken = chosen.LocalEndpoint;
        var refused = Assert.Throws<EndpointException>(() => DatagramSocket.Open(taken, new() { ExclusiveAddress = true }));
        Assert.Equal(FailureCause.AddressInUse, refused.Cause);
        chosen.Close();

        using var first = DatagramSocket.Open(taken);
        using var second = DatagramSocket.Open(taken);
        Assert.Equal(first.LocalEndpoint, second.LocalEndpoint);
        Assert.Throws<EndpointException>(() => DatagramSocket.Open(taken, new() { ExclusiveAddress = true }));
    }

    [Fact]
    public void Two_sockets_for_which_the_system_chooses_never_share_a_port()
    {
        var sockets = Enumerable.Range(0, 200).Select(_ => DatagramSocket.Open(Here)).ToList();

        Assert.Equal(sockets.Count, sockets.Select(socket => socket.LocalEndpoint.Port).Distinct().Count());

        sockets.ForEach(socket => socket.Dispose());
    }

    [Fact]
    public void A_multicast_address_joins_its_group()
    {
        Endpoint port;
        using (var free = DatagramSocket.Open(new("0.0.0.0", 0)))
            port = free.LocalEndpoint;
        using var member = DatagramSocket.Open(new("239.255.77.21", port.Port));
        using var sender = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);

        // The interface of loop-back, so that the test stays on this machine.
        sender.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.MulticastInterface, IPAddress.Loopback.GetAddressBytes());
        using var onLoopback = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        onLoopback.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        onLoopback.Bind(new IPEndPoint(IPAddress.Any, port.Port));
        onLoopback.SetSocketOption(
            SocketOptionLevel.IP, SocketOptionName.AddMembership, new MulticastOption(IPAddress.Parse("239.255.77.21"), IPAddress.Loopback));
        sender.SendTo("group"u8, new IPEndPoint(IPAddress.Parse("239.255.77.21"), port.Port));

        // A datagram for a group goes to every socket on its port.
        Assert.Equal("group", member.Receive(Patience).Message.ToString());
    }

    [Fact]
    public void Broadcasting_is_permitted()
    {
        using var socket = DatagramSocket.Open(Here);
        using var listener = DatagramSocket.Open(new("0.0.0.0", 0));

        socket.Send("to all", new("127.255.255.255", listener.LocalEndpoint.Port));

        Assert.Equal("to all", listener.Receive(Patience).Message.ToString());
    }

    [Fact]
    public void A_name_is_looked_up_in_the_family_of_the_socket()
    {
        int asked = 0;
        var options = new DatagramOptions
        {
            Resolve = (_, _) =>
            {
                asked++;
                return Task.FromResult<IPAddress[]>([IPAddress.IPv6Loopback, IPAddress.Loopback]);
            },
        };
        using var socket = DatagramSocket.Open(Here, options);
        socket.Send("one", socket.LocalEndpoint with { Host = "self.test" });
        socket.Send("two", socket.LocalEndpoint with { Host = "self.test" });

        Assert.Equal("one", socket.Receive(Patience).Message.ToString());
        Assert.Equal("two", socket.Receive(Patience).Message.ToString());
        Assert.Equal(2, asked);
    }

    [Fact]
    public void A_name_without_an_address_of_the_family_says_so()
    {
        using var socket = DatagramSocket.Open(Here, new() { Resolve = (_, _) => Task.FromResult<IPAddress[]>([IPAddress.IPv6Loopback]) });

        var failure = Assert.Throws<EndpointException>(() => socket.Send([1], new("six.test", 5000)));

        Assert.Equal((FailureCause.HostNotFound, "six.test"), (failure.Cause, failure.Endpoint.Host));
    }

    [Fact]
    public void An_address_of_another_machine_cannot_be_opened()
    {
        var failure = Assert.Throws<EndpointException>(() => DatagramSocket.Open(new("198.51.100.7", 0)));

        Assert.Equal(FailureCause.AddressNotLocal, failure.Cause);
    }

    private static Task Send(Driver driver, DatagramSocket socket, byte[] bytes, Endpoint target) => driver == Driver.Blocking
        ? OwnThread.Run(() => socket.Send(bytes, target)).InTime()
        : socket.SendAsync(bytes, target, Cancellation).AsTask().InTime();

    private static Task<Datagram> Receive(Driver driver, DatagramSocket socket) => driver == Driver.Blocking
        ? OwnThread.Run(() => socket.Receive(Timeout.InfiniteTimeSpan)).InTime()
        : socket.ReceiveAsync(cancellation: Cancellation).InTime();

    private static byte[] Noise(int size)
    {
        byte[] bytes = new byte[size];
        new Random(size).NextBytes(bytes);
        return bytes;
    }

    private static void SkipWithoutIPv6(string host) =>
        Assert.SkipWhen(host.Contains(':', StringComparison.Ordinal) && !Socket.OSSupportsIPv6, "The system has IPv6 switched off.");
}
