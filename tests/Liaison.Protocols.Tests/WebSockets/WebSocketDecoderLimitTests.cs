using System.Runtime.InteropServices;
using Liaison.Protocols.Framing;
using Liaison.Protocols.Framing.Tests;

namespace Liaison.Protocols.WebSockets.Tests;

public sealed class WebSocketDecoderLimitTests
{
    [Theory]
    [InlineData(1024, "text |")]
    [InlineData(1025, "TooManyFragments 1008|")]
    public void Fragments_are_counted_also_when_they_are_empty(int fragments, string told)
    {
        foreach (var role in Wire.Roles)
        {
            byte[] wire =
            [
                .. Wire.Frame(role, WebSocketOpcode.Text, [], isFinal: false),
                .. Enumerable.Repeat(Wire.Frame(role, WebSocketOpcode.Continuation, [], isFinal: false), fragments - 2).SelectMany(frame => frame),
                .. Wire.Frame(role, WebSocketOpcode.Continuation, []),
            ];
            foreach (bool inParts in new[] { false, true })
            {
                Assert.Equal(told, Decoding.Of(role, [wire], inParts: inParts));
                Assert.Equal(told, Decoding.Of(role, wire.Select(one => new[] { one }), inParts: inParts));
            }

            Assert.Equal("text |", Decoding.Of(role, [wire], new() { Fragments = 0 }));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(125)]
    [InlineData(1000)]
    [InlineData(65_536)]
    [InlineData(1 << 20)]
    public void A_message_of_the_size_allowed_passes_and_one_byte_more_is_refused_by_its_header(int limit)
    {
        var limits = new WebSocketLimits { MessageSize = limit };
        foreach (var role in Wire.Roles)
        {
            var decoding = new Decoding(role, limits);
            decoding.Feed(Wire.Frame(role, WebSocketOpcode.Binary, new byte[limit]));
            Assert.Equal(limit, Assert.Single(decoding.Events).Bytes.Length);
            ulong length = (ulong)limit + 1;
            decoding.Feed(Wire.Header(role, WebSocketOpcode.Binary, length, length <= 125 ? 1 : length <= 65_535 ? 2 : 8));
            Assert.Equal((WebSocketViolationKind.MessageTooLarge, 1009, limit + 1L, (long)limit), Facts(decoding.Violation));
        }
    }

    [Fact]
    public void The_size_of_a_message_is_that_of_its_fragments_together()
    {
        var limits = new WebSocketLimits { MessageSize = 5 };
        Assert.Equal("text Hello|", Decoding.Of(WebSocketRole.Server, [Bytes.Of("01 03 48 65 6C 80 02 6C 6F")], limits));
        var decoding = new Decoding(WebSocketRole.Server, limits);
        decoding.Feed(Bytes.Of("01 03 48 65 6C 00 02 6C 6F 80 01"));
        Assert.Equal((WebSocketViolationKind.MessageTooLarge, 1009, 6L, 5L), Facts(decoding.Violation));
    }

    [Theory]
    [InlineData((1UL << 63) - 1, WebSocketViolationKind.MessageTooLarge)]
    [InlineData(1UL << 63, WebSocketViolationKind.LengthTooLarge)]
    [InlineData((1UL << 63) + 1, WebSocketViolationKind.LengthTooLarge)]
    [InlineData(ulong.MaxValue, WebSocketViolationKind.LengthTooLarge)]
    public void Lengths_that_no_message_has_never_overflow(ulong length, WebSocketViolationKind kind)
    {
        foreach (var limits in new[] { new WebSocketLimits(), new WebSocketLimits { MessageSize = 0 }, new WebSocketLimits { MessageSize = long.MaxValue } })
        {
            var alone = new Decoding(WebSocketRole.Server, limits);
            alone.Feed(Wire.Header(WebSocketRole.Server, WebSocketOpcode.Binary, length, 8));
            Assert.Equal(kind, alone.Violation?.Kind);

            var second = new Decoding(WebSocketRole.Server, limits);
            second.Feed(Wire.Frame(WebSocketRole.Server, WebSocketOpcode.Binary, "abc"u8, isFinal: false));
            second.Feed(Wire.Header(WebSocketRole.Server, WebSocketOpcode.Continuation, length, 8));
            Assert.Equal(kind, second.Violation?.Kind);
        }
    }

    [Fact]
    public void Parts_may_be_of_a_frame_of_any_length()
    {
        var decoding = new Decoding(WebSocketRole.Server, inParts: true);
        decoding.Feed(Wire.Header(WebSocketRole.Server, WebSocketOpcode.Binary, long.MaxValue, 8));
        for (int i = 0; i < 100; i++)
            decoding.Feed(new byte[100_000]);
        Assert.Null(decoding.Violation);
        Assert.Equal(10_000_000, decoding.Events.Sum(part => (long)part.Bytes.Length));
    }

    /// <summary>At every moment at most four times what was received and 64 KiB are held, the driver's lent array not counted.</summary>
    [Fact]
    public void A_message_gets_memory_as_its_bytes_arrive()
    {
        foreach (bool isFragmented in new[] { false, true })
        {
            var random = new Random(11);
            var decoder = new WebSocketDecoder(WebSocketRole.Server, new() { Fragments = 0 });
            byte[] scratch = new byte[ReceiveBuffer.LentSize];
            long received = 0;
            while (received < 3_000_000)
            {
                byte[] wire = received == 0
                    ? Wire.Header(WebSocketRole.Server, WebSocketOpcode.Binary, isFragmented ? 0u : 60_000_000u, isFragmented ? 1 : 8, !isFragmented)
                    : isFragmented ? Wire.Frame(WebSocketRole.Server, WebSocketOpcode.Continuation, new byte[random.Next(2000)], isFinal: false)
                    : new byte[random.Next(5000)];
                for (int fed = 0; fed < wire.Length;)
                {
                    var room = decoder.Buffer.Reserve(scratch);
                    int held = MemoryMarshal.TryGetArray<byte>(room, out var segment) && !ReferenceEquals(segment.Array, scratch) ? segment.Array!.Length : 0;
                    Assert.InRange(held, 0, (4 * received) + (64 * 1024));
                    int count = Math.Min(room.Length, wire.Length - fed);
                    wire.AsSpan(fed, count).CopyTo(room.Span);
                    decoder.Buffer.Commit(count);
                    fed += count;
                    received += count;
                    Assert.Equal(WebSocketEventKind.NeedMore, decoder.Next().Kind);
                }

                if (random.Next(3) == 0)
                    scratch = decoder.Buffer.Settle() ? new byte[ReceiveBuffer.LentSize] : scratch;
            }
        }
    }

    /// <summary>Were anything held or moved for each fragment, this would be memory and work that grow with their square.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_million_tiny_fragments_cost_what_a_million_bytes_cost(bool inParts)
    {
        const int Fragments = 1_000_000;
        byte[] fragment = Wire.Frame(WebSocketRole.Client, WebSocketOpcode.Continuation, "x"u8, isFinal: false);
        byte[] piece = [.. Enumerable.Repeat(fragment, 9000).SelectMany(frame => frame)];
        var decoder = new WebSocketDecoder(WebSocketRole.Client, new() { Fragments = 0 });
        byte[] scratch = new byte[ReceiveBuffer.LentSize];
        Give(decoder, scratch, Wire.Frame(WebSocketRole.Client, WebSocketOpcode.Text, [], isFinal: false));
        Assert.Equal(WebSocketEventKind.NeedMore, decoder.Next(inParts).Kind);
        long before = GC.GetAllocatedBytesForCurrentThread();
        int most = 0;
        int parts = 0;
        for (int sent = 0; sent < Fragments; sent += 9000)
        {
            Give(decoder, scratch, piece);
            while (decoder.Next(inParts).Kind == WebSocketEventKind.Part)
                parts++;
            most = Math.Max(most, decoder.Buffer.Count - (int)decoder.MessageReceived);
        }

        // What is kept is the payload alone, joined: the headers between were cut out, a step at a time.
        Assert.InRange(most, int.MinValue, FrameHeader.MaximumSize);
        Assert.InRange(parts, inParts ? 100 : 0, inParts ? 300 : 0);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 8L * Fragments);
    }

    private static void Give(WebSocketDecoder decoder, byte[] scratch, ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var room = decoder.Buffer.Reserve(scratch).Span;
            int count = Math.Min(room.Length, bytes.Length);
            bytes[..count].CopyTo(room);
            decoder.Buffer.Commit(count);
            bytes = bytes[count..];
            if (!bytes.IsEmpty)
                Assert.Equal(WebSocketEventKind.NeedMore, decoder.Next().Kind);
        }
    }

    private static (WebSocketViolationKind? Kind, int? Code, long? Size, long? Limit) Facts(WebSocketViolation? violation) =>
        (violation?.Kind, violation?.CloseCode, violation?.Size, violation?.Limit);
}
