using System.Diagnostics;
using System.Globalization;

namespace Liaison.Load.WebSockets;

/// <summary>An echo server in a process of its own, on the first processor. It writes its port when it listens.</summary>
internal sealed class ServerProcess : IDisposable
{
    private const int OwnProcessor = 0;
    private readonly Process _process;

    /// <summary>Starts a server.</summary>
    /// <param name="kind">Which, of <see cref="ServerKind"/>.</param>
    /// <param name="variables">What its environment has more than this one's; those without value are left out.</param>
    public ServerProcess(string kind, params (string Name, string Value)[] variables)
    {
        // Node cannot choose its processor itself: it inherits this thread's.
        Processor.Pin(OwnProcessor);
        _process = kind switch
        {
            ServerKind.Node => Start("node", ["-e", NodeServer, Path.Combine(NodeFolder, "ws")]),
            ServerKind.Bun => Start(BunProgram, ["-e", BunServer]),
            _ => Start("dotnet", [typeof(ServerProcess).Assembly.Location, "serve", kind], variables),
        };
        Processor.Pin(LoadGenerator.Processor);
        Port = ReadPort(kind);
    }

    private ServerProcess(string program, int port, string mode)
    {
        Processor.Pin(OwnProcessor);
        _process = Start(program, [port.ToString(CultureInfo.InvariantCulture), mode]);
        Processor.Pin(LoadGenerator.Processor);
        Port = port;
    }

    private int ReadPort(string kind)
    {
        string line = _process.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"The server {kind} does not start.");
        return int.Parse(line, CultureInfo.InvariantCulture);
    }

    public int Port { get; }

    /// <summary>The number of the process.</summary>
    public int Id => _process.Id;

    /// <summary>A program that is told its port, and in which way it is to serve.</summary>
    public static ServerProcess OfProgram(string program, string mode)
    {
        using var probe = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        probe.Start();
        int port = ((System.Net.IPEndPoint)probe.LocalEndpoint).Port;
        probe.Stop();
        return new(program, port, mode);
    }

    private static string NodeFolder => Path.Combine(AppContext.BaseDirectory, "../../../../../tests/peers/node/node_modules");

    private static string BunProgram => Path.Combine(AppContext.BaseDirectory, "../../../../node/node_modules/@oven/bun-linux-x64/bin/bun");

    private static string BunServer => """
        const server = Bun.serve({
          hostname: "127.0.0.1",
          port: 0,
          fetch: (request, server) => server.upgrade(request) ? undefined : new Response("", { status: 400 }),
          websocket: { idleTimeout: 960, backpressureLimit: 64 << 20, perMessageDeflate: false, message: (socket, data) => { socket.send(data); } },
        });
        console.log(server.port);
        """;

    private static string NodeServer => """
        const { WebSocketServer } = require(process.argv[1]);
        const server = new WebSocketServer({ host: '127.0.0.1', port: 0, backlog: 4096, perMessageDeflate: false }, () => console.log(server.address().port));
        server.on('connection', socket => socket.on('message', (data, isBinary) => socket.send(data, { binary: isBinary })));
        """;

    public static bool CanRun(string kind, out string? why)
    {
        why = kind switch
        {
            ServerKind.Node when !Directory.Exists(Path.Combine(NodeFolder, "ws")) => "its package is not installed (./dev test installs it)",
            ServerKind.Bun when !File.Exists(BunProgram) => "its package is not installed (npm ci in bench/node)",
            _ => null,
        };
        return why is null;
    }

    public void Dispose()
    {
        _process.Kill();
        _process.Dispose();
    }

    private static Process Start(string file, string[] arguments, params (string Name, string Value)[] variables)
    {
        var start = new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true, RedirectStandardInput = true };
        foreach (var (name, value) in variables.Where(static variable => variable.Value.Length > 0))
            start.Environment[name] = value;
        return Process.Start(start)!;
    }
}
