namespace Liaison.Functions.Tests.Values;

public sealed class TextTests
{
    [Fact]
    public void A_builder_appends_in_place_and_is_read_as_a_string()
    {
        TextBuilder text = "a";
        text += "b";
        text += 'c';
        string whole = text;
        text.AppendSeparator("c");
        text.AppendSeparator("--");
        Assert.Equal(("abc", "abc--"), (whole, text.ToString()));
        text.SetSliceAt(1, "X");
        text.SetSliceAt(6, "!");
        text.SetSliceAt(8, "?");
        Assert.Equal("Xbc--! ?", text.ToString());
        text = "new";
        Assert.Equal("new", (string)text);
    }

    [Fact]
    public void A_builder_appends_the_character_of_a_code_as_the_function_gives_it()
    {
        TextBuilder text = "";
        var expected = new System.Text.StringBuilder();
        for (int code = -300; code < 600; code++)
        {
            text.AppendCharacter(code);
            expected.Append(StringFunctions.CharacterOf(code));
        }

        Assert.Equal(expected.ToString(), (string)text);
    }

    [Fact]
    public void Texts_that_share_their_beginning_differ_in_their_ends()
    {
        Text one = "ab";
        one += "c";
        var other = one + "1";
        one += "2";
        Assert.Equal(("abc1", "abc2"), ((string)other, (string)one));
    }

    [Fact]
    public void Appending_copies_a_bounded_number_of_times_what_is_there()
    {
        Text shared = "";
        TextBuilder own = "";
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100_000; i++)
        {
            shared += "x";
            own += "x";
        }

        // Quadratic work would allocate about ten gigabytes.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 40_000_000);
        Assert.Equal((100_000, 100_000), (shared.Length, own.Length));
    }

    [Fact]
    public void Threads_that_append_to_one_text_see_whole_texts()
    {
        Text start = string.Concat(Enumerable.Repeat("-", 100));
        start += "";
        var results = new Text[8];
        Parallel.For(0, 8, thread =>
        {
            var text = start;
            for (int i = 0; i < 1000; i++)
                text += $"{thread}";
            results[thread] = text;
        });
        for (int thread = 0; thread < 8; thread++)
            Assert.Equal((string)start + new string((char)('0' + thread), 1000), (string)results[thread]);
    }
}
