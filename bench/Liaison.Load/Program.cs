using System.Globalization;
using Liaison.Load;
using Liaison.Load.Datagrams;
using Liaison.Load.Language;
using Liaison.Load.Servers;
using Liaison.Load.Tcp;
using Liaison.Load.Tls;
using Liaison.Load.WebSockets;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["serve", var kind])
{
    await EchoServer.RunAsync(kind);
    return 0;
}

if (args is ["soak", var length])
{
    if (Soak.TryParse(length, out var duration))
        return await Soak.RunAsync(duration) ? 0 : 1;
    Console.Error.WriteLine("Usage: soak DURATION, for example 5m or 90s");
    return 2;
}

var benchmarks = new Dictionary<string, Action<BenchOptions>>(StringComparer.Ordinal)
{
    ["language"] = LanguageBenchmark.Run,
    ["server"] = ServerBenchmark.Run,
    ["tcp"] = TcpBenchmark.Run,
    ["tls"] = TlsBenchmark.Run,
    ["udp"] = DatagramBenchmark.Run,
    ["websocket"] = options => WebSocketBenchmark.Run(options, args),
};

var options = BenchOptions.Parse(args, out string? name);
if (name is null || !benchmarks.TryGetValue(name, out var benchmark))
{
    Console.Error.WriteLine($"Usage: bench {string.Join('|', benchmarks.Keys)} [--rounds N] [--milliseconds N] [--only TEXT]");
    return 2;
}

benchmark(options);
return Environment.ExitCode;
