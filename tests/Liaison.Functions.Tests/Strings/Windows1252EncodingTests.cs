using System.Text;
using Liaison.Functions.Strings;

namespace Liaison.Functions.Tests.Strings;

public sealed class Windows1252EncodingTests
{
    private static readonly byte[] AllBytes = [.. Enumerable.Range(0, 256).Select(static value => (byte)value)];
    private static readonly Encoding Subject = Windows1252Encoding.Instance;

    [Fact]
    public void Each_of_the_256_bytes_has_a_character_of_its_own_and_comes_back()
    {
        string text = Subject.GetString(AllBytes);

        Assert.Equal(256, text.Distinct().Count());
        Assert.Equal(AllBytes, Subject.GetBytes(text));
    }

    [Fact]
    public void It_equals_the_platforms_encoding_wherever_that_defines_a_character()
    {
        var platform = CodePagesEncodingProvider.Instance.GetEncoding(1252, new EncoderReplacementFallback("?"), new DecoderReplacementFallback("\uFFFD"))!;
        for (int value = 0; value < 256; value++)
        {
            string theirs = platform.GetString([(byte)value]);
            string ours = Subject.GetString([(byte)value]);
            if (theirs != "\uFFFD" && !(value is 0x81 or 0x8D or 0x8F or 0x90 or 0x9D))
                Assert.Equal(theirs, ours);
            else
                Assert.Equal(((char)value).ToString(), ours);
        }
    }

    [Theory]
    [InlineData("日本", "??")]
    [InlineData("😀", "??")]
    [InlineData("Ā", "?")]
    [InlineData("€uro œuf — 5 %", "\u0080uro \u009Cuf \u0097 5 %")]
    [InlineData("", "")]
    public void A_character_outside_becomes_a_question_mark_for_each_unit(string text, string bytes) =>
        Assert.Equal(Encoding.Latin1.GetBytes(bytes), Subject.GetBytes(text));

    [Fact]
    public void Half_a_surrogate_pair_becomes_one_question_mark() => Assert.Equal("a?b"u8.ToArray(), Subject.GetBytes("a\uD800b"));

    [Fact]
    public void Counts_are_exact_in_both_directions()
    {
        Assert.Equal(5, Subject.GetByteCount("a😀é€"));
        Assert.Equal(256, Subject.GetCharCount(AllBytes));
        Assert.Equal(7, Subject.GetMaxByteCount(7));
        Assert.Equal(7, Subject.GetMaxCharCount(7));
        Assert.True(Subject.IsSingleByte);
        Assert.Empty(Subject.Preamble.ToArray());
    }

    [Fact]
    public void Parts_of_arrays_are_converted_in_place()
    {
        char[] characters = new char[6];
        byte[] bytes = new byte[6];

        Assert.Equal(2, Subject.GetChars([1, 0x80, 0xE9, 2], 1, 2, characters, 3));
        Assert.Equal("\0\0\0€é\0", new string(characters));
        Assert.Equal(2, Subject.GetBytes(characters, 3, 2, bytes, 1));
        Assert.Equal([0, 0x80, 0xE9, 0, 0, 0], bytes);
        Assert.Equal("€é", Subject.GetString(bytes, 1, 2));
    }

    [Fact]
    public void Long_texts_of_every_kind_come_back()
    {
        string[] kinds = [new('a', 5000), new('é', 5000), new('€', 5000), string.Concat(Enumerable.Repeat(Subject.GetString(AllBytes), 20))];
        Assert.All(kinds, static text => Assert.Equal(text, Subject.GetString(Subject.GetBytes(text))));
    }
}
