namespace Liaison.Sockets;

/// <summary>How Bluetooth and infrared sockets reach their devices, and how their connections work.</summary>
public sealed record DeviceOptions : ConnectionOptions
{
    /// <summary>The limit of a whole attempt to connect, the look-up of the service included; negative means no limit.</summary>
    /// <value>10 s.</value>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>What makes the sockets.</summary>
    /// <value>The system.</value>
    public DeviceSockets Sockets { get; init; } = DeviceSockets.OfThisSystem;
}
