using System.Net.Sockets;

namespace Liaison.Sockets;

/// <summary>A connection or a listener could not be made. Who and where: <see cref="Endpoint"/>; why: <see cref="Cause"/>.</summary>
public sealed class EndpointException : IOException
{
    internal EndpointException(
        Endpoint endpoint, FailureCause cause, ConnectPhase phase, TimeSpan limit, string detail, Exception? inner)
        : base($"{endpoint}: {Describe(cause)}{(detail.Length == 0 ? "" : $" ({detail})")}", inner)
    {
        Endpoint = endpoint;
        Cause = cause;
        Phase = phase;
        Limit = limit;
        Detail = detail;
        SystemError = inner is SocketException socket ? socket.NativeErrorCode : 0;
    }

    /// <summary>What could not be reached or listened on.</summary>
    public Endpoint Endpoint { get; }

    /// <summary>Why.</summary>
    public FailureCause Cause { get; }

    /// <summary>What was going on.</summary>
    public ConnectPhase Phase { get; }

    /// <summary>The time limit of the whole attempt; negative when there was none.</summary>
    public TimeSpan Limit { get; }

    /// <summary>
    /// The system's text, one for each address tried, "" if there is none; with
    /// <see cref="FailureCause.ConnectionLimit"/> and <see cref="FailureCause.DatagramTooLarge"/>, the limit.
    /// </summary>
    public string Detail { get; }

    /// <summary>The HTTP status that refuses a WebSocket; 0 for other causes.</summary>
    public int Status { get; internal init; }

    /// <summary>The reason phrase that came with <see cref="Status"/>, or "".</summary>
    public string Reason { get; internal init; } = "";

    /// <summary>The system's number (errno, WSA number), 0 if there is none.</summary>
    public int SystemError { get; }

    /// <summary>What the system says about an address of this machine, or about a datagram.</summary>
    internal static EndpointException Of(Endpoint endpoint, SocketException error) =>
        new(endpoint, Classify(error.SocketErrorCode), ConnectPhase.Tcp, Timeout.InfiniteTimeSpan, error.Message, error);

    internal static FailureCause Classify(SocketError error) => error switch
    {
        SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain or SocketError.NoRecovery => FailureCause.HostNotFound,
        SocketError.ConnectionRefused => FailureCause.Refused,
        SocketError.NetworkUnreachable or SocketError.HostUnreachable or SocketError.NetworkDown or SocketError.HostDown => FailureCause.Unreachable,
        SocketError.TimedOut => FailureCause.TimedOut,
        SocketError.AddressAlreadyInUse => FailureCause.AddressInUse,
        SocketError.AddressNotAvailable => FailureCause.AddressNotLocal,
        SocketError.AccessDenied => FailureCause.PermissionDenied,
        SocketError.TooManyOpenSockets or SocketError.NoBufferSpaceAvailable or SocketError.ProcessLimit => FailureCause.OutOfResources,
        _ => FailureCause.System,
    };

    private static string Describe(FailureCause cause) => cause switch
    {
        FailureCause.HostNotFound => "the host name has no address",
        FailureCause.Refused => "connection refused; nothing listens there, or a firewall refuses",
        FailureCause.Unreachable => "network or host unreachable",
        FailureCause.TimedOut => "time limit passed",
        FailureCause.AddressInUse => "address and port are in use",
        FailureCause.AddressNotLocal => "the address does not belong to this machine",
        FailureCause.PermissionDenied => "permission denied",
        FailureCause.OutOfResources => "the system is out of resources; raise the limit of descriptors",
        FailureCause.ConnectionLimit => "limit of connections reached",
        FailureCause.Cancelled => "given up by the caller",
        FailureCause.Cut => "the connection was cut while it was being made",
        FailureCause.HandshakeRefused => "the WebSocket was refused",
        FailureCause.HandshakeInvalid => "the answer is not one of a WebSocket server",
        FailureCause.NoSubProtocol => "no sub-protocol in common",
        FailureCause.DatagramTooLarge => "the datagram is too large",
        _ => "system error",
    };
}
