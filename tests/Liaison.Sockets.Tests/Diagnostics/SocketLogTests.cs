using Liaison.Protocols.Framing;
using Liaison.Testing;
using Microsoft.Extensions.Logging;

namespace Liaison.Sockets.Tests;

public sealed class SocketLogTests
{
    private readonly RecordedLog _log = new();

    [Fact]
    public async Task The_life_of_a_connection_is_logged_without_its_payload()
    {
        using var listener = SocketListener.Listen(new("127.0.0.1", 0), new() { Logger = _log });
        using var client = SocketClient.Connect(listener.LocalEndpoint);
        using var channel = listener.AcceptNext();
        client.Write("payload");
        Assert.Equal("payload", await channel.ReadAsync().InTime());
        channel.Write("payload");
        client.Close();
        Assert.Equal(EndReason.ClosedByPeer, (await channel.ReadAsync().InTime()).End?.Reason);
        channel.Close();

        Assert.Equal(
            [
                (LogLevel.Debug, 4, $"Listening on {listener.LocalEndpoint}"),
                (LogLevel.Debug, 1, $"Connection {channel.LocalEndpoint} - {channel.RemoteEndpoint} opened"),
                (LogLevel.Debug, 2, $"Connection {channel.LocalEndpoint} - {channel.RemoteEndpoint} ended: ClosedByPeer Success"),
            ],
            _log.Events);
    }

    [Fact]
    public void A_violation_is_a_warning_that_shows_the_header_and_nothing_behind_it()
    {
        using var link = Link.Open(LinkKind.Memory, new() { Logger = _log }, new() { Framing = Framing.Raw });
        link.Far.Write("5X secret"u8);
        Assert.Equal(EndReason.Violation, link.Near.Read(TimeSpan.Zero).End?.Reason);
        var (level, id, text) = _log.Events.Last();
        Assert.Equal((LogLevel.Warning, 3), (level, id));
        Assert.EndsWith("ended by a violation: InvalidHeader 35 58 (size 0, limit 0)", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Refusals_are_warnings_that_say_who_refused()
    {
        using var listener = SocketListener.Listen(new("127.0.0.1", 0), new() { Logger = _log, Connections = 1 });
        using var one = SocketClient.Connect(listener.LocalEndpoint);
        listener.AwaitRequest();
        Assert.True(listener.TryRefuse());
        using var two = SocketClient.Connect(listener.LocalEndpoint);
        using var channel = listener.AcceptNext();
        using var three = SocketClient.Connect(listener.LocalEndpoint);
        listener.AwaitRequest();
        Assert.Throws<EndpointException>(listener.TryAccept);
        Assert.Equal(
            [
                (LogLevel.Warning, 5, $"Listener {listener.LocalEndpoint} refused {one.LocalEndpoint}: program"),
                (LogLevel.Warning, 5, $"Listener {listener.LocalEndpoint} refused {three.LocalEndpoint}: limit"),
            ],
            _log.Events.Where(one => one.Id == 5));
    }

    [Fact]
    public void A_connection_not_made_is_logged_with_cause_and_phase()
    {
        var error = Assert.Throws<EndpointException>(() => SocketClient.Connect(
            new("unknown.invalid", 80), new() { Logger = _log, Resolve = (_, _) => Task.FromResult<System.Net.IPAddress[]>([]) }));
        Assert.Equal(FailureCause.HostNotFound, error.Cause);
        Assert.Equal([(LogLevel.Debug, 6, "Connection to unknown.invalid:80 not made: HostNotFound during NameResolution")], _log.Events);
    }
}
