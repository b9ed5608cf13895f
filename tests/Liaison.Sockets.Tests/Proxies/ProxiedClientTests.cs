using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Liaison.Protocols.WebSockets;
using Liaison.Testing;

namespace Liaison.Sockets.Tests;

public sealed class ProxiedClientTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    public static TheoryData<Driver> Drivers => [.. Enum.GetValues<Driver>()];

    /// <summary>Each way of calling, and how many answers a proxy gives that asks for user and password.</summary>
    public static MatrixTheoryData<Driver, int> DriversAndAnswers => new(Enum.GetValues<Driver>(), [0, 1, 2]);

    public static MatrixTheoryData<Driver, bool> DriversAndSpeeds => new(Enum.GetValues<Driver>(), [false, true]);

    [Theory]
    [MemberData(nameof(DriversAndSpeeds))]
    public async Task A_name_is_given_to_the_proxy_and_not_looked_up(Driver driver, bool byteByByte)
    {
        using var listener = SocketListener.Listen(new("127.0.0.1", 0));
        using var proxy = new SocksServer { ByteByByte = byteByByte };
        var destination = new Endpoint("server.test", listener.LocalEndpoint.Port);
        using var client = await Connect(driver, destination, Through(proxy)).InTime();
        using var channel = await listener.AcceptAsync().InTime();
        Assert.Equal([$"3 server.test {destination.Port}"], proxy.Destinations);
        Assert.Equal(destination, client.RemoteEndpoint);

        client.Write("question");
        Assert.Equal("question", await channel.ReadAsync().InTime());
        channel.Write("answer");
        Assert.Equal("answer", (await driver.Read(client).InTime()).ToString());
        channel.Close();
        Assert.Equal(ReadStatus.Closed, (await driver.Read(client).InTime()).Status);
        Assert.Equal(EndReason.ClosedByPeer, client.End!.Reason);
    }

    [Theory]
    [InlineData(Driver.Blocking, "127.0.0.1", "127.0.0.1", "1 127.0.0.1")]
    [InlineData(Driver.Async, "127.0.0.1", "127.0.0.1", "1 127.0.0.1")]
    [InlineData(Driver.Blocking, "::1", "::1", "4 ::1")]
    [InlineData(Driver.Async, "::1", "::1", "4 ::1")]
    [InlineData(Driver.Blocking, "127.0.0.1", "", "1 127.0.0.1")]
    [InlineData(Driver.Async, "127.0.0.1", "", "1 127.0.0.1")]
    public async Task An_address_goes_to_the_proxy_also_that_of_this_machine(Driver driver, string listen, string host, string asked)
    {
        Assert.SkipWhen(listen == "::1" && !Socket.OSSupportsIPv6, "This system has no IPv6.");
        using var listener = SocketListener.Listen(new(listen, 0));
        using var proxy = new SocksServer();
        using var client = await Connect(driver, new(host, listener.LocalEndpoint.Port), Through(proxy)).InTime();
        Assert.Equal([$"{asked} {listener.LocalEndpoint.Port}"], proxy.Destinations);
        Assert.Equal(listener.LocalEndpoint, client.RemoteEndpoint);
    }

    [Theory]
    [MemberData(nameof(DriversAndSpeeds))]
    public async Task Bytes_of_the_server_directly_behind_the_answer_are_kept(Driver driver, bool byteByByte)
    {
        using var listener = SocketListener.Listen(new("127.0.0.1", 0));
        using var proxy = new SocksServer { Behind = "2\r\nhi"u8.ToArray(), ByteByByte = byteByByte };
        using var client = await Connect(driver, listener.LocalEndpoint, Through(proxy)).InTime();
        Assert.Equal("hi", (await driver.Read(client).InTime()).ToString());
    }

    [Theory]
    [MemberData(nameof(Drivers))]
    public async Task Right_credentials_open_the_proxy_and_wrong_ones_do_not(Driver driver)
    {
        using var listener = SocketListener.Listen(new("127.0.0.1", 0));
        using var proxy = new SocksServer { User = "rené", Password = "pässword" };
        using var client = await Connect(driver, listener.LocalEndpoint, Through(proxy, "rené", "pässword")).InTime();
        Assert.Null(client.End);
        AssertProxy(FailureCause.ProxyCredentials, proxy, await Fails(driver, listener.LocalEndpoint, Through(proxy, "rené", "password")));
        AssertProxy(FailureCause.ProxyNoMethod, proxy, await Fails(driver, listener.LocalEndpoint, Through(proxy)));
    }

    [Theory]
    [MemberData(nameof(Drivers))]
    public async Task Each_reply_is_told(Driver driver)
    {
        for (byte reply = 1; reply <= 8; reply++)
        {
            using var proxy = new SocksServer { Reply = reply };
            var error = await Fails(driver, new("server.test", 80), Through(proxy));
            AssertProxy(FailureCause.ProxyReply, proxy, error);
            Assert.Equal(reply, error.Status);
            Assert.NotEmpty(error.Detail);
        }

        using var strange = new SocksServer { Reply = 9 };
        var other = await Fails(driver, new("server.test", 80), Through(strange));
        AssertProxy(FailureCause.ProxyInvalid, strange, other);
        Assert.Equal((0, "reply 9"), (other.Status, other.Detail));
    }

    [Theory]
    [MemberData(nameof(DriversAndAnswers))]
    public async Task A_proxy_that_falls_silent_ends_at_the_limit_of_the_whole(Driver driver, int answers)
    {
        using var proxy = new SocksServer { User = "u", Password = "p", Answers = answers };
        var watch = Stopwatch.StartNew();
        var error = await Fails(driver, new("server.test", 80), Through(proxy, "u", "p") with { ConnectTimeout = Limit });
        Assert.True(watch.Elapsed >= Limit * 0.99, $"{watch.Elapsed}");
        AssertProxy(FailureCause.TimedOut, proxy, error);
        Assert.Equal(Limit, error.Limit);
    }

    [Theory]
    [MemberData(nameof(Drivers))]
    public async Task A_proxy_that_is_not_reached_in_time_ends_at_the_limit(Driver driver)
    {
        using var silent = new SilentHost();
        var error = await Fails(driver, new("server.test", 80), new() { Proxy = new(silent.Endpoint), ConnectTimeout = Limit });
        Assert.Equal((FailureCause.TimedOut, ConnectPhase.Tcp, silent.Endpoint), (error.Cause, error.Phase, error.Proxy));
    }

    [Theory]
    [MemberData(nameof(DriversAndAnswers))]
    public async Task A_caller_gives_the_negotiation_up_at_once(Driver driver, int answers)
    {
        using var cancellation = new CancellationTokenSource();
        using var proxy = new SocksServer { User = "u", Password = "p", Answers = answers, Then = _ => cancellation.Cancel() };
        var options = Through(proxy, "u", "p") with { ConnectTimeout = TimeSpan.FromMinutes(1) };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Connect(driver, new("server.test", 80), options, cancellation.Token).InTime());
    }

    [Theory]
    [MemberData(nameof(DriversAndAnswers))]
    public async Task A_proxy_that_leaves_is_none(Driver driver, int answers)
    {
        using var leaving = new SocksServer { User = "u", Password = "p", Answers = answers, Then = client => client.Dispose() };
        var error = await Fails(driver, new("server.test", 80), Through(leaving, "u", "p"));
        AssertProxy(FailureCause.ProxyInvalid, leaving, error);
        Assert.NotEmpty(error.Detail);

        using var resetting = new SocksServer { User = "u", Password = "p", Answers = answers, Then = client => client.Close(0) };
        error = await Fails(driver, new("server.test", 80), Through(resetting, "u", "p"));
        AssertProxy(FailureCause.ProxyInvalid, resetting, error);
        Assert.NotEmpty(error.Detail);
    }

    [Theory]
    [MemberData(nameof(Drivers))]
    public async Task A_server_that_is_no_proxy_is_recognised(Driver driver)
    {
        using var web = new SocksServer { Answers = 0, Then = client => client.Send("HTTP/1.1 400 Bad Request\r\n\r\n"u8) };
        var error = await Fails(driver, new("server.test", 80), Through(web));
        AssertProxy(FailureCause.ProxyInvalid, web, error);
        Assert.Equal("version 72", error.Detail);
    }

    [Theory]
    [MemberData(nameof(Drivers))]
    public async Task A_proxy_that_cannot_be_reached_is_told_from_the_destination(Driver driver)
    {
        var destination = new Endpoint("server.test", 80);
        using var unused = UnusedPort.ForConnections();
        var nobody = unused.Endpoint;
        var error = await Fails(driver, destination, new() { Proxy = new(nobody) });
        Assert.Equal((FailureCause.ProxyUnreachable, nobody, destination), (error.Cause, error.Proxy, error.Endpoint));
        Assert.StartsWith("127.0.0.1: ", error.Detail, StringComparison.Ordinal);
        Assert.NotEqual(0, error.SystemError);

        var unknown = new Endpoint("proxy.invalid", 1080);
        error = await Fails(driver, destination, new() { Proxy = new(unknown), Resolve = (_, _) => Task.FromResult<IPAddress[]>([]) });
        Assert.Equal((FailureCause.ProxyUnreachable, unknown), (error.Cause, error.Proxy));
        Assert.StartsWith("proxy.invalid: ", error.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Drivers))]
    public async Task A_name_above_255_bytes_fails_before_the_proxy_is_contacted(Driver driver)
    {
        using var proxy = new SocksServer();
        var error = await Fails(driver, new(new string('a', 256), 80), Through(proxy));
        AssertProxy(FailureCause.ProxyNameTooLong, proxy, error);
        Assert.Equal(("256", 0), (error.Detail, proxy.Clients));
    }

    [Theory]
    [MemberData(nameof(Drivers))]
    public async Task Credentials_stand_in_no_message_and_in_no_log(Driver driver)
    {
        var log = new RecordedLog();
        using var listener = SocketListener.Listen(new("127.0.0.1", 0));
        using var proxy = new SocksServer { User = "somebody", Password = "right-secret" };
        var options = Through(proxy, "somebody", "right-secret") with { Logger = log };
        (await Connect(driver, listener.LocalEndpoint, options).InTime()).Close();
        var error = await Fails(driver, listener.LocalEndpoint, options with { Proxy = new(proxy.Endpoint, "somebody", "wrong-secret") });
        string shown = $"{error} {error.Message} {error.Detail} {string.Join(' ', log.Events)}";
        Assert.NotEmpty(log.Events);
        Assert.DoesNotContain("secret", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("somebody", shown, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Drivers))]
    public async Task A_WebSocket_goes_through_the_proxy(Driver driver)
    {
        using var listener = WebSocketListener.Listen(new("127.0.0.1", 0));
        using var proxy = new SocksServer();
        Assert.True(WebSocketAddress.TryParse($"ws://server.test:{listener.LocalEndpoint.Port}/chat", out var address, out _));
        var options = new WebSocketClientOptions { Proxy = new(proxy.Endpoint), Resolve = (host, _) => throw new InvalidOperationException(host) };
        var connecting = driver == Driver.Blocking
            ? OwnThread.Run(() => WebSocketClient.Connect(address, options))
            : WebSocketClient.ConnectAsync(address, options);
        using var channel = await listener.AcceptAsync().InTime();
        using var client = await connecting.InTime();
        client.Write("question");
        Assert.Equal("question", await channel.ReadAsync().InTime());
        Assert.Equal([$"3 server.test {listener.LocalEndpoint.Port}"], proxy.Destinations);
    }

    private static ClientOptions Through(SocksServer proxy, string user = "", string password = "") => new()
    {
        Proxy = new(proxy.Endpoint, user, password),
        Resolve = (host, _) => throw new InvalidOperationException(host),
    };

    private static void AssertProxy(FailureCause cause, SocksServer proxy, EndpointException error) =>
        Assert.Equal((cause, ConnectPhase.Proxy, proxy.Endpoint), (error.Cause, error.Phase, error.Proxy));

    private static Task<Connection> Connect(
        Driver driver, Endpoint endpoint, ClientOptions? options = null, CancellationToken cancellation = default) => driver == Driver.Blocking
        ? OwnThread.Run(() => SocketClient.Connect(endpoint, options, cancellation))
        : SocketClient.ConnectAsync(endpoint, options, cancellation);

    private static Task<EndpointException> Fails(
        Driver driver, Endpoint endpoint, ClientOptions? options = null, CancellationToken cancellation = default) =>
        Assert.ThrowsAsync<EndpointException>(() => Connect(driver, endpoint, options, cancellation).InTime());
}
