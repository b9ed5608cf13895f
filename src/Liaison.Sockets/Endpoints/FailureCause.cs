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

    /// <summary>The caller gave the attempt up.</summary>
    Cancelled,

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
}
