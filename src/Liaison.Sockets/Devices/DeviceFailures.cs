using Liaison.Protocols.Bluetooth;

namespace Liaison.Sockets;

/// <summary>What the errors of the systems mean for who asked for a device.</summary>
internal static class DeviceFailures
{
    public static FailureCause OfLinux(int error) => error switch
    {
        12 or 23 or 24 or 105 => FailureCause.OutOfResources, // ENOMEM, ENFILE, EMFILE, ENOBUFS
        98 => FailureCause.ChannelBusy, // EADDRINUSE
        _ => Of(BluetoothErrors.OfLinux(error)),
    };

    public static FailureCause OfWindows(int error) => error switch
    {
        10024 or 10055 => FailureCause.OutOfResources, // WSAEMFILE, WSAENOBUFS
        _ => Of(BluetoothErrors.OfWindows(error)),
    };

    private static FailureCause Of(BluetoothFailure failure) => failure switch
    {
        BluetoothFailure.DeviceAbsent => FailureCause.DeviceAbsent,
        BluetoothFailure.ServiceAbsent => FailureCause.ServiceAbsent,
        BluetoothFailure.PairingNeeded => FailureCause.PairingNeeded,
        BluetoothFailure.ChannelBusy => FailureCause.ChannelBusy,
        BluetoothFailure.TimedOut => FailureCause.TimedOut,
        BluetoothFailure.NoBluetooth => FailureCause.NoBluetooth,
        _ => FailureCause.System,
    };
}
