namespace Liaison.Functions.Tests.Values;

public sealed class StringSlicesTests
{
    [Theory]
    [InlineData(0, "", -1, 0)]
    [InlineData(1, "a", 'a', 97)]
    [InlineData(2, "€", '€', 128)]
    [InlineData(3, "\u0416", '\u0416', 63)]
    [InlineData(4, "", -1, 0)]
    public void One_character_is_the_same_as_text_as_number_and_as_byte(long position, string slice, int character, int code)
    {
        const string Text = "a€\u0416";
        var builder = new TextBuilder(Text);
        Assert.Equal((slice, character, code), (Text.SliceAt(position), Text.CharacterAt(position), Text.CodeAt(position)));
        Assert.Equal((slice, character, code), (builder.SliceAt(position), builder.CharacterAt(position), builder.CodeAt(position)));
    }

    [Fact]
    public void Pieces_come_with_position_and_rank_also_backwards()
    {
        Assert.Equal([("a", 1, 1), ("", 3, 2), ("b", 4, 3)], "a,,b".PiecesOf(","));
        Assert.Equal([("b", 4, 3), ("", 3, 2), ("a", 1, 1)], "a,,b".PiecesOf(",").Reverse());
        Assert.Equal([("a,b", 1, 1)], "a,b".PiecesOf(""));
        Assert.Empty("".PiecesOf(","));
    }
}
