using Liaison.Protocols.WebSockets;

namespace Liaison.Sockets;

public sealed partial class WebSocketConnection
{
    private const int ControlRoom = FrameHeader.MaximumSize + FrameHeader.MaximumControlLength;

    /// <inheritdoc/>
    private protected override void SendControlFrames()
    {
        Span<byte> frame = stackalloc byte[ControlRoom];
        while (_control.TryTake(out var opcode, out var payload))
        {
            int size = _frames.WriteControl(opcode, payload.Span, frame);

            // Should this fail, the connection is gone, and whoever reads sees why.
            SocketMetrics.Sent(_transport.Send(frame[..size]).Count, messages: 0);
        }
    }

    /// <summary>
    /// Never waits: whoever has the turn to write sends them on leaving, and where the peer does not read the caretaker
    /// comes back to them.
    /// </summary>
    private protected override void SendWaitingControlFrames()
    {
        while (_control.IsPending && _writing.TryEnter())
        {
            bool canSend = _transport.CanSend;
            if (canSend)
                SendControlFrames();
            _writing.Leave();
            if (!canSend)
                return;
        }
    }
}
