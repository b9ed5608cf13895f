using System.Net;
using System.Net.Sockets;

namespace Liaison.Sockets;

/// <summary>The sockets of a loop by what .NET offers on every system: all of them are looked at in each turn.</summary>
internal sealed class SelectedSockets : LoopSockets
{
    private readonly WakeSocket _wake = new();
    private readonly List<Socket?> _sockets = [];
    private readonly Stack<int> _free = [];
    private readonly Dictionary<Socket, int> _handles = [];
    private readonly HashSet<Socket> _receiving = [];
    private readonly HashSet<Socket> _sending = [];
    private Socket? _listener;

    public override int Listen(Socket listener)
    {
        _listener = listener;
        listener.Blocking = false;
        return Add(listener);
    }

    public override void StopListening() => Remove(_handles[_listener!]);

    public override SocketError Accept(out Accepted accepted)
    {
        accepted = default;
        try
        {
            var socket = _listener!.Accept();
            socket.Blocking = false;
            accepted = new(0, socket, socket.RemoteEndPoint as IPEndPoint);
            return SocketError.Success;
        }
        catch (SocketException error)
        {
            return error.SocketErrorCode;
        }
        catch (ObjectDisposedException)
        {
            return SocketError.OperationAborted;
        }
    }

    public override int Adopt(in Accepted accepted) => Add(accepted.Socket!);

    public override void Watch(int handle, bool receive, bool send)
    {
        var socket = _sockets[handle]!;
        Include(_receiving, socket, receive);
        Include(_sending, socket, send);
    }

    public override Transferred Receive(int handle, Span<byte> buffer)
    {
        int received = _sockets[handle]!.Receive(buffer, SocketFlags.None, out var error);
        return new(error == SocketError.Success ? received : 0, error);
    }

    public override Transferred Send(int handle, ReadOnlySpan<byte> bytes)
    {
        int sent = _sockets[handle]!.Send(bytes, SocketFlags.None, out var error);
        return error is SocketError.Success or SocketError.WouldBlock ? new(sent, SocketError.Success) : new(0, error);
    }

    public override void EndSending(int handle)
    {
        try
        {
            _sockets[handle]!.Shutdown(SocketShutdown.Send);
        }
        catch (SocketException)
        {
            // The peer has reset it: the next receive says so.
        }
    }

    public override void Close(int handle) => Remove(handle).Dispose();

    public override int Wait(Span<Ready> ready)
    {
        List<Socket> receiving = [_wake.Socket, .. _receiving];
        List<Socket> sending = [.. _sending];
        Socket.Select(receiving, sending.Count > 0 ? sending : null, null, Timeout.InfiniteTimeSpan);
        if (receiving.Remove(_wake.Socket))
            _wake.Clear();

        int filled = 0;
        var both = new HashSet<Socket>(sending);
        foreach (var socket in receiving)
        {
            if (filled < ready.Length)
                ready[filled++] = new(_handles[socket], CanReceive: true, both.Remove(socket), IsBroken: false);
        }

        foreach (var socket in both)
        {
            if (filled < ready.Length)
                ready[filled++] = new(_handles[socket], CanReceive: false, CanSend: true, IsBroken: false);
        }

        return filled;
    }

    public override void Wake() => _wake.Wake();

    public override void Dispose() => _wake.Dispose();

    private int Add(Socket socket)
    {
        if (!_free.TryPop(out int handle))
        {
            handle = _sockets.Count;
            _sockets.Add(null);
        }

        _sockets[handle] = socket;
        _handles[socket] = handle;
        _receiving.Add(socket);
        return handle;
    }

    private Socket Remove(int handle)
    {
        var socket = _sockets[handle]!;
        _sockets[handle] = null;
        _free.Push(handle);
        _handles.Remove(socket);
        _receiving.Remove(socket);
        _sending.Remove(socket);
        return socket;
    }

    private static void Include(HashSet<Socket> sockets, Socket socket, bool isIn)
    {
        if (isIn)
            sockets.Add(socket);
        else
            sockets.Remove(socket);
    }
}
