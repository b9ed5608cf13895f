using System.Text;
using Liaison.Functions.Tests.Stages;
using static Liaison.Français;

namespace Liaison.Functions.Tests.Acceptance;

[Trait("Acceptance", "T7")]
public sealed class T07_LinesThenBody
{
    private const string Head = "POST /mesures HTTP/1.1\r\nContent-Length: 14\r\n\r\n";

    [Fact]
    public void Lines_then_a_raw_body_lose_no_byte_when_all_came_at_once() => ReadRequest(peer => peer.Send(Head + "{\"valeur\": 42}"));

    [Fact]
    public void Lines_then_a_raw_body_lose_no_byte_when_they_come_one_by_one() =>
        ReadRequest(peer => peer.SendBytewise(Encoding.ASCII.GetBytes(Head + "{\"valeur\": 42}")));

    [Fact]
    public void From_raw_to_lengths_no_byte_is_lost()
    {
        using var stage = new Stage();
        var (canal, peer) = stage.OpenChannel(SocketSansMarqueurFin);
        using var _ = peer;

        peer.Send("abc5\r\nHello");
        Assert.Equal("abc", (string)SocketLit(canal, true, 0, 3));
        SocketChangeModeTransmission(canal, SocketTailleDébut);

        Assert.Equal("Hello", (string)SocketLit(canal));
    }

    [Fact]
    public void A_call_without_marker_sets_the_usual_one_again()
    {
        using var stage = new Stage();
        var (canal, peer) = stage.OpenChannel(SocketMarqueurFin);
        using var _ = peer;

        SocketChangeModeTransmission(canal, SocketMarqueurFin, "|");
        peer.Send("a|b<EOF>");
        Assert.Equal("a", (string)SocketLit(canal));
        SocketChangeModeTransmission(canal, SocketMarqueurFin);

        Assert.Equal("b", (string)SocketLit(canal));
    }

    private static void ReadRequest(Action<Peer> send)
    {
        using var stage = new Stage();
        var (canal, peer) = stage.OpenChannel();
        using var _ = peer;
        Assert.True(SocketChangeModeTransmission(canal, SocketMarqueurFin, "\r\n"));
        send(peer);

        Assert.Equal("POST /mesures HTTP/1.1", (string)SocketLit(canal));
        Assert.Equal("Content-Length: 14", (string)SocketLit(canal));
        Assert.Equal("", (string)SocketLit(canal));
        Assert.True(SocketChangeModeTransmission(canal, SocketSansMarqueurFin));
        string body = "";
        while (body.Length < 14)
            body += SocketLit(canal);

        Assert.Equal("{\"valeur\": 42}", body);
    }
}
