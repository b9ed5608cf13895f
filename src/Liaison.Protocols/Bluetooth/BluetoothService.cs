using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Liaison.Protocols.Bluetooth;

/// <summary>What is asked for on a device: a service class, whose channel has to be looked up, or an RFCOMM channel.</summary>
public sealed record BluetoothService
{
    private const int LastChannel = 30;
    private const string ClassSuffix = "ServiceClass";
    private const string UuidSuffix = "_UUID";

    /// <summary>All assigned numbers are short forms of UUIDs that differ from this one in the first 32 bits alone.</summary>
    private static readonly Guid Base = new("00000000-0000-1000-8000-00805F9B34FB");

    private BluetoothService(Guid uuid, int channel) => (Uuid, Channel) = (uuid, channel);

    /// <summary>The UUID of the service class; empty for a channel.</summary>
    public Guid Uuid { get; }

    /// <summary>The RFCOMM channel, 1 to 30; 0 for a service class.</summary>
    public int Channel { get; }

    /// <summary>The assigned number, when the UUID is the long form of one; otherwise null.</summary>
    public uint? Number
    {
        get
        {
            Span<byte> bytes = stackalloc byte[16];
            Uuid.TryWriteBytes(bytes, bigEndian: true, out _);
            uint number = BinaryPrimitives.ReadUInt32BigEndian(bytes);
            return Uuid == Of(number).Uuid ? number : null;
        }
    }

    /// <summary>The service class of an assigned number.</summary>
    /// <param name="number">For example 0x1101, the serial port.</param>
    public static BluetoothService Of(uint number)
    {
        Span<byte> bytes = stackalloc byte[16];
        Base.TryWriteBytes(bytes, bigEndian: true, out _);
        BinaryPrimitives.WriteUInt32BigEndian(bytes, number);
        return new(new Guid(bytes, bigEndian: true), 0);
    }

    /// <summary>
    /// Reads the name of a service class, with or without <c>_UUID</c> and in any case; four hexadecimal digits, with or
    /// without <c>0x</c>; a UUID, with or without braces; or a decimal number from 1 to 30, a channel.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="service">The service, if it is one.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out BluetoothService? service)
    {
        service = null;
        if (TryReadName(text, out ushort number) || TryReadNumber(text, out number))
            service = Of(number);
        else if (Guid.TryParseExact(text, "D", out var uuid) || Guid.TryParseExact(text, "B", out uuid))
            service = new(uuid, 0);
        else if (text.Length <= 2 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int channel) && channel is > 0 and <= LastChannel)
            service = new(Guid.Empty, channel);
        return service is not null;
    }

    /// <summary>The name, the UUID or the number of the channel.</summary>
    public override string ToString()
    {
        if (Channel > 0)
            return Channel.ToString(CultureInfo.InvariantCulture);
        return Number is <= ushort.MaxValue and { } number && ServiceClasses.NameOf((ushort)number) is { } name
            ? name + ClassSuffix + UuidSuffix
            : Uuid.ToString();
    }

    private static bool TryReadName(string text, out ushort number)
    {
        number = 0;
        string name = text.EndsWith(UuidSuffix, StringComparison.OrdinalIgnoreCase) ? text[..^UuidSuffix.Length] : text;
        return name.EndsWith(ClassSuffix, StringComparison.OrdinalIgnoreCase) && ServiceClasses.TryFind(name[..^ClassSuffix.Length], out number);
    }

    private static bool TryReadNumber(string text, out ushort number)
    {
        string digits = text.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? text[2..] : text;
        number = 0;
        return digits.Length == 4 && ushort.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out number);
    }
}
