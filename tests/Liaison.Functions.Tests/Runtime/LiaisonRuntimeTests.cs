using System.Diagnostics;
using Liaison.Functions.Tests.Stages;
using Liaison.Sockets;
using Liaison.Vocabulary;
using static Liaison.English;

namespace Liaison.Functions.Tests.Runtime;

public sealed class LiaisonRuntimeTests
{
    [Fact]
    public void Disposing_closes_everything_within_about_a_second_and_what_was_written_arrives()
    {
        var stage = new Stage();
        var (channel, peer) = stage.OpenChannel(SocketNoEndTag);
        var (client, origin) = stage.OpenClient(SocketNoEndTag);
        using var _ = peer;
        using var __ = origin;
        byte[] last = new byte[100_000];
        SocketWrite(channel, last);
        SocketWrite(client, last);
        int port = stage.PortOf("Listener");

        long start = Stopwatch.GetTimestamp();
        stage.Dispose();

        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalSeconds, 0, 9);
        Assert.Equal(last, peer.ReceiveToEnd());
        Assert.Equal(last, origin.ReceiveToEnd());
        Assert.Throws<System.Net.Sockets.SocketException>(() => Peer.ConnectTo(port));
    }

    [Fact]
    public void Disposing_wakes_calls_in_progress()
    {
        var stage = new Stage();
        var (channel, peer) = stage.OpenChannel();
        using var _ = peer;
        stage.Listen("Server");
        var reading = Background.Start(() => (SocketRead(channel).IsEmpty, ErrorInfo(errCode))).UntilBlocked();
        var waiting = Background.Start(() => (SocketWaitForConnection("Server"), ErrorInfo(errCode))).UntilBlocked();

        stage.Dispose();

        Assert.Equal((true, "100032"), reading.Result());
        Assert.Equal((false, "100032"), waiting.Result());
    }

    [Fact]
    public void Disposing_gives_up_connections_being_made()
    {
        var stage = new Stage();
        using var silent = PeerServer.Silent(out var queued);
        using var _ = queued;
        var connecting = Background.Start(() => (SocketConnect("Client", silent.Port, "127.0.0.1", 3_600_000), ErrorInfo(errCode))).UntilBlocked();

        stage.Dispose();

        Assert.Equal((false, "100032"), connecting.Result());
    }

    [Fact]
    public void Disposing_twice_is_harmless()
    {
        using var stage = new Stage();
        stage.Listen("Server");
        stage.Runtime.Dispose();
        stage.Runtime.Dispose();
    }

    [Fact]
    public void The_runtime_in_use_flows_into_threads_and_tasks_and_ends_with_its_use()
    {
        var outside = LiaisonRuntime.Current;
        using var runtime = new LiaisonRuntime();
        using (runtime.Use())
        {
            using var inner = new LiaisonRuntime();
            using (inner.Use())
                Assert.Same(inner, LiaisonRuntime.Current);
            Assert.Same(runtime, LiaisonRuntime.Current);
            Assert.Same(runtime, Background.Start(static () => LiaisonRuntime.Current).Result());
        }

        Assert.Same(outside, LiaisonRuntime.Current);
    }

    [Fact]
    public void The_process_has_one_runtime_of_its_own()
    {
        var here = LiaisonRuntime.Current;
        Assert.Same(here, Background.Start(static () => LiaisonRuntime.Current).Result());
    }

    [Fact]
    public void The_language_is_French_or_English_by_the_system()
    {
        using var runtime = new LiaisonRuntime();
        Assert.Equal(runtime.Options.Language, runtime.Language);
        Assert.Contains(runtime.Language, new[] { Language.French, Language.English });
    }

    [Fact]
    public void The_defaults_are_those_that_are_documented()
    {
        var options = new LiaisonOptions();
        Assert.False(options.StrictAccess);
        Assert.False(options.StrictPorts);
        Assert.Equal("windows-1252", options.TextEncoding.WebName);
        Assert.Equal(10_000, options.Listener.Connections);
        Assert.Equal(256, options.Listener.ConnectionsPerAddress);
        Assert.Equal(512, options.Listener.Backlog);
        Assert.False(options.Listener.ExclusiveAddress);
        Assert.All<ConnectionOptions>([options.Client, options.Listener], static connection =>
        {
            Assert.Equal(64 * 1024 * 1024, connection.MessageSize);
            Assert.Equal(TimeSpan.FromSeconds(30), connection.MessageTimeout);
            Assert.Equal(TimeSpan.Zero, connection.WriteTimeout);
            Assert.Equal(TimeSpan.FromSeconds(60), connection.KeepAlive);
            Assert.False(connection.NoDelay);
        });
    }
}
