using Liaison.Functions.Tests.Stages;
using static Liaison.English;

namespace Liaison.Functions.Tests.Acceptance;

[Trait("Acceptance", "T39")]
public sealed class T39_Relay
{
    [Fact]
    public void A_relay_of_two_threads_carries_binary_data_both_ways_and_ends()
    {
        byte[] up = Random(3_000_000, 1);
        byte[] down = Random(4_000_000, 2);
        using var stage = new Stage();
        var (channel, visitor) = stage.OpenChannel(SocketNoEndTag);
        var (client, origin) = stage.OpenClient(SocketNoEndTag);
        using var _ = visitor;
        using var __ = origin;
        var there = Background.Start(() => Carry(channel, client));
        var back = Background.Start(() => Carry(client, channel));

        var sendUp = Background.Start(() => visitor.Send(up));
        var sendDown = Background.Start(() => origin.Send(down));
        var receiveUp = Background.Start(() => origin.Receive(up.Length));
        Assert.Equal(down, visitor.Receive(down.Length));
        Assert.Equal(up, receiveUp.Result());
        sendUp.Result();
        sendDown.Result();

        visitor.Dispose();
        Assert.Contains(there.Result(), new[] { "100031", "100032" }, StringComparer.Ordinal);
        SocketClose(client);
        Assert.Contains(back.Result(), new[] { "100031", "100032" }, StringComparer.Ordinal);
        Assert.Empty(origin.ReceiveToEnd());
    }

    [Fact]
    public void An_end_of_one_direction_lets_the_other_finish()
    {
        byte[] answer = Random(500_000, 3);
        using var stage = new Stage();
        var (channel, visitor) = stage.OpenChannel(SocketNoEndTag);
        var (client, origin) = stage.OpenClient(SocketNoEndTag);
        using var _ = visitor;
        using var __ = origin;
        var there = Background.Start(() => Carry(channel, client));
        var back = Background.Start(() => Carry(client, channel));

        visitor.Send("question");
        visitor.EndSending();
        Assert.Equal("100031", there.Result());
        Assert.Equal("question", origin.Receive("question"));
        origin.Send(answer);
        origin.Dispose();

        Assert.Equal("100031", back.Result());
        SocketClose(channel);
        Assert.Equal(answer, visitor.ReceiveToEnd());
    }

    /// <summary>Until either side ends.</summary>
    /// <returns>The code of the end.</returns>
    private static string Carry(string from, string to)
    {
        while (true)
        {
            byte[] part = SocketRead(from, true, 0, 32_768);
            if (part.Length == 0 || !SocketWrite(to, part))
                return ErrorInfo(errCode);
        }
    }

    private static byte[] Random(int count, int seed)
    {
        byte[] bytes = new byte[count];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }
}
