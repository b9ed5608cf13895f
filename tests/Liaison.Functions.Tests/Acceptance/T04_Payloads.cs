using Liaison.Functions.Tests.Stages;
using Liaison.Sockets;
using static Liaison.English;

namespace Liaison.Functions.Tests.Acceptance;

[Trait("Acceptance", "T4")]
public sealed class T04_Payloads
{
    public static TheoryData<int, string> Awkward() => new()
    {
        { SocketSizeStart, "\r\n" },
        { SocketSizeStart, "line\r\nline\r\n" },
        { SocketSizeStart, "\0\0\0" },
        { SocketSizeStart, "before<EOF>after" },
        { SocketSizeStart, "" },
        { SocketSizeStart, "5\r\nHello" },
        { SocketEndTag, "line\r\nline\r\n" },
        { SocketEndTag, "\0\0\0" },
        { SocketEndTag, "" },
        { SocketEndTag, "<EO" },
        { SocketEndTagBuffer, "line\r\n\0<" },
        { SocketEndTagBuffer, "" },
        { SocketNoEndTag, "\r\n\0<EOF>" },
    };

    [Theory]
    [MemberData(nameof(Awkward))]
    public void A_payload_comes_back_as_it_was(int mode, string payload)
    {
        using var stage = new Stage();
        var (channel, echo) = stage.OpenChannel(mode);
        using var _ = echo;

        Assert.True(SocketWrite(channel, payload));
        Assert.True(SocketWrite(channel, "next"));
        string wire = mode switch
        {
            SocketSizeStart => $"{payload.Length}\r\n{payload}4\r\nnext",
            SocketNoEndTag => payload + "next",
            _ => payload + "<EOF>next<EOF>",
        };
        Assert.Equal(wire, echo.Receive(wire));

        echo.Send(wire);
        if (mode == SocketNoEndTag)
        {
            Assert.Equal(wire, (string)SocketRead(channel));
            return;
        }

        var first = SocketRead(channel);
        Assert.Equal(payload, (string)first);
        Assert.Equal(ReadStatus.Received, first.Status);
        Assert.Equal("next", (string)SocketRead(channel));
    }

    [Fact]
    public void A_marker_inside_the_payload_ends_the_message_for_the_reader()
    {
        using var stage = new Stage();
        stage.Listen("Server");
        SocketChangeTransmissionMode("Server", SocketEndTag);
        SocketConnect("Client", stage.PortOf("Server"));
        SocketChangeTransmissionMode("Client", SocketEndTag);

        SocketWrite("Client", "before<EOF>after");

        Assert.Equal("before", (string)SocketRead("Server"));
        Assert.Equal("after", (string)SocketRead("Server"));
    }

    [Theory]
    [InlineData(SocketSizeStart)]
    [InlineData(SocketEndTag)]
    [InlineData(SocketEndTagBuffer)]
    [InlineData(SocketNoEndTag)]
    public void Five_mebibytes_go_and_come_back(int mode)
    {
        byte[] payload = new byte[5 * 1024 * 1024];
        new Random(4).NextBytes(payload);
        payload.AsSpan().Replace((byte)'<', (byte)'>');
        using var stage = new Stage();
        var (client, peer) = stage.OpenClient(mode);
        using var _ = peer;
        byte[] wire = mode switch
        {
            SocketSizeStart => [.. "5242880\r\n"u8, .. payload],
            SocketNoEndTag => payload,
            _ => [.. payload, .. "<EOF>"u8],
        };

        var received = Background.Start(() => peer.Receive(wire.Length));
        Assert.True(SocketWrite(client, payload));
        Assert.Equal(wire, received.Result());

        var sending = Background.Start(() => peer.Send(wire));
        Assert.Equal(payload, mode == SocketNoEndTag ? ReadRaw(client, payload.Length) : (byte[])SocketRead(client));
        sending.Result();
    }

    private static byte[] ReadRaw(string name, int count)
    {
        using var all = new MemoryStream();
        while (all.Length < count && SocketRead(name, true, 0, 65_536) is { IsEmpty: false } part)
            all.Write(part);
        return all.ToArray();
    }
}
