using Liaison.Protocols.WebSockets;

namespace Liaison.Sockets;

/// <summary>
/// The control frames that wait to be sent: who finds that one is due leaves it here, who has the turn to write sends it.
/// At most one of each sort: a later pong or ping takes the place of an earlier one that has not left. Safe for any
/// number of threads.
/// </summary>
internal sealed class ControlFrames
{
    private readonly Lock _gate = new();
    private ReadOnlyMemory<byte>? _pong;
    private ReadOnlyMemory<byte>? _ping;
    private CloseFrame? _close;
    private volatile bool _isPending;
    private volatile bool _closeHasLeft;

    /// <summary>Whether something waits.</summary>
    public bool IsPending => _isPending;

    /// <summary>Whether the close frame has been taken: no frame of any sort may follow it.</summary>
    public bool CloseHasLeft => _closeHasLeft;

    public void AddPong(ReadOnlyMemory<byte> payload) => Add(ref _pong, payload);

    public void AddPing(ReadOnlyMemory<byte> payload) => Add(ref _ping, payload);

    public void AddClose(CloseFrame frame)
    {
        lock (_gate)
        {
            _close ??= frame;
            _isPending = !_closeHasLeft;
        }
    }

    /// <summary>Takes the next one to send: the close frame comes last, and nothing after it.</summary>
    public bool TryTake(out WebSocketOpcode opcode, out ReadOnlyMemory<byte> payload)
    {
        lock (_gate)
        {
            (opcode, payload) = (WebSocketOpcode.Pong, default);
            if (!_isPending)
                return false;
            if (_pong is { } pong)
                (payload, _pong) = (pong, null);
            else if (_ping is { } ping)
                (opcode, payload, _ping) = (WebSocketOpcode.Ping, ping, null);
            else
                (opcode, payload, _closeHasLeft) = (WebSocketOpcode.Close, _close!.Payload(), true);
            _isPending = !_closeHasLeft && (_pong is not null || _ping is not null || _close is not null);
            return true;
        }
    }

    private void Add(ref ReadOnlyMemory<byte>? place, ReadOnlyMemory<byte> payload)
    {
        lock (_gate)
        {
            if (_closeHasLeft)
                return;
            place = payload;
            _isPending = true;
        }
    }
}
