namespace Liaison.Sockets;

/// <summary>What a connection being made is busy with.</summary>
public enum ConnectPhase
{
    /// <summary>Looking the host name up.</summary>
    NameResolution,

    /// <summary>The TCP handshake.</summary>
    Tcp,

    /// <summary>The TLS handshake.</summary>
    Tls,

    /// <summary>The negotiation with a proxy that is connected.</summary>
    Proxy,

    /// <summary>The opening handshake of a WebSocket.</summary>
    WebSocket,

    /// <summary>Finding a device and its service, and connecting to it.</summary>
    DeviceDiscovery,
}
