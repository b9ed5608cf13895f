using System.Net.Sockets;
using Liaison.Protocols.Socks;

namespace Liaison.Sockets;

/// <summary>The negotiation with a proxy about one destination, over a transport that is connected to the proxy.</summary>
internal sealed class ProxyOpening
{
    private readonly Endpoint _destination;
    private readonly ProxyServer _proxy;
    private readonly ClientOptions _options;
    private readonly Socks5Negotiation _negotiation;

    /// <summary>Prepares the request, so that what cannot be asked for fails before anything is sent.</summary>
    /// <exception cref="EndpointException">The destination's name is too long for a proxy.</exception>
    public ProxyOpening(Endpoint destination, ProxyServer proxy, ClientOptions options)
    {
        (_destination, _proxy, _options) = (destination, proxy, options);
        _negotiation = new(destination.Host, destination.Port, proxy.Credentials);
        Check();
    }

    public void Run(Transport transport, Deadline deadline, CancellationToken caller)
    {
        Span<byte> answer = stackalloc byte[Socks5Negotiation.LongestAnswer];

        // Wakes the wait: a transport that has stopped receiving is readable.
        using var wake = caller.UnsafeRegister(static transport => ((Transport)transport!).StopReceiving(), transport);
        while (_negotiation.Outcome == Socks5Outcome.NeedMore)
        {
            Check(transport.Send(_negotiation.TakeOutput().Span), caller);
            Judge(
                transport.WaitReadable(deadline) ? transport.Receive(answer[.._negotiation.Needed]) : new(0, SocketError.TimedOut),
                answer,
                caller);
        }

        // Nobody stops the transport any more, but somebody may have, too late for the negotiation.
        wake.Dispose();
        OpeningStep.ThrowIfGivenUp(_destination, ConnectPhase.Proxy, _options.Logger, caller);
    }

    public async Task RunAsync(Transport transport, Deadline deadline, CancellationToken caller)
    {
        byte[] answer = new byte[Socks5Negotiation.LongestAnswer];
        using var limit = new StepLimit(deadline, 1, _options.Time, caller);
        while (_negotiation.Outcome == Socks5Outcome.NeedMore)
        {
            Check(await OpeningStep.TryAsync(transport.SendAsync(_negotiation.TakeOutput(), limit.Token)).ConfigureAwait(false), caller);
            var received = transport.ReceiveAsync(answer.AsMemory(0, _negotiation.Needed), limit.Token);
            Judge(await OpeningStep.TryAsync(received).ConfigureAwait(false), answer, caller);
        }
    }

    private void Judge(Transferred received, ReadOnlySpan<byte> answer, CancellationToken caller)
    {
        Check(received, caller);
        if (received.Count > 0)
            _negotiation.Read(answer[..received.Count], out _);
        else
            _negotiation.End();
        Check();
    }

    private void Check(Transferred transferred, CancellationToken caller)
    {
        if (transferred.Succeeded)
            return;
        OpeningStep.ThrowIfGivenUp(_destination, ConnectPhase.Proxy, _options.Logger, caller);
        var cause = OpeningStep.CauseOf(transferred);
        throw Failure(
            cause == FailureCause.Cut ? FailureCause.ProxyInvalid : cause, OpeningStep.Describe(transferred.Error), OpeningStep.ErrorOf(transferred));
    }

    private void Check()
    {
        FailureCause? cause = _negotiation.Outcome switch
        {
            Socks5Outcome.NeedMore or Socks5Outcome.Connected => null,
            Socks5Outcome.NoMethod => FailureCause.ProxyNoMethod,
            Socks5Outcome.CredentialsRefused => FailureCause.ProxyCredentials,
            Socks5Outcome.Refused => FailureCause.ProxyReply,
            Socks5Outcome.NameTooLong => FailureCause.ProxyNameTooLong,
            _ => FailureCause.ProxyInvalid,
        };
        if (cause is { } failed)
            throw Failure(failed, _negotiation.Detail, null);
    }

    private EndpointException Failure(FailureCause cause, string detail, SocketException? error)
    {
        _options.Logger.ConnectFailed(_destination, cause, ConnectPhase.Proxy);
        return new(_destination, cause, ConnectPhase.Proxy, _options.ConnectTimeout, detail, error)
        {
            Proxy = _proxy.Address,
            Status = _negotiation.Reply,
        };
    }
}
