using System.Collections.Concurrent;
using System.Diagnostics;
using Liaison.Functions.Tests.Stages;
using Liaison.Testing;
using static Liaison.English;

namespace Liaison.Functions.Tests.Acceptance;

[Trait("Acceptance", "T14")]
[Collection(nameof(Alone))]
public sealed class T14_Polling
{
    private const int Channels = 1000;
    private const int Threads = 8;

    [Theory]
    [InlineData(10)]
    [InlineData(20)]
    public void Polling_a_thousand_idle_channels_keeps_its_times_at_little_processor_cost(int limit)
    {
        using var stage = new Stage();
        var peers = new List<Peer>();
        var channels = new List<string>();
        for (int i = 0; i < Channels; i++)
        {
            var (channel, peer) = stage.OpenChannel();
            channels.Add(channel);
            peers.Add(peer);
        }

        // Other work of the machine may make one measure too long, not one after the other.
        long start = Stopwatch.GetTimestamp();
        var (median, load) = Measure(channels, limit);
        while ((median > limit + 15 || load > 0.5) && Stopwatch.GetElapsedTime(start) < Patience.Limit)
            (median, load) = Measure(channels, limit);

        peers.ForEach(static peer => peer.Dispose());
        Assert.InRange(median, limit, limit + 15);
        Assert.InRange(load, 0, 0.5);
    }

    /// <summary>The median of the times of a read from each channel, and the part of a processor that they took.</summary>
    private static (double Median, double Load) Measure(List<string> channels, int limit)
    {
        var times = new ConcurrentBag<double>();
        using var process = Process.GetCurrentProcess();
        var processorBefore = process.TotalProcessorTime;
        long start = Stopwatch.GetTimestamp();
        var threads = channels.Chunk(Channels / Threads).Select(part => Background.Start(() => Poll(part, limit, times))).ToList();
        threads.ForEach(static thread => thread.Result());
        var elapsed = Stopwatch.GetElapsedTime(start);
        process.Refresh();

        double[] ordered = [.. times.Order()];
        Assert.Equal(Channels, ordered.Length);
        Assert.True(ordered[0] >= limit, $"A read of {limit} ms took {ordered[0]} ms.");
        return (ordered[Channels / 2], (process.TotalProcessorTime - processorBefore) / elapsed);
    }

    private static void Poll(string[] channels, int limit, ConcurrentBag<double> times)
    {
        foreach (string channel in channels)
        {
            long start = Stopwatch.GetTimestamp();
            Assert.True(SocketRead(channel, false, limit).IsEmpty);
            Assert.False(ErrorOccurred);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
    }
}
