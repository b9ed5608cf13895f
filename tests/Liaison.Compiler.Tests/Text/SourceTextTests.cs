using System.Text;

namespace Liaison.Compiler.Tests.Text;

public sealed class SourceTextTests
{
    private const string Content = "sClé est une chaîne = \"é€\"\n";

    [Fact]
    public void The_same_text_is_read_from_every_encoding()
    {
        Assert.Equal(Content, SourceText.Decode([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Content)]).Content);
        Assert.Equal(Content, SourceText.Decode([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Content)]).Content);
        Assert.Equal(Content, SourceText.Decode(Encoding.UTF8.GetBytes(Content)).Content);
        Assert.Equal(Content, SourceText.Decode([.. Content.Select(character => character == '€' ? (byte)0x80 : (byte)character)]).Content);
    }

    [Fact]
    public void Windows_1252_maps_each_byte_to_a_character_of_its_own()
    {
        byte[] all = [.. Enumerable.Range(0, 256).Select(value => (byte)value)];
        var text = Windows1252.Decode(all);
        Assert.Equal(256, text.Distinct().Count());
        Assert.Equal(['€', '\u0081', 'Ÿ', 'é'], new[] { text[0x80], text[0x81], text[0x9F], text[0xE9] });
    }

    [Fact]
    public void Other_encodings_are_not_readable()
    {
        Assert.False(SourceText.Decode([0xFE, 0xFF, 0, 65]).IsReadable);
        Assert.False(SourceText.Decode([65, 0, 66]).IsReadable);
        Assert.True(SourceText.Decode([]).IsReadable);
    }

    [Fact]
    public void Lines_end_in_three_ways()
    {
        var text = SourceText.From("a\r\nbc\rd\n\ne");
        Assert.Equal(5, text.LineCount);
        Assert.Equal(["a", "bc", "d", "", "e"], Enumerable.Range(1, 5).Select(text.Line), StringComparer.Ordinal);
        Assert.Equal([new TextPosition(1, 1), new TextPosition(2, 2), new TextPosition(3, 1), new TextPosition(5, 2)], new[] { 0, 4, 6, 10 }.Select(text.PositionOf));
    }

    [Fact]
    public void A_part_of_a_file_has_the_places_of_the_file()
    {
        var part = SourceText.PartOf("x.wdg", "a\nbc\n", 12, 4);
        Assert.Equal(new TextPosition(13, 6), part.PositionOf(3));
        Assert.Equal("bc", part.Line(13));
    }
}
