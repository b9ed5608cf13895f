using System.Buffers.Binary;
using System.Text;

namespace Liaison.Protocols.Infrared;

/// <summary>The bytes by which the infrared sockets of Windows are told an address, and tell of devices.</summary>
public static class InfraredSocketAddress
{
    /// <summary>The address family, AF_IRDA.</summary>
    public const int Family = 26;

    /// <summary>The most bytes that the name of a service has, in UTF-8.</summary>
    public const int LongestService = 24;

    /// <summary>How many bytes name a device.</summary>
    public const int DeviceSize = 4;

    /// <summary>The size of <c>SOCKADDR_IRDA</c>.</summary>
    public const int Size = 32;

    private const int CountSize = 4;

    /// <summary>Whether a service can have that name: 1 to 24 bytes.</summary>
    /// <param name="service">The name.</param>
    public static bool IsService(string service) => Encoding.UTF8.GetByteCount(service) is > 0 and <= LongestService;

    /// <summary>The name by which a number (LSAP selector) is asked for.</summary>
    /// <param name="selector">The number.</param>
    public static string OfSelector(long selector) => FormattableString.Invariant($"LSAP-SEL{selector}");

    /// <summary><c>SOCKADDR_IRDA</c>.</summary>
    /// <param name="device">4 bytes; empty when listening.</param>
    /// <param name="service">A name for which <see cref="IsService"/> holds.</param>
    /// <exception cref="ArgumentException">It does not.</exception>
    public static byte[] Write(ReadOnlySpan<byte> device, string service)
    {
        if (!IsService(service))
            throw new ArgumentException($"The name of a service has 1 to {LongestService} bytes.", nameof(service));
        byte[] bytes = new byte[Size];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, Family);
        device.CopyTo(bytes.AsSpan(2, DeviceSize));
        Encoding.UTF8.GetBytes(service, bytes.AsSpan(2 + DeviceSize));
        return bytes;
    }

    /// <summary>The device in <c>SOCKADDR_IRDA</c>, 4 bytes; empty when the bytes are none.</summary>
    /// <param name="bytes">What the system has given.</param>
    public static ReadOnlySpan<byte> Device(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= Size && BinaryPrimitives.ReadUInt16LittleEndian(bytes) == Family ? bytes.Slice(2, DeviceSize) : [];

    /// <summary>Reads the list of devices that the system has discovered (<c>DEVICELIST</c>).</summary>
    /// <param name="list">What the system has given.</param>
    /// <returns>The first device, 4 bytes; empty when there is none.</returns>
    public static ReadOnlySpan<byte> FirstDevice(ReadOnlySpan<byte> list) =>
        list.Length >= CountSize + DeviceSize && BinaryPrimitives.ReadUInt32LittleEndian(list) > 0
            ? list.Slice(CountSize, DeviceSize)
            : [];
}
