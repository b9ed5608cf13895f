namespace Liaison.Protocols.Bluetooth;

/// <summary>Why a system has not connected to a device.</summary>
public enum BluetoothFailure
{
    /// <summary>For a reason that is not Bluetooth's.</summary>
    Other,

    /// <summary>The device is switched off or out of range.</summary>
    DeviceAbsent,

    /// <summary>The device does not offer the service.</summary>
    ServiceAbsent,

    /// <summary>The device asks to be paired.</summary>
    PairingNeeded,

    /// <summary>The channel is in use.</summary>
    ChannelBusy,

    /// <summary>The system has given up waiting.</summary>
    TimedOut,

    /// <summary>The system has no Bluetooth.</summary>
    NoBluetooth,
}
