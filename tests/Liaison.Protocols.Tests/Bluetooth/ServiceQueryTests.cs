using FsCheck;
using FsCheck.Fluent;
using Liaison.Protocols.Framing.Tests;

namespace Liaison.Protocols.Bluetooth.Tests;

public sealed class ServiceQueryTests
{
    private static readonly BluetoothService SerialPort = BluetoothService.Of(0x1101);

    /// <summary>Records and the channel that is in them, 0 for none.</summary>
    public static TheoryData<string, int> Answers => new()
    {
        { Records.OnChannel5, 5 },
        { "35 00", 0 },
        { "", 0 },

        // RFCOMM named by 32 and by 128 bits; sizes of two and of four bytes.
        { "35 15 35 13 09 00 04 35 0E 35 03 19 01 00 35 07 1A 00 00 00 03 08 1E", 30 },
        { "36 00 21 35 1F 09 00 04 35 1A 35 03 19 01 00 35 13 1C 00 00 00 03 00 00 10 00 80 00 00 80 5F 9B 34 FB 08 01", 1 },
        { "37 00 00 00 13 35 11 09 00 04 35 0C 35 03 19 01 00 35 05 19 00 03 08 05", 5 },

        // A choice of stacks; a second service that has RFCOMM where the first has not.
        { "35 1E 35 1C 09 00 04 3D 17 35 08 35 06 19 01 00 09 00 0F 35 0B 35 02 08 00 35 05 19 00 03 08 07", 7 },
        { "35 1D 35 0B 09 00 04 35 06 35 04 19 01 00 00 35 0E 09 00 04 35 09 35 00 35 05 19 00 03 08 09", 9 },

        // OBEX over L2CAP alone; RFCOMM without a channel, or with one that there is not.
        { "35 0D 35 0B 09 00 04 35 06 35 04 19 01 00 00", 0 },
        { "35 0C 35 0A 09 00 04 35 05 35 03 19 00 03", 0 },
        { "35 0E 35 0C 09 00 04 35 07 35 05 19 00 03 08 1F", 0 },
        { "35 0E 35 0C 09 00 04 35 07 35 05 19 00 03 08 00", 0 },

        // The bytes of the pattern inside a text are none.
        { "35 09 25 07 35 05 19 00 03 08 05", 0 },
    };

    public static TheoryData<string, string> Faults => new()
    {
        { "", "a packet ends early" },
        { "07 00 01 00 02 00", "a packet ends early" },
        { "07 00 01 00 00 00 00", "a packet ends early" },
        { "07 00 01 00 01 00 00", "a packet ends early" },
        { "07 00 01 00 02 00 00", "a packet ends early" },
        { "07 00 01 00 05 00 05 35 03 00", "a packet ends early" },
        { "07 00 01 00 05 00 02 35 00 01", "a packet ends early" },
        { "07 00 02 00 05 00 02 35 00 00", "transaction" },
        { "01 00 01 00 02 00 03", "error 3" },
        { "03 00 01 00 05 00 02 35 00 00", "packet 3" },
        { "07 00 01 00 04 00 00 01 00", "continuation" },
        { "07 00 01 00 16 00 02 35 00 11 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00", "continuation" },
        { "07 00 01 00 05 00 02 35 01 00", "malformed records" },
        { "07 00 01 00 06 00 03 35 01 36 00", "malformed records" },
    };

    [Fact]
    public void The_protocols_of_the_service_are_asked_for() =>
        Assert.Equal("06 00 01 00 0D 35 03 19 11 01 FF FF 35 03 09 00 04 00", Asked(new(SerialPort)));

