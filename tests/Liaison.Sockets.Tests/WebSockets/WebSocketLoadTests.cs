using System.Diagnostics;
using System.Text;
using Liaison.Protocols.WebSockets;
using Liaison.Testing;

namespace Liaison.Sockets.Tests;

/// <summary>What hostile peers can make a process hold and do.</summary>
[Collection(nameof(Alone))]
[Trait("Acceptance", "T87")]
public sealed class WebSocketLoadTests
{
    private const int Flood = 50_000_000;
    private const int Allowance = 64 * 1024;
    private static readonly Endpoint AnyPort = new("127.0.0.1", 0);
    private static readonly WebSocketSettings Patient = new() { PingInterval = TimeSpan.Zero, FirstMessageTimeout = TimeSpan.Zero, IdleTimeout = TimeSpan.Zero };

    public static TheoryData<string> Floods => ["pings", "empty messages", "small messages", "fragments", "large messages"];

    [Theory]
    [MemberData(nameof(Floods))]
    [Trait("Attack", "S1")]
    [Trait("Attack", "S4")]
    public async Task Fifty_megabytes_of_anything_take_little_processor_time(string what)
    {
        byte[] unit = UnitOf(what);
        byte[] piece = [.. Enumerable.Repeat(unit, Math.Max(1, 600_000 / unit.Length)).SelectMany(bytes => bytes)];
        var (connection, peer) = FramePeer.Meet(WebSocketRole.Server, Patient, kind: LinkKind.Tcp);
        var taking = OwnThread.Run(peer.ReadToEnd);
        var sending = OwnThread.Run(() =>
        {
            for (int sent = 0; sent < Flood && peer.TrySendRaw(piece); sent += piece.Length)
            {
            }

            peer.EndStream();
        });
        var time = await ProcessorTime.Of(() =>
        {
            while (connection.Read(Timeout.InfiniteTimeSpan).Status == ReadStatus.Received)
            {
            }
        }).InTime();
        await sending.InTime();
        Assert.Equal(EndReason.NotClosed, connection.End?.Reason);
        await connection.CloseAsync().InTime();
        await taking.InTime();
        Assert.InRange(time.TotalSeconds, 0, 1);
    }

    private static byte[] UnitOf(string what) => what switch
    {
        "pings" => Frame.Bytes(WebSocketRole.Client, WebSocketOpcode.Ping, default),
        "empty messages" => Frame.OfText(WebSocketRole.Client, ""),
        "small messages" => Frame.OfText(WebSocketRole.Client, "é"),
        "fragments" =>
        [
            .. Frame.Bytes(WebSocketRole.Client, WebSocketOpcode.Text, "a"u8, isFinal: false),
            .. Enumerable.Repeat(Frame.Bytes(WebSocketRole.Client, WebSocketOpcode.Continuation, "b"u8, isFinal: false), 1022).SelectMany(bytes => bytes),
            .. Frame.Bytes(WebSocketRole.Client, WebSocketOpcode.Continuation, default),
        ],
        _ => Frame.Bytes(WebSocketRole.Client, WebSocketOpcode.Text, Encoding.UTF8.GetBytes(new string('€', 200_000))),
    };
}
