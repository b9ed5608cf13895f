using System.Net;
using System.Net.Sockets;

namespace Liaison.Sockets;

/// <summary>An address of a family that .NET has no end point for, as the bytes that the system wants.</summary>
internal sealed class DeviceEndPoint(byte[] bytes) : EndPoint
{
    private const int FamilySize = 2;

    public ReadOnlySpan<byte> Bytes => bytes;

    public override AddressFamily AddressFamily => (AddressFamily)BitConverter.ToUInt16(bytes);

    public override SocketAddress Serialize()
    {
        var address = new SocketAddress(AddressFamily, bytes.Length);
        for (int i = FamilySize; i < bytes.Length; i++)
            address[i] = bytes[i];
        return address;
    }

    public override EndPoint Create(SocketAddress socketAddress)
    {
        byte[] received = new byte[socketAddress.Size];
        for (int i = 0; i < received.Length; i++)
            received[i] = socketAddress[i];
        return new DeviceEndPoint(received);
    }
}
