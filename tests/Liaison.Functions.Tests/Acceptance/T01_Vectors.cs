using System.Text;
using Liaison.Functions.Strings;
using Liaison.Functions.Tests.Stages;
using static Liaison.Français;

namespace Liaison.Functions.Tests.Acceptance;

[Trait("Acceptance", "T1")]
public sealed class T01_Vectors
{
    private static readonly Vector[] Vectors =
    [
        new(SocketTailleDébut, "ansi", "Hello World", "31 31 0D 0A 48 65 6C 6C 6F 20 57 6F 72 6C 64"),
        new(SocketTailleDébut, "ansi", "", "30 0D 0A"),
        new(SocketTailleDébut, "ansi", "é€", "32 0D 0A E9 80"),
        new(SocketTailleDébut, "utf-8", "é€", "35 0D 0A C3 A9 E2 82 AC"),
        new(SocketTailleDébut, "utf-16", "é€", "34 0D 0A E9 00 AC 20"),
        new(SocketMarqueurFin, "ansi", "Hello World", "48 65 6C 6C 6F 20 57 6F 72 6C 64 3C 45 4F 46 3E"),
        new(SocketMarqueurFinBuffer, "ansi", "Hello World", "48 65 6C 6C 6F 20 57 6F 72 6C 64 3C 45 4F 46 3E"),
        new(SocketMarqueurFin, "ansi", "", "3C 45 4F 46 3E"),
        new(SocketMarqueurFin, "ansi", "Hello World", "48 65 6C 6C 6F 20 57 6F 72 6C 64 0D 0A") { Marker = "\r\n" },
        new(SocketSansMarqueurFin, "ansi", "Hello World", "48 65 6C 6C 6F 20 57 6F 72 6C 64"),
        new(SocketTailleDébut, "ansi", "日", "31 0D 0A 3F") { Read = "?" },
        new(SocketMarqueurFin, "ansi", "日", "3F 3C 45 4F 46 3E") { Read = "?" },
        new(SocketSansMarqueurFin, "ansi", "日", "3F") { Read = "?" },
    ];

    public static TheoryData<Side, int> Rows()
    {
        var rows = new TheoryData<Side, int>();
        for (int row = 0; row < Vectors.Length; row++)
        {
            rows.Add(Side.Channel, row);
            rows.Add(Side.Client, row);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_written_message_has_the_documented_bytes(Side side, int row)
    {
        var vector = Vectors[row];
        using var stage = new Stage(new LiaisonOptions { TextEncoding = EncodingOf(vector.Encoding) });
        var (name, peer) = stage.Open(side);
        using var _ = peer;
        Assert.True(SocketChangeModeTransmission(name, vector.Mode, vector.Marker));

        Assert.True(SocketEcrit(name, vector.Text));
        SocketFerme(name);

        Assert.Equal(Bytes(vector.Wire), peer.ReceiveToEnd());
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_documented_bytes_are_read_as_the_message(Side side, int row)
    {
        var vector = Vectors[row];
        using var stage = new Stage(new LiaisonOptions { TextEncoding = EncodingOf(vector.Encoding) });
        var (name, peer) = stage.Open(side);
        using var _ = peer;
        Assert.True(SocketChangeModeTransmission(name, vector.Mode, vector.Marker));

        peer.Send(Bytes(vector.Wire));

        Assert.Equal(vector.Read ?? vector.Text, (string)SocketLit(name));
        stage.AssertNoError();
    }

    [Theory]
    [InlineData(Side.Channel)]
    [InlineData(Side.Client)]
    public void Bytes_travel_untouched_behind_their_length(Side side)
    {
        using var stage = new Stage();
        var (name, peer) = stage.Open(side);
        using var _ = peer;
        byte[] message = [0x00, 0x0D, 0x0A, 0xFF];
        byte[] wire = Bytes("34 0D 0A 00 0D 0A FF");

        Assert.True(SocketEcrit(name, message));
        Assert.Equal(wire, peer.Receive(wire.Length));

        peer.Send(wire);
        Assert.Equal(message, (byte[])SocketLit(name));
    }

    [Fact]
    public void An_empty_message_without_marker_sends_nothing_and_succeeds()
    {
        using var stage = new Stage();
        var (channel, peer) = stage.OpenChannel(SocketSansMarqueurFin);
        using var _ = peer;

        Assert.True(SocketEcrit(channel, ""));
        stage.AssertNoError();
        SocketFerme(channel);

        Assert.Empty(peer.ReceiveToEnd());
    }

    [Theory]
    [InlineData("35 0A 48 65 6C 6C 6F", new[] { "Hello" })]
    [InlineData("30 35 0D 0A 48 65 6C 6C 6F", new[] { "Hello" })]
    [InlineData("32 0D 0A 61 62 31 0D 0A 63", new[] { "ab", "c" })]
    public void A_length_header_is_read_as_generously_as_documented(string wire, string[] messages)
    {
        using var stage = new Stage();
        var (channel, peer) = stage.OpenChannel();
        using var _ = peer;

        peer.Send(Bytes(wire));

        foreach (string message in messages)
            Assert.Equal(message, (string)SocketLit(channel));
    }

    [Theory]
    [InlineData("47", 100240)]
    [InlineData("20 35", 100240)]
    [InlineData("2B 35", 100240)]
    [InlineData("0D 0A", 100240)]
    [InlineData("35 0D 48", 100240)]
    [InlineData("31 31 31 31 31 31 31 31 31 31 31", 100240)]
    [InlineData("36 37 31 30 38 38 36 35 0D 0A", 100241)]
    public void A_false_length_header_fails_and_ends_the_connection(string wire, int code)
    {
        using var stage = new Stage();
        var (channel, peer) = stage.OpenChannel();
        using var _ = peer;

        peer.Send(Bytes(wire));
        var read = SocketLit(channel);

        Assert.True(read.IsEmpty);
        stage.AssertFailed(code);
        Assert.Empty(peer.ReceiveToEnd());
    }

    [Theory]
    [InlineData("47")]
    [InlineData("20")]
    [InlineData("2B")]
    [InlineData("0D")]
    public void The_first_byte_is_enough_to_know_a_false_header(string first)
    {
        using var stage = new Stage();
        var (channel, peer) = stage.OpenChannel();
        using var _ = peer;

        peer.Send(Bytes(first));

        Assert.True(SocketLit(channel).IsEmpty);
        stage.AssertFailed(100240);
    }

    private static byte[] Bytes(string hexadecimal) =>
        Convert.FromHexString(hexadecimal.Replace(" ", "", StringComparison.Ordinal));

    private static Encoding EncodingOf(string name) => name switch
    {
        "utf-8" => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        "utf-16" => new UnicodeEncoding(bigEndian: false, byteOrderMark: false),
        _ => Windows1252Encoding.Instance,
    };

    private sealed record Vector(int Mode, string Encoding, string Text, string Wire)
    {
        public string? Marker { get; init; }

        public string? Read { get; init; }
    }
}
