using System.Globalization;

namespace Liaison.Protocols.Framing.Tests;

/// <summary>Bytes as tests write them down, cut and put on the wire.</summary>
internal static class Bytes
{
    /// <summary>Reads <c>"31 0D 0A"</c>.</summary>
    public static byte[] Of(string hex) =>
        [.. hex.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => byte.Parse(pair, NumberStyles.HexNumber, CultureInfo.InvariantCulture))];

    public static string Hex(ReadOnlySpan<byte> bytes) => BitConverter.ToString(bytes.ToArray()).Replace('-', ' ');

    /// <summary>The bytes of one message on the wire.</summary>
    public static byte[] Frame(Framing framing, ReadOnlySpan<byte> message)
    {
        byte[] header = new byte[Framing.MaximumDigits + 2];
        int length = framing.WriteHeader(message.Length, header);
        return [.. header.AsSpan(0, length), .. message, .. framing.Trailer.Span];
    }

    /// <summary>Cuts into pieces of the lengths given; what is over is the last piece.</summary>
    public static IEnumerable<byte[]> Cut(byte[] bytes, IEnumerable<int> lengths)
    {
        int start = 0;
        foreach (int length in lengths.TakeWhile(_ => start < bytes.Length))
        {
            int count = Math.Min(length, bytes.Length - start);
            yield return bytes[start..(start + count)];
            start += count;
        }

        yield return bytes[start..];
    }

    /// <summary>Every way there is of cutting the bytes into pieces: 2 to the number of gaps between them.</summary>
    public static IEnumerable<List<byte[]>> AllSplits(byte[] bytes)
    {
        for (int cuts = 0; cuts < 1 << Math.Max(0, bytes.Length - 1); cuts++)
        {
            var pieces = new List<byte[]>();
            int start = 0;
            for (int i = 1; i <= bytes.Length; i++)
            {
                if (i < bytes.Length && (cuts >> (i - 1) & 1) == 0)
                    continue;
                pieces.Add(bytes[start..i]);
                start = i;
            }

            yield return pieces;
        }
    }
}
