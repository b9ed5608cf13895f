using static Liaison.English;

namespace Liaison.Functions.Tests.Strings;

public sealed class StringFunctionsTests
{
    [Fact]
    public void Ends_and_middles_are_clipped()
    {
        Assert.Equal("ab", Left("abcd", 2));
        Assert.Equal("abcd", Left("abcd", 9));
        Assert.Equal("", Right("abcd", -1));
        Assert.Equal("cd", Right("abcd", 2));
        Assert.Equal("bc", Middle("abcd", 2, 2));
        Assert.Equal("bcd", Middle("abcd", 2));
    }

    [Fact]
    public void Blanks_go_where_they_are_told_to()
    {
        Assert.Equal("a b", NoSpace(" \ta b\u00A0"));
        Assert.Equal("a b ", NoSpace(" a b ", sscLeft));
        Assert.Equal(" a b", NoSpace(" a b ", sscRight));
        Assert.Equal(" ab ", NoSpace(" a b ", sscInside));
        Assert.Equal("ab", NoSpace(" a b ", sscAll));
        Assert.Equal("", NoSpace("   ", sscLeft));
    }

    [Fact]
    public void Searches_obey_their_options()
    {
        Assert.Equal(3, Position("abcabc", "c"));
        Assert.Equal(6, Position("abcabc", "c", 4));
        Assert.Equal(6, Position("abcabc", "c", options: FromEnd));
        Assert.Equal(3, Position("abcabc", "c", 5, FromEnd));
        Assert.Equal(0, Position("abc", "C"));
        Assert.Equal(3, Position("abc", "C", null, IgnoreCase));
        Assert.Equal(7, Position("under a", "a", options: WholeWord));
        Assert.Equal(6, PositionOccurrence("abcabc", "c", 2));
        Assert.Equal(0, PositionOccurrence("abcabc", "c", 3));
        Assert.Equal(1, StringCount("aaa", "aa"));
        Assert.Equal(0, StringCount("aaa", ""));
    }

    [Fact]
    public void Parts_are_replaced()
    {
        Assert.Equal("xbxb", Replace("abab", "a", "x"));
        Assert.Equal("the hat", Replace("the cat", "cat", "hat", WholeWord));
        Assert.Equal("concat", Replace("concat", "cat", "hat", WholeWord));
        Assert.Equal("abab", Replace("abab", "", "x"));
    }

    [Fact]
    public void Pieces_are_found_from_both_ends()
    {
        Assert.Equal("c", ExtractString("a;b;c", 1, ";", FromEnd));
        Assert.Equal("b", ExtractString("a;b,c", 2, new DynamicArray<string>([";", ","])));
        Assert.Equal("x", ExtractStringBetween("<x><y>", 1, "<", ">"));
        Assert.Equal("y", ExtractStringBetween("<x><y>", 2, "<", ">"));
        Assert.Equal("\0", ExtractStringBetween("<x><y>", 3, "<", ">"));
    }

    [Theory]
    [InlineData(3.14159, ".2f", "3.14")]
    [InlineData(3.0, ",1f", "3,0")]
    [InlineData(42.0, "05d", "00042")]
    [InlineData(-42.0, "06d", "-00042")]
    [InlineData(42.0, "-5d", "42   ")]
    [InlineData(42.0, "+d", "+42")]
    [InlineData(255.0, "X", "FF")]
    [InlineData(1234567.0, "dS", "1 234 567")]
    [InlineData(2.5, "", "2.5")]
    [InlineData(2.5, "8,2f", "    2,50")]
    [InlineData(-2.5, "+08.1f", "-00002.5")]
    [InlineData(2.5, "0.f", "2.5")]
    [InlineData(2.5, ".0f", "3")]
    [InlineData(2.5, "4000d", "2")]
    [InlineData(2.5, "3z", "2.5")]
    [InlineData(1234.5, ".2fS", "1 234.50")]
    public void Numbers_are_formatted(double number, string format, string expected) => Assert.Equal(expected, NumToString(number, format));

    [Fact]
    public void A_large_integer_keeps_its_digits_in_a_format() => Assert.Equal("+9007199254740993", NumToString(9_007_199_254_740_993, "+d"));

    [Fact]
    public void Arrays_are_joined_and_texts_split()
    {
        Assert.Equal("1;2;3", ArrayToString(new DynamicArray<int>([1, 2, 3]), ";"));
        Assert.Equal(["a", "b"], StringSplit("a\tb"));
        Assert.Empty(StringToArray(""));
    }

    [Fact]
    public void Types_are_told()
    {
        Assert.Equal(16, TypeVar("x"));
        Assert.Equal(wlBuffer, TypeVar(new ByteBuffer()));
        Assert.Equal(wlNull, TypeVar(default));
        Assert.Equal(wlArray, TypeVar(new DynamicArray<int>()));
    }

    [Fact]
    public void The_number_at_the_beginning_counts()
    {
        Assert.True(Val(" 12abc") == 12);
        Assert.True(Val("1.5e2x") == 150);
        Assert.True(Val("x") == 0);
        Assert.Equal("9007199254740993", (string)Val("9007199254740993"));
    }

    [Fact]
    public void A_password_is_refused_and_not_ignored()
    {
        using var stage = new Stages.Stage();
        Stages.Stage.AssertRaises(5008, static () => Encrypt("x", "secret"));
    }

    [Fact]
    public void Codings_are_undone()
    {
        Assert.Equal("a é/", Decode(Encode("a é/", encodeURL), encodeURL).ToString());
        Assert.Equal("abc", Decrypt(Encrypt("abc", ""), "").ToString());
        Assert.Empty(Decode("§", encodeBASE64).ToArray());
        Assert.Equal("902fbdd2b1df0c4f70b4a5d23525e932", BufferToHexa(HashString(HA_MD5_128, "ABC")), ignoreCase: true);
    }
}
