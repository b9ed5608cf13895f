using Liaison.Testing;

namespace Liaison.Sockets.Tests.Transports;

/// <summary>The tests of connections again, awaited by .NET as on systems for which there are no loops of our own.</summary>
[Collection(nameof(Alone))]
public sealed class OwnLoopsTests(ITestOutputHelper output)
{
    private static readonly string[] Classes =
    [
        "*ConnectionExchangeTests", "*ConnectionCloseTests", "*ConnectionTurnTests", "*ConnectionReadLimitTests", "*ConnectionWriteLimitTests",
        "*TcpTransportTests", "*WebSocketConnectionTests", "*WebSocketClosingTests",
    ];

    [Fact]
    public async Task Connections_work_where_dotnet_awaits()
    {
        Assert.SkipUnless(OwnLoops.AreOn, "This is that second run.");
        using var run = new ChildProcess(
            Environment.ProcessPath!,
            ["--no-progress", .. Classes.SelectMany(static name => (string[])["--filter-class", name])],
            new Dictionary<string, string?>(StringComparer.Ordinal) { [OwnLoops.Variable] = OwnLoops.Off });
        string said = await run.ReadToEndAsync();
        int exitCode = await run.WaitForExitAsync();
        output.WriteLine(said);
        Assert.True(exitCode == 0, said);
    }
}
