using System.Diagnostics;

namespace Liaison.Sockets;

/// <summary>
/// Looks for bytes for a short while before a read goes to sleep, as long as that has paid off lately. Belongs to the
/// reader whose turn it is.
/// </summary>
internal struct AdaptiveSpin(ConnectionOptions options)
{
    // A wait of so many times the spin is still traffic that a further spin may catch.
    private const int RecentFactor = 8;

    private readonly long _ticks = (long)(options.Spin.TotalSeconds * Stopwatch.Frequency);
    private readonly TimeProvider _time = options.Time;
    private long _lastRead;

    /// <summary>Whether bytes were found; if not, the caller has to wait.</summary>
    public bool WaitReadable(Transport transport)
    {
        if (_ticks == 0)
            return false;
        long start = Stopwatch.GetTimestamp();
        bool isRecent = start - _lastRead < _ticks * RecentFactor;
        _lastRead = start;
        while (isRecent && Stopwatch.GetTimestamp() - start < _ticks)
        {
            if (transport.WaitReadable(Deadline.After(TimeSpan.Zero, _time)))
                return true;
        }

        return false;
    }
}
