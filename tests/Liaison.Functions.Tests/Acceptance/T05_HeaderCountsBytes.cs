using System.Text;
using Liaison.Functions.Strings;
using Liaison.Functions.Tests.Stages;
using static Liaison.Français;

namespace Liaison.Functions.Tests.Acceptance;

[Trait("Acceptance", "T5")]
public sealed class T05_HeaderCountsBytes
{
    [Theory]
    [InlineData("windows-1252", "héros à 5 €", "11\r\n")]
    [InlineData("utf-8", "héros à 5 €", "15\r\n")]
    [InlineData("utf-16", "héros à 5 €", "22\r\n")]
    [InlineData("windows-1252", "😀", "2\r\n")]
    [InlineData("utf-8", "😀", "4\r\n")]
    [InlineData("utf-16", "😀", "4\r\n")]
    public void The_header_counts_bytes_not_characters(string encodingName, string text, string header)
    {
        Encoding encoding = encodingName == "windows-1252" ? Windows1252Encoding.Instance : Encoding.GetEncoding(encodingName);
        using var stage = new Stage(new LiaisonOptions { TextEncoding = encoding });
        var (channel, peer) = stage.OpenChannel();
        using var _ = peer;

        SocketEcrit(channel, text);

        byte[] wire = [.. Encoding.ASCII.GetBytes(header), .. encoding.GetBytes(text)];
        Assert.Equal(wire, peer.Receive(wire.Length));
        peer.Send(wire);
        string expected = encodingName == "windows-1252" ? text.Replace("😀", "??", StringComparison.Ordinal) : text;
        Assert.Equal(expected, (string)SocketLit(channel));
    }

    [Fact]
    public void A_change_of_encoding_holds_for_sockets_made_afterwards()
    {
        using var stage = new Stage();
        var (before, peerBefore) = stage.OpenClient();
        stage.Runtime.TextEncoding = Encoding.UTF8;
        var (after, peerAfter) = stage.OpenClient();
        using var both = peerBefore;
        using var _ = peerAfter;

        SocketEcrit(before, "é");
        SocketEcrit(after, "é");

        Assert.Equal("1\r\né", peerBefore.Receive("1\r\né"));
        Assert.Equal("2\r\nÃ©", peerAfter.Receive("2\r\nÃ©"));
    }

    [Fact]
    public void A_long_text_is_counted_in_bytes_too()
    {
        string text = new('é', 100_000);
        using var stage = new Stage(new LiaisonOptions { TextEncoding = Encoding.UTF8 });
        var (channel, peer) = stage.OpenChannel();
        using var _ = peer;

        var received = Background.Start(() => peer.Receive(200_008));
        Assert.True(SocketEcrit(channel, text));

        Assert.Equal([.. "200000\r\n"u8, .. Encoding.UTF8.GetBytes(text)], received.Result());
    }
}
