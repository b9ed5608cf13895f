using System.Net.Sockets;
using Microsoft.Extensions.Logging;

namespace Liaison.Sockets;

/// <summary>What has become of one send or receive of an opening dialogue: with a proxy, or for a WebSocket.</summary>
internal static class OpeningStep
{
    /// <summary>A limit that passes is an ending like others.</summary>
    public static async ValueTask<Transferred> TryAsync(ValueTask<Transferred> operation)
    {
        try
        {
            return await operation.ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return new(0, SocketError.TimedOut);
        }
    }

    public static FailureCause CauseOf(Transferred transferred) =>
        transferred.Error == SocketError.TimedOut ? FailureCause.TimedOut : FailureCause.Cut;

    /// <summary>A caller who gives up is told so as everywhere in .NET; whatever else went wrong is a consequence.</summary>
    public static void ThrowIfGivenUp(Endpoint endpoint, ConnectPhase phase, ILogger log, CancellationToken caller)
    {
        if (!caller.IsCancellationRequested)
            return;
        log.ConnectGivenUp(endpoint, phase);
        throw new OperationCanceledException($"{endpoint}: given up by the caller", caller);
    }

    /// <summary>The system's error, where it is one.</summary>
    public static SocketException? ErrorOf(Transferred transferred) =>
        transferred.Error is SocketError.Success or SocketError.TimedOut ? null : new SocketException((int)transferred.Error);

    public static string Describe(SocketError error) =>
        error == SocketError.TimedOut ? "" : new SocketException((int)error).Message;
}
