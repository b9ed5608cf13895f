using static Liaison.English;
using static Liaison.Functions.Arithmetic;
using static Liaison.Functions.Comparison;
using static Liaison.Functions.Conversion;
using F = Liaison.Français;

namespace Liaison.Functions.Tests.Strings;

/// <summary>What the functions and operators of the sample programs give, to the last character.</summary>
public sealed class PinnedValuesTests
{
    private const string LineBreak = "\r\n";

    [Fact]
    public void A_byte_survives_as_a_character()
    {
        Assert.Equal(129, F.Asc(F.Caract(129)));
        Assert.Equal(128, F.Asc("€"));
        Assert.Equal(233, F.Asc("é"));
        Assert.Equal(0, F.Asc(""));
        Assert.Equal(63, F.Asc("Ω"));
    }

    [Fact]
    public void A_buffer_grows_byte_by_byte()
    {
        var buffer = new ByteBuffer();
        buffer.SetSliceAt(1, Charact(0x81));
        buffer.SetSliceAt(2, Charact(5));
        Assert.Equal("8105", BufferToHexa(buffer));
        Assert.Equal(2, Length(buffer));
        Assert.Equal(7, Length(buffer + "Salut"));
    }

    [Fact]
    public void Bits_are_combined()
    {
        Assert.Equal(129, BinaryOR(0x80, BinaryAND(0x1, 0xF)));
        Assert.Equal(86, BinaryXOR(0x61, 0x37));
        Assert.Equal(126, 254 & 127);
        Assert.Equal(6, BinaryXOR(5, 3));
        Assert.Equal(7, BinaryOR(5, 3));
    }

    [Fact]
    public void Remainders_have_the_sign_of_the_dividend()
    {
        Assert.Equal(1, Modulo(5 - 1, 4) + 1);
        Assert.Equal(4, Modulo(8 - 1, 4) + 1);
        Assert.Equal(-1, Modulo(-7, 3));
    }

    [Fact]
    public void Numbers_are_written_and_read_in_hexadecimal()
    {
        Assert.Equal("0000012C", IntegerToHexa(300));
        Assert.Equal("000000000000012C", IntegerToHexa(300L));
        Assert.Equal("012C", Right(IntegerToHexa(300), 4));
        Assert.Equal(300, HexaToInt("012C"));
        Assert.Equal("012C", BufferToHexa(HexaToBuffer("01 2C")));
    }

    [Fact]
    public void The_answer_of_a_handshake_is_a_digest_in_base_64() => Assert.Equal(
        "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=",
        Encrypt(HashString(HA_SHA_160, "dGhlIHNhbXBsZSBub25jZQ==" + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"), "", compressNone, encodeBASE64));

    [Fact]
    public void A_model_takes_each_value_once()
    {
        Assert.Equal("a et %1, %1", StringBuild("%1 et %2, %%1", "a", "%1"));
        Assert.Equal("a2 %0 %", StringBuild("%12 %0 %", "a"));
    }

    [Fact]
    public void Texts_are_searched_and_cut()
    {
        Assert.Equal(1, StringCount("x" + LineBreak + LineBreak, LineBreak + LineBreak));
        Assert.Equal(" chat, JSON", ExtractString("P: chat, JSON", 2, ":"));
        Assert.Equal("\0", ExtractString("a\tb", 3));
        Assert.Equal("", ExtractString("", 1));
        var array = new DynamicArray<string>();
        Assert.Equal(2, StringToArray(" chat, JSON", array, ","));
        Assert.Equal(" chat", array[1]);
        Assert.Equal("JSON", Upper(NoSpace(" json ")));
    }

    [Fact]
    public void Text_becomes_utf_8_and_comes_back()
    {
        Assert.Equal(2, Length(StringToUTF8("é")));
        Assert.Equal("é", UTF8ToAnsi(StringToUTF8("é")));
        Assert.Equal("?a?", UTF8ToAnsi(HexaToBuffer("FF 61 C3")));
    }

    [Theory]
    [InlineData(3, long.MaxValue, "cdef")]
    [InlineData(2, 4, "bcd")]
    [InlineData(3, 4, "cd")]
    [InlineData(9, long.MaxValue, "")]
    [InlineData(-5, 2, "ab")]
    public void Slices_are_clipped(long from, long to, string expected)
    {
        Assert.Equal(expected, "abcdef".Slice(from, to));
        Assert.Equal(expected, ((ByteBuffer)"abcdef").Slice(from, to).ToString());
    }

    [Fact]
    public void A_separator_comes_only_between()
    {
        string text = "";
        text = text.WithSeparator(LineBreak) + "x";
        Assert.Equal("x", text);
        text = text.WithSeparator(LineBreak) + "x";
        Assert.Equal("x" + LineBreak + "x", text);
        Assert.Equal("x" + LineBreak + "y", ("x" + LineBreak).WithSeparator(LineBreak) + "y");
    }

    [Fact]
    public void Pieces_keep_what_is_empty()
    {
        Assert.Equal(["a", "b", "", ""], $"a{LineBreak}b{LineBreak}{LineBreak}".PiecesOf(LineBreak).Select(part => part.Piece), StringComparer.Ordinal);
        Assert.Empty("".PiecesOf(LineBreak));
    }

    [Fact]
    public void Joining_goes_from_left_to_right()
    {
        Assert.Equal("8 x", (string)((Value)4 + 4 + " x"));
        Assert.Equal("x 44", (string)((Value)"x " + 4 + 4));
    }

    [Fact]
    public void Numbers_are_shown_with_fifteen_digits()
    {
        Assert.Equal("3.5", ToText(Divide(7, 2)));
        Assert.Equal(3, (int)ToInteger(Divide(7, 2)));
        Assert.Equal("0.3", ToText(0.1 + 0.2));
        Assert.True(AreEqual(0.1 + 0.2, 0.3));
        Assert.False(IsLess(0.3, 0.1 + 0.2));
    }

    [Fact]
    public void Durations_count_in_the_unit_of_the_parameter()
    {
        Assert.Equal(10, ((TimeLimit)new Duration(10)).Duration!.Value.TotalMilliseconds);
        Assert.Equal(1000, ((TimeLimit)new Duration(1000)).Duration!.Value.TotalMilliseconds);
        Assert.Equal(100, ((Delay)new Duration(1000)).Hundredths);
        Assert.Equal(1, ((Delay)new Duration(5)).Hundredths);
    }

    [Fact]
    public void Texts_are_compared_in_three_degrees()
    {
        Assert.True(AreEqual(" Abc", "abc ", Strictness.Flexible));
        Assert.False(AreEqual("a b", "ab", Strictness.Flexible));
        Assert.True(AreEqual("É-t é", "ete", Strictness.VeryFlexible));
        Assert.True(StartsWith("abc", "ab"));
        Assert.False(StartsWith("abc", "AB"));
        Assert.True(StartsWith("  abc", "AB", Strictness.Flexible));
        Assert.True(EndsWith("abc", ""));
        Assert.True(Comparison.Contains("l'Été", "ete", Strictness.VeryFlexible));
    }
}
