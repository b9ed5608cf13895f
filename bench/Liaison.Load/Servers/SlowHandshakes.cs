namespace Liaison.Load.Servers;

/// <summary>Clients that never come to the end of their handshake: one more byte of its request from each, every second.</summary>
internal sealed class SlowHandshakes : IDisposable
{
    // They do not know of each other: a few at a time, not all at once.
    private const int Parts = 250;
    private static readonly byte[] Request = "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: "u8.ToArray();
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(1000.0 / Parts);

    private readonly Crowd _crowd = new();
    private readonly ManualResetEventSlim _end = new();
    private readonly Thread _dribbling;

    public SlowHandshakes(int port, int count)
    {
        _crowd.Connect(port, count);
        _dribbling = new Thread(Dribble) { IsBackground = true };
        _dribbling.Start();
    }

    public void Dispose()
    {
        _end.Set();
        _dribbling.Join();
        _end.Dispose();
        _crowd.Dispose();
    }

    private void Dribble()
    {
        for (int i = 0; !_end.Wait(Step); i++)
        {
            byte next = i / Parts < Request.Length ? Request[i / Parts] : (byte)'a';
            for (int place = i % Parts; place < _crowd.Sockets.Count; place += Parts)
                _crowd.Sockets[place].Send([next]);
        }
    }
}
