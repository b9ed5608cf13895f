using System.Buffers.Binary;

namespace Liaison.Protocols.Bluetooth;

/// <summary>The bytes by which the systems' Bluetooth sockets are told, and tell, an address.</summary>
public static class BluetoothSocketAddress
{
    /// <summary>The address family of Linux, AF_BLUETOOTH.</summary>
    public const int LinuxFamily = 31;

    /// <summary>The address family of Windows, AF_BTH.</summary>
    public const int WindowsFamily = 32;

    /// <summary>The size of <c>sockaddr_rc</c>.</summary>
    public const int RfcommSize = 10;

    /// <summary>The size of <c>SOCKADDR_BTH</c>.</summary>
    public const int WindowsSize = 30;

    /// <summary>The port by which Windows is asked to choose one (BT_PORT_ANY).</summary>
    public const uint AnyWindowsPort = uint.MaxValue;

    private const int L2capSize = 14;

    /// <summary><c>sockaddr_rc</c> of Linux.</summary>
    /// <param name="device">The device; the default when listening.</param>
    /// <param name="channel">1 to 30; 0 lets the system choose when listening.</param>
    public static byte[] Rfcomm(BluetoothAddress device, int channel)
    {
        byte[] bytes = new byte[RfcommSize];
        BitConverter.TryWriteBytes(bytes, (ushort)LinuxFamily);
        device.Write(bytes.AsSpan(2));
        bytes[8] = (byte)channel;
        return bytes;
    }

    /// <summary><c>sockaddr_l2</c> of Linux.</summary>
    /// <param name="device">The device.</param>
    /// <param name="multiplexer">The protocol and service multiplexer (PSM); 1 is the service discovery.</param>
    public static byte[] L2cap(BluetoothAddress device, int multiplexer)
    {
        byte[] bytes = new byte[L2capSize];
        BitConverter.TryWriteBytes(bytes, (ushort)LinuxFamily);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(2), (ushort)multiplexer);
        device.Write(bytes.AsSpan(4));
        return bytes;
    }

    /// <summary><c>SOCKADDR_BTH</c> of Windows.</summary>
    /// <param name="device">The device; the default when listening.</param>
    /// <param name="service">The service class that the system looks up when the port is 0.</param>
    /// <param name="port">The RFCOMM channel, 0, or <see cref="AnyWindowsPort"/>.</param>
    public static byte[] Windows(BluetoothAddress device, Guid service, uint port)
    {
        byte[] bytes = new byte[WindowsSize];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, WindowsFamily);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(2), device.Value);
        service.TryWriteBytes(bytes.AsSpan(10));
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(26), port);
        return bytes;
    }

    /// <summary>Reads <c>sockaddr_rc</c>.</summary>
    /// <param name="bytes">What the system has given.</param>
    /// <param name="device">The device.</param>
    /// <param name="channel">The RFCOMM channel.</param>
    /// <returns>False when it is none.</returns>
    public static bool TryReadRfcomm(ReadOnlySpan<byte> bytes, out BluetoothAddress device, out int channel)
    {
        bool isOne = bytes.Length >= RfcommSize - 1 && BitConverter.ToUInt16(bytes) == LinuxFamily;
        (device, channel) = isOne ? (BluetoothAddress.Read(bytes[2..]), bytes[8]) : default;
        return isOne;
    }

    /// <summary>Reads <c>SOCKADDR_BTH</c>.</summary>
    /// <param name="bytes">What the system has given.</param>
    /// <param name="device">The device.</param>
    /// <param name="channel">The RFCOMM channel.</param>
    /// <returns>False when it is none.</returns>
    public static bool TryReadWindows(ReadOnlySpan<byte> bytes, out BluetoothAddress device, out int channel)
    {
        bool isOne = bytes.Length >= WindowsSize && BinaryPrimitives.ReadUInt16LittleEndian(bytes) == WindowsFamily;
        (device, channel) = isOne ? (BluetoothAddress.Read(bytes[2..]), (int)BinaryPrimitives.ReadUInt32LittleEndian(bytes[26..])) : default;
        return isOne;
    }
}
