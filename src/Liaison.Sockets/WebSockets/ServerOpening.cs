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

    public ServerOpening(Transport transport, WebSocketListenerOptions options, Action? onRelease)
    {
        _transport = transport;
        _options = options;
        _onRelease = onRelease;
        _handshake = new(new()
        {
            Limits = options.Http,
            SubProtocols = options.SubProtocols,
            Origins = options.Origins,
            Paths = options.Paths,
            Compression = options.WebSocket.Compression,
        });
        Deadline = options.HandshakeTimeout > TimeSpan.Zero ? Deadline.After(options.HandshakeTimeout, options.Time) : Deadline.Infinite;
    }

    public Deadline Deadline { get; }

    /// <summary>Whether it is over, one way or the other.</summary>
    public bool IsOver { get; private set; }

    /// <summary>The WebSocket, once it is open.</summary>
    public WebSocketConnection? Connection { get; private set; }

    /// <summary>Why there is none, once that is certain.</summary>
    public EndpointException? Failure { get; private set; }

    /// <summary>Goes on with what has come, without waiting.</summary>
    public void Advance()
    {
        byte[] scratch = Scratch.Rent();
        try
        {
            while (!IsOver)
            {
                var received = _transport.ReceiveAvailable(scratch);
                if (received.Error == SocketError.WouldBlock)
                    return;
                if (received.Count == 0)
                    Fail(FailureCause.Cut, 0, received.Succeeded ? "" : new SocketException((int)received.Error).Message);
                else
                    Judge(scratch.AsMemory(0, received.Count));
            }
        }
        finally
        {
            Scratch.Return(scratch);
        }
    }

    /// <summary>The client has taken too long.</summary>
    public void Expire() => Refuse(RequestTimeout, "the request is not complete in time", ServerHandshake.Refusal(RequestTimeout, "the request is not complete in time"));

    /// <summary>Gives up without a word: the client makes place for others.</summary>
    public void Drop() => Fail(FailureCause.ConnectionLimit, 0, "");

    private void Judge(ReadOnlyMemory<byte> received)
    {
        switch (_handshake.Read(received.Span, out int consumed))
        {
            case HandshakeOutcome.NeedMore:
                break;
            case HandshakeOutcome.Accepted:
                IsOver = true;
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

    private void Refuse(int status, string detail, byte[] answer)
    {
        _transport.Send(answer);
        Fail(FailureCause.HandshakeRefused, status, detail);
    }

    private void Fail(FailureCause cause, int status, string detail)
    {
        if (IsOver)
            return;
        IsOver = true;
        var endpoint = _transport.RemoteEndpoint;
        string reason = status == 0 ? cause.ToString() : status.ToString(CultureInfo.InvariantCulture);
        SocketMetrics.Refused(reason);
        _options.Logger.ConnectionRefused(_transport.LocalEndpoint, endpoint, $"{reason} {detail}");
        Failure = new(endpoint, cause, ConnectPhase.WebSocket, _options.HandshakeTimeout, detail, null) { Status = status };
        _ = _transport.CloseAsync();
        _onRelease?.Invoke();
    }
}
