using Liaison.Testing;

namespace Liaison.Sockets.Tests.Transports;

/// <summary>The tests of connections again, awaited by loops of our own.</summary>
[Collection(nameof(Alone))]
public sealed class OwnLoopsTests(ITestOutputHelper output)
{
    private static readonly string[] Classes =
    [
        "*ConnectionExchangeTests", "*ConnectionCloseTests", "*ConnectionTurnTests", "*ConnectionReadLimitTests", "*ConnectionWriteLimitTests",
        "*TcpTransportTests", "*AwaitLoopTests", "*WebSocketConnectionTests", "*WebSocketClosingTests",
    ];

    [Fact]
    public async Task Connections_work_where_our_own_loops_await()
    {
        Assert.SkipWhen(OwnLoops.AreOn, "This is that second run.");
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The loops are built on epoll.");
        using var run = new ChildProcess(
            Environment.ProcessPath!,
            ["--no-progress", .. Classes.SelectMany(static name => (string[])["--filter-class", name])],
            new Dictionary<string, string?>(StringComparer.Ordinal) { [OwnLoops.Variable] = "1" });
        string said = await run.ReadToEndAsync();
        int exitCode = await run.WaitForExitAsync();
        output.WriteLine(said);
        Assert.True(exitCode == 0, said);
    }
}
