using Liaison.Functions.Tests.Stages;
using static Liaison.Français;

namespace Liaison.Functions.Tests.Acceptance;

[Trait("Acceptance", "T11")]
public sealed class T11_LimitInside
{
    [Theory]
    [InlineData("1", "1\r\nHello World")]
    [InlineData("11", "\r\nHello World")]
    [InlineData("11\r", "\nHello World")]
    public void A_limit_inside_a_header_loses_nothing(string before, string after)
    {
        using var stage = new Stage();
        var (canal, peer) = stage.OpenChannel();
        using var _ = peer;

        peer.Send(before);
        Assert.True(SocketLit(canal, false, 30).IsEmpty);
        stage.AssertNoError();
        peer.Send(after);

        Assert.Equal("Hello World", (string)SocketLit(canal));
    }

    [Theory]
    [InlineData("Hello", " World<EOF>")]
    [InlineData("Hello World<", "EOF>")]
    [InlineData("Hello World<EOF", ">")]
    public void A_limit_inside_a_marker_loses_nothing(string before, string after)
    {
        using var stage = new Stage();
        var (canal, peer) = stage.OpenChannel(SocketMarqueurFin);
        using var _ = peer;

        peer.Send(before);
        Assert.True(SocketLit(canal, false, 30).IsEmpty);
        stage.AssertNoError();
        peer.Send(after);

        Assert.Equal("Hello World", (string)SocketLit(canal));
    }

    [Theory]
    [InlineData("11\r\n", "Hello World")]
    [InlineData("11\r\nHello Worl", "d")]
    public void A_limit_inside_a_body_loses_nothing(string before, string after)
    {
        using var stage = new Stage();
        var (canal, peer) = stage.OpenChannel();
        using var _ = peer;

        peer.Send(before);
        Assert.True(SocketLit(canal, false, 1000, null, 30).IsEmpty);
        peer.Send(after);

        Assert.Equal("Hello World", (string)SocketLit(canal));
        stage.AssertNoError();
    }

    [Fact]
    public void The_limit_of_a_read_covers_the_header_but_not_the_body()
    {
        using var stage = new Stage();
        var (canal, peer) = stage.OpenChannel();
        var (temps, autre) = stage.OpenChannel();
        using var _ = peer;
        using var autreAussi = autre;

        peer.Send("5\r\nHel");
        var lecture = Background.Start(() => (string)SocketLit(canal, false, 50)).UntilBlocked();
        Assert.True(SocketLit(temps, false, 300).IsEmpty);
        Assert.False(lecture.IsDone);
        peer.Send("lo");

        Assert.Equal("Hello", lecture.Result());
    }
}
