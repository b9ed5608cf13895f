using System.Net.Sockets;

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

    public static FailureCause CauseOf(Transferred transferred, CancellationToken caller)
    {
        if (caller.IsCancellationRequested)
            return FailureCause.Cancelled;
        return transferred.Error == SocketError.TimedOut ? FailureCause.TimedOut : FailureCause.Cut;
    }

    /// <summary>The system's error, where it is one.</summary>
    public static SocketException? ErrorOf(Transferred transferred) =>
        transferred.Error is SocketError.Success or SocketError.TimedOut ? null : new SocketException((int)transferred.Error);

    public static string Describe(SocketError error) =>
        error == SocketError.TimedOut ? "" : new SocketException((int)error).Message;
}
