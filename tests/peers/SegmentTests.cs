using System.Text;
using static Liaison.English;

namespace Liaison.Peers.Tests;

/// <summary>However a peer cuts its bytes, the messages are the same.</summary>
public sealed class SegmentTests
{
    /// <summary>Mode, marker, and how two messages, <c>one</c> and <c>and two</c>, travel in it.</summary>
    public static TheoryData<int, string?, string> FramedModes { get; } = new()
    {
        { SocketSizeStart, null, "3\r\none7\r\nand two" },
        { SocketEndTag, null, "one<EOF>and two<EOF>" },
        { SocketEndTag, "\r\n", "one\r\nand two\r\n" },
        { SocketEndTagBuffer, null, "one<EOF>and two<EOF>" },
    };

    [Theory]
    [MemberData(nameof(FramedModes))]
    public void Two_messages_in_one_segment_are_two_reads(int mode, string? marker, string wire)
    {
        using var server = new NamedServer();
        using var peer = PythonPeer.Connect(server.Port, $"send:{Hexadecimal(wire)}", "await");

        AssertTwoMessages(NamedServer.Accept(mode, marker));
    }

    [Theory]
    [MemberData(nameof(FramedModes))]
    public void Messages_that_come_byte_by_byte_are_the_same_messages(int mode, string? marker, string wire)
    {
        using var server = new NamedServer();
        using var peer = PythonPeer.Connect(server.Port, $"drip:{Hexadecimal(wire)}", "await");

        AssertTwoMessages(NamedServer.Accept(mode, marker));
    }

    [Fact]
    public void Many_messages_in_one_segment_arrive_each_once_and_in_order()
    {
        string wire = string.Concat(Enumerable.Range(0, 500).Select(number => $"{$"{number}".Length}\r\n{number}"));
        using var server = new NamedServer();
        using var peer = PythonPeer.Connect(server.Port, $"send:{Hexadecimal(wire)}", "await");

        string channel = NamedServer.Accept();
        for (int number = 0; number < 500; number++)
            Assert.Equal($"{number}", SocketRead(channel, false, NamedServer.Patience));
        Assert.Equal("", SocketRead(channel, false, 0));
        Assert.False(ErrorOccurred);
    }

    [Fact]
    public void A_body_that_follows_lines_in_the_same_segment_is_read_without_a_mode()
    {
        using var server = new NamedServer();
        using var peer = PythonPeer.Connect(server.Port, $"send:{Hexadecimal("Length: 4\r\n\r\nbody")}", "await");

        string channel = NamedServer.Accept(SocketEndTag, "\r\n");
        Assert.Equal("Length: 4", SocketRead(channel, false, NamedServer.Patience));
        Assert.Equal("", SocketRead(channel, false, NamedServer.Patience));
        Assert.True(SocketChangeTransmissionMode(channel, SocketNoEndTag));
        Assert.Equal("body", SocketRead(channel, false, NamedServer.Patience));
    }

    [Fact]
    public void A_time_limit_in_the_middle_of_a_message_loses_nothing()
    {
        using var server = new NamedServer();
        using var peer = PythonPeer.Connect(server.Port, $"send:{Hexadecimal("one<E")}", "await", $"send:{Hexadecimal("OF>")}", "await");

        string channel = NamedServer.Accept(SocketEndTag);
        Assert.Equal("", SocketRead(channel, false, 200));
        Assert.False(ErrorOccurred);
        peer.Input.WriteLine();
        peer.Input.Flush();
        Assert.Equal("one", SocketRead(channel, false, NamedServer.Patience));
    }

    private static void AssertTwoMessages(string channel)
    {
        Assert.Equal("one", SocketRead(channel, false, NamedServer.Patience));
        Assert.Equal("and two", SocketRead(channel, false, NamedServer.Patience));
        Assert.Equal("", SocketRead(channel, false, 0));
        Assert.False(ErrorOccurred);
    }

    private static string Hexadecimal(string text) => Convert.ToHexString(Encoding.ASCII.GetBytes(text));
}
