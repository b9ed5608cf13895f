using System.Globalization;
using Liaison.Functions.Tests.Stages;
using Liaison.Testing;
using static Liaison.English;

namespace Liaison.Functions.Tests.Acceptance;

[Trait("Acceptance", "T16")]
public sealed class T16_Reset
{
    [Theory]
    [InlineData(Side.Channel)]
    [InlineData(Side.Client)]
    public void A_reset_ends_a_read_with_the_systems_error(Side side)
    {
        using var stage = new Stage();
        var (name, peer) = stage.Open(side);
        var reading = Background.Start(() =>
            (SocketRead(name).IsEmpty, ErrorInfo(errCode), ErrorInfo(errSystemCode), ErrorInfo(errSystemMessage))).UntilBlocked();

        peer.Reset();

        var (empty, code, systemCode, systemMessage) = reading.Result();
        Assert.True(empty);
        Assert.Equal("100032", code);
        Assert.NotEqual(0, int.Parse(systemCode, CultureInfo.InvariantCulture));
        Assert.True(systemMessage.Length > 0);
        Assert.True(SocketExist(name));
    }

    [Fact]
    public void A_reset_that_a_read_has_found_ends_writes_too()
    {
        using var stage = new Stage();
        var (channel, peer) = stage.OpenChannel();
        peer.Reset();
        SocketRead(channel);
        stage.AssertFailed(100032);

        Assert.False(SocketWrite(channel, "late"));
        stage.AssertFailed(100032);
        SocketRead(channel);
        stage.AssertFailed(100032);
    }

    [Fact]
    public void A_write_finds_a_reset_by_itself()
    {
        using var stage = new Stage();
        var (channel, peer) = stage.OpenChannel();
        peer.Reset();

        Eventually.True(() => !SocketWrite(channel, "late"), "the write fails");
        stage.AssertFailed(100032);
    }

    [Fact]
    public void A_reset_in_the_middle_of_a_message_is_reported_with_what_was_lost()
    {
        using var stage = new Stage();
        var (channel, peer) = stage.OpenChannel();
        peer.Send("100\r\nhalf");
        Assert.True(SocketRead(channel, false, 1000, null, 0).IsEmpty);
        stage.AssertFailed(100242);

        peer.Reset();

        Assert.True(SocketRead(channel).IsEmpty);
        stage.AssertFailed(100032);
        Assert.Contains("9 bytes", ErrorInfo(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_reset_on_one_channel_leaves_the_others_alone()
    {
        using var stage = new Stage();
        var (lost, peer) = stage.OpenChannel();
        var (good, other) = stage.OpenChannel();
        using var _ = other;
        peer.Reset();
        SocketRead(lost);

        other.Send("2\r\nok");
        Assert.Equal("ok", (string)SocketRead(good));
        Assert.True(SocketWrite(good, "ok"));
    }
}
