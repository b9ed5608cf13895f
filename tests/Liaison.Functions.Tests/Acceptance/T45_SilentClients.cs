using System.Diagnostics;
using Liaison.Functions.Tests.Stages;
using static Liaison.English;

namespace Liaison.Functions.Tests.Acceptance;

[Trait("Acceptance", "T45")]
[Collection(nameof(Alone))]
public sealed class T45_SilentClients
{
    [Theory]
    [InlineData(500)]
    [InlineData(5000)]
    public void Silent_clients_do_not_delay_a_good_one(int count)
    {
        using var stage = new SecureStage();
        int port = stage.Listen();
        var silent = new List<Peer>();
        try
        {
            for (int i = 0; i < count; i++)
                silent.Add(Peer.ConnectTo(port));
            long start = Stopwatch.GetTimestamp();

            string channel = stage.Open();
            Assert.True(SocketWrite("Client", "still there?"));
            Assert.Equal("still there?", SocketRead(channel));

            Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(9));
            Assert.False(SocketWaitForConnection("Server", 0));
        }
        finally
        {
            silent.ForEach(static peer => peer.Dispose());
        }
    }
}
