using System.ComponentModel;
using System.Diagnostics;
using System.Net.Sockets;
using System.Runtime.Versioning;
using Liaison.Sockets.Tests;
using Liaison.Testing;

namespace Liaison.Sockets.Devices.Tests;

/// <summary>The system's calls behind Bluetooth, on families that every Linux has.</summary>
[SupportedOSPlatform("linux")]
public sealed class LinuxSocketTests
{
    private const int Local = 1;
    private const int IPv4 = 2;
    private const int ConnectionRefused = 111;
    private const int FamilyNotSupported = 97;
    private const int NothingThere = 11;
    private const string Reason = "These are calls of Linux.";

    /// <summary>A local address of the system's choice.</summary>
    private static readonly byte[] Anywhere = [Local, 0];

    public static bool IsLinux => OperatingSystem.IsLinux();

    public static TheoryData<Driver> Drivers => [.. Enum.GetValues<Driver>()];

    [Theory(Skip = Reason, SkipUnless = nameof(IsLinux))]
    [MemberData(nameof(Drivers))]
    public async Task Connected_sockets_carry_conversations_to_their_end(Driver driver)
    {
        var (near, far) = Connect();
        using var client = new Connection(new TcpTransport(near.Socket, new()));
        using var channel = new Connection(new TcpTransport(far.Socket, new()));
        byte[] large = new byte[1_000_000];
        Random.Shared.NextBytes(large);
        foreach (var (from, to) in new[] { (client, channel), (channel, client) })
        {
            var writing = driver.Write(from, large);
            Assert.Equal(large, (await driver.Read(to).InTime()).ToArray());
            Assert.True((await writing.InTime()).Succeeded);
        }

        client.Write("last words");
        await client.CloseAsync().InTime();
        Assert.Equal("last words", (await driver.Read(channel).InTime()).ToString());
        Assert.Equal(EndReason.ClosedByPeer, (await driver.Read(channel).InTime()).End!.Reason);
    }

    [Theory(Skip = Reason, SkipUnless = nameof(IsLinux))]
    [MemberData(nameof(Drivers))]
    public async Task Closing_wakes_who_reads(Driver driver)
    {
        var (near, far) = Connect();
        using var keep = far;
        using var client = new Connection(new TcpTransport(near.Socket, new()));
        var reading = driver.Read(client);
        Assert.False(reading.IsCompleted);
        await client.CloseAsync().InTime();
        Assert.Equal(EndReason.ClosedHere, (await reading.InTime()).End!.Reason);
    }

    [Fact(Skip = Reason, SkipUnless = nameof(IsLinux))]
    public void A_listener_without_requests_has_nothing_to_accept()
    {
        using var listener = Listen();
        Assert.Equal(NothingThere, Assert.Throws<Win32Exception>(() => listener.Accept(out _)).NativeErrorCode);
    }

    [Fact(Skip = Reason, SkipUnless = nameof(IsLinux))]
    public void The_address_of_the_peer_is_told()
    {
        using var listener = Listen();
        using var client = LinuxSocket.Open(Local, LinuxSocket.Stream, 0);
        Assert.True(client.Connect(listener.LocalAddress, Deadline.Infinite, CancellationToken.None));
        using var channel = listener.Accept(out byte[] peer);
        Assert.Equal(client.LocalAddress, peer);
        Assert.Equal(listener.LocalAddress, channel.LocalAddress);
    }

    [Fact(Skip = Reason, SkipUnless = nameof(IsLinux))]
    public void What_the_system_refuses_carries_its_number()
    {
        using var socket = LinuxSocket.Open(IPv4, LinuxSocket.Stream, 0);
        using var nobody = UnusedPort.ForConnections();
        byte[] address = Internet(nobody.Number);
        Assert.Equal(ConnectionRefused, Refused(() => socket.Connect(address, Deadline.Infinite, CancellationToken.None)));
        Assert.Equal(FamilyNotSupported, Refused(() => LinuxSocket.Open(9999, LinuxSocket.Stream, 0)));
    }

    [Fact(Skip = Reason, SkipUnless = nameof(IsLinux))]
    public void A_silent_host_ends_at_the_deadline()
    {
        using var silent = new SilentHost();
        using var socket = LinuxSocket.Open(IPv4, LinuxSocket.Stream, 0);
        var limit = TimeSpan.FromMilliseconds(200);
        var watch = Stopwatch.StartNew();
        Assert.False(socket.Connect(Internet(silent.Endpoint.Port), Deadline.After(limit, TimeProvider.System), CancellationToken.None));
        Assert.True(watch.Elapsed >= limit, $"{watch.Elapsed}");
    }

    [Fact(Skip = Reason, SkipUnless = nameof(IsLinux))]
    public async Task A_caller_gives_the_attempt_up()
    {
        using var silent = new SilentHost();
        using var cancellation = new CancellationTokenSource();
        using var socket = LinuxSocket.Open(IPv4, LinuxSocket.Stream, 0);
        var attempt = OwnThread.Run(() => socket.Connect(Internet(silent.Endpoint.Port), Deadline.Infinite, cancellation.Token));
        await cancellation.CancelAsync();
        await Assert.ThrowsAsync<OperationCanceledException>(() => attempt.InTime());
    }

    [Fact(Skip = Reason, SkipUnless = nameof(IsLinux))]
    public void A_connection_made_in_time_blocks_as_others_do()
    {
        using var listener = SocketListener.Listen(new("127.0.0.1", 0));
        using var socket = LinuxSocket.Open(IPv4, LinuxSocket.Stream, 0);
        var deadline = Deadline.After(TimeSpan.FromSeconds(30), TimeProvider.System);
        Assert.True(socket.Connect(Internet(listener.LocalEndpoint.Port), deadline, CancellationToken.None));
        socket.Socket.ReceiveTimeout = 100;
        var watch = Stopwatch.StartNew();
        Assert.Throws<SocketException>(() => socket.Socket.Receive(new byte[1]));
        Assert.True(watch.Elapsed >= TimeSpan.FromMilliseconds(90), $"{watch.Elapsed}");
    }

    private static (LinuxSocket Near, LinuxSocket Far) Connect()
    {
        using var listener = Listen();
        var near = LinuxSocket.Open(Local, LinuxSocket.Stream, 0);
        Assert.True(near.Connect(listener.LocalAddress, Deadline.Infinite, CancellationToken.None));
        return (near, listener.Accept(out _));
    }

    private static LinuxSocket Listen()
    {
        var listener = LinuxSocket.Open(Local, LinuxSocket.Stream, 0);
        listener.Listen(Anywhere, 1);
        return listener;
    }

    private static int Refused(Func<object> call) => Assert.Throws<Win32Exception>(call).NativeErrorCode;

    private static byte[] Internet(int port) => [IPv4, 0, (byte)(port >> 8), (byte)port, 127, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0];
}
