using System.ComponentModel;
using System.Globalization;
using System.Net.Sockets;

namespace Liaison.Sockets;

/// <summary>A connection or a listener could not be made. Who and where: <see cref="Endpoint"/>; why: <see cref="Cause"/>.</summary>
public sealed class EndpointException : IOException
{
    internal EndpointException(
        Endpoint endpoint, FailureCause cause, ConnectPhase phase, TimeSpan limit, string detail, Exception? inner)
        : base(message: null, inner)
    {
        Endpoint = endpoint;
        Cause = cause;
        Phase = phase;
        Limit = limit;
        Detail = detail;
        SystemError = inner is Win32Exception error ? error.NativeErrorCode : 0;
    }

    /// <summary>Where, what and why, with what the other end has said about it.</summary>
    public override string Message
    {
        get
        {
            string where = Proxy is null ? $"{Endpoint}" : $"{Endpoint} through the proxy {Proxy}";
            string answer = Status == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {Status} {Reason}").TrimEnd();
            string elsewhere = Location.Length == 0 ? "" : $" to {Location}";
            return $"{where}: {Describe(Cause)}{answer}{elsewhere}{(Detail.Length == 0 ? "" : $" ({Detail})")}";
        }
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

    /// <summary>The proxy that was asked to connect; null without one.</summary>
    public Endpoint? Proxy { get; internal init; }

    /// <summary>The service asked for on a Bluetooth or infrared device; "" for other endpoints.</summary>
    public string Service { get; internal init; } = "";

    /// <summary>The HTTP status that refuses a WebSocket, or a proxy's reply; 0 for other causes.</summary>
    public int Status { get; internal init; }

    /// <summary>The reason phrase that came with <see cref="Status"/>, or "".</summary>
    public string Reason { get; internal init; } = "";

    /// <summary>Where the server wants a WebSocket to go instead, which is not followed; "" when it does not say so.</summary>
    public string Location { get; internal init; } = "";

    /// <summary>All that is wrong with the peer's certificate, the first of which gave the cause; empty for other causes.</summary>
    public IReadOnlyList<CertificateFault> Faults { get; internal init; } = [];

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

    internal static string Describe(FailureCause cause) => cause switch
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
        FailureCause.Cut => "the connection was cut while it was being made",
        FailureCause.HandshakeRefused => "the WebSocket was refused",
        FailureCause.HandshakeInvalid => "the answer is not one of a WebSocket server",
        FailureCause.NoSubProtocol => "no sub-protocol in common",
        FailureCause.DatagramTooLarge => "the datagram is too large",
        FailureCause.TlsFailed => "the TLS handshake failed",
        FailureCause.TlsNotSpoken => "the other end does not speak TLS",
        FailureCause.TlsProtocolUnsupported => "version of TLS not supported",
        FailureCause.TlsProtocolDisabled => "the system's TLS library has the version switched off",
        FailureCause.CertificateUntrusted => "certificate refused: unknown authority",
        FailureCause.CertificateWrongName => "certificate refused: it is for other names",
        FailureCause.CertificateExpired => "certificate refused: expired",
        FailureCause.CertificateNotYetValid => "certificate refused: not valid yet",
        FailureCause.CertificateUsage => "certificate refused: usage not allowed",
        FailureCause.CertificateChain => "certificate refused: invalid chain",
        FailureCause.CertificateRevoked => "certificate refused: revoked",
        FailureCause.CertificateAbsent => "the client has shown no certificate",
        FailureCause.ClientCertificateUnusable => "the client certificate cannot be used",
        FailureCause.ProxyUnreachable => "the proxy cannot be reached",
        FailureCause.ProxyNoMethod => "the proxy accepts none of the offered identifications",
        FailureCause.ProxyCredentials => "the proxy refuses user or password",
        FailureCause.ProxyReply => "the proxy has not connected",
        FailureCause.ProxyInvalid => "the answer is not one of a SOCKS5 proxy",
        FailureCause.ProxyNameTooLong => "a proxy takes names of at most 255 bytes",
        FailureCause.NoBluetooth => "no Bluetooth on this system",
        FailureCause.DeviceAbsent => "the device is absent or out of range",
        FailureCause.ServiceAbsent => "the device does not offer the service",
        FailureCause.PairingNeeded => "the device asks to be paired",
        FailureCause.ChannelBusy => "the channel is in use",
        FailureCause.NoInfrared => "no infrared on this system",
        FailureCause.NoInfraredDevice => "no infrared device in range",
        _ => "system error",
    };
}
