using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Liaison.Testing;

namespace Liaison.Sockets.Tests;

public sealed class SocketClientTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(400);

    public static TheoryData<Driver> Drivers => [.. Enum.GetValues<Driver>()];

    [Theory]
    [MemberData(nameof(Drivers))]
    public async Task A_client_connects_and_knows_both_ends(Driver driver)
    {
        using var listener = SocketListener.Listen(new("127.0.0.1", 0));
        using var client = await Connect(driver, listener.LocalEndpoint).InTime();
        using var channel = listener.AcceptNext();
        Assert.Equal(listener.LocalEndpoint, client.RemoteEndpoint);
        Assert.Equal(client.LocalEndpoint, channel.RemoteEndpoint);
        client.Write("hello");
        Assert.Equal("hello", await channel.ReadAsync().InTime());
        client.Close();
        Assert.Equal(listener.LocalEndpoint, client.RemoteEndpoint);
    }

    [Theory]
    [MemberData(nameof(Drivers))]
    public async Task A_port_where_nobody_listens_refuses(Driver driver)
    {
        using var nobody = UnusedPort.ForConnections();
        var error = await Fails(driver, nobody.Endpoint);
        Assert.Equal((FailureCause.Refused, ConnectPhase.Tcp), (error.Cause, error.Phase));
        Assert.NotEqual(0, error.SystemError);
        Assert.StartsWith("127.0.0.1: ", error.Detail, StringComparison.Ordinal);
        Assert.Contains(error.Endpoint.ToString(), error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Drivers))]
    public async Task A_host_without_address_is_not_found(Driver driver)
    {
        foreach (var resolve in new Func<string, CancellationToken, Task<IPAddress[]>>[]
        {
            (_, _) => Task.FromResult<IPAddress[]>([]),
            (_, _) => Task.FromException<IPAddress[]>(new SocketException((int)SocketError.HostNotFound)),
            (_, _) => Task.FromException<IPAddress[]>(new SocketException((int)SocketError.TryAgain)),
        })
        {
            var error = await Fails(driver, new("unknown.invalid", 80), new() { Resolve = resolve });
            Assert.Equal((FailureCause.HostNotFound, ConnectPhase.NameResolution), (error.Cause, error.Phase));
            Assert.StartsWith("unknown.invalid: ", error.Detail, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Drivers))]
    public async Task The_limit_covers_the_resolution_of_the_name(Driver driver)
    {
        var time = new HandMadeTime { PassesWhenAwaited = true };
        var error = await Fails(driver, new("slow.invalid", 80), new() { Time = time, Resolve = (_, _) => new TaskCompletionSource<IPAddress[]>().Task });
        Assert.Equal((FailureCause.TimedOut, ConnectPhase.NameResolution), (error.Cause, error.Phase));
        Assert.Equal(TimeSpan.FromSeconds(5), error.Limit);
        Assert.Equal([TimeSpan.FromSeconds(5)], time.Awaited);
    }

    [Theory]
    [MemberData(nameof(Drivers))]
    public async Task An_address_given_as_numbers_is_not_looked_up(Driver driver)
    {
        using var listener = SocketListener.Listen(new("127.0.0.1", 0));
        using var client = await Connect(driver, listener.LocalEndpoint, new() { Resolve = (host, _) => throw new InvalidOperationException(host) }).InTime();
        Assert.Null(client.End);
    }

    [Theory]
    [MemberData(nameof(Drivers))]
    public async Task An_empty_host_is_this_machine_first_by_IPv4_then_by_IPv6(Driver driver)
    {
        using var four = SocketListener.Listen(new("127.0.0.1", 0));
        using var first = await Connect(driver, new("", four.LocalEndpoint.Port)).InTime();
        Assert.Equal("127.0.0.1", first.RemoteEndpoint.Host);

        if (!Socket.OSSupportsIPv6)
            Assert.Skip("This system has no IPv6.");
        using var six = SocketListener.Listen(new("::1", 0));
        using var second = await Connect(driver, new("", six.LocalEndpoint.Port)).InTime();
        Assert.Equal("::1", second.RemoteEndpoint.Host);
    }

    [Theory]
    [MemberData(nameof(Drivers))]
    public async Task The_addresses_of_a_name_are_tried_in_turn_IPv4_first(Driver driver)
    {
        using var listener = SocketListener.Listen(new("127.0.0.3", 0));
        var options = Resolving("::1", "127.0.0.1", "127.0.0.2", "127.0.0.3");
        using var client = await Connect(driver, new("many.invalid", listener.LocalEndpoint.Port), options).InTime();
        Assert.Equal("127.0.0.3", client.RemoteEndpoint.Host);
    }

    [Theory]
    [MemberData(nameof(Drivers))]
    public async Task A_failure_of_all_addresses_reports_the_last_and_tells_of_each(Driver driver)
    {
        using var nobody = UnusedPort.ForConnections();
        var error = await Fails(driver, new("many.invalid", nobody.Number), Resolving("::1", "127.0.0.1", "127.0.0.2"));
        Assert.Equal("127.0.0.1 127.0.0.2 ::1", string.Join(' ', error.Detail.Split("; ").Select(detail => detail.Split(": ")[0])));
        Assert.Equal("many.invalid", error.Endpoint.Host);
    }

    [Theory]
    [MemberData(nameof(Drivers))]
    public async Task A_silent_host_ends_at_the_limit(Driver driver)
    {
        using var silent = new SilentHost();
        var watch = Stopwatch.StartNew();
        var error = await Fails(driver, silent.Endpoint, new() { ConnectTimeout = Limit });
        Assert.Equal((FailureCause.TimedOut, ConnectPhase.Tcp, Limit), (error.Cause, error.Phase, error.Limit));
        Assert.True(watch.Elapsed >= Limit * 0.99, $"{watch.Elapsed}");
    }

    [Theory]
    [MemberData(nameof(Drivers))]
    public async Task Addresses_share_the_limit_so_that_a_silent_one_leaves_time_for_the_next(Driver driver)
    {
        using var silent = new SilentHost();
        using var listener = SocketListener.Listen(new("127.0.0.2", silent.Endpoint.Port));
        var options = Resolving("127.0.0.1", "127.0.0.2") with { ConnectTimeout = TimeSpan.FromSeconds(8) };
        var watch = Stopwatch.StartNew();
        using var client = await Connect(driver, new("many.invalid", silent.Endpoint.Port), options).InTime();
        Assert.Equal("127.0.0.2", client.RemoteEndpoint.Host);
        Assert.True(watch.Elapsed >= TimeSpan.FromSeconds(3.99), $"{watch.Elapsed}");
    }

    [Theory]
    [MemberData(nameof(Drivers))]
    public async Task The_last_failure_counts_also_behind_a_silent_address(Driver driver)
    {
        using var silent = new SilentHost();
        var error = await Fails(
            driver, new("many.invalid", silent.Endpoint.Port), Resolving("127.0.0.1", "127.0.0.2") with { ConnectTimeout = Limit });
        Assert.Equal(FailureCause.Refused, error.Cause);
        Assert.StartsWith("127.0.0.1: time limit; 127.0.0.2: ", error.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Drivers))]
    public async Task A_caller_that_gives_up_ends_the_attempt_at_once(Driver driver)
    {
        using var silent = new SilentHost();
        using var cancellation = new CancellationTokenSource();
        var attempt = Connect(driver, silent.Endpoint, new() { ConnectTimeout = TimeSpan.FromHours(1) }, cancellation.Token);
        Assert.False(attempt.IsCompleted);
        await cancellation.CancelAsync();
        var given = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => attempt.InTime());
        Assert.Equal((cancellation.Token, $"{silent.Endpoint}: given up by the caller"), (given.CancellationToken, given.Message));
    }

    [Theory]
    [MemberData(nameof(Drivers))]
    public async Task A_caller_that_has_given_up_before_does_not_connect(Driver driver)
    {
        using var listener = SocketListener.Listen(new("127.0.0.1", 0));
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Connect(driver, listener.LocalEndpoint, null, cancellation.Token).InTime());
    }

    private static Task<Connection> Connect(
        Driver driver, Endpoint endpoint, ClientOptions? options = null, CancellationToken cancellation = default) => driver == Driver.Blocking
        ? OwnThread.Run(() => SocketClient.Connect(endpoint, options, cancellation))
        : SocketClient.ConnectAsync(endpoint, options, cancellation);

    private static Task<EndpointException> Fails(
        Driver driver, Endpoint endpoint, ClientOptions? options = null, CancellationToken cancellation = default) =>
        Assert.ThrowsAsync<EndpointException>(() => Connect(driver, endpoint, options, cancellation).InTime());

    private static ClientOptions Resolving(params string[] addresses) =>
        new() { Resolve = (_, _) => Task.FromResult<IPAddress[]>([.. addresses.Select(IPAddress.Parse)]) };
}
