namespace Liaison.Sockets;

/// <summary>Why a connection or a listener could not be made.</summary>
public enum FailureCause
{
    /// <summary>The system reports an error that has no cause of its own here.</summary>
    System,

    /// <summary>The host name has no address.</summary>
    HostNotFound,

    /// <summary>Nothing listens there, or a firewall refuses.</summary>
    Refused,

    /// <summary>The network or the machine cannot be reached.</summary>
    Unreachable,

    /// <summary>The time limit passed.</summary>
    TimedOut,

    /// <summary>Another socket has the address and port.</summary>
    AddressInUse,

    /// <summary>The address does not belong to this machine.</summary>
    AddressNotLocal,

    /// <summary>The system does not permit it.</summary>
    PermissionDenied,

    /// <summary>Descriptors, memory or local ports are used up.</summary>
    OutOfResources,

    /// <summary>A limit of the listener is reached.</summary>
    ConnectionLimit,

    /// <summary>The peer has cut the connection while it was being made.</summary>
    Cut,

    /// <summary>
    /// The opening handshake of a WebSocket was refused: <see cref="EndpointException.Status"/> says how,
    /// <see cref="EndpointException.Detail"/> is the beginning of what the server says about it.
    /// </summary>
    HandshakeRefused,

    /// <summary>The server's answer to the opening handshake is none; <see cref="EndpointException.Detail"/> says what is wrong with it.</summary>
    HandshakeInvalid,

    /// <summary>The server has chosen none of the sub-protocols offered; <see cref="EndpointException.Detail"/> lists them.</summary>
    NoSubProtocol,

    /// <summary>No network carries a datagram of this size; <see cref="EndpointException.Detail"/> is the limit in bytes.</summary>
    DatagramTooLarge,

    /// <summary>The TLS handshake has failed; <see cref="EndpointException.Detail"/> is the peer's alert or the system's reason.</summary>
    TlsFailed,

    /// <summary>The peer does not speak TLS; <see cref="EndpointException.Detail"/> is the beginning of what it said, in hexadecimal.</summary>
    TlsNotSpoken,

    /// <summary>Only versions are allowed that nobody may speak any more; <see cref="EndpointException.Detail"/> lists them.</summary>
    TlsProtocolUnsupported,

    /// <summary>The system's TLS library has the versions allowed switched off; <see cref="EndpointException.Detail"/> lists them.</summary>
    TlsProtocolDisabled,

    /// <summary>
    /// The peer's certificate ends in no trusted authority; <see cref="EndpointException.Detail"/> is the one it ends in.
    /// What else is wrong with it: <see cref="EndpointException.Faults"/>.
    /// </summary>
    CertificateUntrusted,

    /// <summary>The peer's certificate is for other names: <see cref="EndpointException.Detail"/>.</summary>
    CertificateWrongName,

    /// <summary>The peer's certificate has expired: <see cref="EndpointException.Detail"/> says when.</summary>
    CertificateExpired,

    /// <summary>The peer's certificate is not valid yet: <see cref="EndpointException.Detail"/> says from when.</summary>
    CertificateNotYetValid,

    /// <summary>The certificate is not one of a server, or of a client: <see cref="EndpointException.Detail"/> is the usage it lacks.</summary>
    CertificateUsage,

    /// <summary>What leads from the certificate to its root is broken or weak: <see cref="EndpointException.Detail"/> says where.</summary>
    CertificateChain,

    /// <summary>The authority has revoked the peer's certificate.</summary>
    CertificateRevoked,

    /// <summary>A client has shown no certificate to a server that asks for one (<see cref="ClientCertificates.Required"/>).</summary>
    CertificateAbsent,

    /// <summary>This side's certificate cannot be used: <see cref="EndpointException.Detail"/> says why.</summary>
    ClientCertificateUnusable,

    /// <summary>The proxy (<see cref="EndpointException.Proxy"/>) cannot be reached; <see cref="EndpointException.Detail"/> says why.</summary>
    ProxyUnreachable,

    /// <summary>The proxy accepts none of the identifications offered.</summary>
    ProxyNoMethod,

    /// <summary>The proxy refuses the user or the password.</summary>
    ProxyCredentials,

    /// <summary>The proxy has not connected: <see cref="EndpointException.Status"/> is its reply (RFC 1928 section 6), 1 to 8.</summary>
    ProxyReply,

    /// <summary>The answer is not one of a SOCKS5 proxy; <see cref="EndpointException.Detail"/> says what is wrong with it.</summary>
    ProxyInvalid,

    /// <summary>
    /// A proxy takes names of at most 255 bytes; <see cref="EndpointException.Detail"/> is how many this one has. Nothing has
    /// been sent.
    /// </summary>
    ProxyNameTooLong,

    /// <summary>The system has no Bluetooth; <see cref="EndpointException.Detail"/> says what is missing.</summary>
    NoBluetooth,

    /// <summary>The device is switched off or out of range.</summary>
    DeviceAbsent,

    /// <summary>The device does not offer the service.</summary>
    ServiceAbsent,

    /// <summary>The device asks to be paired, which is the system's business.</summary>
    PairingNeeded,

    /// <summary>The channel of the device is in use.</summary>
    ChannelBusy,

    /// <summary>The system has no infrared; <see cref="EndpointException.Detail"/> says what is missing.</summary>
    NoInfrared,

    /// <summary>No infrared device is in range.</summary>
    NoInfraredDevice,
}
