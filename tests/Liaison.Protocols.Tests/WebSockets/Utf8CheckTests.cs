using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Liaison.Protocols.Framing.Tests;

namespace Liaison.Protocols.WebSockets.Tests;

public sealed class Utf8CheckTests
{
    /// <summary>Both sides of every border that RFC 3629 section 4 draws.</summary>
    private static readonly byte[] Borders = Bytes.Of("00 41 7F 80 8F 90 9F A0 BF C0 C1 C2 DF E0 E1 EC ED EE EF F0 F1 F3 F4 F5 F7 F8 FF");

    [Fact]
    public void Every_sequence_of_bytes_at_the_borders_fails_at_its_first_bad_byte()
    {
        byte[] bytes = new byte[4];
        int sequences = (int)Math.Pow(Borders.Length, bytes.Length);
        for (int number = 0; number < sequences; number++)
        {
            int rest = number;
            foreach (ref byte value in bytes.AsSpan())
            {
                value = Borders[rest % Borders.Length];
                rest /= Borders.Length;
            }

            AssertAsOracle(bytes);
        }
    }

    [Fact]
    public void Every_two_bytes_fail_at_the_first_bad_one()
    {
        for (int number = 0; number <= ushort.MaxValue; number++)
            AssertAsOracle([(byte)number, (byte)(number >> 8)]);
    }

    [Fact]
    public void Long_text_with_bytes_changed_fails_where_the_platform_finds_the_first_fault() =>
        Prop.ForAll<NonNull<string>, PositiveInt[], (byte At, byte Value)[]>((text, lengths, changes) =>
        {
            byte[] bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(text.Get + "é€😀 ascii", 6)));
            foreach (var (at, value) in changes.Take(2))
                bytes[at % bytes.Length] = value;
            int bad = FirstBad(bytes);
            var check = default(Utf8Check);
            int read = 0;
            foreach (byte[] piece in Bytes.Cut(bytes, lengths.Select(length => length.Get)))
            {
                read += piece.Length;
                Assert.Equal(bad < 0 || bad >= read, check.Accept(piece));
                if (bad >= 0 && bad < read)
                    return;
            }

            Assert.Equal(System.Text.Unicode.Utf8.IsValid(bytes), check.IsComplete);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("41", 0)]
    [InlineData("C3", 1)]
    [InlineData("C3 A9", 0)]
    [InlineData("E2 82", 2)]
    [InlineData("41 F0 9F 98", 3)]
    [InlineData("F0 9F 98 80", 0)]
    public void It_knows_how_much_of_a_character_is_there(string hex, int cut)
    {
        var check = default(Utf8Check);
        Assert.True(check.Accept(Bytes.Of(hex)));
        Assert.Equal((cut, cut == 0), (check.CutBytes, check.IsComplete));
    }

    /// <summary>In one piece, in two cut anywhere, and byte by byte.</summary>
    private static void AssertAsOracle(byte[] bytes)
    {
        int bad = FirstBad(bytes);
        int cut = CutBytes(bytes);
        for (int border = 0; border <= bytes.Length; border++)
        {
            var check = default(Utf8Check);
            bool first = check.Accept(bytes.AsSpan(0, border));
            if (first != (bad < 0 || bad >= border) || (first && check.Accept(bytes.AsSpan(border)) != bad < 0) || (bad < 0 && check.CutBytes != cut))
                Assert.Fail($"{Bytes.Hex(bytes)} cut at {border}: first bad byte {bad}, cut bytes {cut}");
        }

        var one = default(Utf8Check);
        for (int i = 0; i < bytes.Length; i++)
        {
            if (one.Accept(bytes.AsSpan(i, 1)) == (i == bad))
                Assert.Fail($"{Bytes.Hex(bytes)} byte by byte: first bad byte {bad}, but at {i}");
            if (i == bad)
                break;
        }
    }

    /// <summary>Where the first byte stands that no valid text has after what precedes it; -1: none.</summary>
    private static int FirstBad(ReadOnlySpan<byte> bytes)
    {
        for (int at = 0; at < bytes.Length;)
        {
            var status = Rune.DecodeFromUtf8(bytes[at..], out _, out int consumed);
            if (status == System.Buffers.OperationStatus.NeedMoreData)
                return -1;
            if (status == System.Buffers.OperationStatus.InvalidData)
                return bytes[at] is >= 0xC2 and <= 0xF4 ? at + consumed : at;
            at += consumed;
        }

        return -1;
    }

    private static int CutBytes(ReadOnlySpan<byte> bytes)
    {
        int at = 0;
        while (at < bytes.Length && Rune.DecodeFromUtf8(bytes[at..], out _, out int consumed) == System.Buffers.OperationStatus.Done)
            at += consumed;
        return bytes.Length - at;
    }
}
