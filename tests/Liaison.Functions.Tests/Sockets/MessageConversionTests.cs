using System.Text;
using Liaison.Functions.Tests.Stages;
using Liaison.Sockets;
using static Liaison.English;

namespace Liaison.Functions.Tests.Sockets;

public sealed class MessageConversionTests
{
    [Fact]
    public void What_is_read_is_text_or_bytes_by_the_variable_that_receives_it()
    {
        using var stage = new Stage();
        var (channel, peer) = stage.OpenChannel();
        using var _ = peer;
        peer.Send("4\r\n5\u0080\u00E9!4\r\n5\u0080\u00E9!4\r\n5\u0080\u00E9!4\r\n5\u0080\u00E9!");

        string text = SocketRead(channel);
        byte[] bytes = SocketRead(channel);
        ReadOnlySpan<byte> span = SocketRead(channel);
        ReadOnlyMemory<byte> memory = SocketRead(channel);

        Assert.Equal("5€é!", text);
        Assert.Equal([0x35, 0x80, 0xE9, 0x21], bytes);
        Assert.True(span.SequenceEqual(bytes));
        Assert.True(memory.Span.SequenceEqual(bytes));
    }

    [Fact]
    public void The_text_is_by_the_encoding_of_the_connection_also_later()
    {
        using var stage = new Stage(new LiaisonOptions { TextEncoding = Encoding.UTF8 });
        var (channel, peer) = stage.OpenChannel();
        using var _ = peer;
        peer.Send("2\r\n\u00C3\u00A9");

        var message = SocketRead(channel);
        stage.Runtime.TextEncoding = Encoding.Latin1;
        SocketClose(channel);

        Assert.Equal("é", message.ToString());
        Assert.Equal(2, message.Length);
    }

    [Fact]
    public void No_message_is_empty_text_and_no_bytes()
    {
        using var stage = new Stage();
        var (channel, peer) = stage.OpenChannel();
        using var _ = peer;

        var nothing = SocketRead(channel, false, 0);

        Assert.Equal(ReadStatus.TimedOut, nothing.Status);
        Assert.Equal("", (string)nothing);
        Assert.Empty((byte[])nothing);
        peer.Send("0\r\n");
        var empty = SocketRead(channel);
        Assert.Equal(ReadStatus.Received, empty.Status);
        Assert.True(empty.IsEmpty);
    }

    [Fact]
    public void A_message_read_may_be_written_on_as_it_is()
    {
        using var stage = new Stage();
        var (from, source) = stage.OpenChannel();
        var (to, target) = stage.OpenClient(SocketEndTag);
        using var _ = source;
        using var __ = target;
        source.Send("3\r\n\0\u0080\u00FF");

        Assert.True(SocketWrite(to, SocketRead(from)));

        Assert.Equal("\0\u0080\u00FF<EOF>", target.Receive("\0\u0080\u00FF<EOF>"));
    }
}
