using Liaison.Protocols.Bluetooth;
using Liaison.Protocols.WebSockets;
using Microsoft.Extensions.Logging;

namespace Liaison.Sockets;

/// <summary>The events of the log. Payloads never appear in them.</summary>
internal static partial class SocketLog
{
    [LoggerMessage(1, LogLevel.Debug, "Connection {Local} - {Remote} opened")]
    public static partial void ConnectionOpened(this ILogger logger, Endpoint local, Endpoint remote);

    public static void ConnectionEnded(this ILogger logger, Endpoint local, Endpoint remote, ConnectionEnd end)
    {
        if (end.Violation is { } violation)
            logger.ConnectionBroken(local, remote, violation.Kind.ToString(), violation.Bytes, violation.Size, violation.Limit);
        else if (end.WebSocketViolation is { } broken)
            logger.WebSocketBroken(local, remote, broken.Kind, broken.Detail);
        else
            logger.ConnectionEnded(local, remote, end.Reason, end.Error);
    }

    [LoggerMessage(4, LogLevel.Debug, "Listening on {Local}")]
    public static partial void Listening(this ILogger logger, Endpoint local);

    [LoggerMessage(5, LogLevel.Warning, "Listener {Local} refused {Remote}: {Reason}")]
    public static partial void ConnectionRefused(this ILogger logger, Endpoint local, Endpoint remote, string reason);

    [LoggerMessage(6, LogLevel.Debug, "Connection to {Endpoint} not made: {Cause} during {Phase}")]
    public static partial void ConnectFailed(this ILogger logger, Endpoint endpoint, FailureCause cause, ConnectPhase phase);

    [LoggerMessage(10, LogLevel.Debug, "Connection to {Endpoint} given up by the caller during {Phase}")]
    public static partial void ConnectGivenUp(this ILogger logger, Endpoint endpoint, ConnectPhase phase);

    [LoggerMessage(12, LogLevel.Debug, "Datagrams on {Local}")]
    public static partial void DatagramsOpened(this ILogger logger, Endpoint local);

    [LoggerMessage(8, LogLevel.Warning, "Certificate of {Endpoint} accepted all the same: {Fault}")]
    public static partial void CertificateFaultIgnored(this ILogger logger, Endpoint endpoint, CertificateFault fault);

    [LoggerMessage(9, LogLevel.Warning, "Versions of TLS left out for {Endpoint}: {Versions}")]
    public static partial void TlsVersionsLeftOut(this ILogger logger, Endpoint endpoint, System.Security.Authentication.SslProtocols versions);

    [LoggerMessage(20, LogLevel.Warning, "Bluetooth service {Service} is not published: clients need the channel number {Channel}")]
    public static partial void ServiceNotPublished(this ILogger logger, BluetoothService service, int channel);

    [LoggerMessage(21, LogLevel.Warning, "Server {Local} cannot accept for now: {Error}")]
    public static partial void AcceptPaused(this ILogger logger, Endpoint local, System.Net.Sockets.SocketError error);

    [LoggerMessage(22, LogLevel.Error, "The program of server {Local} has thrown on connection {Remote}, which is closed")]
    public static partial void ProgramFailed(this ILogger logger, Endpoint local, Endpoint remote, Exception error);

    [LoggerMessage(23, LogLevel.Warning, "The program of server {Local} keeps loop {Loop} waiting for {Duration}, on connection {Remote}: let it run in threads of the pool")]
    public static partial void ProgramBlocks(this ILogger logger, Endpoint local, int loop, TimeSpan duration, Endpoint remote);

    [LoggerMessage(2, LogLevel.Debug, "Connection {Local} - {Remote} ended: {Reason} {Error}")]
    private static partial void ConnectionEnded(
        this ILogger logger, Endpoint local, Endpoint remote, EndReason reason, System.Net.Sockets.SocketError error);

    [LoggerMessage(3, LogLevel.Warning, "Connection {Local} - {Remote} ended by a violation: {Violation} {Bytes} (size {Size}, limit {Limit})")]
    private static partial void ConnectionBroken(
        this ILogger logger, Endpoint local, Endpoint remote, string violation, string bytes, long size, long limit);

    [LoggerMessage(7, LogLevel.Warning, "WebSocket {Local} - {Remote} ended by a violation: {Violation} ({Detail})")]
    private static partial void WebSocketBroken(
        this ILogger logger, Endpoint local, Endpoint remote, WebSocketViolationKind violation, string detail);
}
