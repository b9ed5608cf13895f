using System.Globalization;
using System.Net.Sockets;
using Liaison.Protocols.WebSockets;

namespace Liaison.Sockets;

/// <summary>The opening handshake of a server, over a transport that a client has connected to.</summary>
internal sealed class ServerOpening
{
    private const int RequestTimeout = 408;
    private readonly Transport _transport;
    private readonly WebSocketListenerOptions _options;
    private readonly Action? _onRelease;
    private readonly ServerHandshake _handshake;
    private readonly Deadline _deadline;
    private bool _isOver;

    public ServerOpening(Transport transport, WebSocketListenerOptions options, Action? onRelease)
    {
        _transport = transport;
        _options = options;
        _onRelease = onRelease;
        _handshake = new(options.CreatePolicy());
        _deadline = options.HandshakeTimeout > TimeSpan.Zero ? Deadline.After(options.HandshakeTimeout, options.Time) : Deadline.Infinite;
    }

    private WebSocketConnection? Connection { get; set; }

    private EndpointException? Failure { get; set; }

    /// <summary>Does the handshake. A system's blocking socket stays one.</summary>
    /// <param name="drop">Gives up without a word: the client makes place for others, or there is no listener any more.</param>
    /// <exception cref="EndpointException">The client was refused, was too slow, was dropped or has left; the exception says which.</exception>
    public async Task<WebSocketConnection> RunAsync(CancellationToken drop)
    {
        using var limit = new StepLimit(_deadline, 1, _options.Time, drop);
        try
        {
            while (!TryFinish())
                await _transport.WaitAvailableAsync(limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            const string TooLate = "the request is not complete in time";
            if (drop.IsCancellationRequested)
                Fail(FailureCause.ConnectionLimit, 0, "");
            else
                Refuse(RequestTimeout, TooLate, ServerHandshake.Refusal(RequestTimeout, TooLate));
        }

        return Connection ?? throw Failure!;
    }

    /// <summary>Goes on with what has come, without waiting; false when more has to come.</summary>
    private bool TryFinish()
    {
        byte[] scratch = Scratch.Rent();
        try
        {
            while (!_isOver)
            {
                var received = _transport.ReceiveAvailable(scratch);
                if (received.Error == SocketError.WouldBlock)
                    return false;
                if (received.Count == 0)
                    Fail(FailureCause.Cut, 0, received.Succeeded ? "" : new SocketException((int)received.Error).Message);
                else
                    Judge(scratch.AsMemory(0, received.Count));
            }

            return true;
        }
        finally
        {
            Scratch.Return(scratch);
        }
    }

    private void Judge(ReadOnlyMemory<byte> received)
    {
        switch (_handshake.Read(received.Span, out int consumed))
        {
            case HandshakeOutcome.NeedMore:
                break;
            case HandshakeOutcome.Accepted:
                _isOver = true;
                _transport.Send(_handshake.Response);
                var opening = new WebSocketOpening
                {
                    Path = _handshake.Path,
                    SubProtocol = _handshake.SubProtocol,
                    Headers = _handshake.Request!.Headers,
                    Deflate = _handshake.Deflate,
                    Surplus = received[consumed..],
                };
                Connection = new(_transport, WebSocketRole.Server, _options.WebSocket, _options, opening, _onRelease);
                break;
            default:
                Refuse(_handshake.Status, _handshake.Detail, _handshake.Response);
                break;
        }
    }

    private void Refuse(int status, string detail, ReadOnlySpan<byte> answer)
    {
        _transport.Send(answer);
        Fail(FailureCause.HandshakeRefused, status, detail);
    }

    private void Fail(FailureCause cause, int status, string detail)
    {
        _isOver = true;
        var endpoint = _transport.RemoteEndpoint;
        string reason = status == 0 ? cause.ToString() : status.ToString(CultureInfo.InvariantCulture);
        SocketMetrics.Refused(reason);
        _options.Logger.ConnectionRefused(_transport.LocalEndpoint, endpoint, $"{reason} {detail}");
        Failure = new(endpoint, cause, ConnectPhase.WebSocket, _options.HandshakeTimeout, detail, null) { Status = status };
        _ = _transport.CloseAsync();
        _onRelease?.Invoke();
    }
}