    [Theory]
    [InlineData("12AB34CD-0000-1000-8000-00805F9B34FB", "06 00 01 00 0F 35 05 1A 12 AB 34 CD FF FF 35 03 09 00 04 00")]
    [InlineData("A1B2C3D4-0102-0304-0506-0708090A0B0C", "06 00 01 00 1B 35 11 1C A1 B2 C3 D4 01 02 03 04 05 06 07 08 09 0A 0B 0C FF FF 35 03 09 00 04 00")]
    public void A_uuid_is_asked_for_in_its_shortest_form(string uuid, string request)
    {
        Assert.True(BluetoothService.TryParse(uuid, out var service));
        Assert.Equal(request, Asked(new(service)));
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public void The_channel_is_found_where_the_record_names_RFCOMM(string records, int channel)
    {
        var query = new ServiceQuery(SerialPort);
        Assert.Equal(channel > 0 ? ServiceQueryOutcome.Found : ServiceQueryOutcome.Absent, query.Read(Records.Answer(records)));
        Assert.Equal((channel, ""), (query.Channel, query.Detail));
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public void Continued_answers_are_gathered_wherever_they_are_cut(string records, int channel)
    {
        byte[] wire = Bytes.Of(records);
        for (int place = 1; place < wire.Length; place++)
        {
            var query = new ServiceQuery(SerialPort);
            Assert.Equal(ServiceQueryOutcome.NeedMore, query.Read(Records.Answer(wire.AsSpan(0, place), 1, "12 34 56")));
            Assert.Equal("06 00 02 00 10 35 03 19 11 01 FF FF 35 03 09 00 04 03 12 34 56", Asked(query));
            query.Read(Records.Answer(wire.AsSpan(place), 2));
            Assert.Equal(channel, query.Channel);
        }
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void What_is_no_answer_says_why(string packet, string detail)
    {
        var query = new ServiceQuery(SerialPort);
        Assert.Equal(ServiceQueryOutcome.Invalid, query.Read(Bytes.Of(packet)));
        Assert.Equal((0, detail), (query.Channel, query.Detail));
    }

    [Fact]
    public void An_answer_cut_anywhere_is_none()
    {
        byte[] packet = Records.Answer(Records.OnChannel5);
        for (int size = 0; size < packet.Length; size++)
            Assert.Equal(ServiceQueryOutcome.Invalid, new ServiceQuery(SerialPort).Read(packet.AsSpan(0, size)));
    }

    [Fact]
    public void Records_cut_anywhere_are_none_or_have_their_channel_already()
    {
        byte[] records = Bytes.Of(Records.OnChannel5);
        for (int size = 1; size < records.Length; size++)
            Assert.Equal(ServiceQueryOutcome.Invalid, new ServiceQuery(SerialPort).Read(Records.Answer(records.AsSpan(0, size))));
    }

    [Fact]
    public void A_device_that_goes_on_without_end_is_stopped_at_64_KiB()
    {
        var query = new ServiceQuery(SerialPort);
        byte[] part = new byte[1000];
        int answers = 0;
        while (query.Read(Records.Answer(part, answers + 1, "01")) == ServiceQueryOutcome.NeedMore)
            answers++;
        Assert.Equal((65, "too many records"), (answers, query.Detail));
    }

    [Fact]
    public void Records_within_records_without_end_are_none()
    {
        byte[] records = [.. Enumerable.Range(0, 100).SelectMany(depth => new[] { (byte)0x35, (byte)(2 * (99 - depth)) })];
        Assert.Equal(ServiceQueryOutcome.Invalid, new ServiceQuery(SerialPort).Read(Records.Answer(records)));
    }

    [Fact]
    public void An_outcome_stays()
    {
        var query = new ServiceQuery(SerialPort);
        query.Read(Records.Answer("35 00"));
        Assert.Equal(ServiceQueryOutcome.Absent, query.Read(Records.Answer(Records.OnChannel5)));
        Assert.Equal(0, query.Channel);
    }

    [Fact]
    public void Any_packet_has_an_outcome() =>
        Prop.ForAll<byte[]>(garbage =>
        {
            // Few values, so that lengths, types and identifiers come up by chance.
            byte[] few = [.. garbage.Select(one => "\u0000\u0001\u0002\u0003\u0005\u0007\u0008\u0019\u0035\u0036"u8[one % 10])];
            AssertConsistent(garbage);
            AssertConsistent([7, 0, 1, .. few]);
            AssertConsistent(Records.Answer(few));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_damage_of_an_answer_has_an_outcome()
    {
        byte[] packet = Records.Answer(Records.OnChannel5);
        for (int place = 0; place < packet.Length; place++)
        {
            for (int value = 0; value <= byte.MaxValue; value++)
                AssertConsistent([.. packet[..place], (byte)value, .. packet[(place + 1)..]]);
        }
    }

    private static void AssertConsistent(byte[] packet)
    {
        var query = new ServiceQuery(SerialPort);
        query.Read(packet);
        Assert.Equal(query.Outcome == ServiceQueryOutcome.Found, query.Channel is >= 1 and <= 30);
        Assert.Equal(query.Outcome == ServiceQueryOutcome.Invalid, query.Detail.Length > 0);
    }

    private static string Asked(ServiceQuery query) => Bytes.Hex(query.Request.Span);
}
