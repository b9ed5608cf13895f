using System.Net;
using System.Text;
using Liaison.Functions.Tests.Stages;
using Liaison.Sockets;
using Liaison.Testing;
using Liaison.Vocabulary;
using static Liaison.English;

namespace Liaison.Functions.Tests.Acceptance;

/// <summary>Attacks that concern TCP, by their numbers in the list of attacks.</summary>
[Trait("Acceptance", "T85")]
public sealed class T85_Attacks
{
    [Theory]
    [InlineData(SocketSizeStart)]
    [InlineData(SocketEndTag)]
    [InlineData(SocketEndTagBuffer)]
    [Trait("Attack", "S1")]
    public void A_message_in_one_byte_segments_is_one_message(int mode)
    {
        using var stage = new Stage();
        var (channel, peer) = stage.OpenChannel(mode);
        using var _ = peer;
        string payload = new('x', 20_000);
        string wire = mode == SocketSizeStart ? $"20000\r\n{payload}" : $"{payload}<EOF>";
        var sending = Background.Start(() => peer.SendBytewise(Encoding.ASCII.GetBytes(wire)));

        Assert.Equal(payload, (string)SocketRead(channel));
        sending.Result();
    }

    [Theory]
    [InlineData("0\r\n", 0)]
    [InlineData("9\r\n", 9)]
    [InlineData("10\r\n", 10)]
    [InlineData("99\r\n", 99)]
    [InlineData("100\r\n", 100)]
    [InlineData("65535\r\n", 65_535)]
    [InlineData("65536\r\n", 65_536)]
    [InlineData("65537\r\n", 65_537)]
    [InlineData("0000065536\r\n", 65_536)]
    [InlineData("0000000001\n", 1)]
    [Trait("Attack", "S3")]
    public void Lengths_at_their_borders_are_read_exactly(string header, int length)
    {
        using var stage = new Stage();
        var (channel, peer) = stage.OpenChannel();
        using var _ = peer;
        var sending = Background.Start(() => peer.Send(header + new string('x', length) + "3\r\nend"));

        var message = SocketRead(channel);

        Assert.Equal(ReadStatus.Received, message.Status);
        Assert.Equal(length, message.Length);
        Assert.Equal("end", (string)SocketRead(channel));
        sending.Result();
    }

    [Theory]
    [InlineData("2147483647\r\n", 100241)]
    [InlineData("2147483648\r\n", 100241)]
    [InlineData("4294967295\r\n", 100241)]
    [InlineData("4294967296\r\n", 100241)]
    [InlineData("4294967297\r\n", 100241)]
    [InlineData("9999999999\r\n", 100241)]
    [InlineData("18446744073709551617\r\n", 100240)]
    [InlineData("00000000001\r\n", 100240)]
    [InlineData("-1\r\n", 100240)]
    [InlineData("0x10\r\n", 100240)]
    [InlineData("1e3\r\n", 100240)]
    [InlineData("\u00B2\r\n", 100240)]
    [Trait("Attack", "S3")]
    public void Lengths_that_overflow_or_are_none_end_the_connection(string header, int code)
    {
        using var stage = new Stage();
        var (channel, peer) = stage.OpenChannel();
        using var _ = peer;
        peer.Send(header);

        Assert.True(SocketRead(channel).IsEmpty);
        stage.AssertFailed(code);
    }

    [Fact]
    [Trait("Attack", "S3")]
    public void Without_a_limit_lengths_beyond_an_array_are_still_refused()
    {
        using var stage = new Stage(new LiaisonOptions { Listener = new ListenerOptions { MessageSize = 0 } });
        var (channel, peer) = stage.OpenChannel();
        using var _ = peer;
        peer.Send("2147483648\r\n");

        Assert.True(SocketRead(channel).IsEmpty);
        stage.AssertFailed(100241);
    }

    [Fact]
    [Trait("Attack", "S4")]
    public void Any_bytes_in_any_mode_end_in_messages_or_an_error_never_in_a_loop()
    {
        var random = new Random(85);
        for (int round = 0; round < 200; round++)
        {
            using var stage = new Stage();
            var (channel, peer) = stage.OpenChannel((round % 4) + 1);
            byte[] bytes = new byte[random.Next(1, 3000)];
            random.NextBytes(bytes);
            if (round % 3 == 0)
                bytes.AsSpan().Replace(bytes[0], (byte)'1');
            peer.Send(bytes);
            peer.Dispose();

            int reads = 0;
            while (SocketRead(channel).Status == ReadStatus.Received)
                Assert.InRange(++reads, 0, bytes.Length);
            Assert.Contains(stage.Error.Code, new[] { 100031, 100240, 100241 });
        }
    }

