using Liaison.Protocols.Framing.Tests;

namespace Liaison.Protocols.Bluetooth.Tests;

/// <summary>What devices answer in their service discovery.</summary>
internal static class Records
{
    /// <summary>The protocols of one service: L2CAP, then RFCOMM on channel 5.</summary>
    public const string OnChannel5 = "35 13 35 11 09 00 04 35 0C 35 03 19 01 00 35 05 19 00 03 08 05";

    /// <summary>The packet of an answer.</summary>
    /// <param name="records">Its part of the records.</param>
    /// <param name="transaction">Of the request that it answers.</param>
    /// <param name="continuation">With what the rest is to be asked for.</param>
    public static byte[] Answer(ReadOnlySpan<byte> records, int transaction = 1, string continuation = "")
    {
        byte[] state = Bytes.Of(continuation);
        return [7, .. Number(transaction), .. Number(2 + records.Length + 1 + state.Length), .. Number(records.Length), .. records, (byte)state.Length, .. state];
    }

    public static byte[] Answer(string records) => Answer(Bytes.Of(records));

    private static byte[] Number(int value) => [(byte)(value >> 8), (byte)value];
}
