using System.Diagnostics;
using Liaison.Functions.Tests.Stages;
using Liaison.Testing;
using static Liaison.Français;

namespace Liaison.Functions.Tests.Acceptance;

[Trait("Acceptance", "T9")]
[Collection(nameof(Alone))]
public sealed class T09_TimeLimits
{
    private const int Tries = 5;

    [Theory]
    [InlineData(SocketTailleDébut)]
    [InlineData(SocketMarqueurFin)]
    [InlineData(SocketSansMarqueurFin)]
    public void A_read_of_50_ms_ends_empty_after_50_to_65_ms_without_error(int mode)
    {
        using var stage = new Stage();
        var (canal, peer) = stage.OpenChannel(mode);
        using var _ = peer;

        AssertTakes(50, 65, () =>
        {
            Assert.True(SocketLit(canal, false, 50).IsEmpty);
            stage.AssertNoError();
        });
    }

    [Fact]
    public void A_limit_may_be_a_duration()
    {
        using var stage = new Stage();
        var (canal, peer) = stage.OpenChannel();
        using var _ = peer;

        AssertTakes(20, 35, () => SocketLit(canal, false, TimeSpan.FromMilliseconds(20)));
    }

    [Fact]
    public void A_read_of_0_ms_looks_and_returns_at_once()
    {
        using var stage = new Stage();
        var (canal, peer) = stage.OpenChannel();
        using var _ = peer;

        AssertTakes(0, 5, () =>
        {
            Assert.True(SocketLit(canal, false, 0).IsEmpty);
            stage.AssertNoError();
        });
    }

    [Fact]
    public void A_read_of_0_ms_gives_what_is_there()
    {
        using var stage = new Stage();
        var (canal, peer) = stage.OpenChannel();
        using var _ = peer;

        peer.Send("2\r\nok2\r\nda");

        Assert.Equal("ok", (string)SocketLit(canal));
        Assert.Equal("da", (string)SocketLit(canal, false, 0));
    }

    [Fact]
    public void Waiting_for_a_connection_keeps_its_limits_too()
    {
        using var stage = new Stage();
        stage.Listen("Serveur");

        AssertTakes(50, 65, () =>
        {
            Assert.False(SocketAttendConnexion("Serveur", 50));
            stage.AssertNoError();
        });
        AssertTakes(0, 5, () => Assert.False(SocketAttendConnexion("Serveur", 0)));
    }

    /// <summary>No call may be too short; on a busy machine any one may be too long, so it is made until one is not.</summary>
    private static void AssertTakes(int atLeast, int atMost, Action call)
    {
        var best = TimeSpan.MaxValue;
        long begin = Stopwatch.GetTimestamp();
        for (int i = 0; i < Tries || (best.TotalMilliseconds > atMost && Stopwatch.GetElapsedTime(begin) < Patience.Limit); i++)
        {
            long start = Stopwatch.GetTimestamp();
            call();
            var elapsed = Stopwatch.GetElapsedTime(start);
            Assert.True(elapsed.TotalMilliseconds >= atLeast, $"{elapsed.TotalMilliseconds} ms are less than {atLeast} ms.");
            best = elapsed < best ? elapsed : best;
        }

        Assert.InRange(best.TotalMilliseconds, atLeast, atMost);
    }
}
