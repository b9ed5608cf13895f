using System.Buffers.Binary;
using System.Globalization;

namespace Liaison.Protocols.Bluetooth;

/// <summary>
/// A look-up of the RFCOMM channel of a service, in the service discovery of its device (Bluetooth Core, Volume 3,
/// Part B). By turns: send <see cref="Request"/>, give <see cref="Read"/> the packet that answers it.
/// </summary>
public sealed class ServiceQuery
{
    /// <summary>The multiplexer of L2CAP on which devices are asked.</summary>
    public const int Multiplexer = 1;

    /// <summary>The most bytes that a packet has.</summary>
    public const int LongestPacket = HeaderSize + ushort.MaxValue;

    /// <summary>The most bytes of records that are taken from a device, over all its packets.</summary>
    public const int MaximumSize = 64 * 1024;

    private const int HeaderSize = 5;
    private const byte ErrorResponse = 1;
    private const byte AttributeRequest = 6;
    private const byte AttributeResponse = 7;
    private const int LongestContinuation = 16;
    private const int DeepestNesting = 8;
    private const ushort RfcommProtocol = 3;
    private const int LastChannel = 30;

    private readonly byte[] _pattern;
    private readonly List<byte> _records = [];
    private ushort _transaction;

    /// <summary>Prepares the first request.</summary>
    /// <param name="service">A service class.</param>
    public ServiceQuery(BluetoothService service)
    {
        byte[] uuid = Write(service);

        // What services there are (service search pattern), as much as fits in one answer (FFFF), of their attributes the
        // list of protocols (4).
        _pattern = [0x35, (byte)uuid.Length, .. uuid, 0xFF, 0xFF, 0x35, 0x03, 0x09, 0x00, 0x04];
        Request = Ask([]);
    }

    /// <summary>The packet to send.</summary>
    public ReadOnlyMemory<byte> Request { get; private set; }

    /// <summary>Where the look-up stands.</summary>
    public ServiceQueryOutcome Outcome { get; private set; }

    /// <summary>The channel, 1 to 30, once it is found; otherwise 0.</summary>
    public int Channel { get; private set; }

    /// <summary>What is wrong with the answer: a short technical text; "" if nothing is.</summary>
    public string Detail { get; private set; } = "";

    /// <summary>Reads an answer. Once the outcome is known, nothing more is read and it stays.</summary>
    /// <param name="packet">One whole packet.</param>
    public ServiceQueryOutcome Read(ReadOnlySpan<byte> packet)
    {
        if (Outcome == ServiceQueryOutcome.NeedMore)
            Outcome = Judge(packet);
        return Outcome;
    }

    private ServiceQueryOutcome Judge(ReadOnlySpan<byte> packet)
    {
        if (packet.Length < HeaderSize + 2 || Number(packet[3..]) < 2 || packet.Length < HeaderSize + Number(packet[3..]))
            return Fail("a packet ends early");
        if (Number(packet[1..]) != _transaction)
            return Fail("transaction");
        int first = Number(packet[HeaderSize..]);
        if (packet[0] == ErrorResponse)
            return Fail(string.Create(CultureInfo.InvariantCulture, $"error {first}"));
        if (packet[0] != AttributeResponse)
            return Fail(string.Create(CultureInfo.InvariantCulture, $"packet {packet[0]}"));

        var rest = packet.Slice(HeaderSize, Number(packet[3..]))[2..];
        if (rest.Length <= first || rest.Length < first + 1 + rest[first])
            return Fail("a packet ends early");
        var continuation = rest.Slice(first + 1, rest[first]);
        return Gather(rest[..first], continuation);
    }

    private ServiceQueryOutcome Gather(ReadOnlySpan<byte> records, ReadOnlySpan<byte> continuation)
    {
        if (_records.Count + records.Length > MaximumSize)
            return Fail("too many records");
        _records.AddRange(records);
        if (!continuation.IsEmpty)
        {
            // A device that goes on without giving anything would go on for ever.
            if (records.IsEmpty || continuation.Length > LongestContinuation)
                return Fail("continuation");
            Request = Ask(continuation);
            return ServiceQueryOutcome.NeedMore;
        }

        bool isWhole = TryFind(_records.ToArray(), DeepestNesting);
        if (Channel > 0)
            return ServiceQueryOutcome.Found;
        return isWhole ? ServiceQueryOutcome.Absent : Fail("malformed records");
    }

    private byte[] Ask(ReadOnlySpan<byte> continuation)
    {
        _transaction++;
        int size = _pattern.Length + 1 + continuation.Length;
        return
        [
            AttributeRequest, (byte)(_transaction >> 8), (byte)_transaction, (byte)(size >> 8), (byte)size,
            .. _pattern, (byte)continuation.Length, .. continuation,
        ];
    }

    /// <summary>Looks for the list that names RFCOMM and its channel; false when the bytes are no records.</summary>
    private bool TryFind(ReadOnlySpan<byte> bytes, int depth)
    {
        if (depth == 0)
            return false;
        bool isFirst = true;
        bool isRfcomm = false;
        while (!bytes.IsEmpty)
        {
            if (!DataElement.TryRead(ref bytes, out var element))
                return false;
            if (isRfcomm && element.SmallInteger is > 0 and <= LastChannel)
                Channel = element.SmallInteger;
            isRfcomm = isFirst && element.IsUuid(RfcommProtocol);
            isFirst = false;
            if (element.HasParts && !TryFind(element.Content, depth - 1))
                return false;
            if (Channel > 0)
                return true;
        }

        return true;
    }

    private ServiceQueryOutcome Fail(string detail)
    {
        Detail = detail;
        return ServiceQueryOutcome.Invalid;
    }

    /// <summary>A UUID in its shortest form, as devices compare them.</summary>
    private static byte[] Write(BluetoothService service) => service.Number switch
    {
        <= ushort.MaxValue and { } number => [0x19, (byte)(number >> 8), (byte)number],
        { } number => [0x1A, (byte)(number >> 24), (byte)(number >> 16), (byte)(number >> 8), (byte)number],
        _ => [0x1C, .. service.Uuid.ToByteArray(bigEndian: true)],
    };

    private static int Number(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16BigEndian(bytes);
}
