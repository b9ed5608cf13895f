using System.Text;

namespace Liaison.Sockets.Tests;

public sealed class MessageTests
{
    [Fact]
    public void It_converts_to_text_and_to_bytes()
    {
        byte[] bytes = "é€"u8.ToArray();
        var message = new Message(bytes);
        string text = message;
        byte[] array = message;
        ReadOnlySpan<byte> span = message;
        ReadOnlyMemory<byte> memory = message;
        Assert.Equal("é€", text);
        Assert.Same(bytes, array);
        Assert.True(span == bytes);
        Assert.True(memory.Span == bytes);
        Assert.Equal((5, false, ReadStatus.Received, MessageKind.Binary), (message.Length, message.IsEmpty, message.Status, message.Kind));
    }

    [Fact]
    public void A_part_of_an_array_becomes_an_array_of_its_own()
    {
        byte[] bytes = [1, 2, 3, 4];
        Assert.Equal([2, 3], new Message(bytes.AsMemory(1, 2)).ToArray());
    }

    [Fact]
    public void Text_is_read_by_the_encoding_given() =>
        Assert.Equal("é€", new Message(new byte[] { 0xE9, 0, 0xAC, 0x20 }, Encoding.Unicode).ToString());

    [Fact]
    public void A_message_that_nobody_received_is_empty_and_has_timed_out()
    {
        Message message = default;
        Assert.Equal((ReadStatus.TimedOut, "", true), (message.Status, message.ToString(), message.IsEmpty));
        Assert.Null(message.End);
        Assert.Null(message.Progress);
        Assert.Empty(message.ToArray());
    }

    [Fact]
    public void The_end_of_a_connection_is_an_empty_message_that_says_why()
    {
        var end = new ConnectionEnd(EndReason.Reset);
        var message = Message.ClosedBy(end);
        Assert.Equal((ReadStatus.Closed, ""), (message.Status, message.ToString()));
        Assert.Same(end, message.End);
    }
}
