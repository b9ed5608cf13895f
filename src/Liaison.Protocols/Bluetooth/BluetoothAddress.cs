using System.Buffers.Binary;
using System.Globalization;

namespace Liaison.Protocols.Bluetooth;

/// <summary>The address of a Bluetooth device: 48 bits.</summary>
public readonly record struct BluetoothAddress
{
    /// <summary>How many bytes an address has.</summary>
    public const int Size = 6;

    private const long Largest = 0xFFFF_FFFF_FFFF;

    private BluetoothAddress(long value) => Value = value;

    /// <summary>The address as a number: the byte that is written first counts most.</summary>
    public long Value { get; }

    /// <summary>Takes a number of 48 bits.</summary>
    /// <param name="value">The number.</param>
    /// <param name="address">The address, if it is one.</param>
    public static bool TryFrom(long value, out BluetoothAddress address)
    {
        bool isAddress = value is >= 0 and <= Largest;
        address = isAddress ? new(value) : default;
        return isAddress;
    }

    /// <summary>Reads <c>AA:BB:CC:DD:EE:FF</c>, the same with hyphens, or the twelve digits alone; upper or lower case.</summary>
    /// <param name="text">The text.</param>
    /// <param name="address">The address, if it is one.</param>
    public static bool TryParse(string text, out BluetoothAddress address)
    {
        address = default;
        string digits = text;
        if (text.Length == 17)
        {
            string[] pairs = text.Split(text[2]);
            if (text[2] is not (':' or '-') || pairs.Length != Size || pairs.Any(static pair => pair.Length != 2))
                return false;
            digits = string.Concat(pairs);
        }

        if (digits.Length != 12 || !digits.All(char.IsAsciiHexDigit))
            return false;
        address = new(long.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
        return true;
    }

    /// <summary><c>AA:BB:CC:DD:EE:FF</c>.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, Value);
        return string.Join(':', Convert.ToHexString(bytes[^Size..]).Chunk(2).Select(static pair => new string(pair)));
    }

    /// <summary>Writes the bytes as radio and systems have them: the least significant first.</summary>
    internal void Write(Span<byte> bytes)
    {
        for (int i = 0; i < Size; i++)
            bytes[i] = (byte)(Value >> (8 * i));
    }

    /// <summary>Reads what <see cref="Write"/> writes.</summary>
    internal static BluetoothAddress Read(ReadOnlySpan<byte> bytes)
    {
        long value = 0;
        for (int i = Size - 1; i >= 0; i--)
            value = value << 8 | bytes[i];
        return new(value);
    }
}
