using System.Diagnostics;
using Liaison.Functions.Tests.Stages;
using Liaison.Testing;
using static Liaison.Français;

namespace Liaison.Functions.Tests.Acceptance;

[Trait("Acceptance", "T38")]
[Collection(nameof(Alone))]
public sealed class T38_Leaks
{
    private const int Cycles = 1000;

    // The runtime may open some of its own meanwhile; each leak would count a thousand times.
    private const int Few = 10;

    [Fact]
    public void A_thousand_creations_and_closes_leave_handles_threads_and_memory_as_before()
    {
        using var stage = new Stage();
        using var server = new PeerServer();
        for (int i = 0; i < 50; i++)
            Cycle(server);
        Footprint before = Footprint.Now();

        for (int i = 0; i < Cycles; i++)
            Cycle(server);

        Eventually.True(() => Footprint.Now().Handles <= before.Handles + Few, "the handles are given back");
        // Threads of the pool that a busy machine has made for a while go again by themselves.
        Eventually.True(() => Footprint.Now().Threads <= before.Threads + 5, $"no more threads than before: {before.Threads}");
        Eventually.True(() => Footprint.Now().Memory - before.Memory <= 2_000_000, "the memory is given back");
    }

    [Fact]
    public void Failures_leave_nothing_behind_either()
    {
        using var stage = new Stage();
        using var nobody = UnusedPort.ForConnections();
        for (int i = 0; i < 50; i++)
            Fail(nobody.Number);
        Footprint before = Footprint.Now();

        for (int i = 0; i < Cycles; i++)
            Fail(nobody.Number);

        Eventually.True(() => Footprint.Now().Handles <= before.Handles + Few, "the handles are given back");
        Eventually.True(() => Footprint.Now().Memory - before.Memory <= 2_000_000, "the memory is given back");
    }

    [Fact]
    public void Polling_a_finished_socket_leaves_nothing_behind()
    {
        using var stage = new Stage();
        var (canal, peer) = stage.OpenChannel();
        peer.Dispose();
        SocketLit(canal);
        for (int i = 0; i < 100; i++)
            SocketLit(canal, false, 0);
        var before = Footprint.Now();

        for (int i = 0; i < 20_000; i++)
            SocketLit(canal, false, 0);

        Assert.InRange(Footprint.Now().Memory - before.Memory, long.MinValue, 500_000);
    }

    [Fact]
    public void Polling_beside_a_reader_without_limit_leaves_nothing_behind()
    {
        using var stage = new Stage();
        var (canal, peer) = stage.OpenChannel();
        using var _ = peer;
        var reading = Background.Start(() => (string)SocketLit(canal)).UntilBlocked();
        for (int i = 0; i < 100; i++)
            SocketLit(canal, false, 0);
        var before = Footprint.Now();

        for (int i = 0; i < 20_000; i++)
            Assert.True(SocketLit(canal, false, 0).IsEmpty);

        Assert.InRange(Footprint.Now().Memory - before.Memory, long.MinValue, 500_000);
        peer.Send("2\r\nok");
        Assert.Equal("ok", reading.Result());
    }

    /// <summary>One listener, one channel, one client; both ends of both conversations closed, each first once.</summary>
    private static void Cycle(PeerServer server)
    {
        Assert.True(SocketCrée("Serveur", 0), ErreurInfo());
        Assert.True(SocketConnecte("Boucle", int.Parse(SocketClientInfo("Serveur", SocketPortLocal), System.Globalization.CultureInfo.InvariantCulture)));
        Assert.True(SocketAttendConnexion("Serveur"));
        string canal = SocketAccepte("Serveur");
        Assert.True(SocketEcrit("Boucle", "bonjour"));
        Assert.Equal("bonjour", (string)SocketLit(canal));
        Assert.True(SocketConnecte("Client", server.Port, "127.0.0.1"));
        using (var peer = server.Accept())
            peer.Send("2\r\nok");
        Assert.Equal("ok", (string)SocketLit("Client"));
        SocketFerme("Boucle");
        SocketFerme(canal);
        SocketFerme("Client");
        SocketFerme("Serveur");
    }

    private static void Fail(int port)
    {
        Assert.False(SocketConnecte("Client", port, "127.0.0.1"));
        Assert.False(SocketCrée("Serveur", 0, "198.51.100.7"));
    }

    private sealed record Footprint(int Handles, int Threads, long Memory)
    {
        public static Footprint Now()
        {
            using var process = Process.GetCurrentProcess();
            int handles = OperatingSystem.IsLinux() ? Directory.GetFiles("/proc/self/fd").Length : process.HandleCount;
            return new(handles, process.Threads.Count, GC.GetTotalMemory(forceFullCollection: true));
        }
    }
}
