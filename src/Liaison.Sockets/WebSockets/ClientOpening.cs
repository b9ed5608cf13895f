using System.Net.Sockets;
using System.Security.Cryptography;
using Liaison.Protocols.WebSockets;

namespace Liaison.Sockets;

/// <summary>The opening handshake of a client, over a transport that is connected.</summary>
internal sealed class ClientOpening
{
    private const int KeySize = 16;
    private const int ReadSize = 4096;

    // A refusal is a refusal: what the server says about it is waited for only this long.
    private static readonly TimeSpan BodyPatience = TimeSpan.FromSeconds(1);

    private readonly WebSocketAddress _address;
    private readonly Endpoint _endpoint;
    private readonly WebSocketClientOptions _options;
    private readonly ClientHandshake _handshake;
    private Deadline _bodyLimit;

    /// <summary>Prepares the request, so that what cannot be asked for fails before anything is sent.</summary>
    /// <exception cref="ArgumentException">A target, a sub-protocol or a header is not allowed.</exception>
    public ClientOpening(WebSocketAddress address, WebSocketClientOptions options)
    {
        _address = address;
        _endpoint = new(address.Host, address.Port);
        _options = options;
        var asked = new ClientHandshakeOptions
        {
            Address = address,
            SubProtocols = options.SubProtocols,
            Headers = options.Headers,
            RequireSubProtocol = options.RequireSubProtocol,
            Deflate = options.WebSocket.Compression ? new DeflateOffer() : null,
            Limits = options.Http,
        };
        _handshake = new(asked, RandomNumberGenerator.GetBytes(KeySize));
    }

    public WebSocketConnection Run(Transport transport, Deadline deadline, CancellationToken caller)
    {
        WebSocketConnection connection;

        // Wakes the wait: a transport that has stopped receiving is readable.
        using (caller.UnsafeRegister(static transport => ((Transport)transport!).StopReceiving(), transport))
            connection = Exchange(transport, deadline, caller);

        if (!caller.IsCancellationRequested)
            return connection;

        // It came too late for the handshake, and a connection that receives nothing is none.
        connection.Close(CloseCodes.GoingAway);
        ThrowIfGivenUp(caller);
        return connection;
    }

    public async Task<WebSocketConnection> RunAsync(Transport transport, Deadline deadline, CancellationToken caller)
    {
        byte[] buffer = new byte[ReadSize];
        try
        {
            WebSocketConnection? connection = null;
            using (var limit = new StepLimit(deadline, 1, _options.Time, caller))
                Check(await OpeningStep.TryAsync(transport.SendAsync(_handshake.Request, limit.Token)).ConfigureAwait(false), caller);
            while (connection is null)
            {
                using var limit = new StepLimit(Limit(deadline), 1, _options.Time, caller);
                var received = await OpeningStep.TryAsync(transport.ReceiveAsync(buffer, limit.Token)).ConfigureAwait(false);
                connection = Judge(transport, buffer, received, caller);
            }

            return connection;
        }
        catch
        {
            transport.Dispose();
            throw;
        }
    }

    private WebSocketConnection Exchange(Transport transport, Deadline deadline, CancellationToken caller)
    {
        byte[] scratch = Scratch.Rent();
        try
        {
            Check(transport.Send(_handshake.Request), caller);
            WebSocketConnection? connection;
            do
            {
                var limit = Limit(deadline);
                var received = transport.WaitReadable(limit) ? transport.Receive(scratch) : new(0, SocketError.TimedOut);
                connection = Judge(transport, scratch, received, caller);
            }
            while (connection is null);
            return connection;
        }
        catch
        {
            transport.Dispose();
            throw;
        }
        finally
        {
            Scratch.Return(scratch);
        }
    }

    /// <summary>Until when more of the answer is awaited.</summary>
    private Deadline Limit(Deadline deadline)
    {
        if (_handshake.Status != 0 && _bodyLimit.IsInfinite)
            _bodyLimit = Deadline.After(BodyPatience, _options.Time);
        return Deadline.Earlier(deadline, _bodyLimit);
    }

    private void Check(Transferred sent, CancellationToken caller)
    {
        if (!sent.Succeeded)
            throw Failure(sent, caller);
    }

    /// <summary>The connection, when the server has agreed; null when more of its answer is needed.</summary>
    private WebSocketConnection? Judge(Transport transport, byte[] buffer, Transferred received, CancellationToken caller)
    {
        int consumed = 0;
        var outcome = received.Count > 0 ? _handshake.Read(buffer.AsSpan(0, received.Count), out consumed) : HandshakeOutcome.NeedMore;
        if (received.Count == 0)
        {
            bool isAnswered = _handshake.Status != 0 && !caller.IsCancellationRequested;
            if (!isAnswered && !received.Succeeded)
                throw Failure(received, caller);
            outcome = _handshake.End();
        }

        return outcome switch
        {
            HandshakeOutcome.NeedMore => null,
            HandshakeOutcome.Accepted => new(
                transport,
                WebSocketRole.Client,
                _options.WebSocket,
                _options,
                new()
                {
                    Path = _address.Target,
                    SubProtocol = _handshake.SubProtocol,
                    Headers = _handshake.Response!.Headers,
                    Deflate = _handshake.Deflate,
                    Surplus = buffer.AsMemory(consumed, received.Count - consumed),
                },
                onRelease: null),
            HandshakeOutcome.Refused => throw Failure(FailureCause.HandshakeRefused, _handshake.Body),
            HandshakeOutcome.NoSubProtocol => throw Failure(FailureCause.NoSubProtocol, _handshake.Detail),
            _ => throw Failure(FailureCause.HandshakeInvalid, _handshake.Detail),
        };
    }

    private void ThrowIfGivenUp(CancellationToken caller) =>
        OpeningStep.ThrowIfGivenUp(_endpoint, ConnectPhase.WebSocket, _options.Logger, caller);

    private EndpointException Failure(Transferred transferred, CancellationToken caller)
    {
        ThrowIfGivenUp(caller);
        return Failure(OpeningStep.CauseOf(transferred), OpeningStep.Describe(transferred.Error), OpeningStep.ErrorOf(transferred));
    }

    private EndpointException Failure(FailureCause cause, string detail, SocketException? inner = null)
    {
        _options.Logger.ConnectFailed(_endpoint, cause, ConnectPhase.WebSocket);
        return new(_endpoint, cause, ConnectPhase.WebSocket, _options.ConnectTimeout, detail, inner)
        {
            Status = cause == FailureCause.HandshakeRefused ? _handshake.Status : 0,
            Reason = cause == FailureCause.HandshakeRefused ? _handshake.Reason : "",
            Location = _handshake.Location,
        };
    }
}
