using Liaison.Testing;

namespace Liaison.Sockets.Tests.Transports;

/// <summary>The tests of connections again, with .NET awaiting as it does on systems other than Linux.</summary>
[Collection(nameof(Alone))]
public sealed class PortableTests(ITestOutputHelper output)
{
    private static readonly string[] Classes =
    [
        "*ConnectionExchangeTests", "*ConnectionCloseTests", "*ConnectionTurnTests", "*ConnectionReadLimitTests", "*ConnectionWriteLimitTests",
        "*TcpTransportTests", "*WebSocketConnectionTests", "*WebSocketClosingTests",
    ];

    [Fact]
    public async Task Connections_work_where_the_platform_awaits()
    {
        Assert.SkipWhen(Environment.GetEnvironmentVariable(Portable.Variable) is not null, "This is that second run.");
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Here the first run is already like that.");
        using var run = new ChildProcess(
            Environment.ProcessPath!,
            ["--no-progress", .. Classes.SelectMany(static name => (string[])["--filter-class", name])],
            new Dictionary<string, string?>(StringComparer.Ordinal) { [Portable.Variable] = "1" });
        string said = await run.ReadToEndAsync();
        int exitCode = await run.WaitForExitAsync();
        output.WriteLine(said);
        Assert.True(exitCode == 0, said);
    }
}
