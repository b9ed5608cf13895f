using Liaison.Functions.Tests.Stages;
using static Liaison.English;

namespace Liaison.Functions.Tests.Acceptance;

[Trait("Acceptance", "T48")]
public sealed class T48_SecureWriters
{
    [Fact]
    public void Messages_of_twenty_threads_arrive_whole()
    {
        const int Writers = 20;
        const int Messages = 100;
        using var stage = new SecureStage();
        string channel = stage.Open();
        var writers = Enumerable.Range(0, Writers).Select(writer => Background.Start(() =>
        {
            for (int i = 0; i < Messages; i++)
                Assert.True(SocketWrite("Client", $"{writer}:{i}:{new string((char)('a' + writer), 37 * i)}"));
        })).ToList();

        int[] next = new int[Writers];
        for (int i = 0; i < Writers * Messages; i++)
        {
            string[] parts = ((string)SocketRead(channel)).Split(':');
            int writer = int.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture);
            Assert.Equal($"{next[writer]++}", parts[1]);
            Assert.Equal(new string((char)('a' + writer), 37 * (next[writer] - 1)), parts[2]);
        }

        writers.ForEach(static writer => writer.Result());
    }

    [Fact]
    public void A_blocked_read_does_not_delay_writes()
    {
        using var stage = new SecureStage();
        string channel = stage.Open();
        var reading = Background.Start(() => (string)SocketRead(channel)).UntilBlocked();
        for (int i = 0; i < 100; i++)
        {
            Assert.True(SocketWrite(channel, "ping"));
            Assert.Equal("ping", SocketRead("Client"));
        }

        Assert.False(reading.IsDone);
        SocketWrite("Client", "pong");
        Assert.Equal("pong", reading.Result());
    }
}
