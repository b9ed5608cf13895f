using System.Net.Sockets;
using Liaison.Protocols.Framing;
using Liaison.Protocols.WebSockets;

namespace Liaison.Sockets;

/// <summary>How a connection ended. Each connection has exactly one.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Error">The system's error, when the system reported one.</param>
/// <param name="Violation">The rule of framing broken, with <see cref="EndReason.Violation"/>.</param>
/// <param name="Discarded">Bytes of an incomplete message that were thrown away.</param>
public sealed record ConnectionEnd(
    EndReason Reason, SocketError Error = SocketError.Success, FramingViolation? Violation = null, long Discarded = 0)
{
    /// <summary>The rule of WebSocket, or the limit, broken, with <see cref="EndReason.Violation"/>; else null.</summary>
    public WebSocketViolation? WebSocketViolation { get; init; }

    /// <summary>The peer's close frame, with <see cref="EndReason.ClosedByPeer"/> on a WebSocket; else null.</summary>
    public CloseFrame? Close { get; init; }

    /// <summary>What the transport has found wrong, such as <c>truncated</c> for TLS that ended without saying so; else "".</summary>
    public string Detail { get; init; } = "";

    internal static ConnectionEnd ClosedByPeer { get; } = new(EndReason.ClosedByPeer);

    internal static ConnectionEnd ClosedHere { get; } = new(EndReason.ClosedHere);

    /// <summary>The system's number for <see cref="Error"/> (errno, WSA number), 0 when there is none.</summary>
    public int SystemCode => Error == SocketError.Success ? 0 : new SocketException((int)Error).NativeErrorCode;

    /// <summary>The system's text for <see cref="Error"/>, "" when there is none.</summary>
    public string SystemMessage => Error == SocketError.Success ? "" : new SocketException((int)Error).Message;
}
