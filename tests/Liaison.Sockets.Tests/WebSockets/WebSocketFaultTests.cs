using System.Text;
using Liaison.Protocols.WebSockets;
using Liaison.Testing;

namespace Liaison.Sockets.Tests;

[Trait("Acceptance", "T85")]
public sealed class WebSocketFaultTests
{
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(250);

    public static TheoryData<Fault, WebSocketRole> FaultsAndRoles
    {
        get
        {
            var data = new TheoryData<Fault, WebSocketRole>();
            foreach (var fault in Fault.All)
            {
                foreach (var role in Enum.GetValues<WebSocketRole>())
                    data.Add(fault, role);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(FaultsAndRoles))]
    [Trait("Attack", "S3")]
    [Trait("Attack", "S11")]
    [Trait("Attack", "S20")]
    public async Task Each_fault_is_closed_with_its_code_and_no_further_message_is_delivered(Fault fault, WebSocketRole role)
    {
        var sender = role == WebSocketRole.Client ? WebSocketRole.Server : WebSocketRole.Client;
        var (connection, peer) = FramePeer.Meet(role, new() { Fragments = 4 }, new() { MessageSize = 1000 });
        peer.SendRaw([.. Frame.OfText(sender, "before"), .. fault.Bytes(sender), .. Frame.OfText(sender, "behind")]);
        Assert.Equal("before", await connection.ReadAsync().InTime());
        for (int i = 0; i < 3; i++)
        {
            var end = (await connection.ReadAsync().InTime()).End!;
            Assert.Equal((EndReason.Violation, fault.KindFrom(sender), fault.Code), (end.Reason, end.WebSocketViolation!.Kind, end.WebSocketViolation.CloseCode));
        }

        Assert.Equal(fault.Code, connection.CloseCode);
        Assert.Equal(WriteStatus.Closed, connection.Write("too late").Status);
        var close = Assert.Single(peer.ReadToEnd());
        Assert.Equal((WebSocketOpcode.Close, fault.Code), (close.Opcode, close.CloseCode));
        await connection.CloseAsync().InTime();
    }

    [Theory]
    [MemberData(nameof(FaultsAndRoles))]
    [Trait("Attack", "S20")]
    public void Each_fault_is_closed_within_a_second_while_nobody_reads(Fault fault, WebSocketRole role)
    {
        var time = new HandMadeTime();
        var sender = role == WebSocketRole.Client ? WebSocketRole.Server : WebSocketRole.Client;
        var (connection, peer) = FramePeer.Meet(role, new() { Fragments = 4 }, new() { MessageSize = 1000, Time = time });
        peer.SendRaw([.. Frame.OfText(sender, "before"), .. fault.Bytes(sender), .. Frame.OfText(sender, "behind")]);
        for (int i = 0; i < 4; i++)
            time.Advance(Round);
        Assert.Equal(fault.Code, connection.CloseCode);
        Assert.Equal(fault.Code, Assert.Single(peer.ReadToEnd()).CloseCode);
        Assert.Equal("before", connection.Read(TimeSpan.Zero));
        Assert.Equal(EndReason.Violation, connection.Read(TimeSpan.Zero).End?.Reason);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Trait("Attack", "S20")]
    public async Task The_close_frame_of_a_fault_arrives_although_the_peer_goes_on_sending(bool somebodyReads)
    {
        for (int i = 0; i < 5; i++)
        {
            var (connection, peer) = FramePeer.Meet(WebSocketRole.Server, kind: LinkKind.Tcp);
            using var own = connection;
            var read = somebodyReads ? connection.ReadAsync().AsTask() : Task.CompletedTask;
            var flood = OwnThread.Run(() =>
            {
                byte[] more = new byte[60_000];
                for (int round = 0; round < 100 && peer.TrySendRaw(more); round++)
                {
                }
            });
            var close = await OwnThread.Run(peer.Next).InTime();
            Assert.Equal((WebSocketOpcode.Close, 1002), (close.Opcode, close.CloseCode));
            await flood.InTime();
            await read.InTime();
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1_000_000)]
    public async Task The_answer_to_a_message_that_came_before_a_fault_in_the_same_packet_is_sent_first(int piece)
    {
        foreach (var kind in Enum.GetValues<LinkKind>())
        {
            var (connection, peer) = FramePeer.Meet(WebSocketRole.Server, kind: kind, around: near => new SlowTransport(near, () => piece));
            peer.SendRaw([.. Frame.OfText(WebSocketRole.Client, "question"), .. Frame.Bytes(WebSocketRole.Client, WebSocketOpcode.Text, [0xC3, 0x28])]);
            await foreach (var message in connection.ReadAllAsync())
                Assert.True((await connection.WriteAsync($"answer to {message}")).Succeeded);
            var frames = await OwnThread.Run(peer.ReadToEnd).InTime();
            Assert.Equal([WebSocketOpcode.Text, WebSocketOpcode.Close], frames.Select(frame => frame.Opcode));
            Assert.Equal(("answer to question", 1007), (frames[0].Text, frames[1].CloseCode));
        }
    }

    [Fact]
    [Trait("Attack", "S10")]
    public async Task A_byte_that_is_not_UTF_8_fails_a_frame_that_is_not_complete()
    {
        foreach (var role in Enum.GetValues<WebSocketRole>())
        {
            var sender = role == WebSocketRole.Client ? WebSocketRole.Server : WebSocketRole.Client;
            foreach (byte[] bad in new byte[][] { [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80], [0xFF], [0xE2, 0x28] })
            {
                byte[] frame = Frame.Bytes(sender, WebSocketOpcode.Text, [.. "valid é"u8, .. bad, .. new byte[500]]);
                int header = frame.Length - 500 - bad.Length - "valid é"u8.Length;
                var (connection, peer) = FramePeer.Meet(role);
                peer.SendRaw(frame.AsSpan(0, header + "valid é"u8.Length));
                Assert.Equal(ReadStatus.TimedOut, connection.Read(TimeSpan.Zero).Status);
                peer.SendRaw(frame.AsSpan(header + "valid é"u8.Length, Math.Min(2, bad.Length)));
                var end = (await connection.ReadAsync().InTime()).End;
                Assert.Equal(WebSocketViolationKind.InvalidUtf8, end?.WebSocketViolation?.Kind);
                Assert.Equal(1007, peer.Next().CloseCode);
            }
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [Trait("Attack", "S1")]
    [Trait("Acceptance", "T86")]
    public async Task The_1025th_fragment_of_a_message_is_one_too_many(int size)
    {
        foreach (int piece in new[] { 1, 100_000 })
        {
            var (connection, peer) = FramePeer.Meet(WebSocketRole.Server, around: near => new SlowTransport(near, () => piece));
            using var own = connection;
            for (int count = 1; count <= 1024; count++)
                peer.Send(count == 1 ? WebSocketOpcode.Binary : WebSocketOpcode.Continuation, new byte[size], isFinal: count == 1024);
            Assert.Equal(1024 * size, (await connection.ReadAsync().InTime()).Length);

            for (int count = 1; count <= 1025; count++)
                peer.Send(count == 1 ? WebSocketOpcode.Binary : WebSocketOpcode.Continuation, new byte[size], isFinal: false);
            Assert.Equal(WebSocketViolationKind.TooManyFragments, (await connection.ReadAsync().InTime()).End?.WebSocketViolation?.Kind);
            Assert.Equal(1008, peer.Next().CloseCode);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Trait("Attack", "S2")]
    [Trait("Acceptance", "T86")]
    public async Task A_message_that_inflates_too_far_is_closed_1009_before_it_is_complete(bool keepsContext)
    {
        var agreement = new DeflateAgreement(!keepsContext, !keepsContext);
        using var deflater = new MessageDeflater(WebSocketRole.Client, agreement);
        byte[] bomb = deflater.Deflate(new byte[100_000_000]).ToArray();
        var (connection, peer) = FramePeer.Meet(WebSocketRole.Server, deflate: agreement, capacity: 200_000);
        byte[] frame = Frame.Bytes(WebSocketRole.Client, WebSocketOpcode.Binary, bomb, reservedBits: FrameHeader.Compressed);
        peer.SendRaw(frame.AsSpan(0, frame.Length / 2));
        var end = (await connection.ReadAsync().InTime()).End;
        Assert.Equal(WebSocketViolationKind.InflateRatio, end?.WebSocketViolation?.Kind);
        Assert.Equal(1009, peer.Next().CloseCode);
    }

    [Theory]
    [MemberData(nameof(Roles))]
    [Trait("Acceptance", "T86")]
    public void A_message_of_the_limit_is_read_and_one_byte_more_is_closed_1009_by_its_header(WebSocketRole role)
    {
        const int Limit = 100_000;
        var sender = role == WebSocketRole.Client ? WebSocketRole.Server : WebSocketRole.Client;
        var (connection, peer) = FramePeer.Meet(role, options: new() { MessageSize = Limit }, capacity: 200_000);
        peer.Send(WebSocketOpcode.Binary, new byte[Limit]);
        Assert.Equal(Limit, connection.Read(TimeSpan.Zero).Length);
        peer.SendRaw(Frame.Bytes(sender, WebSocketOpcode.Binary, new byte[Limit + 1]).AsSpan(0, FrameHeader.MaximumSize));
        var violation = connection.Read(TimeSpan.Zero).End!.WebSocketViolation!;
        Assert.Equal((WebSocketViolationKind.MessageTooLarge, Limit + 1L, (long)Limit), (violation.Kind, violation.Size, violation.Limit));
        Assert.Equal(1009, peer.Next().CloseCode);
    }

    [Fact]
    [Trait("Attack", "S4")]
    public async Task Any_bytes_end_in_messages_or_in_one_end_never_in_a_loop()
    {
        var random = new Random(85);
        for (int round = 0; round < 300; round++)
        {
            var role = round % 2 == 0 ? WebSocketRole.Server : WebSocketRole.Client;
            var agreement = round % 3 == 0 ? new DeflateAgreement(round % 2 == 0, round % 2 == 0) : null;
            var (connection, peer) = FramePeer.Meet(role, deflate: agreement, around: near => new SlowTransport(near, () => random.Next(1, 50)));
            byte[] bytes = new byte[random.Next(1, 3000)];
            random.NextBytes(bytes);
            if (round % 4 == 0)
                bytes.AsSpan().Replace(bytes[0], (byte)0x82);
            peer.SendRaw(bytes);
            peer.EndStream();
            int count = 0;
            await foreach (var message in connection.ReadAllAsync())
                Assert.InRange(++count, 0, bytes.Length);
            Assert.Contains(connection.End!.Reason, new[] { EndReason.Violation, EndReason.ClosedByPeer, EndReason.NotClosed });
            await connection.CloseAsync().InTime();
        }
    }

    public static TheoryData<WebSocketRole> Roles => [.. Enum.GetValues<WebSocketRole>()];

    /// <summary>Something a peer may not send.</summary>
    public sealed record Fault(string Name, WebSocketViolationKind Kind, int Code)
    {
        private Func<WebSocketRole, byte[]> _bytes = _ => [];

        public static IReadOnlyList<Fault> All { get; } =
        [
            Of("reserved bit 1", WebSocketViolationKind.ReservedBits, 1002, sender => Frame.Bytes(sender, WebSocketOpcode.Text, "x"u8, reservedBits: 4)),
            Of("reserved bit 3", WebSocketViolationKind.ReservedBits, 1002, sender => Frame.Bytes(sender, WebSocketOpcode.Ping, "x"u8, reservedBits: 1)),
            Of("opcode 3", WebSocketViolationKind.UnknownOpcode, 1002, sender => Frame.Bytes(sender, (WebSocketOpcode)3, "x"u8)),
            Of("opcode 11", WebSocketViolationKind.UnknownOpcode, 1002, sender => Frame.Bytes(sender, (WebSocketOpcode)11, default)),
            Of("mask of the other side", WebSocketViolationKind.MaskExpected, 1002, Unmasked),
            Of("126 bytes of control", WebSocketViolationKind.ControlTooLong, 1002, sender => Frame.Bytes(sender, WebSocketOpcode.Ping, new byte[126])),
            Of("control in fragments", WebSocketViolationKind.ControlFragmented, 1002, sender => Frame.Bytes(sender, WebSocketOpcode.Pong, "x"u8, isFinal: false)),
            Of("continuation of nothing", WebSocketViolationKind.UnexpectedContinuation, 1002, sender => Frame.Bytes(sender, WebSocketOpcode.Continuation, "x"u8)),
            Of("message in a message", WebSocketViolationKind.ExpectedContinuation, 1002, sender => [.. Frame.Bytes(sender, WebSocketOpcode.Text, "x"u8, isFinal: false), .. Frame.Bytes(sender, WebSocketOpcode.Text, "y"u8)]),
            Of("length 125 in 16 bits", WebSocketViolationKind.LengthNotShortest, 1002, sender => Length(sender, 126, 0, 125)),
            Of("length 65,535 in 64 bits", WebSocketViolationKind.LengthNotShortest, 1002, sender => Length(sender, 127, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF)),
            Of("length above 63 bits", WebSocketViolationKind.LengthTooLarge, 1002, sender => Length(sender, 127, 0x80, 0, 0, 0, 0, 0, 0, 0)),
            Of("length of 2^63 - 1", WebSocketViolationKind.MessageTooLarge, 1009, sender => Length(sender, 127, 0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF)),
            Of("a byte too many", WebSocketViolationKind.MessageTooLarge, 1009, sender => Frame.Bytes(sender, WebSocketOpcode.Binary, new byte[1001])),
            Of("fragments too large together", WebSocketViolationKind.MessageTooLarge, 1009, sender => [.. Frame.Bytes(sender, WebSocketOpcode.Binary, new byte[600], isFinal: false), .. Frame.Bytes(sender, WebSocketOpcode.Continuation, new byte[401])]),
            Of("a fragment too many", WebSocketViolationKind.TooManyFragments, 1008, sender => [.. Frame.Bytes(sender, WebSocketOpcode.Text, default, isFinal: false), .. Enumerable.Repeat(Frame.Bytes(sender, WebSocketOpcode.Continuation, default, isFinal: false), 4).SelectMany(frame => frame)]),
            Of("text that is not UTF-8", WebSocketViolationKind.InvalidUtf8, 1007, sender => Frame.Bytes(sender, WebSocketOpcode.Text, [0xC3, 0x28])),
            Of("text with half a character", WebSocketViolationKind.InvalidUtf8, 1007, sender => Frame.Bytes(sender, WebSocketOpcode.Text, [0xC3])),
            Of("reason that is not UTF-8", WebSocketViolationKind.InvalidUtf8, 1007, sender => Frame.Bytes(sender, WebSocketOpcode.Close, [0x03, 0xE8, 0xFF])),
            Of("close of one byte", WebSocketViolationKind.InvalidClose, 1002, sender => Frame.Bytes(sender, WebSocketOpcode.Close, [3])),
            Of("close with 1005", WebSocketViolationKind.InvalidClose, 1002, sender => Frame.Bytes(sender, WebSocketOpcode.Close, [0x03, 0xED])),
            Of("close with 2999", WebSocketViolationKind.InvalidClose, 1002, sender => Frame.Bytes(sender, WebSocketOpcode.Close, [0x0B, 0xB7])),
        ];

        public byte[] Bytes(WebSocketRole sender) => _bytes(sender);

        /// <summary>Masks are expected of clients only.</summary>
        public WebSocketViolationKind KindFrom(WebSocketRole sender) =>
            Kind == WebSocketViolationKind.MaskExpected && sender == WebSocketRole.Server ? WebSocketViolationKind.MaskUnexpected : Kind;

        public override string ToString() => Name;

        private static Fault Of(string name, WebSocketViolationKind kind, int code, Func<WebSocketRole, byte[]> bytes) =>
            new(name, kind, code) { _bytes = bytes };

        private static byte[] Unmasked(WebSocketRole sender) =>
            Frame.Bytes(sender == WebSocketRole.Client ? WebSocketRole.Server : WebSocketRole.Client, WebSocketOpcode.Binary, "x"u8);

        private static byte[] Length(WebSocketRole sender, byte form, params byte[] length) =>
            [0x82, (byte)(sender == WebSocketRole.Client ? form | 0x80 : form), .. length, .. new byte[sender == WebSocketRole.Client ? 4 : 0]];
    }
}
