namespace Liaison.Functions.Sockets;

/// <summary>The pauses between attempts to connect again: 1, 2, 4 … 60 s, each 20 % more or less at random.</summary>
internal sealed class Backoff
{
    private const double Spread = 0.2;
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    private TimeSpan _next = Shortest;

    /// <summary>How long a connection must have held for the pauses to begin anew.</summary>
    public static TimeSpan GoodConnection => Longest;

    /// <summary>The next pause.</summary>
    public TimeSpan Next()
    {
        var pause = _next;
        _next = pause * 2 < Longest ? pause * 2 : Longest;
        return pause * (1 - Spread + (2 * Spread * Random.Shared.NextDouble()));
    }

    public void Restart() => _next = Shortest;
}
