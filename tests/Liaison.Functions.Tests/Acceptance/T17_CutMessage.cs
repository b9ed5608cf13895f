using Liaison.Functions.Tests.Stages;
using static Liaison.Français;

namespace Liaison.Functions.Tests.Acceptance;

[Trait("Acceptance", "T17")]
public sealed class T17_CutMessage
{
    [Theory]
    [InlineData(SocketTailleDébut, "5\r\nHello11\r\nHel", "Hello", 7)]
    [InlineData(SocketTailleDébut, "5\r\nHello1", "Hello", 1)]
    [InlineData(SocketTailleDébut, "5\r\nHello11\r", "Hello", 3)]
    [InlineData(SocketMarqueurFin, "Hello<EOF>Hel", "Hello", 3)]
    [InlineData(SocketMarqueurFin, "Hello<EOF><EO", "Hello", 3)]
    [InlineData(SocketMarqueurFinBuffer, "Hello<EOF>H", "Hello", 1)]
    public void A_message_cut_by_the_end_is_discarded_and_the_end_reported_with_its_bytes(int mode, string wire, string whole, int lost)
    {
        using var stage = new Stage();
        var (canal, peer) = stage.OpenChannel(mode);
        peer.Send(wire);
        peer.Dispose();

        Assert.Equal(whole, (string)SocketLit(canal));
        Assert.True(SocketLit(canal).IsEmpty);

        stage.AssertFailed(100031);
        Assert.Contains($"{lost} ", ErreurInfo(errMessageSystème), StringComparison.Ordinal);
        Assert.True(SocketExiste(canal));
    }

    [Fact]
    public void The_same_bytes_can_be_read_in_raw_mode_when_it_is_set_in_time()
    {
        using var stage = new Stage();
        var (canal, peer) = stage.OpenChannel();
        peer.Send("11\r\nHel");
        peer.Dispose();

        SocketChangeModeTransmission(canal, SocketSansMarqueurFin);

        Assert.Equal("11\r\nHel", (string)SocketLit(canal));
        SocketLit(canal);
        stage.AssertFailed(100031);
        Assert.Equal("", ErreurInfo(errMessageSystème));
    }
}
