using System.Buffers.Binary;

namespace Liaison.Protocols.Bluetooth;

/// <summary>One element of the data in a service record (Bluetooth Core, Volume 3, Part B, section 3).</summary>
internal readonly ref struct DataElement
{
    private const int UnsignedInteger = 1;
    private const int Uuid = 3;
    private const int Sequence = 6;
    private const int Alternative = 7;

    /// <summary>What 128 bits of a UUID that has a short form end with.</summary>
    private static ReadOnlySpan<byte> LongForm => [0x00, 0x00, 0x10, 0x00, 0x80, 0x00, 0x00, 0x80, 0x5F, 0x9B, 0x34, 0xFB];

    private readonly int _type;
    private readonly ReadOnlySpan<byte> _content;

    private DataElement(int type, ReadOnlySpan<byte> content)
    {
        _type = type;
        _content = content;
    }

    public bool HasParts => _type is Sequence or Alternative;

    public ReadOnlySpan<byte> Content => _content;

    /// <summary>Takes the first element off; false when there is no whole one.</summary>
    public static bool TryRead(ref ReadOnlySpan<byte> bytes, out DataElement element)
    {
        element = default;
        if (bytes.IsEmpty)
            return false;
        var rest = bytes[1..];
        int type = bytes[0] >> 3;
        int index = bytes[0] & 7;
        long size = type == 0 ? 0 : 1L << index;
        if (index > 4)
        {
            int digits = 1 << (index - 5);
            if (rest.Length < digits)
                return false;
            size = digits switch
            {
                1 => rest[0],
                2 => BinaryPrimitives.ReadUInt16BigEndian(rest),
                _ => BinaryPrimitives.ReadUInt32BigEndian(rest),
            };
            rest = rest[digits..];
        }

        if (rest.Length < size)
            return false;
        element = new(type, rest[..(int)size]);
        bytes = rest[(int)size..];
        return true;
    }

    /// <summary>Whether this is that UUID, in any of its three lengths.</summary>
    public bool IsUuid(ushort number)
    {
        if (_type != Uuid || _content.Length < 2)
            return false;
        return _content.Length switch
        {
            2 => BinaryPrimitives.ReadUInt16BigEndian(_content) == number,
            4 => BinaryPrimitives.ReadUInt32BigEndian(_content) == number,
            16 => BinaryPrimitives.ReadUInt32BigEndian(_content) == number && _content[4..].SequenceEqual(LongForm),
            _ => false,
        };
    }

    /// <summary>The value, if this is an unsigned integer of one byte; otherwise 0.</summary>
    public int SmallInteger => _type == UnsignedInteger && _content.Length == 1 ? _content[0] : 0;
}
