using System.Globalization;
using System.Net.WebSockets;
using System.Text;
using Liaison.Protocols.WebSockets;
using Liaison.Sockets;

namespace Liaison.Peers.Tests.WebSockets;

/// <summary>What a peer does with a WebSocket of .NET's own, of a client or of Kestrel.</summary>
internal sealed class SystemWebSocketEnd
{
    private readonly WebSocket _webSocket;
    private readonly Action _end;
    private readonly Action _reset;
    private readonly Lock _gate = new();
    private volatile TaskCompletionSource? _pause;
    private Task _sending = Task.CompletedTask;

    /// <param name="webSocket">The WebSocket.</param>
    /// <param name="id">How its end is called.</param>
    /// <param name="end">Ends the TCP connection.</param>
    /// <param name="reset">Resets the TCP connection.</param>
    public SystemWebSocketEnd(WebSocket webSocket, string id, Action end, Action reset)
    {
        (_webSocket, _end, _reset) = (webSocket, end, reset);
        Connection = new(id, PerformAsync);
    }

    public PeerConnection Connection { get; }

    private Task PerformAsync(PeerCommand command)
    {
        switch (command.Do)
        {
            case "end":
                _end();
                break;
            case "reset":
                _reset();
                break;
            case "pause":
                _pause = new(TaskCreationOptions.RunContinuationsAsynchronously);
                Connection.Report(new(Connection.Id, "paused"));
                break;
            case "resume":
                _pause!.SetResult();
                break;
            default:
                // Whoever tells a peer to send does not wait until it has.
                lock (_gate)
                    _sending = SendAfterAsync(_sending, command);
                break;
        }

        return Task.CompletedTask;
    }

    private async Task SendAfterAsync(Task earlier, PeerCommand command)
    {
        await earlier;
        await Task.Yield();
        try
        {
            await SendAsync(command);
        }
        catch (Exception failure) when (IsEnd(failure))
        {
            // Who follows the connection reports the end.
        }
    }

    private async Task SendAsync(PeerCommand command)
    {
        switch (command.Do)
        {
            case "send":
                byte[] message = new byte[command.Content.Length * command.Repeat];
                for (int i = 0; i < command.Repeat; i++)
                    command.Content.CopyTo(message, i * command.Content.Length);
                for (int i = 0; i < command.Count; i++)
                    await SendAsync(command.Kind, message);
                break;
            case "number":
                for (int i = 0; i < command.Count; i++)
                    await SendAsync(MessageKind.Text, Encoding.UTF8.GetBytes(i.ToString(CultureInfo.InvariantCulture)));
                break;
            case "fragments":
                for (int i = 0; i < command.Parts.Count; i++)
                    await SendAsync(command.Kind, command.Parts[i], isLast: i == command.Parts.Count - 1);
                break;
            case "close":
                await _webSocket.CloseOutputAsync(
                    (WebSocketCloseStatus?)command.Code ?? WebSocketCloseStatus.Empty,
                    command.Code is null ? null : command.Reason,
                    CancellationToken.None);
                break;
            default:
                throw new NotSupportedException(command.Do);
        }
    }

    /// <summary>Reports all that comes, and the end.</summary>
    /// <param name="ended">Gives the connection up.</param>
    public async Task FollowAsync(CancellationToken ended)
    {
        byte[] buffer = new byte[64 * 1024];
        using var message = new MemoryStream();
        try
        {
            while (true)
            {
                if (_pause is { } pause)
                    await pause.Task.WaitAsync(ended);
                var received = await _webSocket.ReceiveAsync(buffer.AsMemory(), ended);
                if (received.MessageType == WebSocketMessageType.Close)
                    break;
                message.Write(buffer.AsSpan(0, received.Count));
                if (!received.EndOfMessage)
                    continue;
                var kind = received.MessageType == WebSocketMessageType.Text ? MessageKind.Text : MessageKind.Binary;
                var content = ReceivedMessage.Of(kind, message.GetBuffer().AsSpan(0, (int)message.Length));
                Connection.Report(new(Connection.Id, "message") { Kind = $"{kind}", Length = content.Length, Content = content.Content });
                message.SetLength(0);
            }

            if (_webSocket.State == WebSocketState.CloseReceived)
                await _webSocket.CloseOutputAsync(_webSocket.CloseStatus ?? WebSocketCloseStatus.Empty, null, CancellationToken.None);
            Connection.Report(Closed((int)_webSocket.CloseStatus!, _webSocket.CloseStatusDescription ?? ""));
        }
        catch (Exception failure) when (IsEnd(failure))
        {
            Connection.Report(Closed(CloseCodes.Abnormal, ""));
        }
    }

    private static bool IsEnd(Exception failure) =>
        failure is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException;

    private PeerEvent Closed(int code, string reason) =>
        new(Connection.Id, "closed") { Code = code, Reason = reason };

    private Task SendAsync(MessageKind kind, byte[] content, bool isLast = true) => _webSocket.SendAsync(
        content, kind == MessageKind.Text ? WebSocketMessageType.Text : WebSocketMessageType.Binary, isLast, CancellationToken.None);
}