    [Theory]
    [InlineData("server\r\nevil")]
    [InlineData("server\nevil")]
    [InlineData("server\revil")]
    [InlineData("server\0evil")]
    [InlineData("\0")]
    [InlineData("127.0.0.1\r\n")]
    [InlineData("server\u007F")]
    [InlineData("server\u0085")]
    [Trait("Attack", "S9")]
    public void Control_characters_in_an_address_raise_before_anything_is_asked_or_sent(string address)
    {
        bool asked = false;
        using var stage = new Stage(new LiaisonOptions { Language = Language.English, Client = new ClientOptions { Resolve = Resolve } });

        var connecting = Stage.AssertRaises(100205, () => SocketConnect("Client", 5000, address));
        Stage.AssertRaises(100205, () => SocketCreate("Server", 0, address));
        Stage.AssertRaises(100205, () => NetIPAddress(address));

        Assert.False(asked);
        Assert.DoesNotContain(connecting.Message, char.IsControl);
        Assert.False(SocketExist("Client"));

        Task<IPAddress[]> Resolve(string host, CancellationToken cancellation)
        {
            asked = true;
            return Task.FromResult<IPAddress[]>([IPAddress.Loopback]);
        }
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("..")]
    [InlineData("a..b")]
    [InlineData("a b")]
    [InlineData("[")]
    [InlineData("300.300.300.300")]
    [InlineData("::1::")]
    [InlineData("%")]
    [InlineData("http://localhost")]
    [Trait("Attack", "S9")]
    public void An_address_that_is_none_fails_and_does_not_throw(string address)
    {
        using var stage = new Stage();

        Assert.False(SocketConnect("Client", 5000, address, 30_000));
        stage.AssertFailed(100220);
        Assert.False(SocketCreate("Server", 0, address));
        Assert.True(ErrorOccurred);
        Assert.Equal("", NetIPAddress(address));
        stage.AssertFailed(100220);
    }

    [Theory]
    [InlineData(64)]
    [InlineData(254)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(5000)]
    [Trait("Attack", "S9")]
    public void An_address_that_is_too_long_fails_and_does_not_throw(int length)
    {
        using var stage = new Stage();
        string address = new('a', length);

        Assert.False(SocketConnect("Client", 5000, address, 30_000));
        stage.AssertFailed(100220);
        Assert.False(SocketCreate("Server", 0, address));
        stage.AssertFailed(100220);
        Assert.Equal("", NetIPAddress(address));
        stage.AssertFailed(100220);
        Assert.InRange(ErrorInfo().Length, 1, 1000);
    }

    [Fact]
    [Trait("Attack", "S19")]
    public void Control_characters_of_a_name_are_escaped_wherever_it_is_shown()
    {
        const string Name = "na\u001B[31mme\r\nSecond: line\0\u009B";
        using var stage = new Stage();
        Assert.True(SocketCreate(Name, 0));
        Assert.True(SocketExist(Name));
        SocketAccept(Name);
        stage.AssertFailed(100230);

        Assert.DoesNotContain(ErrorInfo(), char.IsControl);
        Assert.Contains("na\\u001B[31mme\\u000D\\u000ASecond: line\\u0000\\u009B", ErrorInfo(), StringComparison.Ordinal);
        Assert.All(ErrorInfo(errFullDetails).Split("\r\n"), static line => Assert.DoesNotContain(line, char.IsControl));
        Assert.DoesNotContain("\r\nSecond", ErrorInfo(errFullDetails), StringComparison.Ordinal);
        SocketClose(Name);
        Assert.DoesNotContain(Stage.AssertRaises(100200, static () => SocketRead(Name)).Message, char.IsControl);
    }

    [Fact]
    [Trait("Attack", "S19")]
    public void Control_characters_of_a_peer_are_escaped_in_messages()
    {
        using var stage = new Stage();
        var (channel, peer) = stage.OpenChannel();
        using var _ = peer;
        peer.Send("\u001B]0;title\u0007\r\n");

        SocketRead(channel);

        stage.AssertFailed(100240);
        Assert.DoesNotContain(ErrorInfo(), char.IsControl);
    }

    [Fact]
    [Trait("Attack", "S20")]
    public void A_peer_that_breaks_the_rules_is_closed_at_once_and_delivers_no_more()
    {
        // On a clock that stands nothing can be waited for.
        using var stage = new Stage(new LiaisonOptions { Language = Language.English, Time = new HandMadeTime() });
        var (channel, peer) = stage.OpenChannel();
        using var _ = peer;
        peer.Send("2\r\nokGARBAGE2\r\nno");
        Assert.Equal("ok", (string)SocketRead(channel));

        Assert.True(SocketRead(channel).IsEmpty);
        stage.AssertFailed(100240);
        Assert.Empty(peer.ReceiveToEnd());

        Assert.True(SocketRead(channel, false, 0).IsEmpty);
        stage.AssertFailed(100240);
        SocketChangeTransmissionMode(channel, SocketNoEndTag);
        Assert.True(SocketRead(channel, false, 0).IsEmpty);
        stage.AssertFailed(100240);
    }
}
