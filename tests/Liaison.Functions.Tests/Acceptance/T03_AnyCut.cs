using System.Text;
using Liaison.Functions.Tests.Stages;
using Liaison.Sockets;
using static Liaison.Français;

namespace Liaison.Functions.Tests.Acceptance;

[Trait("Acceptance", "T3")]
public sealed class T03_AnyCut
{
    public static TheoryData<int, string?, string> Wires() => new()
    {
        { SocketTailleDébut, null, "4\r\nun\r\n0\r\n13\r\ndeux et trois" },
        { SocketMarqueurFin, null, "un\r\n<EOF><EOF><EO deux et<EOF>" },
        { SocketMarqueurFinBuffer, null, "un\r\n<EOF><EOF><EO deux et<EOF>" },
        { SocketMarqueurFin, "abaac", "un\r\nabaacabaacabaabaa deux etabaac" },
    };

    [Theory]
    [MemberData(nameof(Wires))]
    public void A_cut_at_any_position_gives_the_same_messages(int mode, string? marker, string wire)
    {
        string[] whole = ReadAll(mode, marker, [wire]);
        Assert.Equal(3, whole.Length);
        for (int cut = 1; cut < wire.Length; cut++)
            Assert.Equal(whole, ReadAll(mode, marker, [wire[..cut], wire[cut..]]));
    }

    [Theory]
    [MemberData(nameof(Wires))]
    public void One_byte_at_a_time_gives_the_same_messages(int mode, string? marker, string wire)
    {
        string[] whole = ReadAll(mode, marker, [wire]);
        Assert.Equal(whole, ReadAll(mode, marker, [.. wire.Select(static character => character.ToString())]));
    }

    [Fact]
    public void Without_marker_the_pieces_are_all_the_bytes_in_order()
    {
        const string Wire = "5\r\nHello<EOF>";
        string read = string.Concat(ReadAll(SocketSansMarqueurFin, null, [.. Wire.Select(static character => character.ToString())]));
        Assert.Equal(Wire, read);
    }

    /// <summary>
    /// Sends the pieces and reads until the end. Before the next piece leaves, a look without waiting takes what the
    /// previous one has brought, so that pieces do arrive apart.
    /// </summary>
    private static string[] ReadAll(int mode, string? marker, string[] pieces)
    {
        using var stage = new Stage();
        var (channel, peer) = stage.OpenChannel();
        using var _ = peer;
        SocketChangeModeTransmission(channel, mode, marker);

        var messages = new List<string>();
        foreach (string piece in pieces)
        {
            peer.Send(Encoding.Latin1.GetBytes(piece));
            Look(0);
        }

        peer.EndSending();
        while (Look(30_000))
        {
        }

        return [.. messages];

        bool Look(int limit)
        {
            var read = SocketLit(channel, false, limit, null, limit);
            if (read.Status == ReadStatus.Received)
                messages.Add(read);
            return read.Status == ReadStatus.Received;
        }
    }
}
