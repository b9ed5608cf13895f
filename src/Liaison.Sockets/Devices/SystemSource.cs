using System.Net.Sockets;

namespace Liaison.Sockets;

/// <summary>The transports of a listening socket of the system.</summary>
/// <param name="socket">Listens.</param>
/// <param name="local">Where.</param>
/// <param name="isPublished">Whether clients find the service.</param>
/// <param name="accept">Accepts a request; null when it is gone.</param>
internal sealed class SystemSource(Socket socket, Endpoint local, bool isPublished, Func<Transport?> accept) : ITransportSource
{
    // Not all systems wake who waits for a socket of a device when it is closed.
    private static readonly TimeSpan LongestPoll = TimeSpan.FromMilliseconds(250);

    private readonly Lock _accepting = new();
    private volatile bool _closed;

    public Endpoint LocalEndpoint => local;

    public bool IsPublished => isPublished;

    public bool WaitPending(Deadline deadline)
    {
        try
        {
            while (!_closed)
            {
                bool last = deadline.HasPassed;
                if (socket.Poll(last ? TimeSpan.Zero : deadline.Slice(LongestPoll), SelectMode.SelectRead))
                    return !_closed;
                if (last)
                    return false;
            }
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            // Closed by another thread.
        }

        return false;
    }

    public Transport? TryTake()
    {
        // One at a time from the look to the accept: the request that a thread has seen is still there when it takes it.
        lock (_accepting)
        {
            try
            {
                return !_closed && socket.Poll(TimeSpan.Zero, SelectMode.SelectRead) ? accept() : null;
            }
            catch (SocketException error) when (!_closed)
            {
                throw new DeviceException(EndpointException.Classify(error.SocketErrorCode), error.Message, error);
            }
            catch (Exception error) when (error is SocketException or ObjectDisposedException)
            {
                return null;
            }
        }
    }

    public void Dispose()
    {
        _closed = true;
        socket.Dispose();
    }
}
