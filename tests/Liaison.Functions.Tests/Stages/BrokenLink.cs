using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Liaison.Functions.Tests.Stages;

/// <summary>What networks do to a connection without telling either end. Linux can be asked to do it.</summary>
internal static class BrokenLink
{
    private const int SolSocket = 1;
    private const int SoAttachFilter = 26;
    private const int IPProtocolTcp = 6;
    private const int TcpRepair = 19;

    /// <summary>From now on nothing reaches the peer, and it answers nothing: its socket filters everything out.</summary>
    public static void BlackHole(Peer peer)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux filters what reaches a socket.");

        // One instruction of the packet filter (struct sock_filter): return 0, that is, keep no byte.
        IntPtr instruction = Marshal.AllocHGlobal(8);
        try
        {
            Marshal.WriteInt64(instruction, 0);
            Marshal.WriteInt16(instruction, 0x06);

            // struct sock_fprog: the number of instructions, then where they are.
            byte[] program = new byte[2 * IntPtr.Size];
            MemoryMarshal.Write(program, (ushort)1);
            MemoryMarshal.Write(program.AsSpan(IntPtr.Size), instruction);
            peer.Socket.SetRawSocketOption(SolSocket, SoAttachFilter, program);
        }
        finally
        {
            Marshal.FreeHGlobal(instruction);
        }
    }

    /// <summary>The peer is gone without a word, as after a power cut: what reaches its machine from now on is answered by a reset.</summary>
    public static void HalfOpen(Peer peer)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux lets a connection disappear.");
        try
        {
            peer.Socket.SetRawSocketOption(IPProtocolTcp, TcpRepair, BitConverter.GetBytes(1));
        }
        catch (SocketException error) when (error.SocketErrorCode is SocketError.AccessDenied or SocketError.OperationNotSupported)
        {
            Assert.Skip($"It takes rights of the administrator to let a connection disappear: {error.Message}");
        }

        peer.Dispose();
    }
}
