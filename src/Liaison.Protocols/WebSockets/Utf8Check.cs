using System.Text.Unicode;

namespace Liaison.Protocols.WebSockets;

/// <summary>
/// Follows text in UTF-8 that comes in pieces, and finds the first byte that cannot belong to it (RFC 3629 section 4).
/// Starts as default; copying it copies where it stands.
/// </summary>
public struct Utf8Check
{
    private const int LongestSequence = 4;

    private byte _missing;
    private byte _low;
    private byte _high;

    /// <summary>How many bytes of a character that is cut have been accepted: 0 to 3.</summary>
    public int CutBytes { get; private set; }

    /// <summary>Whether no character is cut.</summary>
    public readonly bool IsComplete => CutBytes == 0;

    /// <summary>Takes the next bytes.</summary>
    /// <returns>False as soon as a byte cannot continue valid text; the check is then of no further use.</returns>
    public bool Accept(ReadOnlySpan<byte> bytes)
    {
        int start = 0;
        for (; CutBytes > 0 && start < bytes.Length; start++)
        {
            if (!AcceptOne(bytes[start]))
                return false;
        }

        bytes = bytes[start..];
        int whole = bytes.Length - CutAtEnd(bytes);
        if (!Utf8.IsValid(bytes[..whole]))
            return false;
        foreach (byte value in bytes[whole..])
        {
            if (!AcceptOne(value))
                return false;
        }

        return true;
    }

    /// <summary>How many bytes at the end begin a character without ending it, going by the first of them.</summary>
    private static int CutAtEnd(ReadOnlySpan<byte> bytes)
    {
        for (int back = 1; back < LongestSequence && back <= bytes.Length; back++)
        {
            byte value = bytes[^back];
            if (value < 0x80)
                return 0;
            if (value >= 0xC0)
                return SequenceLength(value) > back ? back : 0;
        }

        return 0;
    }

    private static int SequenceLength(byte lead) => lead switch
    {
        >= 0xC2 and < 0xE0 => 2,
        >= 0xE0 and < 0xF0 => 3,
        >= 0xF0 and < 0xF5 => LongestSequence,
        _ => 1,
    };

    private bool AcceptOne(byte value)
    {
        if (CutBytes == 0)
            return AcceptLead(value);
        if (value < _low || value > _high)
            return false;
        (_low, _high) = (0x80, 0xBF);
        CutBytes = --_missing == 0 ? 0 : CutBytes + 1;
        return true;
    }

    private bool AcceptLead(byte value)
    {
        int length = SequenceLength(value);
        if (length == 1)
            return value < 0x80;

        // Overlong forms, surrogates and what is above U+10FFFF already show in the second byte.
        _low = value switch { 0xE0 => 0xA0, 0xF0 => 0x90, _ => 0x80 };
        _high = value switch { 0xED => 0x9F, 0xF4 => 0x8F, _ => 0xBF };
        _missing = (byte)(length - 1);
        CutBytes = 1;
        return true;
    }
}
