using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Liaison.Sockets;

/// <summary>
/// The sockets of a loop by the calls of Linux alone: a connection costs no object of .NET's. Level-triggered: what is left
/// after one receive is told again in the next turn, when the others have had theirs.
/// </summary>
[SupportedOSPlatform("linux")]
internal sealed unsafe class EpollSockets : LoopSockets
{
    private const int MostEvents = 512;
    private const int MostPieces = 512;
    private const int WakeHandle = -1;

    private readonly int _epoll;
    private readonly int _wake;
    private readonly byte[] _events = LinuxCalls.NewEvents(MostEvents);
    private readonly byte[] _one = GC.AllocateUninitializedArray<byte>(2 * sizeof(ulong), pinned: true);
    private Socket? _listener;

    public EpollSockets()
    {
        _epoll = LinuxCalls.Check(LinuxCalls.CreateEpoll());
        _wake = LinuxCalls.CreateEvent();
        if (_wake < 0 || Control(LinuxCalls.EpollAdd, _wake, LinuxCalls.EpollIn, WakeHandle) < 0)
        {
            var error = LinuxCalls.LastError();
            Dispose();
            throw new SocketException((int)error);
        }
    }

    public override int Listen(Socket listener)
    {
        _listener = listener;
        int handle = (int)listener.SafeHandle.DangerousGetHandle();
        LinuxCalls.SetNonBlocking(handle);
        LinuxCalls.Check(Control(LinuxCalls.EpollAdd, handle, LinuxCalls.EpollIn, handle));
        return handle;
    }

    public override void StopListening() =>
        Control(LinuxCalls.EpollRemove, (int)_listener!.SafeHandle.DangerousGetHandle(), 0, 0);

    public override SocketError Accept(out Accepted accepted)
    {
        byte* address = stackalloc byte[LinuxCalls.AddressSize];
        int length = LinuxCalls.AddressSize;
        int descriptor = LinuxCalls.Accept((int)_listener!.SafeHandle.DangerousGetHandle(), address, &length);
        if (descriptor < 0)
        {
            accepted = default;
            return LinuxCalls.LastError();
        }

        accepted = new(descriptor, null, ReadAddress(new(address, length)));
        return SocketError.Success;
    }

    public override int Adopt(in Accepted accepted)
    {
        if (Control(LinuxCalls.EpollAdd, accepted.Descriptor, LinuxCalls.EpollIn, accepted.Descriptor) >= 0)
            return accepted.Descriptor;
        var error = LinuxCalls.LastError();
        Close(accepted.Descriptor);
        throw new SocketException((int)error);
    }

    public override void Watch(int handle, bool receive, bool send) =>
        Control(LinuxCalls.EpollChange, handle, (receive ? LinuxCalls.EpollIn : 0) | (send ? LinuxCalls.EpollOut : 0), handle);

    public override Transferred Receive(int handle, Span<byte> buffer)
    {
        fixed (byte* bytes = buffer)
        {
            nint received = LinuxCalls.Receive(handle, bytes, buffer.Length, 0);
            return received >= 0 ? new((int)received, SocketError.Success) : new(0, LinuxCalls.LastError());
        }
    }

    public override Transferred Send(int handle, ReadOnlySpan<byte> bytes)
    {
        fixed (byte* first = bytes)
        {
            return Sent(LinuxCalls.Send(handle, first, bytes.Length, LinuxCalls.NoSignal));
        }
    }

    public override Transferred Send(int handle, ReadOnlySpan<byte> written, ReadOnlySpan<byte> lent, ReadOnlySpan<OutputPiece> pieces)
    {
        // struct iovec: an address and a size; .NET has the signal of a broken pipe ignored. What is too much for one call is
        // left over, as what the system does not take.
        int count = Math.Min(pieces.Length, MostPieces);
        nint* vectors = stackalloc nint[2 * count];
        fixed (byte* own = written, other = lent)
        {
            for (int i = 0; i < count; i++)
            {
                vectors[2 * i] = (nint)((pieces[i].IsLent ? other : own) + pieces[i].Start);
                vectors[(2 * i) + 1] = pieces[i].Length;
            }

            return Sent(LinuxCalls.WritePieces(handle, vectors, count));
        }
    }

    public override void EndSending(int handle) => _ = LinuxCalls.Shutdown(handle, LinuxCalls.ShutdownSend);

    public override void Close(int handle) => _ = LinuxCalls.Close(handle);

    public override int Wait(Span<Ready> ready)
    {
        fixed (byte* events = _events)
        {
            int count = LinuxCalls.WaitEpoll(_epoll, events, Math.Min(ready.Length, MostEvents), Timeout.Infinite);
            int filled = 0;
            for (int i = 0; i < count; i++)
            {
                var (flags, data) = LinuxCalls.ReadEvent(events, i);
                if (data == WakeHandle)
                    Clear();
                else
                    ready[filled++] = Read((int)data, flags);
            }

            return filled;
        }
    }

    public override void Wake()
    {
        ulong one = 1;
        LinuxCalls.Write(_wake, (byte*)&one, sizeof(ulong));
    }

    public override void Dispose()
    {
        if (_wake >= 0)
            _ = LinuxCalls.Close(_wake);
        _ = LinuxCalls.Close(_epoll);
    }

    private void Clear()
    {
        fixed (byte* count = _one)
            LinuxCalls.Read(_wake, count, sizeof(ulong));
    }

    private int Control(int operation, int descriptor, uint flags, long data) =>
        LinuxCalls.ControlEpoll(_epoll, operation, descriptor, flags, data);

    private static Transferred Sent(nint count)
    {
        if (count >= 0)
            return new((int)count, SocketError.Success);
        var error = LinuxCalls.LastError();
        return new(0, error == SocketError.WouldBlock ? SocketError.Success : error);
    }

    private static Ready Read(int handle, uint flags) => new(
        handle,
        (flags & ~LinuxCalls.EpollOut) != 0,
        (flags & LinuxCalls.EpollOut) != 0,
        (flags & (LinuxCalls.EpollError | LinuxCalls.EpollHungUp)) != 0);

    private static IPEndPoint? ReadAddress(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 8)
            return null;
        int port = (bytes[2] << 8) | bytes[3];
        return (AddressFamily)BitConverter.ToUInt16(bytes) == AddressFamily.InterNetwork
            ? new(new IPAddress(bytes[4..8]), port)
            : bytes.Length >= 24 ? new(new IPAddress(bytes[8..24]), port) : null;
    }
}
