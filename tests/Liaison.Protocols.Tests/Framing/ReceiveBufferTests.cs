using System.Runtime.InteropServices;
using FsCheck;
using FsCheck.Fluent;

namespace Liaison.Protocols.Framing.Tests;

public sealed class ReceiveBufferTests
{
    private const int Promised = 64 * 1024 * 1024;

    private static readonly Framing[] Framings =
        [Framing.LengthHeader, Framing.Raw, Framing.EndMarker("<>"u8), Framing.EndMarker("\n"u8), Framing.EndMarker("never"u8)];

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(40)]
    [InlineData(1000)]
    public void It_tells_what_a_plain_list_of_bytes_tells(int scratchSize) =>
        Prop.ForAll<(byte Step, byte Count)[]>(steps =>
        {
            var model = new ReceiveBufferModel(scratchSize);
            foreach (var (step, count) in steps)
            {
                switch (step % 16)
                {
                    case < 6:
                        model.Receive((count % 48) + 1);
                        break;
                    case < 12:
                        model.Take(Framings[count % Framings.Length], (step % 7) + 1);
                        break;
                    case < 15:
                        model.Settle();
                        break;
                    default:
                        model.Discard();
                        break;
                }
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400).WithEndSize(200));

    [Theory]
    [InlineData(8)]
    [InlineData(40)]
    [InlineData(6000)]
    public void What_is_worked_on_in_place_is_what_a_plain_list_of_bytes_becomes(int scratchSize) =>
        Prop.ForAll<(byte Step, byte One, byte Other)[]>(steps =>
        {
            var model = new ReceiveBufferModel(scratchSize);
            foreach (var (step, one, other) in steps)
            {
                switch (step % 8)
                {
                    case < 2:
                        model.Receive((one * scratchSize / 500) + 1);
                        break;
                    case 2:
                        model.Detach(one, other);
                        break;
                    case 3:
                        model.Remove(one, other);
                        break;
                    case 4:
                        model.Change(one);
                        break;
                    case 5:
                        model.Expect(one * other);
                        break;
                    default:
                        model.Settle();
                        break;
                }
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400).WithEndSize(200));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(30_000)]
    [InlineData(65_536)]
    [InlineData(65_537)]
    [InlineData(5 * 1024 * 1024)]
    public void A_message_of_any_size_arrives_whole_in_pieces_of_any_size(int size)
    {
        byte[] message = new byte[size];
        new Random(size).NextBytes(message);
        byte[] wire = [.. Bytes.Frame(Framing.LengthHeader, message), .. Bytes.Frame(Framing.LengthHeader, message)];
        string expected = Bytes.Hex(message) + "|" + Bytes.Hex(message) + "|";
        foreach (int piece in new[] { 1000, 65_536, 1_000_003 })
        {
            foreach (bool settles in new[] { false, true })
                Assert.True(expected == Decoded.ByBuffer(Framing.LengthHeader, wire.Chunk(piece), settles).Messages, $"pieces of {piece}, settles: {settles}");
        }
    }

    [Fact]
    public void A_message_that_fills_the_lent_array_keeps_it()
    {
        var buffer = new ReceiveBuffer();
        byte[] scratch = new byte[100];
        Fill(buffer, scratch, "80\r\n"u8);
        Fill(buffer, scratch, new byte[80]);
        Fill(buffer, scratch, "1\r\nx"u8);
        Assert.Equal(FramingOutcome.Message, buffer.Take(Framing.LengthHeader, 0, 0, out var message).Outcome);
        Assert.Equal(80, message.Length);
        Assert.True(MemoryMarshal.TryGetArray(message, out var segment) && ReferenceEquals(segment.Array, scratch));
        Assert.Equal(FramingOutcome.Message, buffer.Take(Framing.LengthHeader, 0, 0, out _).Outcome);
        Assert.True(buffer.Settle());
    }

    [Fact]
    public void A_message_that_leaves_most_of_the_lent_array_empty_gives_it_back()
    {
        var buffer = new ReceiveBuffer();
        byte[] scratch = new byte[100];
        Fill(buffer, scratch, "9\r\n123456789"u8);
        Assert.Equal(FramingOutcome.Message, buffer.Take(Framing.LengthHeader, 0, 0, out _).Outcome);
        Assert.False(buffer.Settle());
    }

    [Fact]
    public void A_header_that_promises_64_MiB_gets_memory_as_bytes_arrive()
    {
        var buffer = new ReceiveBuffer();
        byte[] scratch = new byte[ReceiveBuffer.LentSize];
        var random = new Random(7);
        long received = Fill(buffer, scratch, "67108864\r\n"u8);
        while (received < 2_000_000)
        {
            Assert.Equal(FramingOutcome.NeedMore, buffer.Take(Framing.LengthHeader, Promised, 0, out _).Outcome);
            if (random.Next(4) == 0)
                scratch = buffer.Settle() ? new byte[ReceiveBuffer.LentSize] : scratch;
            byte[] held = ArrayOf(buffer.Reserve(scratch));
            if (!ReferenceEquals(held, scratch))
                Assert.InRange(held.Length, 0, (4 * received) + (64 * 1024));
            received += Fill(buffer, scratch, new byte[random.Next(1, 5000)]);
        }
    }

    [Fact]
    public void A_header_that_promises_64_MiB_and_gets_few_bytes_costs_next_to_nothing()
    {
        byte[] scratch = new byte[ReceiveBuffer.LentSize];
        var buffer = new ReceiveBuffer();
        long before = GC.GetAllocatedBytesForCurrentThread();
        Fill(buffer, scratch, "67108864\r\nfew"u8);
        buffer.Take(Framing.LengthHeader, Promised, 0, out _);
        buffer.Settle();
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1024);
    }

    /// <summary>Were all that has come copied to and from the lent array by each read, this would be gigabytes.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_message_that_comes_byte_by_byte_in_as_many_reads_costs_a_few_times_its_size(bool isExpected)
    {
        const int Size = 60_000;
        var buffer = new ReceiveBuffer();
        byte[] scratch = new byte[ReceiveBuffer.LentSize];
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int received = 0; received < Size; received++)
        {
            var room = buffer.Reserve(scratch);
            Assert.True(ReferenceEquals(ArrayOf(room), scratch) || ArrayOf(room).Length <= (2 * received) + 1);
            buffer.Commit(1);
            buffer.Expect(isExpected ? Size : 0);
            Assert.False(buffer.Settle());
        }

        // The first kilobyte is copied each time, which is half a megabyte.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, (8 * Size) + (600 * 1024));
    }

    [Fact]
    public void The_array_of_a_large_message_is_not_larger_than_the_message_needs()
    {
        var buffer = new ReceiveBuffer();
        byte[] scratch = new byte[ReceiveBuffer.LentSize];
        byte[] wire = Bytes.Frame(Framing.LengthHeader, new byte[150_000]);
        for (int fed = 0; fed < wire.Length;)
        {
            buffer.Take(Framing.LengthHeader, Promised, 0, out _);
            var room = buffer.Reserve(scratch);
            Assert.InRange(ArrayOf(room).Length, 0, Math.Max(wire.Length, scratch.Length));
            int count = Math.Min(room.Length, wire.Length - fed);
            wire.AsSpan(fed, count).CopyTo(room.Span);
            buffer.Commit(count);
            fed += count;
        }

        Assert.Equal(FramingOutcome.Message, buffer.Take(Framing.LengthHeader, Promised, 0, out var message).Outcome);
        Assert.Equal(150_000, message.Length);
    }

    [Fact]
    public void Bytes_behind_the_announced_message_find_room_in_large_pieces()
    {
        var buffer = new ReceiveBuffer();
        byte[] scratch = new byte[ReceiveBuffer.LentSize];
        Fill(buffer, scratch, "100000\r\n"u8);
        Assert.Equal(FramingOutcome.NeedMore, buffer.Take(Framing.LengthHeader, 0, 0, out _).Outcome);
        int receives = 0;
        for (int received = 0; received < 4_000_000; receives++)
        {
            int room = buffer.Reserve(scratch).Length;
            buffer.Commit(room);
            received += room;
            Assert.InRange(receives, 0, 100);
        }
    }

    [Fact]
    public void An_empty_buffer_holds_no_array()
    {
        var buffers = new List<ReceiveBuffer>();
        var arrays = new List<WeakReference>();
        for (int i = 0; i < 100; i++)
        {
            var buffer = new ReceiveBuffer();
            arrays.Add(UseAndEmpty(buffer, i * 1000));
            buffers.Add(buffer);
        }

        GC.Collect();
        Assert.DoesNotContain(arrays, array => array.IsAlive);
        Assert.All(buffers, buffer => Assert.Equal(0, buffer.Count));
    }

    [Fact]
    public void Bytes_that_arrived_are_read_by_the_framing_in_force()
    {
        var buffer = new ReceiveBuffer();
        byte[] scratch = new byte[200];
        Fill(buffer, scratch, "Length: 4\r\n\r\nbody1\r\nx"u8);
        var lines = Framing.EndMarker("\r\n"u8);
        Assert.Equal("Length: 4", Text(buffer, lines));
        Assert.False(buffer.Settle());
        Assert.Equal("", Text(buffer, lines));
        Assert.Equal("body", Text(buffer, Framing.Raw, maximum: 4));
        Assert.Equal("x", Text(buffer, Framing.LengthHeader));
        Assert.Equal(0, buffer.Count);
    }

    [Fact]
    public void A_marker_searched_in_vain_does_not_hide_another_marker()
    {
        var buffer = new ReceiveBuffer();
        byte[] scratch = new byte[200];
        Fill(buffer, scratch, "a;b"u8);
        Assert.Equal(FramingOutcome.NeedMore, buffer.Take(Framing.EndMarker("\n"u8), 0, 0, out _).Outcome);
        Assert.Equal("a", Text(buffer, Framing.EndMarker(";"u8)));
    }

    [Fact]
    public void Discarded_bytes_are_counted_and_gone()
    {
        var buffer = new ReceiveBuffer();
        byte[] scratch = new byte[200];
        Fill(buffer, scratch, "5\r\nabc"u8);
        Assert.Equal(6, buffer.Discard());
        Assert.Equal(0, buffer.Discard());
        Fill(buffer, scratch, "1\r\nx"u8);
        Assert.Equal("x", Text(buffer, Framing.LengthHeader));
    }

    private static WeakReference UseAndEmpty(ReceiveBuffer buffer, int size)
    {
        byte[] scratch = new byte[ReceiveBuffer.LentSize];
        foreach (byte[] piece in Bytes.Frame(Framing.LengthHeader, new byte[size]).Chunk(10_000))
        {
            Fill(buffer, scratch, piece);
            buffer.Take(Framing.LengthHeader, Promised, 0, out _);
            scratch = buffer.Settle() ? new byte[ReceiveBuffer.LentSize] : scratch;
        }

        return new WeakReference(scratch);
    }

    private static int Fill(ReceiveBuffer buffer, byte[] scratch, ReadOnlySpan<byte> bytes)
    {
        int fed = 0;
        while (fed < bytes.Length)
        {
            var room = buffer.Reserve(scratch).Span;
            int count = Math.Min(room.Length, bytes.Length - fed);
            bytes.Slice(fed, count).CopyTo(room);
            buffer.Commit(count);
            fed += count;
        }

        return fed;
    }

    private static string Text(ReceiveBuffer buffer, Framing framing, int maximum = 4096)
    {
        Assert.Equal(FramingOutcome.Message, buffer.Take(framing, 0, maximum, out var message).Outcome);
        return System.Text.Encoding.ASCII.GetString(message.Span);
    }

    private static byte[] ArrayOf(Memory<byte> room) => MemoryMarshal.TryGetArray<byte>(room, out var segment) ? segment.Array! : [];
}
