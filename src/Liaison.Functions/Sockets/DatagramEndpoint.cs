using System.Runtime.CompilerServices;
using Liaison.Functions.Errors;
using Liaison.Protocols.Framing;
using Liaison.Sockets;
using Liaison.Vocabulary;

namespace Liaison.Functions.Sockets;

/// <summary>A UDP socket behind a name. The sender of the last datagram is remembered for each thread that reads.</summary>
internal sealed class DatagramEndpoint(DatagramSocket socket, LiaisonOptions options) : NamedSocket(SocketKind.Datagram, options)
{
    // Several threads may read, and each wants to answer whom it has heard.
    private readonly ConditionalWeakTable<Thread, Endpoint> _senders = [];

    public override Endpoint? LocalEndpoint => socket.LocalEndpoint;

    public override Endpoint? RemoteEndpoint => _senders.TryGetValue(Thread.CurrentThread, out var sender) ? sender : null;

    protected override bool IsWebSocket => false;

    public override Message Read(Attempt attempt, ReadLimits limits)
    {
        var datagram = socket.Receive(limits.Start, limits.MaximumBytes);
        var message = Conclude(attempt, datagram.Message);
        if (message.Status != ReadStatus.Received)
            return message;
        _senders.AddOrUpdate(attempt.Caller, datagram.Sender);
        if (datagram.IsCut)
            attempt.Fail(100247, ("limit", ShownText.Of(message.Length)), ("size", ShownText.Of(datagram.Size)));
        return message;
    }

    public override bool Write(Attempt attempt, OutgoingMessage message) => attempt.Fail(100209);

    public override bool SendTo(Attempt attempt, OutgoingMessage message, Endpoint target)
    {
        if (target.Host.Length == 0)
            return attempt.Fail(100209);
        var bytes = message.Bytes(Options.TextEncoding);
        try
        {
            socket.Send(bytes, target);
            return attempt.Succeed();
        }
        catch (EndpointException error) when (error.Cause == FailureCause.DatagramTooLarge)
        {
            return attempt.Fail(100246, ("size", ShownText.Of(bytes.Length)), ("limit", ShownText.Of(error.Detail)));
        }
        catch (ObjectDisposedException)
        {
            return attempt.Fail(ClosedHere);
        }
    }

    public override bool ChangeFraming(Attempt attempt, Framing framing) => FailForKind(attempt);

    public override bool BecomeWebSocket(Attempt attempt) => FailForKind(attempt);

    public override string? ConnectionFact(int information) => "";

    public override Task CloseAsync(int code)
    {
        socket.Close();
        return Task.CompletedTask;
    }

    /// <summary>Nothing that can be set for one socket concerns datagrams.</summary>
    protected override void Configure(LiaisonOptions options)
    {
    }
}
