using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Liaison.Functions.Tests.Stages;
using Liaison.Sockets;
using Liaison.Testing;
using Liaison.Vocabulary;
using static Liaison.English;

namespace Liaison.Functions.Tests.Acceptance;

[Trait("Acceptance", "T27")]
[Trait("Function", "Sockets.Connect/1 Client")]
public sealed class T27_Unreachable
{
    [Fact]
    public void An_unknown_host_fails_by_the_systems_resolver_too()
    {
        using var stage = new Stage();

        Assert.False(SocketConnect("Client", 5000, "no-such-host.invalid", 30_000));

        stage.AssertFailed(100220);
        Assert.Contains("no-such-host.invalid", ErrorInfo(errSummary), StringComparison.Ordinal);
        Assert.False(SocketExist("Client"));
    }

    [Fact]
    public void A_name_without_addresses_fails()
    {
        using var stage = Resolving();
        Assert.False(SocketConnect("Client", 5000, "server.test"));
        stage.AssertFailed(100220);
    }

    [Fact]
    public void A_resolver_that_is_silent_fails_in_the_phase_of_the_name()
    {
        using var stage = new Stage(new LiaisonOptions
        {
            Language = Language.English,
            Client = new ClientOptions { Resolve = static async (_, cancellation) => await Never(cancellation) },
        });

        long start = Stopwatch.GetTimestamp();
        Assert.False(SocketConnect("Client", 5000, "server.test", 120));

        stage.AssertFailed(100223);
        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalMilliseconds, 120, 60_000);
        Assert.Contains("120 ms passed during: name resolution", ErrorInfo(errSummary), StringComparison.Ordinal);
    }

    [Fact]
    public void A_refusal_fails_at_once()
    {
        using var stage = new Stage();

        using var nobody = UnusedPort.ForConnections();
        Assert.False(SocketConnect("Client", nobody.Number, "127.0.0.1"));

        stage.AssertFailed(100221);
        Assert.True(stage.Error.SystemCode > 0);
        Assert.Contains("127.0.0.1", ErrorInfo(errSystemMessage), StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_that_no_way_leads_to_is_unreachable()
    {
        using var stage = new Stage();

        Assert.False(SocketConnect("Client", 5000, "255.255.255.255"));

        stage.AssertFailed(100222);
    }

    [Fact]
    public void A_silent_host_fails_at_the_limit_in_the_phase_of_the_connection()
    {
        using var stage = new Stage();
        using var silent = PeerServer.Silent(out var queued);
        using var _ = queued;

        long start = Stopwatch.GetTimestamp();
        Assert.False(SocketConnect("Client", silent.Port, "127.0.0.1", 150));

        stage.AssertFailed(100223);
        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalMilliseconds, 150, 60_000);
        Assert.Contains("150 ms passed during: TCP connection", ErrorInfo(errSummary), StringComparison.Ordinal);
        Assert.False(SocketExist("Client"));
    }

    [Fact]
    public void The_limit_that_nobody_gave_is_the_setting()
    {
        using var stage = new Stage(new LiaisonOptions
        {
            Language = Language.English,
            Client = new ClientOptions { ConnectTimeout = TimeSpan.FromMilliseconds(130) },
        });
        using var silent = PeerServer.Silent(out var queued);
        using var _ = queued;

        Assert.False(SocketConnect("One", silent.Port, "127.0.0.1"));
        Assert.Contains("130 ms", ErrorInfo(), StringComparison.Ordinal);
        Assert.False(SocketConnect("Two", silent.Port, "127.0.0.1", 0));
        Assert.Contains("130 ms", ErrorInfo(), StringComparison.Ordinal);
        Assert.Equal(TimeSpan.FromSeconds(5), new LiaisonOptions().Client.ConnectTimeout);
    }

    [Fact]
    public void Several_addresses_are_tried_until_one_answers()
    {
        using var server = new PeerServer();
        using var stage = Resolving("::1", "127.0.0.2", "127.0.0.1");

        Assert.True(SocketConnect("Client", server.Port, "server.test"), ErrorInfo(errFullDetails));

        Assert.Equal("127.0.0.1", SocketClientInfo("Client", English.SocketAddress));
        using var peer = server.Accept();
    }

    [Fact]
    public void IPv4_addresses_are_tried_first()
    {
        Assert.SkipUnless(Socket.OSSupportsIPv6, "The system has no IPv6.");
        using var stage = Resolving("::1", "127.0.0.1");
        int port = stage.Listen("Server");

        Assert.True(SocketConnect("Client", port, "server.test"));

        Assert.Equal("127.0.0.1", SocketClientInfo("Client", English.SocketAddress));
    }

    [Fact]
    public void When_all_addresses_fail_the_last_failure_counts_and_all_are_told()
    {
        using var silent = PeerServer.Silent(out var queued);
        using var _ = queued;
        using var stage = Resolving("127.0.0.1", "127.0.0.2");

        long start = Stopwatch.GetTimestamp();
        Assert.False(SocketConnect("Client", silent.Port, "server.test", 3000));

        // The first is silent and takes its share of the time, the second refuses.
        stage.AssertFailed(100221);
        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalMilliseconds, 1500, 60_000);
        Assert.Contains("127.0.0.1: ", ErrorInfo(errSystemMessage), StringComparison.Ordinal);
        Assert.Contains("127.0.0.2: ", ErrorInfo(errSystemMessage), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_address_the_machine_itself_is_meant()
    {
        using var stage = new Stage();
        int port = stage.Listen("Server");

        Assert.True(SocketConnect("Client", port));
        Assert.Equal("127.0.0.1", SocketClientInfo("Client", English.SocketAddress));
        using var nobody = UnusedPort.ForConnections();
        Assert.False(SocketConnect("Other", nobody.Number));
        stage.AssertFailed(100221);
    }

    [Fact]
    public void Listening_on_an_address_of_another_machine_fails()
    {
        using var stage = new Stage();

        Assert.False(SocketCreate("Server", 0, "198.51.100.7"));

        stage.AssertFailed(100225);
        Assert.Contains("198.51.100.7", ErrorInfo(errSummary), StringComparison.Ordinal);
    }

    private static Stage Resolving(params string[] addresses) => new(new LiaisonOptions
    {
        Language = Language.English,
        Client = new ClientOptions { Resolve = (_, _) => Task.FromResult(addresses.Select(IPAddress.Parse).ToArray()) },
    });

    private static async Task<IPAddress[]> Never(CancellationToken cancellation)
    {
        await Task.Delay(Timeout.Infinite, cancellation);
        return [];
    }
}
