using System.Diagnostics.Metrics;
using Liaison.Protocols.Framing;
using Liaison.Testing;

namespace Liaison.Sockets.Tests;

[Collection(nameof(Alone))]
public sealed class SocketMetricsTests : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly Dictionary<string, long> _counted = new(StringComparer.Ordinal);

    // What other tests have left behind still ends in threads of its own. What belongs to a test flows from it, also over an await.
    private readonly AsyncLocal<bool> _isMine = new();
    private bool _takesAll;

    public SocketMetricsTests()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == "Liaison.Sockets")
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>(Count);
        _listener.Start();
    }

    [Fact]
    public async Task Connections_bytes_and_messages_are_counted()
    {
        _isMine.Value = true;
        using var link = Link.Open(LinkKind.Tcp);
        Assert.Equal(2, Counted("liaison.connections.open"));
        link.Far.Write("hello");
        await link.Far.WriteAsync("");
        Assert.Equal("hello", await link.Near.ReadAsync().InTime());
        Assert.Equal("", link.Near.Read(Timeout.InfiniteTimeSpan));
        Assert.Equal((11, 2), (Counted("liaison.bytes.sent"), Counted("liaison.messages.written")));
        Assert.Equal((11, 2), (Counted("liaison.bytes.received"), Counted("liaison.messages.read")));

        link.Far.Close();
        Assert.Equal(ReadStatus.Closed, (await link.Near.ReadAsync().InTime()).Status);
        link.Near.Close();
        Assert.Equal(0, Counted("liaison.connections.open"));
        Assert.Equal(1, Counted("liaison.connections.ended", "ClosedHere"));
        Assert.Equal(1, Counted("liaison.connections.ended", "ClosedByPeer"));
    }

    [Fact]
    public void Ends_are_counted_by_reason()
    {
        _isMine.Value = true;
        foreach (string wire in new[] { "G", "67108865\r\n" })
        {
            using var link = Link.Open(LinkKind.Memory, new(), new() { Framing = Framing.Raw });
            link.Far.Write(System.Text.Encoding.ASCII.GetBytes(wire));
            Assert.Equal(EndReason.Violation, link.Near.Read(TimeSpan.Zero).End?.Reason);
        }

        using var cut = Link.Open(LinkKind.Memory, around: near => new CutTransport(near, 0));
        Assert.Equal(EndReason.Reset, cut.Near.Read(TimeSpan.Zero).End?.Reason);
        Assert.Equal(1, Counted("liaison.connections.ended", "InvalidHeader"));
        Assert.Equal(1, Counted("liaison.connections.ended", "MessageTooLarge"));
        Assert.Equal(1, Counted("liaison.connections.ended", "Reset"));
    }

    [Theory]
    [InlineData(QueuePolicy.DropNewest)]
    [InlineData(QueuePolicy.DropOldest)]
    public async Task Messages_that_a_full_queue_drops_are_counted(QueuePolicy policy)
    {
        // The loop counts them; no other test has a full queue any more.
        _takesAll = true;
        using var serving = new Serving(new() { Loops = 1, QueueSize = 1000, WhenFull = policy }, static (_, _) => { });
        using var peer = serving.Meet().Socket;
        var channel = serving.Await(1)[0];
        byte[] piece = new byte[64 * 1024];
        for (int i = 0; i < 200; i++)
            channel.Post(piece);

        Eventually.True(() => Counted("liaison.messages.dropped") is > 0 and < 200, "some are dropped");
        await serving.Server.StopAsync(TimeSpan.Zero).InTime();
    }

    [Fact]
    public void Refusals_are_counted_by_reason()
    {
        using var listener = SocketListener.Listen(new("127.0.0.1", 0), new() { Connections = 1 });
        _isMine.Value = true;
        using var one = SocketClient.Connect(listener.LocalEndpoint);
        listener.AwaitRequest();
        Assert.True(listener.TryRefuse());
        using var two = SocketClient.Connect(listener.LocalEndpoint);
        using var channel = listener.AcceptNext();
        using var three = SocketClient.Connect(listener.LocalEndpoint);
        listener.AwaitRequest();
        Assert.Throws<EndpointException>(listener.TryAccept);
        Assert.Equal(1, Counted("liaison.connections.refused", "program"));
        Assert.Equal(1, Counted("liaison.connections.refused", "limit"));
    }

    public void Dispose() => _listener.Dispose();

    private void Count(Instrument instrument, long value, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state)
    {
        if (!_isMine.Value && !_takesAll)
            return;
        string name = tags.IsEmpty ? instrument.Name : $"{instrument.Name} {tags[0].Key}={tags[0].Value}";
        lock (_counted)
            _counted[name] = _counted.GetValueOrDefault(name) + value;
    }

    private long Counted(string name, string? reason = null)
    {
        lock (_counted)
            return _counted.GetValueOrDefault(reason is null ? name : $"{name} reason={reason}");
    }
}
