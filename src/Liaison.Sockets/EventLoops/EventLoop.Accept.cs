using System.Net.Sockets;

namespace Liaison.Sockets;

internal sealed partial class EventLoop
{
    private const int MostAccepted = 64;
    private const int MostPlaces = 256;
    private readonly LinkedList<LoopConnection?> _halfOpen = [];
    private readonly Stack<LinkedListNode<LoopConnection?>> _places = [];
    private int _listening = -1;
    private volatile bool _isPaused;

    /// <summary>Whether the system gives no client, for want of descriptors. For any thread.</summary>
    public bool IsAcceptPaused => _isPaused;

    /// <summary>Takes the clients of a listening socket, for all loops: before the loop is started.</summary>
    public void Listen(Socket listener) => _listening = _sockets.Listen(listener);

    /// <summary>Takes no more clients, if this loop has taken them: the listening socket closes where it is the server's own.</summary>
    public void StopListening()
    {
        if (_listening < 0)
            return;
        _listening = -1;
        _isPaused = false;
        _sockets.StopListening();
        _server.Unlisten();
    }

    /// <summary>Takes a client over, in the loop's thread.</summary>
    public void Adopt(Accepted accepted, string? address, bool isRefused)
    {
        int handle;
        try
        {
            handle = _sockets.Adopt(accepted);
        }
        catch (SocketException)
        {
            _server.Released(address);
            return;
        }

        if (handle >= _connections.Length)
            Array.Resize(ref _connections, Math.Max(handle + 1, 2 * _connections.Length));
        Volatile.Write(ref _count, _count + 1);
        var connection = new LoopConnection(this, _sockets, handle, _server.LocalEndpoint, accepted.Remote, address);
        _connections[handle] = connection;
        if (isRefused)
            connection.TurnAway();
        else
            connection.Begin();
        connection.StopIfServerDoes();
    }

    /// <summary>Takes over a client whom another server has accepted.</summary>
    public void Adopt(StreamSocket socket, AcceptedClient client, string? address)
    {
        Volatile.Write(ref _count, _count + 1);
        var connection = new LoopConnection(this, socket, 0, Endpoint.From(client.Local), client.Remote, address);
        _guests.Add(connection);
        socket.Begin(connection);
        connection.Begin(client.Opening, client.State);
        connection.StopIfServerDoes();
    }

    /// <summary>Gives a handshake a place among those under way: at need that of the oldest, which is dropped without a word.</summary>
    public LinkedListNode<LoopConnection?> EnterHalfOpen(LoopConnection connection)
    {
        var place = _places.TryPop(out var free) ? free : new(null);
        place.Value = connection;
        int most = Options.Listener.HalfOpen;
        int own = (most + _server.LoopCount - 1) / _server.LoopCount;
        _halfOpen.AddLast(place);
        if (most > 0 && _halfOpen.Count > own)
            _halfOpen.First!.Value!.Drop();
        return place;
    }

    /// <summary>Takes a place back.</summary>
    public void LeaveHalfOpen(LinkedListNode<LoopConnection?> place)
    {
        _halfOpen.Remove(place);
        place.Value = null;
        if (_places.Count < MostPlaces)
            _places.Push(place);
    }

    private void Accept()
    {
        for (int i = 0; i < MostAccepted && _listening >= 0; i++)
        {
            var error = _sockets.Accept(out var accepted);
            if (error == SocketError.WouldBlock)
                return;
            if (error == SocketError.ConnectionAborted)
                continue;
            if (error != SocketError.Success)
            {
                PauseAccepting(error);
                return;
            }

            HandOver(accepted);
        }
    }

    private void HandOver(Accepted accepted)
    {
        string? address = ConnectionCount.AddressOf(accepted.Remote);
        int? limit = _server.Count.In(address, Options.Listener);
        if (limit is not null)
            _server.TellTrouble(FailureCause.ConnectionLimit, ShownLimit(limit.Value));
        bool isRefused = limit is not null;
        var loop = _server.LeastBusy();
        if (loop == this)
            Adopt(accepted, address, isRefused);
        else
            HandOver(loop, accepted, address, isRefused);
    }

    // By itself, since what the closure holds is made where the method begins.
    private static void HandOver(EventLoop loop, Accepted accepted, string? address, bool isRefused) =>
        loop.Run(() => loop.Adopt(accepted, address, isRefused));

    /// <summary>Out of descriptors: the request stays where it is; looking at once would only burn the processor.</summary>
    private void PauseAccepting(SocketError error)
    {
        _isPaused = true;
        _sockets.Watch(_listening, receive: false, send: false);
        Options.Listener.Logger.AcceptPaused(_server.LocalEndpoint, error);
        _server.TellTrouble(FailureCause.OutOfResources, new SocketException((int)error).Message);
    }

    private static string ShownLimit(int limit) => limit.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private void ResumeAccepting()
    {
        if (!_isPaused)
            return;
        _isPaused = false;
        _sockets.Watch(_listening, receive: true, send: false);
    }
}
