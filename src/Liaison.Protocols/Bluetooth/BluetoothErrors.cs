namespace Liaison.Protocols.Bluetooth;

/// <summary>What the errors of the systems mean when a Bluetooth socket connects.</summary>
public static class BluetoothErrors
{
    /// <summary>The meaning of an <c>errno</c> of Linux.</summary>
    /// <param name="error">The number.</param>
    public static BluetoothFailure OfLinux(int error) => error switch
    {
        112 or 113 => BluetoothFailure.DeviceAbsent, // EHOSTDOWN, EHOSTUNREACH
        111 => BluetoothFailure.ServiceAbsent, // ECONNREFUSED
        13 => BluetoothFailure.PairingNeeded, // EACCES
        16 => BluetoothFailure.ChannelBusy, // EBUSY
        110 => BluetoothFailure.TimedOut, // ETIMEDOUT
        97 or 19 => BluetoothFailure.NoBluetooth, // EAFNOSUPPORT, ENODEV
        _ => BluetoothFailure.Other,
    };

    /// <summary>The meaning of a number of Windows Sockets.</summary>
    /// <param name="error">The number.</param>
    public static BluetoothFailure OfWindows(int error) => error switch
    {
        10060 => BluetoothFailure.DeviceAbsent, // WSAETIMEDOUT
        10049 or 10061 => BluetoothFailure.ServiceAbsent, // WSAEADDRNOTAVAIL, WSAECONNREFUSED
        10013 => BluetoothFailure.PairingNeeded, // WSAEACCES
        10048 or 10056 => BluetoothFailure.ChannelBusy, // WSAEADDRINUSE, WSAEISCONN
        10047 or 10050 => BluetoothFailure.NoBluetooth, // WSAEAFNOSUPPORT, WSAENETDOWN
        _ => BluetoothFailure.Other,
    };
}
