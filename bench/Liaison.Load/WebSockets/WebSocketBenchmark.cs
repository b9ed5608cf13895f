namespace Liaison.Load.WebSockets;

/// <summary>WebSocket servers and clients against well-known ones.</summary>
internal static class WebSocketBenchmark
{
    private static readonly (string Name, int Size, double Goal)[] Sizes = [("16 B", 16, 1.1), ("1 KiB", 1024, 1.1), ("64 KiB", 64 * 1024, 2.5)];
    private static readonly int[] Connections = [1, 100, 1000];

    public static void Run(BenchOptions options, string[] arguments)
    {
        if (!Processor.TryConfine(LoadGenerator.Processor, arguments))
        {
            Servers(options, ServerKind.Kestrel);
            Servers(options, ServerKind.Node);
            Clients(options);
        }

        // Not on one processor: the compiler that makes code fast needs another.
        if (Processor.IsConfined)
            return;
        MaskingSpeed.Print(options);
        Allocations.Print(options);
    }

    /// <summary>Echo servers, each in a process on a processor of its own, under one load generator on the other.</summary>
    private static void Servers(BenchOptions options, string reference)
    {
        if (!ServerProcess.CanRun(reference, out string? why))
        {
            Console.WriteLine($"\nEcho server against {reference}: not run, {why}");
            return;
        }

        Duel.PrintHeading("Echo server, ping-pong on each connection", reference);
        var duel = new Duel(options, "messages/s");
        using var theirs = new ServerProcess(reference);
        using var tasks = new ServerProcess(ServerKind.Tasks);
        using var threads = new ServerProcess(ServerKind.Threads);
        using var spinning = new ServerProcess(ServerKind.Spinning);
        foreach (var (name, size, goal) in Sizes)
        {
            foreach (int connections in Connections)
            {
                IContender Load(ServerProcess server) => new LoadGenerator(server.Port, connections, size);
                duel.Row($"{connections,5:N0} × {name}, async", goal, () => Load(theirs), () => Load(tasks));
                if (connections == 1)
                    duel.Row($"{connections,5:N0} × {name}, spinning", goal, () => Load(theirs), () => Load(spinning));
                if (connections <= 100 && reference == ServerKind.Kestrel)
                    duel.Row($"{connections,5:N0} × {name}, a thread each", goal, () => Load(theirs), () => Load(threads));
            }
        }
    }

    /// <summary>Clients in this process, at a server in a process on the other processor.</summary>
    private static void Clients(BenchOptions options)
    {
        Duel.PrintHeading("Client, ping-pong on each connection at the same server", "ClientWebSocket");
        var duel = new Duel(options, "messages/s");

        // The fastest there is, so that clients are what is measured.
        using var server = new ServerProcess(ServerKind.Loops);
        (string Name, int Connections, int Size, double Goal)[] rows =
            [("client,   1 × 16 B", 1, 16, 1.0), ("client, 100 × 16 B", 100, 16, 1.8), ("client,  10 × 64 KiB", 10, 64 * 1024, 1.6)];
        foreach (var (name, connections, size, goal) in rows)
        {
            IContender Reference() => new FrameworkClients(server.Port, connections, size);
            duel.Row($"{name}, async", goal, Reference, () => new AsyncClients(server.Port, connections, size));
            duel.Row($"{name}, a thread each", goal, Reference, () => new BlockingClients(server.Port, connections, size, spin: false));
            if (connections == 1)
                duel.Row($"{name}, spinning", goal, Reference, () => new BlockingClients(server.Port, connections, size, spin: true));
        }
    }
}
