using FsCheck;
using FsCheck.Fluent;

namespace Liaison.Functions.Tests.Values;

public sealed class ByteBufferTests
{
    [Fact]
    public void Bytes_as_text_and_back_are_unchanged() => Prop.ForAll<byte[]>(
        bytes => ((ByteBuffer)new ByteBuffer(bytes).ToString()).ToArray().SequenceEqual(bytes)).QuickCheckThrowOnFailure();

    [Fact]
    public void Appending_is_in_place_and_a_copy_lives_on_its_own()
    {
        ByteBuffer buffer = "ab";
        var copy = buffer.Copy();
        var same = buffer;
        buffer += "cd";
        buffer += (ByteBuffer)"ef";
        Assert.Equal("abcdef", same.ToString());
        Assert.Equal("ab", copy.ToString());
        Assert.Equal("x" + "abcdef", "x" + buffer);
    }

    [Fact]
    public void Slices_are_replaced_and_gaps_filled()
    {
        ByteBuffer buffer = "abcdef";
        buffer.SetSlice(2, 4, "X");
        Assert.Equal("aXef", buffer.ToString());
        buffer.SetSliceAt(6, "z");
        Assert.Equal("aXef\0z", buffer.ToString());
        buffer.SetSliceAt(1, "");
        Assert.Equal(97, buffer.ByteAt(1));
        Assert.Equal(0, buffer.ByteAt(100));
        Assert.Equal("ab   x", "ab".WithSliceAt(6, "xyz"));
        Assert.Equal("aXXd", "abcd".WithSlice(2, 3, "XX"));
    }

    [Fact]
    public void Positions_begin_at_1()
    {
        using var stage = new Stages.Stage();
        Stages.Stage.AssertRaises(5003, static () => new ByteBuffer().SetSliceAt(0, "x"));
        Stages.Stage.AssertRaises(5003, static () => "x".WithSliceAt(0, "y"));
    }
}
