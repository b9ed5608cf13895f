using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Liaison.Protocols.Bluetooth;

namespace Liaison.Sockets;

/// <summary>The service record by which devices find a Bluetooth listener of Windows. The system removes it with the process.</summary>
[SupportedOSPlatform("windows")]
internal static unsafe partial class WindowsServiceRecord
{
    private const uint BluetoothNames = 16;
    private const int Register = 0;
    private const int StreamSocket = 1;
    private const int RfcommProtocol = 3;

    /// <summary>Publishes a service.</summary>
    /// <param name="service">The service class.</param>
    /// <param name="label">What devices that look around are shown.</param>
    /// <param name="address">Where the listener is.</param>
    /// <returns>False when the system refuses.</returns>
    public static bool TryPublish(BluetoothService service, string label, ReadOnlySpan<byte> address)
    {
        var uuid = service.Uuid;
        fixed (char* name = label)
        fixed (byte* place = address)
        {
            var endpoint = new AddressPair
            {
                Local = place,
                LocalSize = address.Length,
                SocketType = StreamSocket,
                Protocol = RfcommProtocol,
            };
            var query = new Query
            {
                Size = (uint)sizeof(Query),
                Name = name,
                ServiceClass = &uuid,
                NameSpace = BluetoothNames,
                AddressCount = 1,
                Addresses = &endpoint,
            };
            return WSASetServiceW(&query, Register, 0) == 0;
        }
    }

    [LibraryImport("ws2_32")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int WSASetServiceW(Query* query, int operation, uint flags);

    /// <summary>CSADDR_INFO.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct AddressPair
    {
        public byte* Local;
        public int LocalSize;
        public byte* Remote;
        public int RemoteSize;
        public int SocketType;
        public int Protocol;
    }

    /// <summary>WSAQUERYSETW.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Query
    {
        public uint Size;
        public char* Name;
        public Guid* ServiceClass;
        public void* Version;
        public char* Comment;
        public uint NameSpace;
        public Guid* Provider;
        public char* Context;
        public uint ProtocolCount;
        public void* Protocols;
        public char* Text;
        public uint AddressCount;
        public AddressPair* Addresses;
        public uint OutputFlags;
        public void* Blob;
    }
}
